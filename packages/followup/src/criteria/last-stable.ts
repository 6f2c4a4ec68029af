import type { Measurement } from "../usable-results.ts";
import { compareDecimals } from "../value.ts";
import type { Comparison } from "./comparison.ts";
import { addRuling, against, type Judge, type MeasuredRuling, measurementsFrom } from "./ruling.ts";

/** How many of the latest stable values the median is taken of. */
const STABLE_VALUES = 3;

/** Compares with the median of the latest stable values. A value that was a hit never becomes a baseline, so that a creep cannot hide. */
export function againstLastStable(comparison: Comparison): Judge<MeasuredRuling> {
  return ({ anchor, start, measured }) => {
    const rulings: MeasuredRuling[] = [];
    const stable: Measurement[] = [];
    for (const day of byDay(measurementsFrom(measured, comparison.analyte, anchor))) {
      const baseline = median(stable.slice(-STABLE_VALUES));
      for (const each of day) addRuling(rulings, comparison.op, judged(comparison, each, baseline));
      const lowest = lowestPlain(day);
      if (lowest !== undefined && rulings.at(-1)?.ruling !== "hit") stable.push(lowest);
    }
    return { rulings: rulings.filter((ruling) => ruling.day >= start), lacksBaseline: false };
  };
}

function judged(
  { analyte, op, limitFrom }: Comparison,
  measurement: Measurement,
  baseline: Measurement | undefined,
): MeasuredRuling {
  const limit = baseline && limitFrom(baseline.value.number);
  const ruling = limit === undefined ? "miss" : against(op, limit, measurement.value);
  return { day: measurement.day, ruling, analyte, measurement, comparedWith: baseline, limit };
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
