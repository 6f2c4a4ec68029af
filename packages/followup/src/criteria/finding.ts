import type { SymptomReport } from "../course.ts";
import type { DayNumber } from "../day.ts";
import type { Measurement } from "../usable-results.ts";
import type { Decimal } from "../value.ts";
import type { Confirm } from "./criterion.ts";

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
export type Lacking =
  | "value"
  | "measurement"
  | "baseline"
  | "decisive-measurement"
  /** An answer about one of these symptoms or events. */
  | { answerAbout: readonly string[] };

/** Where a criterion stands, in days, before it is put into words; the grounds are gathered when somebody asks. */
export type Finding = { grounds: () => Grounds } & (
  | { standing: "no-data" | "undetermined"; lacking: Lacking }
  | { standing: "no-data" | "not-met" }
  /** Hit once: what is lacking is a repeat within the days that the rule gives. */
  | { standing: "pending"; since: DayNumber; confirm: Confirm }
  | { standing: "met" | "met-from"; since: DayNumber }
);

/** Nothing was measured, nobody was asked. */
export const NOTHING_SEEN: Grounds = { values: [], comparedWith: [], limits: [], reports: [] };

/** No grounds to ask for. */
export const noGrounds = (): Grounds => NOTHING_SEEN;

/** What was reported, where nothing was measured. */
export const reported = (reports: readonly SymptomReport[]) => (): Grounds => ({ ...NOTHING_SEEN, reports });

/** The values themselves, where there is nothing to compare them with. */
export const measuredOnly =
  (values: readonly Measurement[], limits: readonly Limit[] = []) =>
  (): Grounds => ({ ...NOTHING_SEEN, values, limits });
