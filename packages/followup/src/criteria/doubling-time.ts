import type { Measurement } from "../usable-results.ts";
import { approximately, compareDecimals, decimalOf, whole } from "../value.ts";
import type { DoublingTime } from "./criterion.ts";
import { type Finding, measuredOnly, noGrounds } from "./finding.ts";
import { highestPlainNumbers } from "./plain-numbers.ts";

/** Only values of the last two years count. */
const WINDOW_DAYS = 730;
/** A year of 365.25 days has twelve such months. */
const DAYS_A_MONTH = 30.4375;

/** The value doubles in fewer months than the limit. The only place where binary numbers decide: a logarithm has no exact decimal. */
export function doublingTime(rule: DoublingTime): (measurements: readonly Measurement[]) => Finding {
  const limit = approximately(decimalOf(rule.valueMonths));
  const least = decimalOf(rule.minPsa ?? "0");
  return (measurements) => {
    if (measurements.length === 0) return { standing: "no-data", grounds: noGrounds, lacking: "measurement" };
    const numbers = highestPlainNumbers(measurements).filter(
      (each) => compareDecimals(each.value.number, whole(0)) > 0,
    );
    for (const [at, last] of numbers.entries()) {
      const taken = numbers.slice(0, at + 1).filter((each) => last.day - each.day <= WINDOW_DAYS);
      if (!isEnough(rule, taken, last) || compareDecimals(last.value.number, least) < 0) continue;
      const months = doublingMonths(taken);
      if (months === undefined || months >= limit) continue;
      return { standing: "met", since: last.day, grounds: measuredOnly(taken) };
    }
    return { standing: "not-met", grounds: measuredOnly(measurements.slice(-1)) };
  };
}

function isEnough(rule: DoublingTime, taken: readonly Measurement[], last: Measurement): boolean {
  return taken.length >= rule.minMeasurements && taken.some((each) => last.day - each.day >= rule.minSpanDays);
}

/** Months to double: ln 2 over the least-squares slope of ln(value) on days. Undefined where the value does not rise. */
function doublingMonths(taken: readonly Measurement[]): number | undefined {
  const points = taken.map((each) => ({ x: each.day, y: Math.log(approximately(each.value.number)) }));
  const meanX = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const meanY = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  const rise = points.reduce((sum, point) => sum + (point.x - meanX) * (point.y - meanY), 0);
  const run = points.reduce((sum, point) => sum + (point.x - meanX) ** 2, 0);
  return rise > 0 ? Math.LN2 / (rise / run) / DAYS_A_MONTH : undefined;
}
