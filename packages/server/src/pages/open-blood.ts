import type { OwedCheckFact } from "@foelgeskab/followup/course-picture";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { ProgrammeVersions } from "@foelgeskab/followup/programme";
import type { PlannedBlood } from "@foelgeskab/followup/shared-draw";
import { sql } from "kysely";
import type { Db } from "../store/transaction.ts";

/** A blood test that one of a patient's plans owes, by patient. */
export interface OpenBlood extends PlannedBlood {
  patientId: string;
}

interface Row {
  patientId: string;
  courseId: string;
  fact: OwedCheckFact;
  programme: string;
  department: string;
  openedOn: IsoDay;
}

/** The blood tests that a party's plans for these patients owe and nobody has promised a day for; of patients whom it follows in more than one plan. */
export async function openBlood(
  db: Db,
  party: string,
  patients: readonly string[],
  { versions, today }: { versions: ProgrammeVersions; today: IsoDay },
): Promise<OpenBlood[]> {
  if (patients.length === 0) return [];
  const { rows } = await sql<Row>`
    WITH plan AS (
      SELECT patient_id, course_id, programme, department_id, opened_on, count(*) OVER (PARTITION BY patient_id) AS plans FROM course
      WHERE patient_id = ANY(${patients}::uuid[]) AND holder_id = ${party} AND status IN ('followed', 'moving', 'referred-back')
    )
    SELECT o.patient_id AS "patientId", o.course_id AS "courseId", o.fact, p.programme, p.department_id AS department, p.opened_on AS "openedOn"
    FROM plan p JOIN obligation o USING (patient_id, course_id)
    WHERE p.plans > 1 AND o.met_on IS NULL AND o.until_day >= ${today}::date AND coalesce(o.promised_for, '-infinity') < ${today}::date
    ORDER BY o.course_id, o.due, o.check_id`.execute(db);
  return rows.map(({ patientId, courseId: course, fact, ...place }) => ({
    ...{ patientId, course, fact, programme: versions(place).name },
  }));
}
