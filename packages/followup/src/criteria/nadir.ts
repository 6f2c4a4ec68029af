import type { DayNumber } from "../day.ts";
import type { Measurement } from "../usable-results.ts";
import { compareDecimals, type Decimal, whole } from "../value.ts";
import { type History, measurementsFrom } from "./ruling.ts";

/** The lowest value of the days before, and where it stands. */
export interface Nadir {
  value: Decimal;
  at: Measurement;
}

/**
 * Gives the nadir before a day, the days asked for in rising order. It is sought from the anchor on, in the hospital's
 * baseline values too. `<x` counts as 0, the earlier alarm; `>x` never is a nadir.
 */
export function nadirs(history: History, analyte: string): (before: DayNumber) => Nadir | undefined {
  const candidates = [
    ...(history.measured.baseline.get(analyte) ?? []).filter((value) => value.day >= history.anchor),
    ...measurementsFrom(history.measured, analyte, history.anchor),
  ]
    .filter((candidate) => candidate.value.comparator !== ">")
    .sort((one, other) => one.day - other.day);
  let next = 0;
  let lowest: Nadir | undefined;
  return (before) => {
    for (
      let candidate = candidates[next];
      candidate !== undefined && candidate.day < before;
      candidate = candidates[++next]
    ) {
      const value = candidate.value.comparator === "<" ? whole(0) : candidate.value.number;
      if (lowest === undefined || compareDecimals(value, lowest.value) < 0) lowest = { value, at: candidate };
    }
    return lowest;
  };
}
