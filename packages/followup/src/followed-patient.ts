import type { SymptomReport } from "./course.ts";
import type { IsoDay } from "./ids.ts";
import type { Measured } from "./usable-results.ts";

/** A check without blood tests that was done: which one, its due date, and the day of the contact. */
export interface CheckDone {
  check: string;
  due: IsoDay;
  on: IsoDay;
}

/** Everything about one patient that the rules look at. Nothing in it lies after today: the caller leaves that out. */
export interface FollowedPatient {
  /** The programme's anchor and the dates of events, by name. */
  anchors: Readonly<Record<string, IsoDay>>;
  /** What is due on this day or before is not owed by the practice. */
  followedFrom: IsoDay;
  measured: Measured;
  symptoms: readonly SymptomReport[];
  done: readonly CheckDone[];
}

/** The day that the programme counts from; a patient without it is a bug, since it is asked for before the hand-over. */
export function anchorDay(patient: Pick<FollowedPatient, "anchors">, anchor: string): IsoDay {
  const day = patient.anchors[anchor];
  if (day === undefined) throw new Error(`a followed patient has no ${anchor}`);
  return day;
}
