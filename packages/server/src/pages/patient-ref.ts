import { dayOf, type IsoDay } from "@foelgeskab/followup/ids";
import type { PatientRef } from "@foelgeskab/followup/worklist";
import type { Catalogue } from "../advance/catalogue.ts";
import type { CourseFile } from "./course-file.ts";

/** A person as lists show her, with her age on the day of the list. */
export function patientRef(
  catalogue: Catalogue,
  {
    patientId,
    courseId,
    name,
    cpr,
    bornOn,
    programme,
  }: { patientId: string; courseId: string; name: string; cpr: string; bornOn: IsoDay; programme: string },
  today: Temporal.PlainDate,
): PatientRef {
  return {
    patientId,
    courseId,
    name,
    cpr,
    age: ageOn(bornOn, today),
    programme: catalogue.shown(programme).shortName,
  };
}

/** Whole years between birth and a day. */
export function ageOn(bornOn: IsoDay, day: Temporal.PlainDate): number {
  return dayOf(bornOn).until(day, { largestUnit: "years" }).years;
}

/** The person of an open file as lists show her. */
export function refOfFile({ patient, courseId, programme, today }: CourseFile): PatientRef {
  const { patientId, givenName, familyName, cpr, bornOn } = patient;
  return {
    patientId,
    courseId,
    name: `${givenName} ${familyName}`,
    cpr,
    age: ageOn(bornOn, today),
    programme: programme.shortName,
  };
}
