import type { Decimal } from "../value.ts";

/** A relative change made ready: at or below the product for a fall, at or above it for a rise. */
export interface Comparison {
  analyte: string;
  op: "<=" | ">=";
  /** The limit that a baseline gives. */
  limitFrom: (baseline: Decimal) => Decimal;
}
