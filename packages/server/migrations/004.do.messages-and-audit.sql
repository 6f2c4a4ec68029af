-- Every received message, kept as it came. What it became stands beside it; there is no fourth place (safety S7).
CREATE TABLE foelgeskab.inbound (
  inbound_id uuid PRIMARY KEY,
  received_at timestamptz NOT NULL,
  channel text NOT NULL CHECK (channel IN ('http', 'folder', 'command')),
  partner_id text REFERENCES foelgeskab.partner,
  raw bytea NOT NULL,
  raw_sha256 bytea NOT NULL,
  -- sender's EAN and the letter's identifier: what makes a duplicate (null while unreadable)
  sender_ean text,
  letter_id text,
  letter_type text,
  -- the party whose list it waits on, where one is known; else the region's office
  party_id text REFERENCES foelgeskab.party,
  state text NOT NULL CHECK (state IN ('matched', 'unmatched', 'unreadable', 'receipt', 'set-aside')),
  why jsonb,
  summary jsonb,
  patient_id uuid,
  course_id uuid,
  receipt text,
  handled_at timestamptz,
  handled_by text
);
CALL foelgeskab.guard('inbound');
CREATE UNIQUE INDEX inbound_letter ON foelgeskab.inbound (sender_ean, letter_id) WHERE letter_id IS NOT NULL;
CREATE INDEX inbound_bytes ON foelgeskab.inbound (raw_sha256);
CREATE INDEX inbound_by_party ON foelgeskab.inbound (party_id, received_at);
CREATE INDEX inbound_waiting ON foelgeskab.inbound (party_id, received_at) WHERE state IN ('unmatched', 'unreadable');
-- A person places a message or sets it aside; what came stays as it came.
GRANT SELECT, UPDATE (state, why, patient_id, course_id, handled_at, handled_by) ON foelgeskab.inbound TO foelgeskab_app;
CREATE POLICY inbound_own_list ON foelgeskab.inbound TO foelgeskab_app USING (party_id = foelgeskab.acting_party());

-- Every message that leaves, until its receipt has come. Nothing is silent (safety S8).
CREATE TABLE foelgeskab.outbound (
  outbound_id uuid PRIMARY KEY,
  party_id text NOT NULL REFERENCES foelgeskab.party,
  receiver_id text REFERENCES foelgeskab.party,
  receiver_ean text NOT NULL,
  patient_id uuid,
  course_id uuid,
  kind text NOT NULL CHECK (kind IN ('XDIS01', 'XDIS02', 'XREF01', 'XCTL02', 'XCTL03')),
  about text NOT NULL,
  envelope_id text NOT NULL UNIQUE,
  letter_id text NOT NULL UNIQUE,
  body text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'acknowledged', 'refused', 'done')),
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  answered_at timestamptz,
  refusal text
);
CALL foelgeskab.guard('outbound');
CREATE INDEX outbound_open ON foelgeskab.outbound (state, created_at) WHERE state IN ('waiting', 'sent', 'refused');
CREATE INDEX outbound_by_party ON foelgeskab.outbound (party_id, created_at);
GRANT SELECT, INSERT ON foelgeskab.outbound TO foelgeskab_app;
CREATE POLICY outbound_of_sender ON foelgeskab.outbound TO foelgeskab_app USING (party_id = foelgeskab.acting_party())
  WITH CHECK (party_id = foelgeskab.acting_party());

-- Who looked at whom, or tried to: one line per patient and request, written in the same transaction as the look (safety S19).
CREATE TABLE foelgeskab.audit (
  audit_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  user_id text NOT NULL,
  user_name text NOT NULL,
  role text NOT NULL,
  party_id text NOT NULL,
  patient_id uuid,
  what text NOT NULL,
  basis text NOT NULL,
  granted boolean NOT NULL DEFAULT true,
  previous_hash bytea,
  hash bytea
);
CALL foelgeskab.guard('audit');
REVOKE UPDATE, DELETE ON foelgeskab.audit FROM foelgeskab_system;
CREATE INDEX audit_by_patient ON foelgeskab.audit (patient_id, audit_id) WHERE patient_id IS NOT NULL;
-- who has looked at the page, shown on it
CREATE INDEX audit_of_pages ON foelgeskab.audit (patient_id, user_id, at) WHERE what = 'patient page' AND granted;
GRANT SELECT, INSERT ON foelgeskab.audit TO foelgeskab_app;
GRANT USAGE ON SEQUENCE foelgeskab.audit_audit_id_seq TO foelgeskab_app, foelgeskab_system;
CREATE POLICY audit_write ON foelgeskab.audit FOR INSERT TO foelgeskab_app
  WITH CHECK (user_id = foelgeskab.acting_user() AND party_id = foelgeskab.acting_party() AND (patient_id IS NULL OR foelgeskab.may_see(patient_id)));
CREATE POLICY audit_read ON foelgeskab.audit FOR SELECT TO foelgeskab_app USING (foelgeskab.may_see(patient_id));

-- One chain a patient (as for courses), so that looks at two patients never wait for each other.
CREATE FUNCTION foelgeskab.chain_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab AS $$
BEGIN
  -- Name and role are the register's, whatever the writer says.
  SELECT u.name, m.role INTO NEW.user_name, NEW.role FROM foelgeskab.app_user u JOIN foelgeskab.membership m USING (user_id)
    WHERE u.user_id = NEW.user_id AND m.party_id = NEW.party_id
  UNION ALL SELECT NEW.user_name, NEW.role LIMIT 1;
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
CREATE TRIGGER audit_chain BEFORE INSERT ON foelgeskab.audit FOR EACH ROW EXECUTE FUNCTION foelgeskab.chain_audit();
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foelgeskab.audit FOR EACH STATEMENT EXECUTE FUNCTION foelgeskab.refuse_change();
CREATE INDEX audit_by_party ON foelgeskab.audit (party_id, audit_id) WHERE patient_id IS NULL;

-- The queue's own schema is installed by graphile-worker and owned by the migration role; the application enqueues through this one door,
-- and payloads hold ids only. Dynamic SQL, because the queue is installed after the migrations.
CREATE FUNCTION foelgeskab.enqueue(task text, payload json, key text DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  EXECUTE 'SELECT graphile_worker.add_job($1, $2, job_key => $3)' USING task, payload, key;
END $$;
REVOKE ALL ON FUNCTION foelgeskab.enqueue(text, json, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.enqueue(text, json, text) TO foelgeskab_app, foelgeskab_system;
