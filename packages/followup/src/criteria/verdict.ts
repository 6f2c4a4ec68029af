import type { SymptomReport } from "../course.ts";
import { type IsoDay, isoDay } from "../ids.ts";
import type { Phrase } from "../phrase.ts";
import type { Action } from "./criterion.ts";

/** The state of a criterion on a day. */
export type CriterionState = "no-data" | "not-met" | "undetermined" | "pending" | "unconfirmed-overdue" | "met";

/** A measured value that a verdict rests on, as the laboratory wrote it. */
export interface ValueSeen {
  /** The result's id; absent for a baseline value of the epikrise. */
  result?: string;
  /** The laboratory's code of what was measured. */
  analysis: string;
  value: string;
  unit: string;
  sampledOn: IsoDay;
}

/** What would decide a verdict that is not decided. */
export type Needs =
  | { kind: "value" }
  | { kind: "measurement"; analytes: readonly string[] }
  | { kind: "baseline"; analytes: readonly string[] }
  | { kind: "decisive-measurement"; analytes: readonly string[] }
  | { kind: "repeat"; analytes: readonly string[]; from: IsoDay; until: IsoDay }
  | { kind: "answer"; symptoms: readonly string[] };

/** Why a criterion is in its state: the rule, its source, the values and the limit they were held against. */
export interface Because {
  /** Programme and criterion, as "prostate-rp@1 psa-bcr-rp". */
  rule: string;
  /** The rule as a sentence, with the number that is in force for this patient. */
  label: Phrase;
  /** Where the deciding number stands. */
  source: string;
  /** True where the patient's own plan gave the number. */
  fromPlan: boolean;
  values: readonly ValueSeen[];
  /** The reports of symptoms, events and flags that it rests on. */
  reports: readonly SymptomReport[];
  /** The nadir or baseline that the limit was computed from. */
  comparedWith: readonly ValueSeen[];
  /** The limit with its unit, as "0.2 ug/L"; absent where the rule has none. */
  limit?: string;
  needs?: Needs;
}

/** A repeat that a first hit owes: which analytes, and when. */
export interface Repeat {
  analytes: readonly string[];
  from: IsoDay;
  until: IsoDay;
}

/** Where a criterion stands whatever day it is; `verdictState` compares it with today. */
export type VerdictStanding =
  | { standing: "no-data" | "not-met" | "undetermined" }
  /** Met once, a repeat is owed; overdue after `repeat.until`. */
  | { standing: "pending"; since: IsoDay; repeat: Repeat }
  | { standing: "met"; since: IsoDay }
  /** Met from that day on unless the check is done before (missedCheck). */
  | { standing: "met-from"; since: IsoDay };

/** A criterion's verdict on a patient as a fact that does not depend on today. */
export type VerdictFact = VerdictStanding & {
  criterion: string;
  action: Action;
  urgency: string;
  because: Because;
};

/** The state of a criterion today. */
export function verdictState(fact: VerdictStanding, today: Temporal.PlainDate): CriterionState {
  return verdictStateOn(fact, isoDay(today));
}

/** The same, for a day that stands as text. */
export function verdictStateOn(fact: VerdictStanding, day: IsoDay): CriterionState {
  switch (fact.standing) {
    case "pending":
      return day > fact.repeat.until ? "unconfirmed-overdue" : "pending";
    case "met-from":
      return day >= fact.since ? "met" : "not-met";
    case "no-data":
    case "not-met":
    case "undetermined":
    case "met":
      return fact.standing;
    default:
      return fact satisfies never;
  }
}
