-- A question between whoever follows a patient and a department: one row a question, with the one party whose turn it is. All of it can be rebuilt from the events.
CREATE TABLE foelgeskab.inquiry (
  patient_id uuid NOT NULL,
  course_id uuid NOT NULL,
  inquiry_id text NOT NULL,
  department_id text NOT NULL REFERENCES foelgeskab.party,
  -- the practice that wrote in it last, or was written to
  practice_id text NOT NULL REFERENCES foelgeskab.party,
  asker text NOT NULL CHECK (asker IN ('follower', 'department')),
  subject text NOT NULL,
  opened_on date NOT NULL,
  -- nobody's once a person has said what comes of it, or the course has ended
  owed_by text REFERENCES foelgeskab.party,
  owed text CHECK (owed IN ('answer', 'conclusion')),
  since date,
  answer_by date,
  outcome text CHECK (outcome IN ('as-planned', 'change-plan', 'refer-back')),
  concluded_on date,
  messages integer NOT NULL,
  PRIMARY KEY (patient_id, course_id, inquiry_id),
  CONSTRAINT inquiry_owed CHECK ((owed_by IS NULL) = (owed IS NULL) AND (owed_by IS NULL) = (answer_by IS NULL) AND (owed_by IS NULL) = (since IS NULL)),
  CONSTRAINT inquiry_concluded CHECK ((outcome IS NULL) = (concluded_on IS NULL) AND (outcome IS NULL OR owed_by IS NULL))
);
CALL foelgeskab.guard_patient_table('inquiry', 'SELECT, INSERT, UPDATE');
CREATE INDEX inquiry_by_owner ON foelgeskab.inquiry (owed_by, answer_by) WHERE owed_by IS NOT NULL;

-- A department that is asked about a patient sees her while the question is open.
ALTER TABLE foelgeskab.care_relation DROP CONSTRAINT care_relation_basis_check,
  ADD CONSTRAINT care_relation_basis_check CHECK (basis IN ('treats', 'offered', 'follows', 'handed-over', 'referred-to', 'asked'));

-- Whether anybody of a party reads here on a day: to whom nobody can show a question, it leaves as a letter. Says nothing about who.
CREATE FUNCTION foelgeskab.reads_here(party text, of_day date) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
  RETURN EXISTS (SELECT FROM foelgeskab.membership m
    WHERE m.party_id = party AND of_day BETWEEN coalesce(m.valid_from, '-infinity') AND coalesce(m.valid_until, 'infinity'));
REVOKE ALL ON FUNCTION foelgeskab.reads_here(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foelgeskab.reads_here(text, date) TO foelgeskab_app, foelgeskab_system;

-- What has climbed to the region's office, with the questions that nobody has answered or read.
CREATE OR REPLACE FUNCTION foelgeskab.climbed(of_day date)
  RETURNS TABLE (kind text, patient_id uuid, course_id uuid, name text, cpr text, party_id text, department_id text, about text, since date, quiet jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, foelgeskab
BEGIN ATOMIC
  WITH checks AS (
    -- the oldest check of a course whose window has closed without it
    SELECT DISTINCT ON (o.course_id) 'check' AS kind, o.patient_id, o.course_id, 'check ' || o.check_id || ' ' || o.due AS about, o.until_day + 1 AS since
    FROM foelgeskab.obligation o
    WHERE o.met_on IS NULL AND NOT coalesce((o.fact ->> 'optional')::boolean, false) AND o.until_day < of_day - 14
      -- a later one of the same check that was done stands for it
      AND NOT coalesce((o.fact ->> 'superseded')::boolean, false)
      -- a promise keeps it quiet until its day; the second about the same check does not
      AND (coalesce(o.promised_for, '-infinity') < of_day OR 1 < (
        SELECT count(*) FROM foelgeskab.event e
        WHERE e.patient_id = o.patient_id AND e.course_id = o.course_id AND e.type = 'contact-made' AND e.payload ->> 'check' = o.check_id
          AND (e.payload ->> 'due')::date = o.due AND e.payload ->> 'promisedFor' IS NOT NULL))
    ORDER BY o.course_id, o.until_day, o.check_id
  ), held AS (
    SELECT c.patient_id, c.course_id, c.status, (lower(h.period) AT TIME ZONE 'Europe/Copenhagen')::date AS since
    FROM foelgeskab.course c JOIN foelgeskab.holding h ON h.patient_id = c.patient_id AND h.course_id = c.course_id AND upper(h.period) IS NULL
    WHERE c.status <> 'closed'
  ), decisions AS (
    -- a criterion that is met, or was met once without its repeat in time, and that nobody has decided about
    SELECT 'decision' AS kind, v.patient_id, v.course_id, 'criterion ' || v.criterion || ' ' || v.since AS about,
      greatest(h.since, CASE v.state WHEN 'pending' THEN v.repeat_until + 1 ELSE v.since END) AS since
    FROM foelgeskab.verdict v JOIN held h USING (patient_id, course_id)
    WHERE (v.state = 'pending' OR v.state IN ('met', 'met-from') AND h.status <> 'referred-back') AND coalesce(v.deferred_until, '-infinity') <= of_day AND NOT v.seen_back
    UNION ALL
    -- a plan with nothing left, from the day on which its last check was done or missed
    SELECT 'plan-over', h.patient_id, h.course_id, 'plan', greatest(h.since, max(coalesce(o.met_on, o.until_day)))
    FROM held h LEFT JOIN foelgeskab.obligation o USING (patient_id, course_id)
    WHERE h.status IN ('followed', 'moving') GROUP BY h.patient_id, h.course_id, h.since
    HAVING NOT coalesce(bool_or(o.met_on IS NULL AND NOT coalesce((o.fact ->> 'superseded')::boolean, false)), false)
  ), moves AS (
    SELECT 'move' AS kind, c.patient_id, c.course_id,
      'practice ' || coalesce(c.state -> 'life' -> 'ownPractice' ->> 'to', 'none') || ' ' || (c.state -> 'life' -> 'ownPractice' ->> 'on') AS about,
      (c.state -> 'life' -> 'ownPractice' ->> 'on')::date AS since
    FROM foelgeskab.course c WHERE c.status <> 'closed' AND c.state -> 'life' ->> 'ownPractice' IS NOT NULL
    UNION ALL
    SELECT 'forced-move', c.patient_id, c.course_id, 'move ' || (c.state -> 'life' -> 'unreadMove' ->> 'on'), (c.state -> 'life' -> 'unreadMove' ->> 'on')::date
    FROM foelgeskab.course c WHERE c.status <> 'closed' AND c.state -> 'life' ->> 'unreadMove' IS NOT NULL
    UNION ALL
    SELECT 'other-region', c.patient_id, c.course_id, 'region ' || (c.state -> 'life' -> 'regionMove' ->> 'to') || ' ' || (c.state -> 'life' -> 'regionMove' ->> 'on'),
      (c.state -> 'life' -> 'regionMove' ->> 'on')::date
    FROM foelgeskab.course c WHERE c.status <> 'closed' AND c.state -> 'life' ->> 'regionMove' IS NOT NULL
    UNION ALL
    SELECT 'rereferral', c.patient_id, c.course_id, 'rereferral ' || (c.state -> 'rereferral' ->> 'id'), c.status_since
    FROM foelgeskab.course c WHERE c.status = 'referred-back' AND c.state ->> 'rereferral' IS NOT NULL
  ), questions AS (
    -- a question that its department has not answered by its day, or whose answer the one who follows has not read
    SELECT CASE WHEN (q.owed = 'answer') = (q.asker = 'follower') THEN 'inquiry' ELSE 'inquiry-held' END AS kind, q.patient_id, q.course_id,
      'inquiry ' || q.inquiry_id AS about, q.answer_by + 1 AS since, q.department_id
    FROM foelgeskab.inquiry q WHERE q.owed_by IS NOT NULL AND q.answer_by < of_day - 6
  )
  SELECT w.kind, w.patient_id, w.course_id, p.given_name || ' ' || p.family_name, p.cpr, c.holder_id,
    coalesce(w.asked, c.department_id), w.about, w.since,
    c.state -> 'life' -> 'escalations' -> w.about
  FROM (
    SELECT *, NULL AS asked FROM checks UNION ALL SELECT *, NULL FROM decisions WHERE since <= of_day - 7
    UNION ALL SELECT *, NULL FROM moves WHERE since < of_day - 14 UNION ALL SELECT * FROM questions
  ) w JOIN foelgeskab.course c USING (patient_id, course_id) JOIN foelgeskab.patient p USING (patient_id)
  WHERE foelgeskab.acts_as('region-office') AND c.status IN ('followed', 'moving', 'referred-back', 'at-hospital', 'offered');
END;
