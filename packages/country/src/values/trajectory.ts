import type { DayNumber } from "@foelgeskab/followup/day";

/** One answer of a laboratory, as its own text. */
export interface Answer {
  analysis: string;
  value: string;
  unit: string;
  /** The upper end of the laboratory's reference interval, where a limit rests on it. */
  referenceHigh?: string;
}

/** What the blood says on a day. Days are asked for in order: a lowest value so far is remembered. */
export type Trajectory = (day: DayNumber) => Answer[];

/** Keeps a number between two bounds. */
export function within(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
