import { parseCpr } from "@foelgeskab/followup/ids";
import type { PatientIdentity } from "@foelgeskab/medcom/identifiers";
import type { Why } from "../../store/inbound-rows.ts";
import type { Db } from "../../store/transaction.ts";
import { malformedNumber, REASON } from "./reasons.ts";

/** An open course, and what helps to tell it from another of the same patient. */
export interface OpenCourse {
  readonly courseId: string;
  readonly icd10: string;
}

/** The person that a letter is about, with every open course; or why there is none. */
export type FoundPerson =
  | { readonly patientId: string; readonly courses: readonly [OpenCourse, ...OpenCourse[]] }
  | { readonly patientId: string | null; readonly why: Why };

/** Finds the person by the civil registration number alone; names change and are misspelt. */
export async function findPerson(db: Db, identity: PatientIdentity): Promise<FoundPerson> {
  if (identity.kind === "alternative") return { patientId: null, why: REASON.replacementNumber };
  const cpr = parseCpr(identity.text);
  if (typeof cpr !== "string") return { patientId: null, why: malformedNumber(cpr) };
  const rows = await db
    .selectFrom("patient")
    .leftJoin("course", (join) =>
      join.onRef("course.patient_id", "=", "patient.patient_id").on("course.status", "<>", "closed"),
    )
    .select(["patient.patient_id as patientId", "course.course_id as courseId", "course.icd10 as icd10"])
    .where("patient.cpr", "=", cpr)
    // One order for all, so that two messages about one patient lock her courses in the same order.
    .orderBy("course.course_id")
    .execute();
  const [patient] = rows;
  if (patient === undefined) return { patientId: null, why: REASON.unknownPatient };
  const [first, ...rest] = rows.flatMap(({ courseId, icd10 }) =>
    courseId === null || icd10 === null ? [] : [{ courseId, icd10 }],
  );
  if (first === undefined) return { patientId: patient.patientId, why: REASON.noOpenCourse };
  return { patientId: patient.patientId, courses: [first, ...rest] };
}
