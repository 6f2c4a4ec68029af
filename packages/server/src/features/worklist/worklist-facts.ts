import type { CourseResult } from "@foelgeskab/followup/course";
import type { OwedCheckFact } from "@foelgeskab/followup/course-picture";
import type { VerdictFact } from "@foelgeskab/followup/criteria/verdict";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { UnusableReason } from "@foelgeskab/followup/usable-results";
import { sql } from "kysely";
import { type CourseFact, coursesIn } from "../../pages/course-facts.ts";
import { NO_LINE_WAITS } from "../../pages/moved-earlier.ts";
import type { Db } from "../../store/transaction.ts";

/** A draft that waits for its signature. */
export interface DraftFact {
  courseId: string;
  author: string;
  savedOn: IsoDay;
}

/** Everything that a party's first screen is made of; today is compared by the rows. */
export interface WorklistFacts {
  courses: CourseFact[];
  verdicts: { courseId: string; fact: VerdictFact; deferredUntil: IsoDay | null }[];
  obligations: { courseId: string; fact: OwedCheckFact; promisedFor: IsoDay | null }[];
  results: { courseId: string; fact: CourseResult; unusable: UnusableReason | null }[];
  drafts: DraftFact[];
  /** Courses that the party follows and in whose plan no check is left. */
  planOver: ReadonlySet<string>;
}

/** Reads what may wait for a party: its open courses, and the facts of those it holds. Patients are named, so that every read is by index however large the country. */
export async function worklistFacts(db: Db, party: string, dueBy: IsoDay): Promise<WorklistFacts> {
  const courses = await coursesIn(
    db,
    party,
    sql`c.status <> 'closed' AND (c.holder_id = ${party} OR c.status IN ('offered', 'moving', 'referred-back'))
      AND (c.status <> 'at-hospital' OR ${NO_LINE_WAITS} OR EXISTS (SELECT FROM draft d WHERE d.course_id = c.course_id))`,
  );
  const held = courses.filter(({ holder, status }) => holder === party && status !== "at-hospital");
  const verdicts = await ofCourses<WorklistFacts["verdicts"][number]>(
    db,
    held,
    sql`SELECT course_id AS "courseId", fact, deferred_until AS "deferredUntil" FROM verdict`,
    sql`state <> 'no-data'`,
  );
  const obligations = await ofCourses<WorklistFacts["obligations"][number]>(
    db,
    held,
    sql`SELECT course_id AS "courseId", fact, promised_for AS "promisedFor" FROM obligation`,
    sql`met_on IS NULL AND due <= ${dueBy}::date`,
  );
  const results = await ofCourses<WorklistFacts["results"][number]>(
    db,
    held,
    sql`SELECT course_id AS "courseId", fact, unusable FROM result`,
    sql`needs_eyes AND signed_on IS NULL`,
  );
  const drafts = await letterDrafts(db, courses);
  return { courses, verdicts, obligations, results, drafts, planOver: await plansOver(db, held) };
}

/** A followed patient for whom nothing is owed any more would stand on no other list. */
async function plansOver(db: Db, held: readonly CourseFact[]): Promise<ReadonlySet<string>> {
  const open = await ofCourses<{ courseId: string }>(
    db,
    held,
    sql`SELECT DISTINCT course_id AS "courseId" FROM obligation`,
    sql`met_on IS NULL`,
  );
  const owing = new Set(open.map(({ courseId }) => courseId));
  const followed = held.filter(({ status }) => status === "followed" || status === "moving");
  return new Set(followed.map(({ courseId }) => courseId).filter((courseId) => !owing.has(courseId)));
}

type Sql = ReturnType<typeof sql>;

async function ofCourses<Row>(db: Db, courses: readonly CourseFact[], select: Sql, where: Sql): Promise<Row[]> {
  const patients = courses.map(({ patientId }) => patientId);
  const ids = courses.map(({ courseId }) => courseId);
  const { rows } = await sql<Row>`
    ${select} WHERE patient_id = ANY(${patients}::uuid[]) AND course_id = ANY(${ids}::uuid[]) AND ${where}`.execute(db);
  return rows;
}

/** Letters that somebody has begun; answers alone are no letter. */
function letterDrafts(db: Db, courses: readonly CourseFact[]): Promise<DraftFact[]> {
  const select = sql`SELECT course_id AS "courseId", author, (saved_at AT TIME ZONE 'Europe/Copenhagen')::date AS "savedOn" FROM draft`;
  const atHospital = courses.filter(({ status }) => status === "at-hospital");
  return ofCourses<DraftFact>(db, atHospital, select, sql`content IS NOT NULL`);
}
