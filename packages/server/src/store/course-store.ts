import type { Recorded } from "@foelgeskab/followup/course";
import { sql } from "kysely";
import type { Projection } from "./course-rows.ts";
import type { Db } from "./transaction.ts";

/** A course found and locked for the rest of the transaction. */
export interface LockedCourse {
  patientId: string;
  courseId: string;
  bornOn: string;
  headSeq: number;
}

/** Finds a course that the acting party may see and locks it; undefined for one that does not exist or may not be seen. */
export async function lockCourse(db: Db, courseId: string): Promise<LockedCourse | undefined> {
  const { rows } = await sql<LockedCourse>`
    SELECT c.patient_id AS "patientId", c.course_id AS "courseId", p.born_on AS "bornOn", c.head_seq AS "headSeq"
    FROM course c JOIN patient p USING (patient_id)
    WHERE c.course_id = ${courseId}::uuid FOR UPDATE OF c`.execute(db);
  return rows[0];
}

/** All that has happened in a course, oldest first. */
export async function loadHistory(
  db: Db,
  { patientId, courseId }: { patientId: string; courseId: string },
): Promise<Recorded[]> {
  const { rows } = await sql<{ payload: unknown; actor: unknown; at: string; on: string }>`
    SELECT payload, actor, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, effective_on AS on
    FROM event WHERE patient_id = ${patientId}::uuid AND course_id = ${courseId}::uuid ORDER BY seq`.execute(db);
  return rows.map(({ payload, actor, at, on }) => ({ event: payload, by: actor, at, on }) as Recorded); // written by appendEvents alone, from the same type
}

/** What is added to one course: its events in order, after those it has. */
export interface Addition {
  patientId: string;
  courseId: string;
  headSeq: number;
  events: readonly Recorded[];
}

/** Adds events to courses; the database chains each to the one before it in its course. */
export async function appendHistories(db: Db, additions: readonly Addition[]): Promise<void> {
  const rows = additions.flatMap(({ patientId, courseId, headSeq, events }) =>
    events.map(({ event, by, at, on }, index) => ({
      patient: patientId,
      course: courseId,
      seq: headSeq + index + 1,
      type: event.type,
      payload: event,
      actor: by,
      at,
      on,
    })),
  );
  await sql`
    INSERT INTO event (patient_id, course_id, seq, type, payload, actor, recorded_at, effective_on, previous_hash, hash)
    SELECT e.patient, e.course, e.seq, e.type, e.payload, e.actor, e.at, e.on, '', ''
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS e(patient uuid, course uuid, seq int, type text, payload jsonb, actor jsonb, at timestamptz, "on" date)
    ORDER BY e.patient, e.course, e.seq`.execute(db);
}

/** Writes the rows that screens read of these courses, leaving alone the parts that are as they were `before`. Row counts are checked: row security that hides a row must be an error, not silence. */
export async function saveProjections(
  db: Db,
  now: readonly Projection[],
  before: readonly Projection[] = [],
): Promise<void> {
  const changed = <Row extends object>(part: Part<Row>): boolean => rowsOf(now, part) !== rowsOf(before, part);
  await saveCourses(db, now);
  if (changed(({ line }) => line)) await saveLines(db, now);
  if (changed(({ holdings }) => holdings)) await saveHoldings(db, now);
  if (changed(({ obligations }) => obligations)) await saveObligations(db, now);
  if (changed(({ verdicts }) => verdicts)) await saveVerdicts(db, now);
  if (changed(({ results }) => results)) await saveResults(db, now);
  if (changed(({ inquiries }) => inquiries)) await saveInquiries(db, now);
  // Last: an act may end the acting party's own relation, and with it the right to write the rest.
  if (changed(({ relations }) => relations)) await saveRelations(db, now);
}

type Part<Row> = (projection: Projection) => readonly Row[];

/** One JSON array of all rows of one kind, each with its patient and course. */
function rowsOf<Row extends object>(projections: readonly Projection[], part: Part<Row>): string {
  return JSON.stringify(
    projections.flatMap((each) =>
      part(each).map((row) => ({ patient_id: each.patientId, course_id: each.courseId, ...row })),
    ),
  );
}

function courseIds(projections: readonly Projection[]): string {
  return JSON.stringify(projections.map(({ patientId, courseId }) => ({ patient_id: patientId, course_id: courseId })));
}

async function saveRelations(db: Db, projections: readonly Projection[]): Promise<void> {
  await sql`
    INSERT INTO care_relation AS r (patient_id, course_id, party_id, basis, since, until)
    SELECT n.patient_id, n.course_id, n.party, n.basis, n.since, n.until
    FROM jsonb_to_recordset(${rowsOf(projections, ({ relations }) => relations)}::jsonb)
      AS n(patient_id uuid, course_id uuid, party text, basis text, since date, until date)
    ON CONFLICT (patient_id, course_id, party_id, basis) DO UPDATE SET until = excluded.until
    WHERE r.until IS DISTINCT FROM excluded.until`.execute(db);
}

async function saveCourses(db: Db, projections: readonly Projection[]): Promise<void> {
  const { numAffectedRows } = await sql`
    INSERT INTO course (patient_id, course_id, status, cancer, icd10, programme, department_id, holder_id, practice_id, opened_on, status_since,
                        answer_due, question, earliest, anchor_on, state, head_seq, head_hash)
    SELECT n.patient_id, n.course_id, n.status, n.cancer, n.icd10, n.programme, n.department_id, n.holder_id, n.practice_id, n.opened_on,
           n.status_since, n.answer_due, n.question, n.earliest, n.anchor_on, n.state, e.seq, e.hash
    FROM jsonb_to_recordset(${rowsOf(projections, ({ course }) => [course])}::jsonb)
      AS n(patient_id uuid, course_id uuid, status text, cancer text, icd10 text, programme text, department_id text, holder_id text, practice_id text,
           opened_on date, status_since date, answer_due date, question text, earliest date, anchor_on date, state jsonb)
    CROSS JOIN LATERAL (SELECT seq, hash FROM event v WHERE v.patient_id = n.patient_id AND v.course_id = n.course_id ORDER BY seq DESC LIMIT 1) e
    ON CONFLICT (patient_id, course_id) DO UPDATE SET status = excluded.status, cancer = excluded.cancer, icd10 = excluded.icd10,
      anchor_on = excluded.anchor_on, programme = excluded.programme, holder_id = excluded.holder_id, practice_id = excluded.practice_id,
      status_since = excluded.status_since, answer_due = excluded.answer_due, question = excluded.question, earliest = excluded.earliest,
      state = excluded.state, head_seq = excluded.head_seq, head_hash = excluded.head_hash`.execute(db);
  if (Number(numAffectedRows) !== projections.length)
    throw new Error("a course could not be saved: its row is hidden from the one who acts");
}

/** Before the verdicts: whoever has locked the line (store/register-rows.ts) keeps both still. */
async function saveLines(db: Db, projections: readonly Projection[]): Promise<void> {
  const gone = projections.filter(({ line }) => line.length === 0);
  await sql`
    INSERT INTO followed AS f (patient_id, course_id, ruled, letter, seen, usable, criteria)
    SELECT n.patient_id, n.course_id, n.ruled, n.letter, n.seen, n.usable, n.criteria
    FROM jsonb_to_recordset(${rowsOf(projections, ({ line }) => line)}::jsonb)
      AS n(patient_id uuid, course_id uuid, ruled text, letter text, seen text, usable text, criteria text)
    ON CONFLICT (patient_id, course_id) DO UPDATE SET ruled = excluded.ruled, letter = excluded.letter, seen = excluded.seen,
      usable = excluded.usable, criteria = excluded.criteria`.execute(db);
  if (gone.length === 0) return;
  await sql`
    DELETE FROM followed f USING jsonb_to_recordset(${courseIds(gone)}::jsonb) AS c(patient_id uuid, course_id uuid)
    WHERE f.patient_id = c.patient_id AND f.course_id = c.course_id`.execute(db);
}

async function saveHoldings(db: Db, projections: readonly Projection[]): Promise<void> {
  const rows = rowsOf(projections, ({ holdings }) => holdings);
  await sql`
    UPDATE holding h SET period = tstzrange(n."from", n.until)
    FROM jsonb_to_recordset(${rows}::jsonb) AS n(patient_id uuid, course_id uuid, party text, "from" timestamptz, until timestamptz)
    WHERE h.patient_id = n.patient_id AND h.course_id = n.course_id AND lower(h.period) = n."from" AND upper(h.period) IS DISTINCT FROM n.until`.execute(
    db,
  );
  await sql`
    INSERT INTO holding (patient_id, course_id, party_id, period)
    SELECT n.patient_id, n.course_id, n.party, tstzrange(n."from", n.until)
    FROM jsonb_to_recordset(${rows}::jsonb) AS n(patient_id uuid, course_id uuid, party text, "from" timestamptz, until timestamptz)
    WHERE NOT EXISTS (SELECT FROM holding h WHERE h.patient_id = n.patient_id AND h.course_id = n.course_id AND lower(h.period) = n."from")
    ORDER BY n."from"`.execute(db);
}

async function saveObligations(db: Db, projections: readonly Projection[]): Promise<void> {
  const rows = rowsOf(projections, ({ obligations }) => obligations);
  await sql`
    DELETE FROM obligation o USING jsonb_to_recordset(${courseIds(projections)}::jsonb) AS c(patient_id uuid, course_id uuid)
    WHERE o.patient_id = c.patient_id AND o.course_id = c.course_id
      AND (o.patient_id, o.course_id, o.check_id, o.due) NOT IN (
        SELECT n.patient_id, n.course_id, n.check_id, n.due
        FROM jsonb_to_recordset(${rows}::jsonb) AS n(patient_id uuid, course_id uuid, check_id text, due date))`.execute(
    db,
  );
  await sql`
    INSERT INTO obligation AS o (patient_id, course_id, check_id, due, from_day, until_day, met_on, fact, promised_for)
    SELECT n.patient_id, n.course_id, n.check_id, n.due, n.from_day, n.until_day, n.met_on, n.fact, n.promised_for
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS n(patient_id uuid, course_id uuid, check_id text, due date, from_day date, until_day date, met_on date, fact jsonb, promised_for date)
    ON CONFLICT (patient_id, course_id, check_id, due) DO UPDATE SET from_day = excluded.from_day, until_day = excluded.until_day,
      met_on = excluded.met_on, fact = excluded.fact, promised_for = excluded.promised_for
    WHERE (o.from_day, o.until_day, o.met_on, o.fact, o.promised_for)
      IS DISTINCT FROM (excluded.from_day, excluded.until_day, excluded.met_on, excluded.fact, excluded.promised_for)`.execute(
    db,
  );
}

async function saveVerdicts(db: Db, projections: readonly Projection[]): Promise<void> {
  const rows = rowsOf(projections, ({ verdicts }) => verdicts);
  await sql`
    DELETE FROM verdict v USING jsonb_to_recordset(${courseIds(projections)}::jsonb) AS c(patient_id uuid, course_id uuid)
    WHERE v.patient_id = c.patient_id AND v.course_id = c.course_id
      AND (v.patient_id, v.course_id, v.criterion) NOT IN (
        SELECT n.patient_id, n.course_id, n.criterion
        FROM jsonb_to_recordset(${rows}::jsonb) AS n(patient_id uuid, course_id uuid, criterion text))`.execute(db);
  await sql`
    INSERT INTO verdict AS v (patient_id, course_id, criterion, state, since, repeat_from, repeat_until, fact, deferred_until, seen_back)
    SELECT n.patient_id, n.course_id, n.criterion, n.state, n.since, n.repeat_from, n.repeat_until, n.fact, n.deferred_until, n.seen_back
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS n(patient_id uuid, course_id uuid, criterion text, state text, since date, repeat_from date, repeat_until date, fact jsonb, deferred_until date,
           seen_back boolean)
    ON CONFLICT (patient_id, course_id, criterion) DO UPDATE SET state = excluded.state, since = excluded.since, repeat_from = excluded.repeat_from,
      repeat_until = excluded.repeat_until, fact = excluded.fact, deferred_until = excluded.deferred_until, seen_back = excluded.seen_back
    WHERE (v.state, v.since, v.fact, v.deferred_until, v.seen_back)
      IS DISTINCT FROM (excluded.state, excluded.since, excluded.fact, excluded.deferred_until, excluded.seen_back)`.execute(
    db,
  );
}

async function saveResults(db: Db, projections: readonly Projection[]): Promise<void> {
  await sql`
    INSERT INTO result AS r (patient_id, course_id, result_id, analysis, sampled_on, received_at, fact, unusable, needs_eyes, signed_on)
    SELECT n.patient_id, n.course_id, n.result_id, n.analysis, n.sampled_on, n.received_at, n.fact, n.unusable, n.needs_eyes, n.signed_on
    FROM jsonb_to_recordset(${rowsOf(projections, ({ results }) => results)}::jsonb)
      AS n(patient_id uuid, course_id uuid, result_id text, analysis text, sampled_on date, received_at timestamptz, fact jsonb, unusable text,
           needs_eyes boolean, signed_on date)
    ON CONFLICT (patient_id, course_id, result_id) DO UPDATE SET unusable = excluded.unusable, needs_eyes = excluded.needs_eyes, signed_on = excluded.signed_on
    WHERE (r.unusable, r.needs_eyes, r.signed_on) IS DISTINCT FROM (excluded.unusable, excluded.needs_eyes, excluded.signed_on)`.execute(
    db,
  );
}

async function saveInquiries(db: Db, projections: readonly Projection[]): Promise<void> {
  await sql`
    INSERT INTO inquiry AS q (patient_id, course_id, inquiry_id, department_id, practice_id, asker, subject, opened_on, owed_by, owed, since, answer_by, outcome,
      concluded_on, messages)
    SELECT n.patient_id, n.course_id, n.inquiry_id, n.department_id, n.practice_id, n.asker, n.subject, n.opened_on, n.owed_by, n.owed, n.since, n.answer_by,
      n.outcome, n.concluded_on, n.messages
    FROM jsonb_to_recordset(${rowsOf(projections, ({ inquiries }) => inquiries)}::jsonb)
      AS n(patient_id uuid, course_id uuid, inquiry_id text, department_id text, practice_id text, asker text, subject text, opened_on date, owed_by text,
           owed text, since date, answer_by date, outcome text, concluded_on date, messages int)
    ON CONFLICT (patient_id, course_id, inquiry_id) DO UPDATE SET practice_id = excluded.practice_id, owed_by = excluded.owed_by, owed = excluded.owed,
      since = excluded.since, answer_by = excluded.answer_by, outcome = excluded.outcome, concluded_on = excluded.concluded_on, messages = excluded.messages`.execute(
    db,
  );
}
