import type { DayNumber } from "../day.ts";
import type { Measurement } from "../usable-results.ts";
import { compareDecimals, type Decimal, whole } from "../value.ts";
import { type History, measurementsFrom } from "./ruling.ts";

/** The lowest value of the days before, and where it stands. */
export interface Nadir {
  value: Decimal;
  at: Measurement;
}

const NOTHING = whole(0);

/**
 * Gives the nadir before a day, the days asked for in rising order. It is sought from the anchor on, in the hospital's
 * baseline values too. `<x` counts as 0, the earlier alarm; `>x` never is a nadir.
 */
export function nadirs(history: History, analyte: string): (before: DayNumber) => Nadir | undefined {
  const candidates = inDayOrder(
    (history.measured.baseline.get(analyte) ?? []).filter((value) => value.day >= history.anchor),
    measurementsFrom(history.measured, analyte, history.anchor),
  );
  let next = 0;
  let lowest: Nadir | undefined;
  return (before) => {
    for (let at = candidates[next]; at !== undefined && at.day < before; at = candidates[++next]) {
      if (at.value.comparator === ">") continue;
      const value = at.value.comparator === "<" ? NOTHING : at.value.number;
      if (lowest === undefined || compareDecimals(value, lowest.value) < 0) lowest = { value, at };
    }
    return lowest;
  };
}

/** Of one day, the hospital's values first. */
function inDayOrder(baseline: readonly Measurement[], results: readonly Measurement[]): readonly Measurement[] {
  return baseline.length === 0 ? results : [...baseline, ...results].sort((one, other) => one.day - other.day);
}
