-- The independent count of six indicators (Q1, Q2, Q3, Q4, Q9, Q20). It reads foelgeskab.event and nothing else, shares no code with
-- packages/followup/src/figures, and asks of all letters at once what that folds course by course. One row a department, practice, month and indicator.
--
-- $1 date  the day from which it looks: what happened later is not known
-- $2 jsonb of each published programme {programme, blood: ids of checks that the laboratory answers, laboratory: ids of criteria that it decides,
--          excluded: [{question, answer}]}
WITH known AS (
  SELECT patient_id, course_id, seq, type, payload, effective_on FROM foelgeskab.event WHERE effective_on <= $1::date
),
-- The programme that held when a letter was sent is the last one named before it.
named AS (
  SELECT patient_id, course_id, seq, CASE type
      WHEN 'course-opened' THEN payload ->> 'programme'
      WHEN 'handover-programme-chosen' THEN payload -> 'subject' ->> 'programme'
      ELSE payload ->> 'to'
    END AS programme
  FROM known WHERE type IN ('course-opened', 'handover-programme-chosen', 'programme-changed')
),
letter AS (
  SELECT patient_id, course_id, seq, type = 'handover-offered' AS own, coalesce(payload -> 'handover', payload -> 'offer') AS said
  FROM known WHERE type IN ('handover-offered', 'handover-received')
),
sent AS (
  SELECT l.patient_id, l.course_id, l.seq, l.own, l.said, l.said ->> 'id' AS id, l.said ->> 'from' AS department, l.said ->> 'to' AS practice,
    (l.said ->> 'offeredOn')::date AS offered,
    (SELECT r.of FROM jsonb_array_elements($2::jsonb) AS r(of) WHERE r.of ->> 'programme' = (
      SELECT n.programme FROM named n
      WHERE (n.patient_id, n.course_id) = (l.patient_id, l.course_id) AND n.seq < l.seq ORDER BY n.seq DESC LIMIT 1)) AS rules
  FROM letter l
),
-- The first thing that ended each letter's waiting.
answered AS (
  SELECT DISTINCT ON (s.patient_id, s.course_id, s.seq) s.patient_id, s.course_id, s.seq, k.type, k.effective_on - s.offered AS days
  FROM sent s JOIN known k ON (k.patient_id, k.course_id) = (s.patient_id, s.course_id) AND k.seq > s.seq
  WHERE k.type IN ('handover-offered', 'handover-received', 'course-closed', 'taken-back', 'holder-moved')
    OR (k.type IN ('handover-accepted', 'handover-declined', 'handover-withdrawn') AND k.payload ->> 'handover' = s.id)
  ORDER BY s.patient_id, s.course_id, s.seq, k.seq
),
counted AS (
  SELECT 'Q1' AS indicator, department, practice, offered AS day, NOT EXISTS (
      SELECT FROM jsonb_each(said -> 'epikrise' -> 'sections') AS e(element, section)
      WHERE btrim(section ->> 'text', E' \t\n\r') = '' AND btrim(coalesce(section ->> 'notRelevant', ''), E' \t\n\r') = '') AS met
  FROM sent WHERE own
  UNION ALL
  SELECT 'Q2', department, practice, offered, EXISTS (
      SELECT FROM jsonb_array_elements(said -> 'epikrise' -> 'criteria') AS c WHERE (c ->> 'confirmed')::boolean AND rules -> 'laboratory' ? (c ->> 'id'))
  FROM sent WHERE own AND EXISTS (SELECT FROM jsonb_array_elements(said -> 'epikrise' -> 'checks') AS c WHERE rules -> 'blood' ? (c ->> 'check'))
  UNION ALL
  SELECT 'Q3', s.department, s.practice, s.offered, coalesce(a.type = 'handover-accepted' AND a.days <= 14, false)
  FROM sent s LEFT JOIN answered a USING (patient_id, course_id, seq)
  WHERE coalesce(a.days, $1::date - s.offered) > 14 OR a.type IN ('handover-accepted', 'handover-declined')
  UNION ALL
  SELECT 'Q4', department, practice, offered,
    said -> 'epikrise' -> 'closingTalk' ->> 'heldOn' IS NOT NULL AND said -> 'epikrise' -> 'closingTalk' -> 'sheetHandedOver' = 'true'
  FROM sent WHERE own
  UNION ALL
  SELECT 'Q9', payload -> 'rereferral' ->> 'to', payload -> 'rereferral' ->> 'from', (payload -> 'rereferral' ->> 'sentOn')::date,
    payload -> 'rereferral' -> 'criteria' = '[]'
  FROM known WHERE type = 'referred-back'
  UNION ALL
  SELECT 'Q20', department, practice, offered, EXISTS (
      SELECT FROM jsonb_array_elements(rules -> 'excluded') AS x WHERE said -> 'assessment' -> 'answers' ->> (x ->> 'question') = x ->> 'answer')
  FROM sent WHERE own
)
SELECT indicator, department, practice, to_char(day, 'YYYY-MM') AS month, count(*) FILTER (WHERE met)::int AS n, count(*)::int AS of
FROM counted GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
