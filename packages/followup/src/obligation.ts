import type { IsoDay } from "./ids.ts";
import { isoDay } from "./ids.ts";
import type { Phrase } from "./phrase.ts";

/** Something owed for a patient, as a fact that does not depend on today. */
export interface ObligationFact {
  /** The check's id, or "repeat:<criterion id>" for a repeat that a criterion owes. */
  check: string;
  label: Phrase;
  /** Groups of analyte ids: one of each group must be answered. Empty: met by a recorded contact. */
  needs: readonly (readonly string[])[];
  due: IsoDay;
  from: IsoDay;
  until: IsoDay;
  /** The first day on which everything asked for was there, in time or late; null while it is not. */
  metOn: IsoDay | null;
  /** Never overdue. */
  optional: boolean;
  takenAt: "practice" | "hospitalLaboratory";
  /** The rule: "prostate-rp@1 psa", "plan psa" where the patient's own plan set it, or the criterion's id. */
  because: string;
}

/** The state of an obligation on a day. */
export type ObligationState = "scheduled" | "due" | "overdue" | "met";

/** The state of an obligation today: facts are stored, states are read. */
export function obligationState(fact: ObligationFact, today: Temporal.PlainDate): ObligationState {
  return obligationStateOn(fact, isoDay(today));
}

/** The same, for a day that stands as text. */
export function obligationStateOn(fact: ObligationFact, day: IsoDay): ObligationState {
  if (fact.metOn !== null) return "met";
  if (day < fact.from) return "scheduled";
  if (day <= fact.until || fact.optional) return "due";
  return "overdue";
}
