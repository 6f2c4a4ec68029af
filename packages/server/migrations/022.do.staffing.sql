-- Who works in a unit, who is away, who stands in: from when until when, both days included. Somebody may work in a unit several times, at times that do not
-- meet: what is said for the days to come leaves the days before as they were.
ALTER TABLE foelgeskab.membership DROP CONSTRAINT membership_pkey,
  -- somebody of another place with a right for these days alone
  ADD COLUMN locum boolean NOT NULL DEFAULT false,
  ADD COLUMN noted_by text, ADD COLUMN noted_at timestamptz,
  ADD COLUMN membership_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- the day before the first: it was taken back before it began
  ADD CONSTRAINT membership_days CHECK (valid_until >= valid_from - 1),
  ADD CONSTRAINT membership_locum_ends CHECK (NOT locum OR valid_from IS NOT NULL AND valid_until IS NOT NULL),
  ADD CONSTRAINT membership_at_once EXCLUDE USING gist
    (user_id WITH =, party_id WITH =, (CASE WHEN valid_until < valid_from THEN 'empty'::daterange ELSE daterange(valid_from, valid_until, '[]') END) WITH &&);
CREATE INDEX membership_of_party ON foelgeskab.membership (party_id);

-- Somebody is away from a unit; whoever else works there has the work, which stays on the unit's list. `colleague_id`: whom to ask meanwhile.
CREATE TABLE foelgeskab.person_absence (
  absence_id uuid PRIMARY KEY,
  party_id text NOT NULL REFERENCES foelgeskab.party,
  user_id text NOT NULL REFERENCES foelgeskab.app_user,
  colleague_id text REFERENCES foelgeskab.app_user CHECK (colleague_id <> user_id),
  from_day date NOT NULL,
  until_day date NOT NULL CHECK (until_day >= from_day - 1),
  noted_by text NOT NULL,
  noted_at timestamptz NOT NULL
);
CALL foelgeskab.guard('person_absence');
CREATE INDEX person_absence_of ON foelgeskab.person_absence (party_id, until_day);
CREATE INDEX person_absence_of_user ON foelgeskab.person_absence (user_id);
CREATE INDEX person_absence_of_colleague ON foelgeskab.person_absence (colleague_id);

-- A deputy may be named until further notice; taken back before it began, it ends the day before.
ALTER TABLE foelgeskab.party_absence ALTER COLUMN until_day DROP NOT NULL,
  DROP CONSTRAINT party_absence_check, ADD CONSTRAINT party_absence_days CHECK (until_day >= from_day - 1);

-- Whether the acting person works for the acting party now, or for a unit that stands in for it.
CREATE FUNCTION foelgeskab.acts_here() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
  RETURN EXISTS (
    SELECT FROM foelgeskab.membership m
    WHERE m.user_id = foelgeskab.acting_user()
      AND (now() AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN coalesce(m.valid_from, '-infinity') AND coalesce(m.valid_until, 'infinity')
      AND (m.party_id = foelgeskab.acting_party() OR EXISTS (
        SELECT FROM foelgeskab.party_absence a WHERE a.deputy_id = m.party_id AND a.party_id = foelgeskab.acting_party()
          AND (now() AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN a.from_day AND coalesce(a.until_day, 'infinity')))
  );
-- Whether she may say who works there and who stands in: of the unit's own, no locum and no deputy, and not a nurse.
CREATE FUNCTION foelgeskab.may_staff() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
  RETURN EXISTS (
    SELECT FROM foelgeskab.membership m JOIN foelgeskab.party p ON p.party_id = m.party_id AND p.active
    WHERE m.user_id = foelgeskab.acting_user() AND m.party_id = foelgeskab.acting_party() AND NOT m.locum
      AND m.role IN ('gp', 'hospital-doctor', 'coordinator')
      AND (now() AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN coalesce(m.valid_from, '-infinity') AND coalesce(m.valid_until, 'infinity')
  );
-- Who works in another practice today, by its number: among them a locum is chosen.
CREATE FUNCTION foelgeskab.staff_elsewhere(of_practice text, of_day date) RETURNS TABLE (user_id text, name text, title text, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  SELECT u.user_id, u.name, u.title, m.role
  FROM foelgeskab.party p JOIN foelgeskab.membership m ON m.party_id = p.party_id JOIN foelgeskab.app_user u ON u.user_id = m.user_id
  WHERE foelgeskab.may_staff() AND p.kind = 'practice' AND p.active AND p.identifier = of_practice AND p.party_id <> foelgeskab.acting_party() AND NOT m.locum
    AND of_day BETWEEN coalesce(m.valid_from, '-infinity') AND coalesce(m.valid_until, 'infinity');
END;
-- Whether somebody works in another practice for good, in that role.
CREATE FUNCTION foelgeskab.works_elsewhere(of_user text, as_role text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
  RETURN EXISTS (
    SELECT FROM foelgeskab.membership m JOIN foelgeskab.party p ON p.party_id = m.party_id AND p.active AND p.kind = 'practice'
    WHERE m.user_id = of_user AND m.role = as_role AND m.party_id <> foelgeskab.acting_party() AND NOT m.locum
  );
-- Where a unit's locums come from.
CREATE FUNCTION foelgeskab.homes_of_locums() RETURNS TABLE (user_id text, home text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  SELECT l.user_id, string_agg(DISTINCT p.name, ', ')
  FROM foelgeskab.membership l JOIN foelgeskab.membership m ON m.user_id = l.user_id AND NOT m.locum JOIN foelgeskab.party p ON p.party_id = m.party_id
  WHERE foelgeskab.acts_here() AND l.party_id = foelgeskab.acting_party() AND l.locum GROUP BY l.user_id;
END;
REVOKE ALL ON FUNCTION foelgeskab.acts_here(), foelgeskab.may_staff(), foelgeskab.staff_elsewhere(text, date), foelgeskab.works_elsewhere(text, text),
  foelgeskab.homes_of_locums() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.acts_here(), foelgeskab.may_staff(), foelgeskab.staff_elsewhere(text, date), foelgeskab.works_elsewhere(text, text),
  foelgeskab.homes_of_locums() TO foelgeskab_app;

CREATE POLICY membership_colleagues ON foelgeskab.membership FOR SELECT TO foelgeskab_app
  USING (party_id = foelgeskab.acting_party() AND foelgeskab.acts_here());
CREATE POLICY app_user_colleagues ON foelgeskab.app_user FOR SELECT TO foelgeskab_app
  USING (EXISTS (SELECT FROM foelgeskab.membership m WHERE m.user_id = app_user.user_id AND m.party_id = foelgeskab.acting_party()));
GRANT INSERT (user_id, party_id, role, locum, valid_from, valid_until, noted_by, noted_at), UPDATE (valid_until, noted_by, noted_at)
  ON foelgeskab.membership TO foelgeskab_app;
CREATE POLICY membership_locum ON foelgeskab.membership FOR INSERT TO foelgeskab_app
  WITH CHECK (party_id = foelgeskab.acting_party() AND locum AND foelgeskab.may_staff() AND foelgeskab.works_elsewhere(user_id, role));
CREATE POLICY membership_ends ON foelgeskab.membership FOR UPDATE TO foelgeskab_app
  USING (party_id = foelgeskab.acting_party() AND foelgeskab.may_staff()) WITH CHECK (party_id = foelgeskab.acting_party());
GRANT SELECT, INSERT, UPDATE (until_day) ON foelgeskab.person_absence TO foelgeskab_app;
CREATE POLICY person_absence_read ON foelgeskab.person_absence FOR SELECT TO foelgeskab_app
  USING (party_id = foelgeskab.acting_party() AND foelgeskab.acts_here());
CREATE POLICY person_absence_note ON foelgeskab.person_absence FOR INSERT TO foelgeskab_app
  WITH CHECK (party_id = foelgeskab.acting_party() AND foelgeskab.may_staff());
CREATE POLICY person_absence_end ON foelgeskab.person_absence FOR UPDATE TO foelgeskab_app
  USING (party_id = foelgeskab.acting_party() AND foelgeskab.may_staff()) WITH CHECK (party_id = foelgeskab.acting_party());
-- Who stands in does not pass it on; where nobody of a practice is there to say it, the region's office does.
ALTER POLICY party_absence_note ON foelgeskab.party_absence
  WITH CHECK (party_id = foelgeskab.acting_party() AND foelgeskab.may_staff() AND foelgeskab.acts_as('gp') OR foelgeskab.acts_as('region-office'));
ALTER POLICY party_absence_end ON foelgeskab.party_absence
  USING (party_id = foelgeskab.acting_party() AND foelgeskab.may_staff() AND foelgeskab.acts_as('gp')) WITH CHECK (party_id = foelgeskab.acting_party());

-- Whether anybody can open a unit's lists on a day: somebody who works there, while it is in use and neither it nor she is away.
CREATE OR REPLACE FUNCTION foelgeskab.is_open(of_party text, of_day date) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
  RETURN EXISTS (
    SELECT FROM foelgeskab.membership m JOIN foelgeskab.party p ON p.party_id = m.party_id AND p.active
    WHERE m.party_id = of_party AND of_day BETWEEN coalesce(m.valid_from, '-infinity') AND coalesce(m.valid_until, 'infinity')
      AND NOT EXISTS (
        SELECT FROM foelgeskab.person_absence a
        WHERE a.party_id = of_party AND a.user_id = m.user_id AND of_day BETWEEN a.from_day AND a.until_day)
  ) AND NOT EXISTS (
    SELECT FROM foelgeskab.party_absence a
    WHERE a.party_id = of_party AND of_day BETWEEN a.from_day AND coalesce(a.until_day, 'infinity')
  );
-- Units that hold patients and whose lists nobody can open on a day (safety S3): counts alone. A deputy who is away herself, or has closed, is none.
CREATE OR REPLACE FUNCTION foelgeskab.unattended(of_day date) RETURNS TABLE (party_id text, held integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  SELECT h.holder_id, h.held FROM (
    SELECT c.holder_id, count(*)::integer AS held FROM foelgeskab.course c
    WHERE foelgeskab.acts_as('region-office') AND c.status <> 'closed' GROUP BY c.holder_id
  ) h JOIN foelgeskab.party p ON p.party_id = h.holder_id
  WHERE NOT p.active OR NOT foelgeskab.is_open(h.holder_id, of_day) AND NOT EXISTS (
    SELECT FROM foelgeskab.party_absence a
    WHERE a.party_id = h.holder_id AND of_day BETWEEN a.from_day AND coalesce(a.until_day, 'infinity') AND foelgeskab.is_open(a.deputy_id, of_day)
  );
END;

-- As before; and a line of somebody who stands in says for whom, whatever the writer says.
CREATE OR REPLACE FUNCTION foelgeskab.chain_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab AS $$
DECLARE
  of_day date := (NEW.at AT TIME ZONE 'Europe/Copenhagen')::date;
  register record;
  stands_in boolean;
BEGIN
  -- Name and role are the register's, whatever the writer says.
  SELECT u.name, m.role, m.locum INTO register FROM foelgeskab.app_user u JOIN foelgeskab.membership m USING (user_id)
    WHERE u.user_id = NEW.user_id AND m.party_id = NEW.party_id
    ORDER BY (of_day BETWEEN coalesce(m.valid_from, '-infinity') AND coalesce(m.valid_until, 'infinity')) DESC, m.valid_from DESC NULLS LAST LIMIT 1;
  IF FOUND THEN
    NEW.user_name := register.name;
    NEW.role := register.role;
    stands_in := register.locum;
  ELSE
    stands_in := EXISTS (SELECT FROM foelgeskab.party_absence a JOIN foelgeskab.membership m ON m.party_id = a.deputy_id AND m.user_id = NEW.user_id
      WHERE a.party_id = NEW.party_id AND of_day BETWEEN a.from_day AND coalesce(a.until_day, 'infinity'));
  END IF;
  IF stands_in THEN
    NEW.basis := NEW.basis || ', vikar for ' || (SELECT p.name FROM foelgeskab.party p WHERE p.party_id = NEW.party_id);
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('audit' || coalesce(NEW.patient_id::text, NEW.party_id), 0));
  -- Two queries, because neither index serves "the same patient, or none".
  IF NEW.patient_id IS NULL THEN
    SELECT a.hash INTO NEW.previous_hash FROM foelgeskab.audit a WHERE a.patient_id IS NULL AND a.party_id = NEW.party_id ORDER BY a.audit_id DESC LIMIT 1;
  ELSE
    SELECT a.hash INTO NEW.previous_hash FROM foelgeskab.audit a WHERE a.patient_id = NEW.patient_id ORDER BY a.audit_id DESC LIMIT 1;
  END IF;
  NEW.hash := sha256(coalesce(NEW.previous_hash, ''::bytea) || convert_to(jsonb_build_array(extract(epoch FROM NEW.at), NEW.user_id, NEW.user_name, NEW.role,
    NEW.party_id, NEW.patient_id, NEW.what, NEW.basis, NEW.granted)::text, 'UTF8'));
  RETURN NEW;
END $$;
