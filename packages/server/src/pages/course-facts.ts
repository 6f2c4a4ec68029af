import type { IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { CourseSummary } from "../store/course-rows.ts";
import type { Db } from "../store/transaction.ts";

/** A course of a list, with the patient it is about. */
export interface CourseFact {
  patientId: string;
  courseId: string;
  name: string;
  cpr: string;
  bornOn: IsoDay;
  status: "at-hospital" | "offered" | "followed" | "moving" | "referred-back" | "closed";
  programme: string;
  department: string;
  holder: string;
  practice: string | null;
  statusSince: IsoDay;
  answerDue: IsoDay | null;
  question: string | null;
  earliest: IsoDay | null;
  anchorOn: IsoDay | null;
  state: CourseSummary;
}

const COURSE_COLUMNS = sql`c.patient_id AS "patientId", c.course_id AS "courseId", p.given_name || ' ' || p.family_name AS name, p.cpr, p.born_on AS "bornOn",
  c.status, c.programme, c.department_id AS department, c.holder_id AS holder, c.practice_id AS practice, c.status_since AS "statusSince",
  c.answer_due AS "answerDue", c.question, c.earliest, c.anchor_on AS "anchorOn", c.state`;

/** The courses that a party may see and that fit; its patients are named, since row security alone is no index. */
export async function coursesIn(db: Db, party: string, where: ReturnType<typeof sql>): Promise<CourseFact[]> {
  const { rows } = await sql<CourseFact>`
    SELECT ${COURSE_COLUMNS} FROM course c JOIN patient p USING (patient_id)
    WHERE c.patient_id = ANY (${patientsOf(party)}) AND ${where}`.execute(db);
  return rows;
}

/** How many courses of that kind the party may see. */
export async function countCourses(db: Db, party: string, where: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*)::int AS total FROM course c WHERE c.patient_id = ANY (${patientsOf(party)}) AND ${where}`.execute(
    db,
  );
  return rows[0]?.total ?? 0;
}

/** The patients that a party has a current relation to, as an array that the planner can use as an index condition. */
export function patientsOf(party: string): ReturnType<typeof sql> {
  return sql`ARRAY(SELECT r.patient_id FROM care_relation r WHERE r.party_id = ${party} AND r.until IS NULL)`;
}
