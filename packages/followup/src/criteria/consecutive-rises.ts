import type { Measurement } from "../usable-results.ts";
import { compareDecimals, decimalOf } from "../value.ts";
import type { ConsecutiveRises } from "./criterion.ts";
import { type Finding, measuredOnly, noGrounds } from "./finding.ts";
import { highestPlainNumbers } from "./plain-numbers.ts";

/** So many strictly upward steps in a row, the last value not below a floor. */
export function consecutiveRises(rule: ConsecutiveRises): (measurements: readonly Measurement[]) => Finding {
  const floor = decimalOf(rule.minLastValue);
  const limits = [{ value: floor, analyte: rule.analyte }];
  return (measurements) => {
    if (measurements.length === 0) return { standing: "no-data", grounds: noGrounds, lacking: "measurement" };
    let run: Measurement[] = [];
    for (const each of spaced(highestPlainNumbers(measurements), rule.minDaysBetween)) {
      const last = run.at(-1);
      run = last !== undefined && compareDecimals(each.value.number, last.value.number) > 0 ? [...run, each] : [each];
      if (run.length <= rule.rises || compareDecimals(each.value.number, floor) < 0) continue;
      return { standing: "met", since: each.day, grounds: measuredOnly(run.slice(-rule.rises - 1), limits) };
    }
    return { standing: "not-met", grounds: measuredOnly(measurements.slice(-1), limits) };
  };
}

/** Leaves out what was taken too soon after the last one that was not left out. */
function spaced(measurements: readonly Measurement[], minDaysBetween: number): Measurement[] {
  const kept: Measurement[] = [];
  for (const each of measurements) {
    const last = kept.at(-1);
    if (last === undefined || each.day - last.day >= minDaysBetween) kept.push(each);
  }
  return kept;
}
