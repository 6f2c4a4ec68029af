-- Back from a practice, a patient is judged by the last letter until the department has seen what that says.
ALTER TABLE foelgeskab.verdict ADD COLUMN seen_back boolean NOT NULL DEFAULT false;

-- An open course is held by a unit that is in use (safety S3): asked when everything of a transaction is done, since a reopened course goes on to the
-- department in the same one. The holder's row is locked, so that it cannot close meanwhile.
CREATE FUNCTION foelgeskab.check_holder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, foelgeskab AS $$
DECLARE
  holder text;
BEGIN
  SELECT c.holder_id INTO holder FROM foelgeskab.course c WHERE c.patient_id = NEW.patient_id AND c.course_id = NEW.course_id AND c.status <> 'closed';
  IF holder IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM FROM foelgeskab.party p WHERE p.party_id = holder AND p.active FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION '% has closed and cannot hold a course', holder USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER course_holder_opened AFTER INSERT ON foelgeskab.course DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION foelgeskab.check_holder();
CREATE CONSTRAINT TRIGGER course_holder_changed AFTER UPDATE OF holder_id, status ON foelgeskab.course DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status <> 'closed' AND (NEW.holder_id <> OLD.holder_id OR OLD.status = 'closed')) EXECUTE FUNCTION foelgeskab.check_holder();
