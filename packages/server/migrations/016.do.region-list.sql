-- What has climbed to the region's office: who shall act, how long it has waited, and whom it is about. No clinical value, no diagnosis, no
-- programme; nobody but the office can ask, and never about what is younger than two weeks, whatever is asked for.
CREATE FUNCTION foelgeskab.climbed(of_day date)
  RETURNS TABLE (kind text, patient_id uuid, course_id uuid, name text, cpr text, party_id text, department_id text, about text, since date, quiet jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  WITH waits AS (
    -- the oldest check of a course whose window has closed without it
    SELECT DISTINCT ON (o.course_id) 'check' AS kind, o.patient_id, o.course_id, 'check ' || o.check_id || ' ' || o.due AS about, o.until_day + 1 AS since
    FROM foelgeskab.obligation o
    WHERE o.met_on IS NULL AND NOT coalesce((o.fact ->> 'optional')::boolean, false) AND o.until_day < of_day - 14
      AND coalesce(o.promised_for, '-infinity') < of_day
      -- a later one of the same check that was done stands for it
      AND NOT EXISTS (SELECT FROM foelgeskab.obligation n WHERE n.patient_id = o.patient_id AND n.course_id = o.course_id
        AND n.check_id = o.check_id AND n.due > o.due AND n.met_on IS NOT NULL)
    ORDER BY o.course_id, o.until_day, o.check_id
  ), moves AS (
    SELECT 'move' AS kind, c.patient_id, c.course_id,
      'practice ' || coalesce(c.state -> 'life' -> 'ownPractice' ->> 'to', 'none') || ' ' || (c.state -> 'life' -> 'ownPractice' ->> 'on') AS about,
      (c.state -> 'life' -> 'ownPractice' ->> 'on')::date AS since
    FROM foelgeskab.course c WHERE c.status <> 'closed' AND c.state -> 'life' ->> 'ownPractice' IS NOT NULL
    UNION ALL
    SELECT 'forced-move', c.patient_id, c.course_id, 'move ' || (c.state -> 'life' -> 'unreadMove' ->> 'on'), (c.state -> 'life' -> 'unreadMove' ->> 'on')::date
    FROM foelgeskab.course c WHERE c.status <> 'closed' AND c.state -> 'life' ->> 'unreadMove' IS NOT NULL
    UNION ALL
    SELECT 'rereferral', c.patient_id, c.course_id, 'rereferral ' || (c.state -> 'rereferral' ->> 'id'), c.status_since
    FROM foelgeskab.course c WHERE c.status = 'referred-back' AND c.state ->> 'rereferral' IS NOT NULL
  )
  SELECT w.kind, w.patient_id, w.course_id, p.given_name || ' ' || p.family_name, p.cpr, c.holder_id, c.department_id, w.about, w.since,
    c.state -> 'life' -> 'escalations' -> w.about
  FROM (SELECT * FROM waits UNION ALL SELECT * FROM moves WHERE since < of_day - 14) w
    JOIN foelgeskab.course c USING (patient_id, course_id) JOIN foelgeskab.patient p USING (patient_id)
  WHERE foelgeskab.acts_as('region-office') AND c.status IN ('followed', 'moving', 'referred-back', 'at-hospital', 'offered')
    AND (w.kind <> 'check' OR c.status IN ('followed', 'moving', 'referred-back'));
END;
REVOKE ALL ON FUNCTION foelgeskab.climbed(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.climbed(date) TO foelgeskab_app;

-- Units that hold patients and whose lists nobody can open on a day (safety S3): counts alone.
CREATE FUNCTION foelgeskab.unattended(of_day date) RETURNS TABLE (party_id text, held integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  SELECT c.holder_id, count(*)::integer FROM foelgeskab.course c
  WHERE foelgeskab.acts_as('region-office') AND c.status <> 'closed' AND NOT EXISTS (
    SELECT FROM foelgeskab.membership m WHERE m.party_id = c.holder_id
      AND of_day BETWEEN coalesce(m.valid_from, '-infinity') AND coalesce(m.valid_until, 'infinity')
  ) AND NOT EXISTS (
    SELECT FROM foelgeskab.party_absence a WHERE a.party_id = c.holder_id AND of_day BETWEEN a.from_day AND a.until_day
  ) GROUP BY c.holder_id;
END;
REVOKE ALL ON FUNCTION foelgeskab.unattended(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.unattended(date) TO foelgeskab_app;

-- Messages that wait too long at a unit, or that nobody's machine has taken: counts and the oldest, for the region's office.
CREATE FUNCTION foelgeskab.waiting_messages(before timestamptz) RETURNS TABLE (party_id text, kind text, waiting integer, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  SELECT i.party_id, 'inbound', count(*)::integer, min(i.received_at) FROM foelgeskab.inbound i
  WHERE foelgeskab.acts_as('region-office') AND i.state IN ('unmatched', 'unreadable') AND i.received_at < before GROUP BY i.party_id
  UNION ALL
  SELECT o.party_id, 'outbound', count(*)::integer, min(o.created_at) FROM foelgeskab.outbound o
  WHERE foelgeskab.acts_as('region-office') AND o.state = 'waiting' AND o.created_at < before GROUP BY o.party_id;
END;
REVOKE ALL ON FUNCTION foelgeskab.waiting_messages(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.waiting_messages(timestamptz) TO foelgeskab_app;

-- The office has no relation to anybody, and writes about whom it was shown.
ALTER POLICY audit_write ON foelgeskab.audit WITH CHECK (
  user_id = foelgeskab.acting_user() AND party_id = foelgeskab.acting_party()
  AND (patient_id IS NULL OR foelgeskab.may_see(patient_id) OR foelgeskab.acts_as('region-office')
    OR EXISTS (SELECT FROM foelgeskab.care_relation r WHERE r.patient_id = audit.patient_id AND r.party_id = foelgeskab.acting_party()))
);
-- The whole register is asked for what is past its window.
CREATE INDEX obligation_past ON foelgeskab.obligation (until_day) WHERE met_on IS NULL;
