import type { Measurement } from "../usable-results.ts";
import { compareDecimals } from "../value.ts";
import type { Comparison } from "./comparison.ts";
import { addRuling, against, type DayRuling, type Judge, measurementsFrom } from "./ruling.ts";

/** How many of the latest stable values the median is taken of. */
const STABLE_VALUES = 3;

/** Compares with the median of the latest stable values. A value that was a hit never becomes a baseline, so that a creep cannot hide. */
export function againstLastStable(comparison: Comparison): Judge {
  return ({ anchor, start, measured }) => {
    const all: DayRuling[] = [];
    const stable: Measurement[] = [];
    for (const day of byDay(measurementsFrom(measured, comparison.analyte, anchor))) {
      const baseline = median(stable.slice(-STABLE_VALUES));
      for (const each of day) addRuling(all, judged(comparison, each, baseline));
      const lowest = lowestPlain(day);
      if (lowest !== undefined && all.at(-1)?.ruling !== "hit") stable.push(lowest);
    }
    return { rulings: all.filter((ruling) => ruling.day >= start), lacksBaseline: false };
  };
}

function judged(comparison: Comparison, each: Measurement, baseline: Measurement | undefined): DayRuling {
  const ruling = { day: each.day, values: [each] };
  if (baseline === undefined) return { ...ruling, ruling: "miss", comparedWith: [], limits: [] };
  const limit = comparison.limitFrom(baseline.value.number);
  return {
    ...ruling,
    ruling: against(comparison.op, limit, each.value),
    comparedWith: [baseline],
    limits: [{ value: limit, analyte: comparison.analyte }],
  };
}

/** The middle one; of two, the lower. */
function median(values: readonly Measurement[]): Measurement | undefined {
  const rising = values.toSorted((one, other) => compareDecimals(one.value.number, other.value.number));
  return rising[Math.ceil(rising.length / 2) - 1];
}

function lowestPlain(day: readonly Measurement[]): Measurement | undefined {
  return day
    .filter((each) => each.value.comparator === "")
    .reduce<Measurement | undefined>(
      (low, each) => (low === undefined || compareDecimals(each.value.number, low.value.number) < 0 ? each : low),
      undefined,
    );
}

function byDay(measurements: readonly Measurement[]): Measurement[][] {
  const days: Measurement[][] = [];
  for (const each of measurements) {
    const last = days.at(-1);
    if (last?.[0]?.day === each.day) last.push(each);
    else days.push([each]);
  }
  return days;
}
