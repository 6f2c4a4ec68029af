-- The independent judge (safety S21, "two judges"). It reads foelgeskab.event and nothing else: no projection, no function of ours, none of the
-- kernel's code; and it goes another way than the kernel, which folds event by event: here every question is asked of the whole register at once.
-- One row a course comes out. What an event cannot tell for certain is not judged: "owed" is null then, and counted as such.
--
-- $1 date        the day from which it looks
-- $2 timestamptz only what was recorded before this moment
-- $3 boolean     whether the region lets a letter move the task (handoverBasis "epikrise")
-- $4 jsonb       the checks of the programmes as published, each {programme, anchor, check, event, every, from, until, before, after, days, groups,
--                onlyNamed, ownInterval}; `groups` are groups of laboratory codes, of each of which one must be answered
WITH
-- An event that is not what it was: its own hash, computed anew as the trigger `event_chain` says, is another one.
altered AS (
  SELECT patient_id, course_id, seq FROM foelgeskab.event
  WHERE recorded_at < $2 AND (type IS DISTINCT FROM payload ->> 'type'
    OR hash <> sha256(previous_hash || convert_to(jsonb_build_array(patient_id, course_id, seq, type, payload, actor, extract(epoch FROM recorded_at),
      effective_on)::text, 'UTF8')))
),
-- Every event beside the one before it: numbers and hashes without a gap, time never back, one opening, nothing done to a course that has ended.
steps AS (
  SELECT patient_id, course_id, seq, hash, seq = max(seq) OVER whole AS is_last, CASE
      WHEN seq <> row_number() OVER course OR previous_hash <> coalesce(lag(hash) OVER course, ''::bytea) THEN 'chain-broken'
      WHEN lag(recorded_at) OVER course > recorded_at THEN 'back-in-time'
      WHEN (seq = 1) <> (type = 'course-opened') THEN 'not-opened-once'
      WHEN type = 'course-reopened' AND coalesce(sum(CASE type WHEN 'course-closed' THEN 1 WHEN 'course-reopened' THEN -1 ELSE 0 END) OVER before, 0) = 0
        THEN 'reopened-open'
      WHEN sum(CASE type WHEN 'course-closed' THEN 1 WHEN 'course-reopened' THEN -1 ELSE 0 END) OVER before > 0
        AND type NOT IN ('results-received', 'results-signed', 'course-reopened', 'identity-changed', 'practice-changed', 'region-moved',
          'programme-change-read', 'holder-move-read', 'escalation-answered', 'handover-delivered', 'triaged') THEN 'after-closing'
    END AS wrong
  FROM foelgeskab.event WHERE recorded_at < $2
  WINDOW course AS (PARTITION BY patient_id, course_id ORDER BY seq), whole AS (PARTITION BY patient_id, course_id),
    before AS (PARTITION BY patient_id, course_id ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
noted AS MATERIALIZED (SELECT * FROM steps WHERE is_last OR wrong IS NOT NULL),
-- The events that decide where a course stands: what of them matters, in columns.
told AS MATERIALIZED (
  SELECT patient_id, course_id, seq, type, recorded_at, actor ->> 'role' AS role, actor ->> 'party' AS party,
    CASE type
      WHEN 'handover-offered' THEN payload -> 'handover' ->> 'id'
      WHEN 'handover-received' THEN payload -> 'offer' ->> 'id'
      WHEN 'onward-offered' THEN payload -> 'onward' ->> 'id'
      WHEN 'referred-back' THEN payload -> 'rereferral' ->> 'id'
      ELSE coalesce(payload ->> 'handover', payload ->> 'rereferral')
    END AS about,
    CASE type
      WHEN 'handover-offered' THEN payload -> 'handover' ->> 'from'
      WHEN 'handover-received' THEN payload -> 'offer' ->> 'from'
      WHEN 'onward-offered' THEN payload -> 'onward' ->> 'from'
      WHEN 'referred-back' THEN payload -> 'rereferral' ->> 'from'
      ELSE payload ->> 'from'
    END AS sender,
    CASE type
      WHEN 'handover-offered' THEN payload -> 'handover' ->> 'to'
      WHEN 'handover-received' THEN payload -> 'offer' ->> 'to'
      WHEN 'onward-offered' THEN payload -> 'onward' ->> 'to'
      WHEN 'referred-back' THEN payload -> 'rereferral' ->> 'to'
      WHEN 'handover-accepted' THEN payload -> 'written' ->> 'to'
      WHEN 'course-opened' THEN payload ->> 'department'
      ELSE payload ->> 'to'
    END AS receiver,
    coalesce(payload ->> 'reason', payload ->> 'because') AS reason,
    payload -> 'letter' ->> 'from' AS reply_from,
    CASE type WHEN 'course-opened' THEN payload WHEN 'handover-programme-chosen' THEN payload -> 'subject' END AS subject,
    CASE type WHEN 'handover-offered' THEN payload -> 'handover' WHEN 'handover-accepted' THEN payload -> 'written' END AS letter
  FROM foelgeskab.event
  WHERE recorded_at < $2 AND type IN ('course-opened', 'handover-programme-chosen', 'programme-changed', 'handover-offered', 'handover-received',
    'onward-offered', 'handover-accepted', 'handover-moved-by-letter', 'handover-declined', 'handover-withdrawn', 'referred-back',
    'rereferral-accepted', 'rereferral-declined', 'taken-back', 'holder-moved', 'course-closed', 'course-reopened')
),
-- What asked somebody for an answer: letters, letters offered on, re-referrals.
asked AS (
  SELECT patient_id, course_id, about, max(seq) AS seq, max(receiver) AS receiver, max(sender) AS sender,
    CASE max(type) WHEN 'onward-offered' THEN 'onward' WHEN 'referred-back' THEN 'rereferral' ELSE 'offer' END AS kind
  FROM told WHERE type IN ('handover-offered', 'handover-received', 'onward-offered', 'referred-back')
  GROUP BY patient_id, course_id, about
),
-- Who held from the first event on.
opened AS (
  SELECT patient_id, course_id, receiver AS department FROM told WHERE seq = 1
),
-- The events that decide where a course stands, each with what it answers and with whom it makes the holder.
acts AS (
  SELECT t.patient_id, t.course_id, t.seq, t.type, t.recorded_at, t.role, t.party, t.about, t.sender, t.reason, t.reply_from,
    a.seq AS asked_seq, a.kind, a.receiver AS asked_party, a.sender AS asked_sender,
    CASE t.type
      WHEN 'course-opened' THEN t.receiver
      WHEN 'handover-accepted' THEN coalesce(t.receiver, a.receiver)
      WHEN 'handover-moved-by-letter' THEN a.receiver
      WHEN 'handover-declined' THEN CASE WHEN a.kind = 'offer' THEN a.sender END
      WHEN 'handover-withdrawn' THEN CASE WHEN a.kind = 'offer' THEN a.sender END
      WHEN 'rereferral-accepted' THEN a.receiver
      WHEN 'taken-back' THEN t.party
      WHEN 'holder-moved' THEN t.receiver
    END AS makes_holder
  FROM told t LEFT JOIN asked a ON (a.patient_id, a.course_id, a.about) = (t.patient_id, t.course_id, t.about)
  WHERE t.type NOT IN ('handover-programme-chosen', 'programme-changed')
),
-- The same, with who held before and after, and whether the thing answered was still open.
held AS (
  SELECT *,
    (array_remove(array_agg(makes_holder) OVER before, NULL))[cardinality(array_remove(array_agg(makes_holder) OVER before, NULL))] AS held_before,
    (array_remove(array_agg(makes_holder) OVER till, NULL))[cardinality(array_remove(array_agg(makes_holder) OVER till, NULL))] AS holder,
    max(seq) FILTER (WHERE type IN ('course-closed', 'taken-back')) OVER before AS last_end,
    max(seq) FILTER (WHERE type IN ('handover-accepted', 'handover-declined', 'handover-withdrawn', 'rereferral-accepted', 'rereferral-declined'))
      OVER (PARTITION BY patient_id, course_id, about ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS last_answer
  FROM acts
  WINDOW till AS (PARTITION BY patient_id, course_id ORDER BY seq),
    before AS (PARTITION BY patient_id, course_id ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
-- Questions between whoever follows and a department: every message with the side whose turn it leaves. The other's; the asker's after a call that
-- answered; nobody's once a person has said what comes of it. A call that did not answer is only told.
said AS (
  SELECT patient_id, course_id, seq, type, coalesce(payload -> 'inquiry' ->> 'id', payload ->> 'inquiry') AS inquiry,
    payload -> 'inquiry' ->> 'department' AS department, payload -> 'inquiry' ->> 'asker' AS asker,
    payload -> 'message' ->> 'side' AS side, payload -> 'message' ->> 'from' AS said_by, payload -> 'message' ->> 'how' AS how,
    payload -> 'message' -> 'letter' ->> 'from' AS letter_from, payload -> 'message' ->> 'answered' AS answered, payload -> 'message' ->> 'answerBy' AS answer_by,
    actor ->> 'role' AS role, actor ->> 'party' AS party
  FROM foelgeskab.event WHERE type IN ('inquiry-opened', 'inquiry-said', 'inquiry-concluded') AND recorded_at < $2
),
asked_first AS (
  SELECT patient_id, course_id, inquiry, min(seq) AS seq, min(department) AS department, min(asker) AS asker FROM said
  WHERE type = 'inquiry-opened' GROUP BY patient_id, course_id, inquiry
),
turns AS (
  SELECT s.patient_id, s.course_id, s.inquiry, s.seq, s.answer_by, f.department,
    CASE WHEN s.type = 'inquiry-concluded' THEN 'nobody' WHEN s.how = 'called' THEN f.asker WHEN s.side = 'department' THEN 'follower' ELSE 'department' END AS turn
  FROM said s JOIN asked_first f USING (patient_id, course_id, inquiry)
  WHERE s.how IS DISTINCT FROM 'called' OR s.answered = 'true'
),
-- Since the turn last changed, the earliest day that was promised holds.
runs AS (
  SELECT *, sum(changes) OVER (PARTITION BY patient_id, course_id, inquiry ORDER BY seq) AS run FROM (
    SELECT *, CASE WHEN turn IS DISTINCT FROM lag(turn) OVER (PARTITION BY patient_id, course_id, inquiry ORDER BY seq) THEN 1 ELSE 0 END AS changes FROM turns
  ) t
),
open_questions AS (
  SELECT DISTINCT ON (patient_id, course_id, inquiry) patient_id, course_id, inquiry, department, turn,
    min(answer_by) OVER (PARTITION BY patient_id, course_id, inquiry, run) AS answer_by
  FROM runs ORDER BY patient_id, course_id, inquiry, seq DESC
),
-- What is wrong with one event, by the promises of safety section 3. A machine is no human of the receiving party (S2).
wrongs AS (
  SELECT patient_id, course_id, seq, 'event-altered' AS wrong FROM altered
  UNION ALL
  SELECT patient_id, course_id, seq, wrong FROM noted
  UNION ALL
  SELECT patient_id, course_id, seq, CASE
      WHEN type = 'course-closed' AND coalesce(reason, '') NOT IN ('dead', 'emigrated', 'patient-declined', 'recurrence-referred', 'programme-ended',
        'replaced', 'transferred', 'entered-in-error') THEN 'no-coded-reason'
    END
  FROM told
  UNION ALL
  SELECT patient_id, course_id, seq, CASE
      WHEN type IN ('handover-accepted', 'handover-declined', 'handover-withdrawn', 'rereferral-accepted', 'rereferral-declined', 'handover-moved-by-letter')
        AND (asked_seq IS NULL OR last_answer > asked_seq OR (kind <> 'rereferral' AND last_end > asked_seq)) THEN 'answered-nothing-open'
      WHEN type IN ('handover-accepted', 'rereferral-accepted')
        AND (coalesce(reply_from, party) IS DISTINCT FROM makes_holder OR role IN ('system', 'laboratory', 'register')) THEN 'not-accepted-by-hand'
      -- A practice's yes in a letter is read by a person of the department that sent the hand-over, never by the practice's own or another's.
      WHEN reply_from IS NOT NULL AND (party = reply_from OR role IN ('gp', 'practice-nurse', 'system', 'laboratory', 'register')
        OR (kind = 'offer' AND party IS DISTINCT FROM asked_sender) OR (type = 'referred-back' AND party IS DISTINCT FROM asked_party)) THEN 'reply-read-by-another'
      WHEN type = 'handover-moved-by-letter' AND NOT $3 THEN 'moved-by-letter'
      WHEN type = 'handover-offered' AND party IS DISTINCT FROM held_before THEN 'offered-by-another'
      WHEN type = 'referred-back' AND coalesce(reply_from, party) IS DISTINCT FROM held_before THEN 'referred-by-another'
      WHEN type = 'taken-back' AND role IN ('system', 'laboratory', 'register', 'gp', 'practice-nurse') THEN 'taken-back-by-another'
      WHEN type = 'holder-moved' AND (reason IS DISTINCT FROM 'practice-closed' OR sender IS DISTINCT FROM held_before) THEN 'moved-without-acceptance'
      WHEN type = 'course-closed' AND role <> 'register' AND party IS DISTINCT FROM held_before THEN 'closed-by-another'
    END
  FROM held
  UNION ALL
  -- A question is asked once, before anything is said in it; people speak for their own party, or with its letter in their hand; a machine only receives letters.
  SELECT s.patient_id, s.course_id, s.seq, CASE
      WHEN f.seq IS NULL OR (s.type = 'inquiry-opened') <> (s.seq = f.seq) OR s.seq < f.seq THEN 'question-not-asked-once'
      WHEN s.role IN ('system', 'laboratory', 'register') AND (s.type <> 'inquiry-said' OR s.letter_from IS NULL) THEN 'question-by-machine'
      WHEN s.type <> 'inquiry-concluded' AND coalesce(s.letter_from, s.party) IS DISTINCT FROM s.said_by THEN 'said-for-another'
    END
  FROM said s LEFT JOIN asked_first f USING (patient_id, course_id, inquiry)
  UNION ALL
  -- A version gives way by an event that names it (S13).
  SELECT c.patient_id, c.course_id, c.seq, CASE WHEN c.sender IS DISTINCT FROM c.programme_before THEN 'version-out-of-order' END
  FROM (
    SELECT patient_id, course_id, seq, type, sender,
      lag(coalesce(subject ->> 'programme', receiver)) OVER (PARTITION BY patient_id, course_id ORDER BY seq) AS programme_before
    FROM told WHERE type IN ('course-opened', 'handover-programme-chosen', 'programme-changed')
  ) c WHERE c.type = 'programme-changed'
),
wrong AS (
  SELECT patient_id, course_id, array_agg(wrong || ' at ' || seq ORDER BY seq, wrong) AS wrongs FROM wrongs WHERE wrong IS NOT NULL GROUP BY patient_id, course_id
),
-- What became of every letter and re-referral.
became AS (
  SELECT a.patient_id, a.course_id, a.about, a.seq, a.kind, max(a.receiver) AS receiver,
    coalesce(
      min(CASE h.type WHEN 'handover-accepted' THEN 'accepted' WHEN 'rereferral-accepted' THEN 'accepted' WHEN 'handover-declined' THEN 'declined'
        WHEN 'rereferral-declined' THEN 'declined' WHEN 'handover-withdrawn' THEN 'withdrawn' END) FILTER (WHERE h.about = a.about),
      CASE
        WHEN bool_or(a.kind = 'offer' AND h.type IN ('handover-offered', 'handover-received')) THEN 'replaced'
        WHEN bool_or(h.type = 'taken-back' OR (h.type = 'course-closed' AND a.kind <> 'rereferral') OR (h.type = 'holder-moved' AND a.kind <> 'onward')) THEN 'ended'
      END,
      'pending') AS outcome
  FROM asked a LEFT JOIN acts h ON (h.patient_id, h.course_id) = (a.patient_id, a.course_id) AND h.seq > a.seq
  GROUP BY a.patient_id, a.course_id, a.about, a.seq, a.kind
),
-- How each course stands: the last event that settled it, what is open, and the counts of its letters.
settled AS (
  SELECT DISTINCT ON (patient_id, course_id) patient_id, course_id,
    type IN ('handover-accepted', 'handover-moved-by-letter') AS in_practice
  FROM acts
  WHERE type IN ('course-opened', 'handover-accepted', 'handover-moved-by-letter', 'rereferral-accepted', 'taken-back', 'holder-moved')
    OR (type IN ('handover-declined', 'handover-withdrawn') AND kind = 'offer')
  ORDER BY patient_id, course_id, seq DESC
),
letters AS (
  SELECT b.patient_id, b.course_id,
    count(*) FILTER (WHERE kind <> 'rereferral') AS sent,
    count(*) FILTER (WHERE kind <> 'rereferral' AND outcome = 'accepted') AS accepted,
    count(*) FILTER (WHERE kind <> 'rereferral' AND outcome = 'declined') AS declined,
    count(*) FILTER (WHERE kind <> 'rereferral' AND outcome = 'withdrawn') AS withdrawn,
    count(*) FILTER (WHERE kind <> 'rereferral' AND outcome IN ('replaced', 'ended')) AS ended,
    count(*) FILTER (WHERE kind <> 'rereferral' AND outcome = 'pending') AS pending,
    bool_or(outcome = 'pending' AND kind = 'offer') AS offer_open,
    bool_or(outcome = 'pending' AND kind = 'onward') AS onward_open,
    bool_or(outcome = 'pending' AND kind = 'rereferral') AS rereferral_open
  FROM became b GROUP BY b.patient_id, b.course_id
),
-- Who held when: a line for each change of hands. "party since" with seconds, so that it can be held against other books.
hands AS (
  SELECT patient_id, course_id, array_agg(holder || ' ' || extract(epoch FROM recorded_at) ORDER BY seq) AS holdings
  FROM (SELECT * FROM held WHERE makes_holder IS NOT NULL AND makes_holder IS DISTINCT FROM held_before) h
  GROUP BY patient_id, course_id
),
last AS (
  SELECT patient_id, course_id, seq AS head_seq, hash AS head_hash FROM noted WHERE is_last
),
ends AS (
  SELECT DISTINCT ON (patient_id, course_id) patient_id, course_id, holder FROM held ORDER BY patient_id, course_id, seq DESC
),
closings AS (
  SELECT DISTINCT ON (patient_id, course_id) patient_id, course_id, type = 'course-closed' AS closed, reason
  FROM told WHERE type IN ('course-closed', 'course-reopened') ORDER BY patient_id, course_id, seq DESC
),
programmes AS (
  SELECT DISTINCT ON (patient_id, course_id) patient_id, course_id, coalesce(subject ->> 'programme', receiver) AS programme, seq AS programme_seq
  FROM told WHERE type IN ('course-opened', 'handover-programme-chosen', 'programme-changed') ORDER BY patient_id, course_id, seq DESC
),
subjects AS (
  SELECT DISTINCT ON (patient_id, course_id) patient_id, course_id, subject -> 'anchors' AS anchors
  FROM told WHERE subject IS NOT NULL ORDER BY patient_id, course_id, seq DESC
),
standing AS (
  SELECT o.patient_id, o.course_id, o.department, e.holder, p.programme, l.head_seq, l.head_hash,
    CASE WHEN c.closed THEN c.reason END AS closed_reason,
    CASE
      WHEN c.closed THEN 'closed'
      WHEN NOT s.in_practice THEN CASE WHEN t.offer_open OR t.onward_open THEN 'offered' ELSE 'at-hospital' END
      WHEN t.rereferral_open THEN 'referred-back'
      WHEN t.onward_open THEN 'moving'
      ELSE 'followed'
    END AS status,
    coalesce(t.sent, 0) AS sent, coalesce(t.accepted, 0) AS accepted, coalesce(t.declined, 0) AS declined,
    coalesce(t.withdrawn, 0) AS withdrawn, coalesce(t.ended, 0) AS ended, coalesce(t.pending, 0) AS pending
  FROM opened o
  JOIN last l USING (patient_id, course_id)
  LEFT JOIN ends e USING (patient_id, course_id)
  LEFT JOIN settled s USING (patient_id, course_id)
  LEFT JOIN letters t USING (patient_id, course_id)
  LEFT JOIN closings c USING (patient_id, course_id)
  LEFT JOIN programmes p USING (patient_id, course_id)
),
-- The letter that a practice follows by, and the day from which it counts. A letter whose programme has changed since is not judged.
in_force AS (
  SELECT DISTINCT ON (a.patient_id, a.course_id) a.patient_id, a.course_id, p.programme, j.anchors,
    w.letter -> 'epikrise' -> 'checks' AS checks,
    coalesce(w.letter -> 'epikrise' -> 'closingTalk' ->> 'heldOn', w.letter ->> 'offeredOn')::date AS followed_from,
    p.programme_seq > w.seq AND p.programme_seq > 1 AS changed
  FROM acts a
  JOIN told w ON (w.patient_id, w.course_id, w.about) = (a.patient_id, a.course_id, a.about) AND w.letter IS NOT NULL
  JOIN programmes p ON (p.patient_id, p.course_id) = (a.patient_id, a.course_id)
  JOIN subjects j ON (j.patient_id, j.course_id) = (a.patient_id, a.course_id)
  JOIN standing s ON (s.patient_id, s.course_id) = (a.patient_id, a.course_id) AND s.status IN ('followed', 'moving', 'referred-back')
  WHERE a.type IN ('handover-accepted', 'handover-moved-by-letter') AND a.kind = 'offer'
  ORDER BY a.patient_id, a.course_id, a.seq DESC, w.seq DESC
),
questions AS (
  SELECT q.patient_id, q.course_id,
    array_agg(q.inquiry || ' ' || CASE q.turn WHEN 'department' THEN q.department ELSE s.holder END || ' ' || q.answer_by ORDER BY q.inquiry) AS questions
  FROM open_questions q JOIN standing s USING (patient_id, course_id)
  WHERE q.turn <> 'nobody' AND s.status <> 'closed' GROUP BY q.patient_id, q.course_id
),
rule AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($4) AS r(programme text, anchor text, "check" text, event text, every int, "from" int, until int,
    before int, after int, days int, groups jsonb, "onlyNamed" boolean, "ownInterval" boolean)
),
-- Each check with the letter's own numbers before the programme's.
paced AS (
  SELECT f.patient_id, f.course_id, f.followed_from, r."check", r.groups, r.event, r.days,
    (f.anchors ->> coalesce(r.event, r.anchor))::date AS anchor,
    coalesce((n.own ->> 'everyMonths')::int, CASE WHEN r."ownInterval" THEN NULL ELSE r.every END) AS every,
    coalesce((n.own ->> 'fromMonth')::int, r."from") AS from_month,
    CASE WHEN n.own ? 'untilMonth' THEN (n.own ->> 'untilMonth')::int ELSE r.until END AS until_month,
    r.before, r.after
  FROM in_force f
  JOIN rule r ON r.programme = f.programme
  LEFT JOIN LATERAL (SELECT own FROM jsonb_array_elements(f.checks) AS own WHERE own ->> 'check' = r."check" LIMIT 1) n ON true
  WHERE NOT f.changed AND (n.own IS NOT NULL OR NOT r."onlyNamed")
),
-- The days on which each was due by now: counted from the anchor itself, never from the day before it.
due AS (
  SELECT p.patient_id, p.course_id, p."check", p.groups, d.due,
    d.due - least(p.before, 15 * p.every - 2) AS opens,
    d.due + least(p.after, 15 * p.every - 2) AS shuts,
    CASE WHEN p.until_month IS NULL OR d.month + p.every <= p.until_month
      THEN (p.anchor + make_interval(months => d.month + p.every))::date - least(p.before, 15 * p.every - 2) END AS next_opens
  FROM paced p
  CROSS JOIN LATERAL (
    SELECT month, (p.anchor + make_interval(months => month))::date AS due
    FROM generate_series(p.from_month + p.every * greatest(1, ((p.followed_from - p.anchor) / 31 - p.from_month) / p.every),
      least(coalesce(p.until_month, 1200), ($1::date - p.anchor) / 28 + 1), p.every) AS month
  ) d
  WHERE p.event IS NULL AND p.every IS NOT NULL AND d.due > p.followed_from AND d.due <= $1::date
  UNION ALL
  SELECT p.patient_id, p.course_id, p."check", p.groups, p.anchor + p.days, p.anchor + p.days - p.before, p.anchor + p.days + p.after, NULL
  FROM paced p WHERE p.event IS NOT NULL AND p.anchor IS NOT NULL AND p.anchor + p.days > p.followed_from AND p.anchor + p.days <= $1::date
),
-- What was heard: a person's word that a check was done, and every answer that stands, by its code and day. Of several answers to one
-- measurement the one issued last counts; cancelled, in error or not final it answers nothing (safety S6).
done AS (
  SELECT patient_id, course_id, payload ->> 'check' AS "check", payload ->> 'due' AS due
  FROM foelgeskab.event WHERE type = 'check-done' AND recorded_at < $2
),
answered AS (
  SELECT patient_id, course_id, code, sampled_on
  FROM (
    SELECT e.patient_id, e.course_id, r ->> 'analysis' AS code, r ->> 'sampledOn' AS sampled_on, r ->> 'status' AS status,
      rank() OVER (PARTITION BY e.patient_id, e.course_id, r ->> 'measurement' ORDER BY r ->> 'issuedAt' DESC) AS newest
    FROM foelgeskab.event e CROSS JOIN LATERAL jsonb_array_elements(e.payload -> 'results') AS r
    WHERE e.type = 'results-received' AND e.recorded_at < $2
  ) said WHERE newest = 1 AND status IN ('final', 'corrected')
),
-- How many of the groups of a check were answered inside its window.
heard AS (
  SELECT d.patient_id, d.course_id, d."check", d.due, count(DISTINCT g.at) AS groups
  FROM due d
  CROSS JOIN LATERAL jsonb_array_elements(d.groups) WITH ORDINALITY AS g(codes, at)
  JOIN answered a ON (a.patient_id, a.course_id) = (d.patient_id, d.course_id) AND g.codes ? a.code
    AND a.sampled_on >= d.opens::text AND (d.next_opens IS NULL OR a.sampled_on < d.next_opens::text)
  GROUP BY d.patient_id, d.course_id, d."check", d.due
),
-- Silence: the window has shut, and at least one thing asked for was never heard of. No book may call that met.
owed AS (
  SELECT d.patient_id, d.course_id,
    array_agg(d."check" || ' ' || d.due ORDER BY d.due, d."check") AS due,
    array_agg(d."check" || ' ' || d.due ORDER BY d.due, d."check") FILTER (WHERE d.shuts < $1::date AND
      CASE WHEN jsonb_array_length(d.groups) = 0 THEN k.due IS NULL ELSE coalesce(h.groups, 0) < jsonb_array_length(d.groups) END) AS silent
  FROM due d
  LEFT JOIN heard h USING (patient_id, course_id, "check", due)
  LEFT JOIN (SELECT DISTINCT * FROM done) k ON (k.patient_id, k.course_id, k."check", k.due) = (d.patient_id, d.course_id, d."check", d.due::text)
  GROUP BY d.patient_id, d.course_id
)
SELECT s.patient_id AS "patientId", s.course_id AS "courseId", s.department, s.holder, s.status, s.closed_reason AS "closedReason", s.programme,
  s.head_seq AS "headSeq", s.head_hash AS "headHash", h.holdings,
  s.sent::int, s.accepted::int, s.declined::int, s.withdrawn::int, s.ended::int, s.pending::int,
  coalesce(w.wrongs, '{}') AS wrongs,
  f.course_id IS NOT NULL AND NOT f.changed AND EXISTS (SELECT FROM rule r WHERE r.programme = f.programme) AS "owedJudged",
  coalesce(o.due, '{}') AS due, coalesce(o.silent, '{}') AS silent, coalesce(q.questions, '{}') AS questions
FROM standing s
LEFT JOIN hands h USING (patient_id, course_id)
LEFT JOIN wrong w USING (patient_id, course_id)
LEFT JOIN in_force f USING (patient_id, course_id)
LEFT JOIN owed o USING (patient_id, course_id)
LEFT JOIN questions q USING (patient_id, course_id)
ORDER BY s.patient_id, s.course_id
