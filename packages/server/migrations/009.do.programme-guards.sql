-- A yes is for one text. The text of a version changes with a new saving alone, which is a draft again; and what is published is, to the letter, the saving that was approved.
CREATE OR REPLACE FUNCTION foelgeskab.check_programme_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state IN ('published', 'withdrawn') THEN
    RAISE EXCEPTION '%@% is %: it never changes', OLD.programme_id, OLD.version, OLD.state USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.revision, NEW.written, NEW.golden) IS DISTINCT FROM (OLD.revision, OLD.written, OLD.golden)
      AND (NEW.revision <> OLD.revision + 1 OR NEW.state <> 'draft') THEN
    RAISE EXCEPTION 'the text of %@% changes with its next saving only, as a draft', NEW.programme_id, NEW.version USING ERRCODE = 'insufficient_privilege';
  END IF;
  NEW.sha256 := sha256(convert_to(jsonb_build_array(NEW.written, NEW.golden)::text, 'UTF8'));
  IF NEW.state = 'published' AND (TG_OP = 'INSERT' OR OLD.state <> 'in-review' OR NEW.sha256 <> OLD.sha256
      OR 2 > (
        SELECT count(*) FROM foelgeskab.programme_approval a
        WHERE a.programme_id = NEW.programme_id AND a.version = NEW.version AND a.revision = NEW.revision)
      OR NOT EXISTS (
        SELECT FROM foelgeskab.programme_revision r
        WHERE r.programme_id = NEW.programme_id AND r.version = NEW.version AND r.revision = NEW.revision
          AND r.written = NEW.written AND r.golden = NEW.golden)) THEN
    RAISE EXCEPTION '%@% has not been approved by two people', NEW.programme_id, NEW.version USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- Work over the register can end without being done: it could not go on, or somebody stopped it. Then it says why, and the programme is free for the next.
ALTER TABLE foelgeskab.programme_run DROP CONSTRAINT programme_run_state_check,
  ADD CONSTRAINT programme_run_state_check CHECK (state IN ('running', 'done', 'failed', 'stopped')),
  -- why it ended, in both languages; null where it is at work or done
  ADD COLUMN ended_because jsonb,
  ADD CONSTRAINT programme_run_ended_check CHECK ((state IN ('failed', 'stopped')) = (ended_because IS NOT NULL));

-- Whoever begins work over the register begins it in her own name, from its start; later she may stop it, and nothing else of it is hers to change.
DROP POLICY programme_run_editors ON foelgeskab.programme_run;
CREATE POLICY programme_run_read ON foelgeskab.programme_run FOR SELECT TO foelgeskab_app USING (foelgeskab.edits_programmes());
CREATE POLICY programme_run_begin ON foelgeskab.programme_run FOR INSERT TO foelgeskab_app
  WITH CHECK (foelgeskab.edits_programmes() AND state = 'running' AND reached IS NULL AND done = 0
    AND actor ->> 'user' = foelgeskab.acting_user() AND actor ->> 'party' = foelgeskab.acting_party()
    AND actor ->> 'role' = 'programme-editor');
GRANT UPDATE (state, finished_at, ended_because) ON foelgeskab.programme_run TO foelgeskab_app;
CREATE POLICY programme_run_stop ON foelgeskab.programme_run FOR UPDATE TO foelgeskab_app
  USING (foelgeskab.edits_programmes() AND state = 'running') WITH CHECK (foelgeskab.edits_programmes() AND state = 'stopped');
