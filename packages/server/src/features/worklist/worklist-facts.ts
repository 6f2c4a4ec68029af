import type { VerdictFact } from "@foelgeskab/followup/criteria/verdict";
import type { OwedCheckFact } from "@foelgeskab/followup/course-picture";
import type { CourseResult } from "@foelgeskab/followup/course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { UnusableReason } from "@foelgeskab/followup/usable-results";
import { sql } from "kysely";
import { type CourseFact, coursesIn } from "../../pages/course-facts.ts";
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
}

/** Reads what may wait for a party: its open courses, and the facts of those it holds. */
export async function worklistFacts(db: Db, party: string, dueBy: IsoDay): Promise<WorklistFacts> {
  const held = sql`SELECT patient_id, course_id FROM course WHERE holder_id = ${party} AND status IN ('offered', 'followed', 'referred-back')`;
  const courses = await coursesIn(
    db,
    sql`c.status <> 'closed' AND (c.holder_id = ${party} OR c.status IN ('offered', 'referred-back'))`,
  );
  const verdicts = await sql<WorklistFacts["verdicts"][number]>`
    SELECT v.course_id AS "courseId", v.fact, v.deferred_until AS "deferredUntil" FROM verdict v JOIN (${held}) h USING (patient_id, course_id)
    WHERE v.state IN ('met', 'met-from', 'pending', 'undetermined')`.execute(db);
  const obligations = await sql<WorklistFacts["obligations"][number]>`
    SELECT o.course_id AS "courseId", o.fact, o.promised_for AS "promisedFor" FROM obligation o JOIN (${held}) h USING (patient_id, course_id)
    WHERE o.met_on IS NULL AND o.due <= ${dueBy}::date`.execute(db);
  const results = await sql<WorklistFacts["results"][number]>`
    SELECT r.course_id AS "courseId", r.fact, r.unusable FROM result r JOIN (${held}) h USING (patient_id, course_id)
    WHERE r.needs_eyes AND r.signed_on IS NULL`.execute(db);
  const drafts =
    await sql<DraftFact>`SELECT course_id AS "courseId", author, (saved_at AT TIME ZONE 'Europe/Copenhagen')::date AS "savedOn" FROM draft WHERE content IS NOT NULL`.execute(
      db,
    );
  return {
    courses,
    verdicts: verdicts.rows,
    obligations: obligations.rows,
    results: results.rows,
    drafts: drafts.rows,
  };
}
