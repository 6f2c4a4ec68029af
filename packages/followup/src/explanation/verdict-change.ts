import type { Threshold } from "../criteria/criterion.ts";
import type { CriterionState } from "../criteria/verdict.ts";
import type { IsoDay } from "../ids.ts";

/** How far a value of an analyte must go: at or beyond an exact decimal, or beyond the interval that comes with the answer. */
export interface Bound {
  analyte: string;
  op: Threshold["op"];
  limit: string | "reference";
}

/** What must happen for a verdict to be another one. */
type Happening =
  /** New answers at or beyond these bounds: one of them, or where `every` is set all of them on one day. */
  | { kind: "values"; every: boolean; bounds: Bound[]; from: IsoDay | null }
  /** A repeat on the other side of the limit. */
  | { kind: "repeat-beyond"; from: IsoDay }
  /** The sample that decided had lain on the other side of the limit. */
  | { kind: "had-been-beyond"; sampledOn: IsoDay; limit: string }
  /** The confirming sample had been taken earlier than that. */
  | { kind: "had-been-before"; day: IsoDay }
  /** An answer that it rests on is corrected or cancelled. */
  | { kind: "corrected"; results: string[] }
  /** An answer that decides: clearly on one side of the limit, or any at all. */
  | { kind: "answer"; analytes: readonly string[]; decisive: boolean }
  | { kind: "baseline"; analytes: readonly string[] }
  | { kind: "letter-value" }
  | { kind: "report"; symptoms: readonly string[]; times: number; withinDays: number | null }
  | { kind: "flag"; flag: string }
  | { kind: "faster-rise"; analyte: string }
  | { kind: "check-done"; check: string }
  | { kind: "check-missed"; check: string; from: IsoDay }
  /** Only a person's decision. */
  | { kind: "decision" };

/** What would make a verdict another one, as data: what must happen, and which state it would lead to; null where only the new answer can tell. */
export type VerdictChange = Happening & { to: CriterionState | null };
