import type { Cpr } from "@foelgeskab/followup/ids";
import { patientsWithNumber } from "../../store/patients.ts";
import type { Db } from "../../store/transaction.ts";

/** An open course that a hand-over letter may be about. */
export interface HandoverCourse {
  readonly courseId: string;
  readonly patientId: string;
  readonly icd10: string;
  readonly cancer: string;
}

/** The patient's open courses for the disease that the letter names: by its code to the third digit, else by its cancer. */
export async function coursesOfDisease(
  db: Db,
  cpr: Cpr,
  disease: { code: string; cancer: string | undefined },
): Promise<HandoverCourse[]> {
  const rows = await db
    .selectFrom("course")
    .innerJoin("patient", "patient.patient_id", "course.patient_id")
    .select([
      "course.course_id as courseId",
      "course.patient_id as patientId",
      "course.icd10 as icd10",
      "course.cancer as cancer",
    ])
    .where("patient.patient_id", "in", patientsWithNumber(cpr))
    .where("course.status", "<>", "closed")
    .orderBy("course.course_id")
    .execute();
  const same = disease.code.slice(0, 4);
  return rows.filter(({ icd10, cancer }) => (same === "" ? cancer === disease.cancer : icd10.slice(0, 4) === same));
}
