import { type MalformedCpr, parseCpr } from "@foelgeskab/followup/ids";
import type { PatientIdentity } from "@foelgeskab/medcom/identifiers";
import { sql } from "kysely";
import type { Why } from "../../store/inbound-rows.ts";
import { patientsWithNumber } from "../../store/patients.ts";
import { ownerOf } from "../../store/person-rows.ts";
import type { Db } from "../../store/transaction.ts";
import { malformedNumber, REASON } from "./reasons.ts";

/** An open course, and what helps to tell it from another of the same patient. */
export interface OpenCourse {
  readonly courseId: string;
  /** The record that it belongs to: hers, or one that two people have said is hers too. */
  readonly patientId: string;
  readonly icd10: string;
}

/** The person whose number a letter has, with every open course; or why there is none. */
export type FoundPerson =
  | { readonly patientId: string; readonly courses: readonly [OpenCourse, ...OpenCourse[]] }
  | { readonly patientId: string | null; readonly why: Why };

/** Finds the person by a number that she has or had; names change and are misspelt. Records that two people have said are one person's are looked at together. */
export async function findPerson(db: Db, identity: PatientIdentity): Promise<FoundPerson> {
  const number = numberOf(identity);
  if (typeof number !== "string") return { patientId: null, why: malformedNumber(number) };
  const rows = await db
    .selectFrom("patient")
    .leftJoin("course", (join) =>
      join.onRef("course.patient_id", "=", "patient.patient_id").on("course.status", "<>", "closed"),
    )
    .select(["patient.patient_id as patientId", "course.course_id as courseId", "course.icd10 as icd10"])
    .where("patient.patient_id", "in", patientsWithNumber(number))
    // One order for all, so that two messages about one patient lock her courses in the same order.
    .orderBy("course.course_id")
    .execute();
  const [patient] = rows;
  if (patient === undefined)
    return {
      patientId: null,
      why: identity.kind === "alternative" ? REASON.replacementNumber : REASON.unknownPatient,
    };
  const [first, ...rest] = rows.flatMap(({ courseId, icd10, patientId }) =>
    courseId === null || icd10 === null ? [] : [{ courseId, icd10, patientId }],
  );
  const patientId = (await ownerOf(db, number)) ?? patient.patientId;
  return first === undefined ? { patientId, why: REASON.noOpenCourse } : { patientId, courses: [first, ...rest] };
}

/** Every open course of a patient, with those of records that two people have said are hers too. */
export async function openCoursesOf(db: Db, patientId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("course")
    .select("course_id as courseId")
    .where("patient_id", "in", sql<string>`(SELECT same_person(${patientId}::uuid))`)
    .where("status", "<>", "closed")
    .execute();
  return rows.map(({ courseId }) => courseId);
}

/** A replacement number is found as it is written, where the register has said whose it is. */
function numberOf({ kind, text }: PatientIdentity): string | MalformedCpr {
  return kind === "alternative" ? text.trim().replace(/[ -]/g, "") : parseCpr(text);
}
