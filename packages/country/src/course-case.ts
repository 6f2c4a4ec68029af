import type { CourseSubject } from "@foelgeskab/followup/course";
import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import type { Actor } from "@foelgeskab/followup/party";
import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import type { Disease } from "./diseases.ts";
import type { Random } from "./random.ts";
import type { DemoDirectoryEntry, DemoParty, DemoPatient } from "./region.ts";

/** The programmes that the demo region uses. */
export type ProgrammeId =
  | "prostate-rp"
  | "prostate-rt"
  | "prostate-ww"
  | "prostate-as"
  | "prostate-adt"
  | "bladder-cystectomy"
  | "uppertract-rnu"
  | "kidney-rcc"
  | "general-cancer";

/** Everything about one course that does not change while it is told: who, where, what, and from which day. */
export interface CourseCase {
  random: Random;
  /** Short, unique and the same for the same seed: results are named by it. */
  key: string;
  programme: Programme;
  disease: Disease;
  patient: DemoPatient;
  department: DemoParty;
  practice: DemoParty;
  doctor: Actor;
  gp: Actor;
  nurse: Actor;
  contact: DemoDirectoryEntry;
  today: DayNumber;
  /** The day that the programme counts from. */
  anchor: DayNumber;
  /** The last day of active treatment: the anchor itself, but for the general plan, which counts from the diagnosis. */
  treatedOn: DayNumber;
  sheetCode: string;
}

/** The subject of the course that is opened for a case. */
export function subjectOf({ programme, disease, department, anchor, treatedOn }: CourseCase): CourseSubject {
  const events = programme.events.map(({ name }) => [
    name,
    dayText(name === "activeTreatmentEnded" ? treatedOn : anchor),
  ]);
  return {
    cancer: disease.cancer,
    icd10: disease.icd10,
    programme: programmeKey(programme),
    anchors: { ...Object.fromEntries(events), [programme.anchor.name]: dayText(anchor) },
    department: department.id,
  };
}
