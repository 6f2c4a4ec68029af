-- The telephone list as its history: every line is a number as it stood after somebody's act, and nothing is ever taken away.
-- What the list shows is each number's last line.
CREATE TABLE foelgeskab.directory_change (
  -- made by the trigger below, in the order of the commits
  change_no bigint NOT NULL DEFAULT 0 UNIQUE,
  entry_id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  act text NOT NULL CHECK (act IN ('added', 'changed', 'verified', 'ended', 'taken-in')),
  party_id text NOT NULL REFERENCES foelgeskab.party,
  -- ids of cancer groups (programmes/cancers/groups.yaml)
  cancers text[] NOT NULL CHECK (cardinality(cancers) > 0),
  label text NOT NULL,
  coordinator text NOT NULL,
  phone text NOT NULL,
  hours text NOT NULL,
  ean text NOT NULL,
  sor text NOT NULL,
  format text NOT NULL CHECK (format IN ('DIS91', 'CareCommunication')),
  owner_role text NOT NULL CHECK (owner_role IN ('coordinator', 'hospital-doctor')),
  valid_from date NOT NULL,
  -- from this day on it is not answered
  ends_on date CHECK (ends_on >= valid_from),
  verified_on date NOT NULL,
  verified_by text NOT NULL,
  note text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  user_id text NOT NULL,
  by_name text NOT NULL,
  PRIMARY KEY (entry_id, version)
);
CALL foelgeskab.guard('directory_change');
REVOKE UPDATE, DELETE ON foelgeskab.directory_change FROM foelgeskab_system;
CREATE INDEX directory_change_by_party ON foelgeskab.directory_change (party_id);
GRANT SELECT, INSERT ON foelgeskab.directory_change TO foelgeskab_app;
CREATE POLICY directory_change_read ON foelgeskab.directory_change FOR SELECT TO foelgeskab_app USING (true);
-- A department writes about its own numbers, in its own people's names.
CREATE POLICY directory_change_own ON foelgeskab.directory_change FOR INSERT TO foelgeskab_app WITH CHECK (
  party_id = foelgeskab.acting_party() AND user_id = foelgeskab.acting_user()
  AND (foelgeskab.acts_as('coordinator') OR foelgeskab.acts_as('hospital-doctor'))
);
CREATE TRIGGER directory_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foelgeskab.directory_change
  FOR EACH STATEMENT EXECUTE FUNCTION foelgeskab.refuse_change();

-- One writer at a time, so that numbers and versions follow the commits: an export that has seen number 7 has seen all before it. Whoever has
-- not seen the last line of a number adds none; a number never moves to another party.
CREATE FUNCTION foelgeskab.follow_directory_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, foelgeskab AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('telephone list', 0));
  SELECT c.version, c.party_id INTO last FROM foelgeskab.directory_change c WHERE c.entry_id = NEW.entry_id ORDER BY c.version DESC LIMIT 1;
  IF NEW.version <> coalesce(last.version, 0) + 1 THEN RETURN NULL; END IF;
  IF last.party_id <> NEW.party_id THEN
    RAISE EXCEPTION 'number % belongs to another party', NEW.entry_id USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT coalesce(max(c.change_no), 0) + 1 INTO NEW.change_no FROM foelgeskab.directory_change c;
  RETURN NEW;
END $$;
CREATE TRIGGER directory_change_follows BEFORE INSERT ON foelgeskab.directory_change
  FOR EACH ROW EXECUTE FUNCTION foelgeskab.follow_directory_change();

-- What stood on the list until now is each number's first line; its correspondence went to the department's own mailbox.
INSERT INTO foelgeskab.directory_change (entry_id, version, act, party_id, cancers, label, coordinator, phone, hours, ean, sor, format, owner_role,
  valid_from, verified_on, verified_by, at, user_id, by_name)
SELECT e.entry_id, 1, 'added', e.party_id, ARRAY[e.cancer], e.label, '', e.phone, e.hours, p.ean, '', 'DIS91', 'coordinator',
  e.verified_on, e.verified_on, e.verified_by, e.verified_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'system', e.verified_by
FROM foelgeskab.directory_entry e JOIN foelgeskab.party p USING (party_id) ORDER BY e.entry_id;
DROP TABLE foelgeskab.directory_entry;

CREATE VIEW foelgeskab.directory_entry WITH (security_invoker = true) AS
  SELECT DISTINCT ON (entry_id) entry_id, version, party_id, cancers, label, coordinator, phone, hours, ean, sor, format, owner_role,
    valid_from, ends_on, verified_on, verified_by
  FROM foelgeskab.directory_change ORDER BY entry_id, version DESC;
GRANT SELECT ON foelgeskab.directory_entry TO foelgeskab_app, foelgeskab_system;

-- Which departments have patients of which diagnosis: codes alone, nobody's course. A department that treats a cancer and has no number is a hole.
CREATE FUNCTION foelgeskab.treated_diagnoses() RETURNS TABLE (party_id text, icd10 text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  SELECT DISTINCT c.department_id, left(c.icd10, 4) FROM foelgeskab.course c WHERE c.status <> 'closed';
END;
REVOKE ALL ON FUNCTION foelgeskab.treated_diagnoses() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.treated_diagnoses() TO foelgeskab_app, foelgeskab_system;

-- The number that a sheet shows, as it was when the sheet was made: how it is known who holds paper with a number that is answered no more.
ALTER TABLE foelgeskab.sheet ADD COLUMN cited_entry text, ADD COLUMN cited_phone text,
  -- the code of the letter's first sheet, on those that were given out later under the same letter
  ADD COLUMN letter_code text;
UPDATE foelgeskab.sheet s SET
  cited_entry = e.payload -> 'handover' -> 'epikrise' -> 'contact' ->> 'entry', cited_phone = e.payload -> 'handover' -> 'epikrise' -> 'contact' ->> 'phone'
FROM foelgeskab.event e
WHERE e.patient_id = s.patient_id AND e.course_id = s.course_id AND e.type = 'handover-offered' AND e.payload -> 'handover' ->> 'sheetCode' = s.code;
CREATE INDEX sheet_by_number ON foelgeskab.sheet (cited_entry) WHERE replaced_on IS NULL;

-- The same number however it is spaced, with or without +45.
CREATE FUNCTION foelgeskab.same_number(one text, other text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN right(regexp_replace(one, '\D', '', 'g'), 8) = right(regexp_replace(other, '\D', '', 'g'), 8);
GRANT EXECUTE ON FUNCTION foelgeskab.same_number(text, text) TO foelgeskab_app, foelgeskab_system;

-- Whatever ends the letter's sheet ends the ones that were given out under the same letter too.
CREATE OR REPLACE FUNCTION foelgeskab.end_sheet(of_code text, on_day date) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  UPDATE foelgeskab.sheet s SET replaced_on = on_day
  WHERE of_code IN (s.code, s.letter_code) AND s.replaced_on IS NULL
    AND EXISTS (SELECT FROM foelgeskab.care_relation r WHERE r.course_id = s.course_id AND r.party_id = foelgeskab.acting_party());
END;

-- That somebody told a patient of a number instead of giving her a new sheet: which, how, and who. It holds for that number alone.
CREATE TABLE foelgeskab.sheet_told (
  told_id uuid PRIMARY KEY,
  patient_id uuid NOT NULL,
  course_id uuid NOT NULL,
  code text NOT NULL,
  -- the number she was told; empty where the department had none in its place
  phone text NOT NULL,
  how text NOT NULL CHECK (how IN ('rung', 'letter', 'in-person')),
  note text NOT NULL,
  at timestamptz NOT NULL,
  user_id text NOT NULL,
  by_name text NOT NULL
);
CALL foelgeskab.guard_patient_table('sheet_told', 'SELECT, INSERT');
REVOKE UPDATE, DELETE ON foelgeskab.sheet_told FROM foelgeskab_system;
CREATE INDEX sheet_told_of ON foelgeskab.sheet_told (course_id, code);
CREATE TRIGGER sheet_told_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foelgeskab.sheet_told
  FOR EACH STATEMENT EXECUTE FUNCTION foelgeskab.refuse_change();

-- What was sent to whom, byte for byte, and the last change that was in it.
CREATE TABLE foelgeskab.directory_export (
  export_id uuid PRIMARY KEY,
  receiver text NOT NULL CHECK (receiver IN ('praksis.dk', 'midtkraft')),
  format text NOT NULL CHECK (format IN ('csv', 'json', 'fhir')),
  up_to bigint NOT NULL,
  numbers integer NOT NULL,
  content text NOT NULL,
  at timestamptz NOT NULL,
  user_id text NOT NULL,
  by_name text NOT NULL
);
CALL foelgeskab.guard('directory_export');
REVOKE UPDATE, DELETE ON foelgeskab.directory_export FROM foelgeskab_system;
CREATE INDEX directory_export_latest ON foelgeskab.directory_export (receiver, at DESC);
GRANT SELECT, INSERT ON foelgeskab.directory_export TO foelgeskab_app;
CREATE POLICY directory_export_office ON foelgeskab.directory_export TO foelgeskab_app USING (foelgeskab.acts_as('region-office'))
  WITH CHECK (foelgeskab.acts_as('region-office') AND user_id = foelgeskab.acting_user());
CREATE TRIGGER directory_export_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foelgeskab.directory_export
  FOR EACH STATEMENT EXECUTE FUNCTION foelgeskab.refuse_change();
