import type { IsoDay } from "@foelgeskab/followup/ids";
import type { InquiryOwed } from "@foelgeskab/followup/inquiry/who-owes";
import { inquiryLateFrom, inquiryRow } from "@foelgeskab/followup/rows/inquiry-row";
import type { WorklistRow } from "@foelgeskab/followup/worklist";
import { sql } from "kysely";
import type { World } from "../../advance/advance.ts";
import { coursesIn } from "../../pages/course-facts.ts";
import { patientRef } from "../../pages/patient-ref.ts";
import type { Db } from "../../store/transaction.ts";
import { stepOf } from "./course-rows.ts";

interface OpenInquiry {
  courseId: string;
  inquiry: string;
  subject: string;
  owed: InquiryOwed;
  answerBy: IsoDay;
  other: string;
  /** Whether it is the department's turn. */
  departments: boolean;
}

/** The questions whose turn is the party's: to answer, or to read the answer and decide. */
export async function inquiryRows(db: Db, world: World, party: string): Promise<WorklistRow[]> {
  const { rows: open } = await sql<OpenInquiry>`
    SELECT q.course_id AS "courseId", q.inquiry_id AS inquiry, q.subject, q.owed, q.answer_by AS "answerBy",
      CASE WHEN q.department_id = q.owed_by THEN p.name ELSE d.name END AS other, (q.owed = 'answer') = (q.asker = 'follower') AS departments
    FROM inquiry q JOIN party p ON p.party_id = q.practice_id JOIN party d ON d.party_id = q.department_id
    WHERE q.owed_by = ${party} ORDER BY q.answer_by, q.inquiry_id`.execute(db);
  if (open.length === 0) return [];
  const ids = open.map(({ courseId }) => courseId);
  const courses = await coursesIn(db, party, sql`c.course_id = ANY(${ids}::uuid[])`);
  const today = world.clock.today();
  return open.flatMap(({ courseId, departments, ...stored }) => {
    const course = courses.find((each) => each.courseId === courseId);
    if (course === undefined) return [];
    const row = inquiryRow(stored, patientRef(world.catalogue, course, today), today);
    const ladder = world.settings.ladders[departments ? "inquiry" : "decision"];
    return row.state === "overdue" ? [{ ...row, ...stepOf(ladder, inquiryLateFrom(stored), today) }] : [row];
  });
}
