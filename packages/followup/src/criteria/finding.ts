import type { SymptomReport } from "../course.ts";
import type { DayNumber } from "../day.ts";
import type { Measurement } from "../usable-results.ts";
import type { Decimal } from "../value.ts";

/** A limit that values are held against, in the analyte's unit. */
export interface Limit {
  value: Decimal;
  analyte: string;
}

/** What a finding rests on. */
export interface Grounds {
  values: readonly Measurement[];
  comparedWith: readonly Measurement[];
  limits: readonly Limit[];
  reports: readonly SymptomReport[];
}

/** What kind of thing would decide an undecided finding. */
export type Lacking = "value" | "measurement" | "baseline" | "decisive-measurement" | "repeat" | "answer";

/** Where a criterion stands, in days, before it is put into words. */
export type Finding = { grounds: Grounds; lacking?: Lacking } & (
  | { standing: "no-data" | "not-met" | "undetermined" }
  | { standing: "pending" | "met" | "met-from"; since: DayNumber }
);

/** No grounds: nothing was measured, nobody was asked. */
export const NO_GROUNDS: Grounds = { values: [], comparedWith: [], limits: [], reports: [] };
