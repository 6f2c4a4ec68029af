import type { RegisterLine } from "@foelgeskab/followup/register/register-line";
import { sql } from "kysely";
import type { VerdictColumns } from "./course-rows.ts";
import type { Db } from "./transaction.ts";

/** A line of the register with where its verdicts stand in the store, as `standingsText` writes it. */
export interface StoredLine extends RegisterLine {
  patient_id: string;
  course_id: string;
  stood: string;
}

/** A part of the register: patients from one id on, up to another (which is not in it); null is no end. */
export interface Part {
  from: string;
  until: string | null;
}

const STOOD = sql<string>`coalesce((
  SELECT string_agg(v.criterion || ' ' || v.state || ' ' || coalesce(v.since::text, ''), ',' ORDER BY v.criterion COLLATE "C")
  FROM verdict v WHERE v.patient_id = f.patient_id AND v.course_id = f.course_id), '')`;

/** The next lines of a part after a course, in order. */
export async function nextLines(
  db: Db,
  { from, until }: Part,
  after: Pick<StoredLine, "patient_id" | "course_id"> | undefined,
  most: number,
): Promise<StoredLine[]> {
  const { rows } = await sql<StoredLine>`
    SELECT f.patient_id, f.course_id, f.ruled, f.letter, f.seen, ${STOOD} AS stood FROM followed f
    WHERE f.patient_id >= ${from}::uuid AND (${until}::uuid IS NULL OR f.patient_id < ${until}::uuid)
      AND (${after?.patient_id ?? null}::uuid IS NULL OR (f.patient_id, f.course_id) > (${after?.patient_id ?? null}::uuid, ${after?.course_id ?? null}::uuid))
    ORDER BY f.patient_id, f.course_id LIMIT ${most}`.execute(db);
  return rows;
}

/** Lines read again and locked for the rest of the transaction, so that no act changes them meanwhile. */
export async function lockLines(db: Db, courses: readonly string[]): Promise<StoredLine[]> {
  const { rows } = await sql<StoredLine>`
    SELECT f.patient_id, f.course_id, f.ruled, f.letter, f.seen, ${STOOD} AS stood FROM followed f
    WHERE f.course_id = ANY(${courses}::uuid[]) ORDER BY f.patient_id, f.course_id FOR UPDATE OF f`.execute(db);
  return rows;
}

/** One verdict of one course as it should be stored. */
export type VerdictRow = Omit<VerdictColumns, "deferred_until"> & Pick<StoredLine, "patient_id" | "course_id">;

/** Writes the verdicts of courses as they should be; a decision to wait stays where the verdict stands since the same day. */
export async function replaceVerdicts(
  db: Db,
  courses: readonly string[],
  verdicts: readonly VerdictRow[],
): Promise<void> {
  const rows = JSON.stringify(verdicts);
  await sql`
    DELETE FROM verdict v USING followed f
    WHERE f.course_id = ANY(${courses}::uuid[]) AND v.patient_id = f.patient_id AND v.course_id = f.course_id
      AND (v.course_id, v.criterion) NOT IN (
        SELECT n.course_id, n.criterion FROM jsonb_to_recordset(${rows}::jsonb) AS n(course_id uuid, criterion text))`.execute(
    db,
  );
  await sql`
    INSERT INTO verdict AS v (patient_id, course_id, criterion, state, since, repeat_from, repeat_until, fact)
    SELECT n.patient_id, n.course_id, n.criterion, n.state, n.since, n.repeat_from, n.repeat_until, n.fact
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS n(patient_id uuid, course_id uuid, criterion text, state text, since date, repeat_from date, repeat_until date, fact jsonb)
    ON CONFLICT (patient_id, course_id, criterion) DO UPDATE SET state = excluded.state, since = excluded.since, repeat_from = excluded.repeat_from,
      repeat_until = excluded.repeat_until, fact = excluded.fact,
      deferred_until = CASE WHEN v.since IS NOT DISTINCT FROM excluded.since THEN v.deferred_until END`.execute(db);
}

/** How many followed courses the register holds. */
export async function countLines(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM followed`.execute(db);
  return rows[0]?.count ?? 0;
}

/** A course that is not closed and has no line. */
export interface Unlined {
  patientId: string;
  courseId: string;
  bornOn: string;
}

/** The next such courses after one, by id. Those without a letter in force have none for good. */
export async function withoutLine(db: Db, after: string | undefined, most: number): Promise<Unlined[]> {
  const { rows } = await sql<Unlined>`
    SELECT c.patient_id AS "patientId", c.course_id AS "courseId", p.born_on AS "bornOn"
    FROM course c JOIN patient p USING (patient_id)
    WHERE c.status <> 'closed' AND (${after ?? null}::uuid IS NULL OR c.course_id > ${after ?? null}::uuid)
      AND NOT EXISTS (SELECT FROM followed f WHERE f.patient_id = c.patient_id AND f.course_id = c.course_id)
    ORDER BY c.course_id LIMIT ${most}`.execute(db);
  return rows;
}

/** Adds a line where there is none. */
export async function insertLine(
  db: Db,
  { patientId, courseId }: Pick<Unlined, "patientId" | "courseId">,
  { ruled, letter, seen }: RegisterLine,
): Promise<void> {
  await sql`
    INSERT INTO followed (patient_id, course_id, ruled, letter, seen)
    VALUES (${patientId}::uuid, ${courseId}::uuid, ${ruled}, ${letter}, ${seen}) ON CONFLICT DO NOTHING`.execute(db);
}
