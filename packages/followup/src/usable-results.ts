import type { IsoDay } from "./ids.ts";

/** Where a laboratory answer stands; only `final` and `corrected` count. */
export type ResultStatus = "registered" | "preliminary" | "final" | "corrected" | "cancelled" | "entered-in-error";

/** A laboratory answer as the evaluator reads it; the value is the laboratory's own text. */
export interface LabResult {
  id: string;
  analysis: string;
  value: string;
  unit: string;
  sampledOn: IsoDay;
  status: ResultStatus;
  /** The id of the result that this one replaces for good. */
  replaces?: string;
  /** Upper end of the reference interval that came with it, in its unit. */
  referenceHigh?: string;
}

/** Why a result does not count; the first that applies. */
export type UnusableReason =
  | "not-final"
  | "replaced"
  | "analysis-unknown"
  | "unit-unknown"
  | "unit-not-of-this-analysis"
  | "value-unreadable"
  | "implausible"
  | "sampled-in-future"
  | "sampled-before-birth";

/** A result that does not count, and why. */
export interface UnusableResult {
  result: string;
  reason: UnusableReason;
}
