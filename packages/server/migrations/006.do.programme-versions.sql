-- The programme group writes, approves and publishes versions of programmes; it holds no patients, so it is a party of its own kind.
ALTER TABLE foelgeskab.party DROP CONSTRAINT party_kind_check,
  ADD CONSTRAINT party_kind_check CHECK (kind IN ('department', 'practice', 'region', 'programme-group'));
ALTER TABLE foelgeskab.membership DROP CONSTRAINT membership_role_check,
  ADD CONSTRAINT membership_role_check
  CHECK (role IN ('hospital-doctor', 'coordinator', 'gp', 'practice-nurse', 'region-office', 'programme-editor'));

-- True when the acting person edits programmes for the acting party.
CREATE FUNCTION foelgeskab.edits_programmes() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
  RETURN EXISTS (
    SELECT FROM foelgeskab.membership m
    WHERE m.user_id = foelgeskab.acting_user() AND m.party_id = foelgeskab.acting_party() AND m.role = 'programme-editor'
  );
REVOKE ALL ON FUNCTION foelgeskab.edits_programmes() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.edits_programmes() TO foelgeskab_app;

-- Versions beside the files of programmes/: the text as it is written, with its golden patients. A published one never changes.
CREATE TABLE foelgeskab.programme_version (
  programme_id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  -- the version it was drafted from, as "prostate-rp@1"
  based_on text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'in-review', 'published', 'withdrawn')),
  -- counts the savings; an approval is for one of them
  revision integer NOT NULL CHECK (revision > 0),
  written text NOT NULL,
  golden text NOT NULL,
  sha256 bytea NOT NULL,
  valid_from date,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  published_at timestamptz,
  PRIMARY KEY (programme_id, version),
  CHECK ((state = 'published') = (valid_from IS NOT NULL)),
  CHECK ((state = 'published') = (published_at IS NOT NULL))
);
CALL foelgeskab.guard('programme_version');
REVOKE DELETE ON foelgeskab.programme_version FROM foelgeskab_system;
-- Two drafts of one programme at once would be published over each other.
CREATE UNIQUE INDEX programme_version_open ON foelgeskab.programme_version (programme_id) WHERE state IN ('draft', 'in-review');
GRANT SELECT, INSERT, UPDATE (state, revision, written, golden, valid_from, published_at) ON foelgeskab.programme_version TO foelgeskab_app;
CREATE POLICY programme_version_read ON foelgeskab.programme_version FOR SELECT TO foelgeskab_app
  USING (state = 'published' OR foelgeskab.edits_programmes());
CREATE POLICY programme_version_draft ON foelgeskab.programme_version FOR INSERT TO foelgeskab_app
  WITH CHECK (foelgeskab.edits_programmes() AND created_by = foelgeskab.acting_user() AND state = 'draft');
CREATE POLICY programme_version_edit ON foelgeskab.programme_version FOR UPDATE TO foelgeskab_app
  USING (foelgeskab.edits_programmes()) WITH CHECK (foelgeskab.edits_programmes());

-- Every saving of a draft: who, when, why, and the text as it was.
CREATE TABLE foelgeskab.programme_revision (
  programme_id text NOT NULL,
  version integer NOT NULL,
  revision integer NOT NULL,
  -- who signs numbers with her name writes none of them, and may approve
  kind text NOT NULL CHECK (kind IN ('edit', 'signature')),
  user_id text NOT NULL,
  name text NOT NULL,
  at timestamptz NOT NULL,
  why text NOT NULL,
  written text NOT NULL,
  golden text NOT NULL,
  PRIMARY KEY (programme_id, version, revision),
  FOREIGN KEY (programme_id, version) REFERENCES foelgeskab.programme_version
);
CALL foelgeskab.guard('programme_revision');
REVOKE UPDATE, DELETE ON foelgeskab.programme_revision FROM foelgeskab_system;
GRANT SELECT, INSERT ON foelgeskab.programme_revision TO foelgeskab_app;
CREATE POLICY programme_revision_read ON foelgeskab.programme_revision FOR SELECT TO foelgeskab_app USING (foelgeskab.edits_programmes());
CREATE POLICY programme_revision_write ON foelgeskab.programme_revision FOR INSERT TO foelgeskab_app
  WITH CHECK (foelgeskab.edits_programmes() AND user_id = foelgeskab.acting_user());
CREATE TRIGGER programme_revision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foelgeskab.programme_revision
  FOR EACH STATEMENT EXECUTE FUNCTION foelgeskab.refuse_change();

-- A yes to one saving of a version, by somebody who did not write it. It counts for no other saving.
CREATE TABLE foelgeskab.programme_approval (
  programme_id text NOT NULL,
  version integer NOT NULL,
  revision integer NOT NULL,
  user_id text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (programme_id, version, revision, user_id),
  FOREIGN KEY (programme_id, version, revision) REFERENCES foelgeskab.programme_revision
);
CALL foelgeskab.guard('programme_approval');
REVOKE UPDATE, DELETE ON foelgeskab.programme_approval FROM foelgeskab_system;
GRANT SELECT, INSERT ON foelgeskab.programme_approval TO foelgeskab_app;
CREATE POLICY programme_approval_read ON foelgeskab.programme_approval FOR SELECT TO foelgeskab_app USING (foelgeskab.edits_programmes());
CREATE POLICY programme_approval_write ON foelgeskab.programme_approval FOR INSERT TO foelgeskab_app
  WITH CHECK (foelgeskab.edits_programmes() AND user_id = foelgeskab.acting_user());
CREATE TRIGGER programme_approval_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foelgeskab.programme_approval
  FOR EACH STATEMENT EXECUTE FUNCTION foelgeskab.refuse_change();

-- Whoever wrote any saving of a version is one of its authors, and approves none of them.
CREATE FUNCTION foelgeskab.check_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM foelgeskab.programme_version v WHERE v.programme_id = NEW.programme_id AND v.version = NEW.version
      AND v.revision = NEW.revision AND v.state = 'in-review')
    OR EXISTS (SELECT FROM foelgeskab.programme_revision r WHERE r.programme_id = NEW.programme_id AND r.version = NEW.version
      AND r.user_id = NEW.user_id AND r.kind = 'edit') THEN
    RAISE EXCEPTION 'this saving of %@% cannot be approved by %', NEW.programme_id, NEW.version, NEW.user_id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER programme_approval_check BEFORE INSERT ON foelgeskab.programme_approval FOR EACH ROW EXECUTE FUNCTION foelgeskab.check_approval();

-- The hash is the database's own, as are the two rules that everything else rests on: published is final, and two others have said yes before.
CREATE FUNCTION foelgeskab.check_programme_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state IN ('published', 'withdrawn') THEN
    RAISE EXCEPTION '%@% is %: it never changes', OLD.programme_id, OLD.version, OLD.state USING ERRCODE = 'insufficient_privilege';
  END IF;
  NEW.sha256 := sha256(convert_to(jsonb_build_array(NEW.written, NEW.golden)::text, 'UTF8'));
  IF NEW.state = 'published' AND (TG_OP = 'INSERT' OR OLD.state <> 'in-review' OR NEW.sha256 <> OLD.sha256 OR 2 > (
      SELECT count(*) FROM foelgeskab.programme_approval a
      WHERE a.programme_id = NEW.programme_id AND a.version = NEW.version AND a.revision = NEW.revision)) THEN
    RAISE EXCEPTION '%@% has not been approved by two people', NEW.programme_id, NEW.version USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER programme_version_check BEFORE INSERT OR UPDATE ON foelgeskab.programme_version
  FOR EACH ROW EXECUTE FUNCTION foelgeskab.check_programme_version();

-- How many versions are published: a number that only grows. Every process asks with the opening of each transaction whether it knows them all.
CREATE FUNCTION foelgeskab.published_versions() RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
  RETURN (SELECT count(*)::integer FROM foelgeskab.programme_version v WHERE v.state = 'published');
REVOKE ALL ON FUNCTION foelgeskab.published_versions() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.published_versions() TO foelgeskab_app, foelgeskab_system;

-- The preview of a version, and the moving of courses to it: long work that goes on in lots, can be left, and goes on after a stop.
CREATE TABLE foelgeskab.programme_run (
  run_id uuid PRIMARY KEY,
  programme_id text NOT NULL,
  version integer NOT NULL,
  revision integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('impact', 'migration')),
  state text NOT NULL CHECK (state IN ('running', 'done')),
  -- the last course that is done; the courses go by their ids
  reached uuid,
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL,
  totals jsonb NOT NULL,
  -- the holders whose courses are moved; null: all
  units text[],
  because text NOT NULL DEFAULT '',
  actor jsonb NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  FOREIGN KEY (programme_id, version) REFERENCES foelgeskab.programme_version
);
CALL foelgeskab.guard('programme_run');
CREATE INDEX programme_run_of_version ON foelgeskab.programme_run (programme_id, version, kind, started_at);
CREATE UNIQUE INDEX programme_run_one ON foelgeskab.programme_run (programme_id) WHERE state = 'running';
GRANT SELECT, INSERT ON foelgeskab.programme_run TO foelgeskab_app;
CREATE POLICY programme_run_editors ON foelgeskab.programme_run TO foelgeskab_app
  USING (foelgeskab.edits_programmes()) WITH CHECK (foelgeskab.edits_programmes());

-- What a version would change, or has changed, for one patient: seen by those who may see the patient, and by nobody else.
CREATE TABLE foelgeskab.programme_impact (
  patient_id uuid NOT NULL,
  course_id uuid NOT NULL,
  programme_id text NOT NULL,
  version integer NOT NULL,
  run_id uuid NOT NULL REFERENCES foelgeskab.programme_run ON DELETE CASCADE,
  outcome text NOT NULL CHECK (outcome IN ('previewed', 'moved', 'stays')),
  impact jsonb NOT NULL,
  PRIMARY KEY (patient_id, course_id, programme_id, version)
);
CALL foelgeskab.guard_patient_table('programme_impact', 'SELECT');
CREATE INDEX programme_impact_by_version ON foelgeskab.programme_impact (programme_id, version, course_id);
CREATE INDEX course_by_programme ON foelgeskab.course (programme, course_id) WHERE status <> 'closed';
