CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE foelgeskab.patient (
  patient_id uuid PRIMARY KEY,
  cpr text NOT NULL UNIQUE CHECK (cpr ~ '^[0-9]{10}$'),
  given_name text NOT NULL,
  family_name text NOT NULL,
  -- for search: Unicode-normalised, lower case, as the server makes it
  search_name text NOT NULL,
  born_on date NOT NULL,
  street text NOT NULL DEFAULT '',
  postcode text NOT NULL DEFAULT '',
  city text NOT NULL DEFAULT '',
  phone text NOT NULL DEFAULT '',
  practice_id text REFERENCES foelgeskab.party,
  -- needs, channel, relatives, other disease, resources: what the closing talk and the practice wrote down
  person jsonb NOT NULL DEFAULT '{}'
);
CALL foelgeskab.guard('patient');

-- Why a party may see a patient, from when, until when: the one basis of every policy about patients.
CREATE TABLE foelgeskab.care_relation (
  patient_id uuid NOT NULL,
  course_id uuid NOT NULL,
  party_id text NOT NULL REFERENCES foelgeskab.party,
  basis text NOT NULL CHECK (basis IN ('treats', 'offered', 'follows', 'handed-over', 'referred-to')),
  since date NOT NULL,
  until date,
  PRIMARY KEY (patient_id, course_id, party_id, basis)
);
CALL foelgeskab.guard('care_relation');
CREATE INDEX care_relation_by_party ON foelgeskab.care_relation (party_id, patient_id) WHERE until IS NULL;
-- A relation is begun and ended, never moved to another patient or party.
GRANT SELECT, INSERT, UPDATE (until) ON foelgeskab.care_relation TO foelgeskab_app;

-- True when the acting party has a current relation to the patient. Reads care_relation as its owner, since the table's own policy asks the same.
CREATE FUNCTION foelgeskab.may_see(patient uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
  RETURN EXISTS (
    SELECT FROM foelgeskab.care_relation r
    WHERE r.patient_id = patient AND r.party_id = foelgeskab.acting_party() AND r.until IS NULL
  );
REVOKE ALL ON FUNCTION foelgeskab.may_see(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.may_see(uuid) TO foelgeskab_app;

-- The same for one course: a department that treats one cancer does not see the course of another.
CREATE FUNCTION foelgeskab.may_see_course(patient uuid, course uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
  RETURN EXISTS (
    SELECT FROM foelgeskab.care_relation r
    WHERE r.patient_id = patient AND r.course_id = course AND r.party_id = foelgeskab.acting_party() AND r.until IS NULL
  );
REVOKE ALL ON FUNCTION foelgeskab.may_see_course(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.may_see_course(uuid, uuid) TO foelgeskab_app;

-- The same rule as a plain sub-query, which the planner can turn into one index scan for lists.
CREATE POLICY care_relation_read ON foelgeskab.care_relation FOR SELECT TO foelgeskab_app
  USING (party_id = foelgeskab.acting_party() OR foelgeskab.may_see_course(patient_id, course_id));
CREATE POLICY care_relation_insert ON foelgeskab.care_relation FOR INSERT TO foelgeskab_app
  WITH CHECK (foelgeskab.may_see_course(patient_id, course_id));
CREATE POLICY care_relation_update ON foelgeskab.care_relation FOR UPDATE TO foelgeskab_app
  USING (foelgeskab.may_see_course(patient_id, course_id)) WITH CHECK (foelgeskab.may_see_course(patient_id, course_id));

-- A table about a patient's course: readable and writable for those who have a relation to that course.
CREATE PROCEDURE foelgeskab.guard_patient_table(name text, rights text) LANGUAGE plpgsql AS $$
BEGIN
  CALL foelgeskab.guard(name);
  EXECUTE format('GRANT %s ON foelgeskab.%I TO foelgeskab_app', rights, name);
  EXECUTE format(
    'CREATE POLICY %I ON foelgeskab.%I TO foelgeskab_app
       USING (course_id IN (SELECT r.course_id FROM foelgeskab.care_relation r WHERE r.party_id = foelgeskab.acting_party() AND r.until IS NULL))
       WITH CHECK (course_id IN (SELECT r.course_id FROM foelgeskab.care_relation r WHERE r.party_id = foelgeskab.acting_party() AND r.until IS NULL))',
    name || '_by_relation', name);
END $$;

GRANT SELECT, UPDATE (person) ON foelgeskab.patient TO foelgeskab_app;
CREATE POLICY patient_by_relation ON foelgeskab.patient TO foelgeskab_app
  USING (patient_id IN (SELECT r.patient_id FROM foelgeskab.care_relation r WHERE r.party_id = foelgeskab.acting_party() AND r.until IS NULL));

-- One course as its events make it now. Everything but the identity can be rebuilt from the events.
CREATE TABLE foelgeskab.course (
  patient_id uuid NOT NULL REFERENCES foelgeskab.patient,
  course_id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('at-hospital', 'offered', 'followed', 'referred-back', 'closed')),
  cancer text NOT NULL,
  icd10 text NOT NULL,
  programme text NOT NULL,
  department_id text NOT NULL REFERENCES foelgeskab.party,
  holder_id text NOT NULL REFERENCES foelgeskab.party,
  practice_id text REFERENCES foelgeskab.party,
  opened_on date NOT NULL,
  -- the day of the last change of status, and the day by which somebody must answer, where one is set
  status_since date NOT NULL,
  answer_due date,
  -- what waits for an answer, in the words of the one who asked
  question text,
  -- the earliest day the patient may be handed over, while at the hospital
  earliest date,
  anchor_on date,
  head_seq integer NOT NULL,
  head_hash bytea NOT NULL,
  state jsonb NOT NULL,
  PRIMARY KEY (patient_id, course_id)
);
CALL foelgeskab.guard_patient_table('course', 'SELECT, INSERT, UPDATE');
CREATE INDEX course_by_id ON foelgeskab.course (course_id);
CREATE INDEX course_by_holder ON foelgeskab.course (holder_id, status);
CREATE INDEX course_by_department ON foelgeskab.course (department_id, status);

-- What has happened: only added to. Each event carries the hash of the one before it in its course.
CREATE TABLE foelgeskab.event (
  patient_id uuid NOT NULL,
  course_id uuid NOT NULL,
  seq integer NOT NULL CHECK (seq > 0),
  type text NOT NULL,
  payload jsonb NOT NULL,
  actor jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  effective_on date NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (patient_id, course_id, seq)
);
CALL foelgeskab.guard_patient_table('event', 'SELECT, INSERT');
REVOKE UPDATE, DELETE ON foelgeskab.event FROM foelgeskab_system;

-- The database itself makes the chain, so that no writer can forget it or forge it by accident.
CREATE FUNCTION foelgeskab.chain_event() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, foelgeskab AS $$
DECLARE last record;
BEGIN
  SELECT e.seq, e.hash INTO last FROM foelgeskab.event e
    WHERE e.patient_id = NEW.patient_id AND e.course_id = NEW.course_id ORDER BY e.seq DESC LIMIT 1;
  IF NEW.seq <> coalesce(last.seq, 0) + 1 THEN
    RAISE EXCEPTION 'event % of course % does not follow %', NEW.seq, NEW.course_id, coalesce(last.seq, 0) USING ERRCODE = 'serialization_failure';
  END IF;
  NEW.previous_hash := coalesce(last.hash, ''::bytea);
  NEW.hash := sha256(NEW.previous_hash || convert_to(jsonb_build_array(NEW.patient_id, NEW.course_id, NEW.seq, NEW.type, NEW.payload,
    NEW.actor, extract(epoch FROM NEW.recorded_at), NEW.effective_on)::text, 'UTF8'));
  RETURN NEW;
END $$;
CREATE TRIGGER event_chain BEFORE INSERT ON foelgeskab.event FOR EACH ROW EXECUTE FUNCTION foelgeskab.chain_event();

CREATE FUNCTION foelgeskab.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only added to: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foelgeskab.event FOR EACH STATEMENT EXECUTE FUNCTION foelgeskab.refuse_change();

-- Who holds a course, when. Two holders at once are impossible here too (safety S1).
CREATE TABLE foelgeskab.holding (
  patient_id uuid NOT NULL,
  course_id uuid NOT NULL,
  party_id text NOT NULL REFERENCES foelgeskab.party,
  period tstzrange NOT NULL CHECK (NOT isempty(period)),
  EXCLUDE USING gist (patient_id WITH =, course_id WITH =, period WITH &&)
);
CALL foelgeskab.guard_patient_table('holding', 'SELECT, INSERT, UPDATE');

-- What is owed: facts that today is compared with when somebody looks. No job turns a row red.
CREATE TABLE foelgeskab.obligation (
  patient_id uuid NOT NULL,
  course_id uuid NOT NULL,
  check_id text NOT NULL,
  due date NOT NULL,
  from_day date NOT NULL,
  until_day date NOT NULL,
  met_on date,
  -- label, because, route, who orders and who books: what the row says
  fact jsonb NOT NULL,
  promised_for date,
  PRIMARY KEY (patient_id, course_id, check_id, due)
);
CALL foelgeskab.guard_patient_table('obligation', 'SELECT, INSERT, UPDATE, DELETE');
CREATE INDEX obligation_undone ON foelgeskab.obligation (patient_id, due) WHERE met_on IS NULL;

CREATE TABLE foelgeskab.verdict (
  patient_id uuid NOT NULL,
  course_id uuid NOT NULL,
  criterion text NOT NULL,
  state text NOT NULL,
  since date,
  repeat_from date,
  repeat_until date,
  fact jsonb NOT NULL,
  deferred_until date,
  PRIMARY KEY (patient_id, course_id, criterion)
);
CALL foelgeskab.guard_patient_table('verdict', 'SELECT, INSERT, UPDATE, DELETE');

-- Answers as the course knows them, and whether somebody has signed that they were seen.
CREATE TABLE foelgeskab.result (
  patient_id uuid NOT NULL,
  course_id uuid NOT NULL,
  result_id text NOT NULL,
  analysis text NOT NULL,
  sampled_on date NOT NULL,
  received_at timestamptz NOT NULL,
  -- the usable value or why it cannot be used; status; laboratory
  fact jsonb NOT NULL,
  unusable text,
  needs_eyes boolean NOT NULL,
  signed_on date,
  PRIMARY KEY (patient_id, course_id, result_id)
);
CALL foelgeskab.guard_patient_table('result', 'SELECT, INSERT, UPDATE, DELETE');
CREATE INDEX result_unseen ON foelgeskab.result (patient_id) WHERE needs_eyes AND signed_on IS NULL;

-- A letter that nobody has signed: never invisible (safety S9). The version guards against two writers at once.
CREATE TABLE foelgeskab.draft (
  patient_id uuid NOT NULL,
  course_id uuid NOT NULL,
  party_id text NOT NULL REFERENCES foelgeskab.party,
  author text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  saved_at timestamptz NOT NULL,
  -- the answers of "may the patient be handed over?", which come before the letter
  assessment jsonb NOT NULL,
  -- the letter and the code of its sheet; null while nobody has begun to write
  content jsonb,
  PRIMARY KEY (patient_id, course_id)
);
CALL foelgeskab.guard('draft');
GRANT SELECT, INSERT, UPDATE, DELETE ON foelgeskab.draft TO foelgeskab_app;
CREATE POLICY draft_of_own_party ON foelgeskab.draft TO foelgeskab_app
  USING (party_id = foelgeskab.acting_party() AND foelgeskab.may_see_course(patient_id, course_id))
  WITH CHECK (party_id = foelgeskab.acting_party() AND foelgeskab.may_see_course(patient_id, course_id));

-- Sheets that patients hold, by the code printed on them. The code says nothing about anybody.
CREATE TABLE foelgeskab.sheet (
  patient_id uuid NOT NULL,
  course_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL,
  issued_on date NOT NULL,
  replaced_on date,
  PRIMARY KEY (patient_id, course_id, version)
);
CALL foelgeskab.guard_patient_table('sheet', 'SELECT, INSERT, UPDATE');
CREATE UNIQUE INDEX sheet_by_code ON foelgeskab.sheet (code);
