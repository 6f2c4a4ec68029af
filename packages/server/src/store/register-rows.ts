import type { RegisterLine } from "@foelgeskab/followup/register/register-line";
import { sql } from "kysely";
import type { VerdictColumns } from "./course-rows.ts";
import type { Db } from "./transaction.ts";

/** A course by the ids that its rows are found by. */
export interface CourseKey {
  patientId: string;
  courseId: string;
}

/** A line of the register with where its verdicts stand in the store, as `standingsText` writes it. */
export interface StoredLine extends RegisterLine, CourseKey {
  stood: string;
}

/** A part of the register: patients from one id on, up to another (which is not in it); null is no end. */
export interface Part {
  from: string;
  until: string | null;
}

const STOOD = sql<string>`coalesce((
  SELECT string_agg(concat_ws(' ', v.criterion, v.state, v.since, v.repeat_from, v.repeat_until), ',' ORDER BY v.criterion COLLATE "C")
  FROM verdict v WHERE v.patient_id = c.patient_id AND v.course_id = c.course_id), '')`;

/** The next lines of a part after a course, in order. */
export async function nextLines(
  db: Db,
  { from, until }: Part,
  after: CourseKey | undefined,
  most: number,
): Promise<StoredLine[]> {
  const { rows } = await sql<StoredLine>`
    SELECT c.patient_id AS "patientId", c.course_id AS "courseId", c.ruled, c.letter, c.seen, c.usable, c.criteria, ${STOOD} AS stood
    FROM followed c
    WHERE c.patient_id >= ${from}::uuid AND (${until}::uuid IS NULL OR c.patient_id < ${until}::uuid)
      AND (${after?.patientId ?? null}::uuid IS NULL
           OR (c.patient_id, c.course_id) > (${after?.patientId ?? null}::uuid, ${after?.courseId ?? null}::uuid))
    ORDER BY c.patient_id, c.course_id LIMIT ${most}`.execute(db);
  return rows;
}

/** A course with all that its rows are made of again. */
export interface CourseToMake extends CourseKey {
  bornOn: string;
  stood: string;
}

function keys(courses: readonly CourseKey[]) {
  const [patients, ids] = [courses.map(({ patientId }) => patientId), courses.map(({ courseId }) => courseId)];
  return sql`(SELECT * FROM unnest(${patients}::uuid[], ${ids}::uuid[]))`;
}

/** Courses locked for the rest of the transaction, so that no act changes them meanwhile. */
export async function lockCourses(db: Db, courses: readonly CourseKey[]): Promise<CourseToMake[]> {
  const { rows } = await sql<CourseToMake>`
    SELECT c.patient_id AS "patientId", c.course_id AS "courseId", p.born_on AS "bornOn", ${STOOD} AS stood
    FROM course c JOIN patient p USING (patient_id)
    WHERE (c.patient_id, c.course_id) IN ${keys(courses)} ORDER BY c.patient_id, c.course_id FOR UPDATE OF c`.execute(
    db,
  );
  return rows;
}

/** The next courses of a part that are not closed and have no line, after one. Those without a letter in force have none for good. */
export async function nextWithoutLine(
  db: Db,
  { from, until }: Part,
  after: CourseKey | undefined,
  most: number,
): Promise<CourseKey[]> {
  const { rows } = await sql<CourseKey>`
    SELECT c.patient_id AS "patientId", c.course_id AS "courseId" FROM course c
    WHERE c.status <> 'closed' AND c.patient_id >= ${from}::uuid AND (${until}::uuid IS NULL OR c.patient_id < ${until}::uuid)
      AND (${after?.patientId ?? null}::uuid IS NULL
           OR (c.patient_id, c.course_id) > (${after?.patientId ?? null}::uuid, ${after?.courseId ?? null}::uuid))
      AND NOT EXISTS (SELECT FROM followed f WHERE f.patient_id = c.patient_id AND f.course_id = c.course_id)
    ORDER BY c.patient_id, c.course_id LIMIT ${most}`.execute(db);
  return rows;
}

/** Lines read again and locked. */
export async function lockLines(db: Db, courses: readonly CourseKey[]): Promise<StoredLine[]> {
  const { rows } = await sql<StoredLine>`
    SELECT c.patient_id AS "patientId", c.course_id AS "courseId", c.ruled, c.letter, c.seen, c.usable, c.criteria, ${STOOD} AS stood
    FROM followed c WHERE (c.patient_id, c.course_id) IN ${keys(courses)}
    ORDER BY c.patient_id, c.course_id FOR UPDATE OF c`.execute(db);
  return rows;
}

/** What a verdict says, of one that stands where it stood. */
export interface VerdictFactRow extends CourseKey, Pick<VerdictColumns, "criterion" | "fact"> {
  /** The fingerprint of the criteria that it was told by. */
  criteria: string;
}

/** Writes the reasons of verdicts anew, where they read otherwise, and by which criteria they were told. */
export async function retellVerdicts(db: Db, rows: readonly VerdictFactRow[]): Promise<void> {
  const told = JSON.stringify(rows);
  await sql`
    UPDATE verdict v SET fact = n.fact
    FROM jsonb_to_recordset(${told}::jsonb) AS n("patientId" uuid, "courseId" uuid, criterion text, fact jsonb)
    WHERE v.patient_id = n."patientId" AND v.course_id = n."courseId" AND v.criterion = n.criterion AND v.fact IS DISTINCT FROM n.fact`.execute(
    db,
  );
  await sql`
    UPDATE followed f SET criteria = n.criteria
    FROM (SELECT DISTINCT "patientId", "courseId", criteria FROM jsonb_to_recordset(${told}::jsonb) AS n("patientId" uuid, "courseId" uuid, criteria text)) n
    WHERE f.patient_id = n."patientId" AND f.course_id = n."courseId"`.execute(db);
}

/** How many followed courses the register holds. */
export async function countLines(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM followed`.execute(db);
  return rows[0]?.count ?? 0;
}
