-- People who were moved to their own doctor before Følgeskab, from lists that departments and the region's office send in. Each file is kept as it
-- came, each line has one place, and nothing of either is ever thrown away (safety S7).
CREATE TABLE foelgeskab.legacy_file (
  file_id uuid PRIMARY KEY,
  -- whose list it is: who sent it, and where lines wait that name no department
  party_id text NOT NULL REFERENCES foelgeskab.party,
  name text NOT NULL,
  bytes integer NOT NULL CHECK (bytes >= 0),
  sha256 bytea NOT NULL,
  state text NOT NULL CHECK (state IN ('arriving', 'reading', 'done', 'refused')),
  -- the day by which it is judged
  as_of date NOT NULL,
  -- why it is refused as a whole, in both languages
  refusal jsonb,
  -- how it was read: encoding, separator, columns that nobody reads
  reading jsonb,
  lines integer NOT NULL DEFAULT 0,
  done integer NOT NULL DEFAULT 0,
  actor jsonb NOT NULL,
  begun_at timestamptz NOT NULL,
  finished_at timestamptz,
  UNIQUE (party_id, sha256)
);
CALL foelgeskab.guard('legacy_file');
GRANT SELECT, INSERT ON foelgeskab.legacy_file TO foelgeskab_app;
CREATE POLICY legacy_file_of_sender ON foelgeskab.legacy_file TO foelgeskab_app
  USING (party_id = foelgeskab.acting_party())
  WITH CHECK (party_id = foelgeskab.acting_party() AND state = 'arriving' AND actor ->> 'user' = foelgeskab.acting_user());

-- Its bytes, in the parts in which they arrive; a part that comes twice is the same part.
CREATE TABLE foelgeskab.legacy_part (
  file_id uuid NOT NULL REFERENCES foelgeskab.legacy_file,
  part integer NOT NULL CHECK (part >= 0),
  bytes bytea NOT NULL,
  PRIMARY KEY (file_id, part)
);
CALL foelgeskab.guard('legacy_part');
GRANT SELECT, INSERT ON foelgeskab.legacy_part TO foelgeskab_app;
CREATE POLICY legacy_part_of_sender ON foelgeskab.legacy_part TO foelgeskab_app
  USING (EXISTS (SELECT FROM foelgeskab.legacy_file f WHERE f.file_id = legacy_part.file_id AND f.party_id = foelgeskab.acting_party()))
  WITH CHECK (EXISTS (SELECT FROM foelgeskab.legacy_file f WHERE f.file_id = legacy_part.file_id AND f.party_id = foelgeskab.acting_party() AND f.state = 'arriving'));

-- One line as it is known now. The same content is one line, however often it is sent.
CREATE TABLE foelgeskab.legacy_line (
  line_id uuid PRIMARY KEY,
  file_id uuid NOT NULL REFERENCES foelgeskab.legacy_file,
  line integer NOT NULL,
  content bytea NOT NULL UNIQUE,
  raw text NOT NULL,
  -- the sender's own number of the line, and the person and disease it is about: what a corrected line is known by
  own_number text NOT NULL DEFAULT '',
  about text,
  outcome text NOT NULL CHECK (outcome IN ('opened', 'known', 'waits', 'unread')),
  -- on whose list it stands, and who else may say something about it
  owner_id text NOT NULL REFERENCES foelgeskab.party,
  department_id text REFERENCES foelgeskab.party,
  practice_id text REFERENCES foelgeskab.party,
  patient_id uuid REFERENCES foelgeskab.patient,
  course_id uuid,
  -- the person as read, with programme and what the register said of the practice; null where the line could not be read
  facts jsonb,
  problems jsonb NOT NULL,
  wait_code text,
  since date NOT NULL,
  due date NOT NULL,
  -- how it ended: decided, corrected by a later line, known here already, set aside by a person
  settled jsonb,
  settled_at timestamptz,
  CHECK ((settled IS NULL) = (settled_at IS NULL))
);
CALL foelgeskab.guard('legacy_line');
CREATE INDEX legacy_line_waiting ON foelgeskab.legacy_line (owner_id, due) WHERE settled IS NULL;
CREATE INDEX legacy_line_of_practice ON foelgeskab.legacy_line (practice_id) WHERE settled IS NULL;
CREATE INDEX legacy_line_about ON foelgeskab.legacy_line (about) WHERE settled IS NULL;
CREATE INDEX legacy_line_own_number ON foelgeskab.legacy_line (own_number) WHERE settled IS NULL AND own_number <> '';
CREATE INDEX legacy_line_of_course ON foelgeskab.legacy_line (course_id);
CREATE INDEX legacy_line_of_patient ON foelgeskab.legacy_line (patient_id);
GRANT SELECT ON foelgeskab.legacy_line TO foelgeskab_app;
-- The list's owner always; the practice of a patient as long as nobody has decided.
CREATE POLICY legacy_line_read ON foelgeskab.legacy_line FOR SELECT TO foelgeskab_app
  USING (owner_id = foelgeskab.acting_party() OR (settled IS NULL AND practice_id = foelgeskab.acting_party()));

-- What became of each line of each file: the report.
CREATE TABLE foelgeskab.legacy_told (
  file_id uuid NOT NULL REFERENCES foelgeskab.legacy_file,
  line integer NOT NULL,
  own_number text NOT NULL DEFAULT '',
  outcome text NOT NULL CHECK (outcome IN ('opened', 'updated', 'known', 'waits', 'unread', 'repeated')),
  line_id uuid REFERENCES foelgeskab.legacy_line,
  -- the reasons and findings, each with its code, column and sentence
  told jsonb NOT NULL,
  PRIMARY KEY (file_id, line)
);
CALL foelgeskab.guard('legacy_told');
GRANT SELECT ON foelgeskab.legacy_told TO foelgeskab_app;
CREATE POLICY legacy_told_to_sender ON foelgeskab.legacy_told FOR SELECT TO foelgeskab_app
  USING (EXISTS (SELECT FROM foelgeskab.legacy_file f WHERE f.file_id = legacy_told.file_id AND f.party_id = foelgeskab.acting_party()));

-- What somebody who sees a line says about the patient, for whoever decides. Only added to.
CREATE TABLE foelgeskab.legacy_word (
  word_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  line_id uuid NOT NULL REFERENCES foelgeskab.legacy_line,
  party_id text NOT NULL REFERENCES foelgeskab.party,
  actor jsonb NOT NULL,
  said_at timestamptz NOT NULL,
  says text NOT NULL CHECK (says IN ('follows', 'does-not-follow', 'not-ours')),
  note text NOT NULL
);
CALL foelgeskab.guard('legacy_word');
REVOKE UPDATE, DELETE ON foelgeskab.legacy_word FROM foelgeskab_system;
CREATE INDEX legacy_word_of_line ON foelgeskab.legacy_word (line_id);
GRANT SELECT, INSERT ON foelgeskab.legacy_word TO foelgeskab_app;
CREATE POLICY legacy_word_read ON foelgeskab.legacy_word FOR SELECT TO foelgeskab_app
  USING (EXISTS (SELECT FROM foelgeskab.legacy_line l WHERE l.line_id = legacy_word.line_id));
CREATE POLICY legacy_word_write ON foelgeskab.legacy_word FOR INSERT TO foelgeskab_app
  WITH CHECK (party_id = foelgeskab.acting_party() AND actor ->> 'user' = foelgeskab.acting_user()
    AND EXISTS (SELECT FROM foelgeskab.legacy_line l WHERE l.line_id = legacy_word.line_id));
CREATE TRIGGER legacy_word_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foelgeskab.legacy_word
  FOR EACH STATEMENT EXECUTE FUNCTION foelgeskab.refuse_change();

-- Whoever has a line on her list writes her looks at the patient into the audit, also before there is a course.
CREATE POLICY audit_write_moved_earlier ON foelgeskab.audit FOR INSERT TO foelgeskab_app
  WITH CHECK (user_id = foelgeskab.acting_user() AND party_id = foelgeskab.acting_party()
    AND EXISTS (SELECT FROM foelgeskab.legacy_line l WHERE l.patient_id = audit.patient_id));

-- A line ends with the decision about its course, in the same transaction and by whatever way the decision came.
CREATE FUNCTION foelgeskab.settle_by_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab AS $$
BEGIN
  UPDATE foelgeskab.legacy_line SET settled_at = NEW.recorded_at,
    settled = jsonb_build_object('how', 'decided', 'decision', NEW.payload -> 'decision', 'by', NEW.actor -> 'name')
  WHERE course_id = NEW.course_id AND settled IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER event_settles_line AFTER INSERT ON foelgeskab.event FOR EACH ROW WHEN (NEW.type = 'triaged')
  EXECUTE FUNCTION foelgeskab.settle_by_decision();

-- Offered or closed without that decision: then the patient stands on the lists of that.
CREATE FUNCTION foelgeskab.settle_by_standing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab AS $$
BEGIN
  UPDATE foelgeskab.legacy_line SET settled_at = now(), settled = jsonb_build_object('how', 'went-on', 'status', NEW.status)
  WHERE course_id = NEW.course_id AND settled IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER course_settles_line AFTER UPDATE OF status ON foelgeskab.course FOR EACH ROW
  WHEN (OLD.status = 'at-hospital' AND NEW.status <> 'at-hospital') EXECUTE FUNCTION foelgeskab.settle_by_standing();
