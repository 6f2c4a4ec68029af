/** Lists of patients, search, and what a list of new courses offers. */
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { PatientRef } from "@foelgeskab/followup/worklist";

/** GET /api/patients?list=…: `followed` for a practice; `to-assess`, `on-the-way`, `accepted`, `came-back` for a department; `closed` for both. */
export type PatientList = "followed" | "to-assess" | "on-the-way" | "accepted" | "came-back" | "closed";

/** One line of a patient list. */
export interface PatientLine {
  patient: PatientRef;
  status: "at-hospital" | "offered" | "followed" | "moving" | "referred-back" | "closed";
  holder: string;
  since: IsoDay;
  /** What the line says besides: earliest day, days waited, reason of return. */
  note: Phrase;
  answerDue?: IsoDay;
  late: boolean;
}

/** A list of patients: at most 500 lines, and how many there are in all. */
export interface PatientLines {
  lines: PatientLine[];
  total: number;
}

/** POST /api/search { text }: inside the party's own patients only; a CPR number never stands in an address. */
export interface SearchAnswer {
  found: { patient: PatientRef; holder: string }[];
  more: boolean;
}

/** POST /api/courses: opens a course for a patient of the department; answers with the new course. */
export interface OpenCourseRequest {
  cpr: string;
  givenName: string;
  familyName: string;
  practiceNumber: string;
  programme: string;
  icd10: string;
  anchorOn: IsoDay;
}

/** GET /api/programmes: those in force, for the form that opens a course. */
export interface ProgrammeChoice {
  id: string;
  name: Phrase;
  cancer: string;
  anchor: { name: string; label: Phrase };
  icd10: string[];
}
