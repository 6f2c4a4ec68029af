import type { ConsecutiveRises, DoublingTime } from "../../criteria/criterion.ts";
import type { IsoDay } from "../../ids.ts";
import { daysFrom, daysLater } from "./calendar.ts";
import { inTextOrder } from "./finding.ts";
import { compare, fraction, nearly } from "./fraction.ts";
import { byDay, type Measurement, plainNumbers } from "./measurement.ts";

/** Met on a day by a run of measurements; not met, with the last measurement of any sort; or nothing was measured. */
export type Run =
  | { state: "met"; since: IsoDay; of: readonly Measurement[] }
  | { state: "not-met"; of: readonly Measurement[] }
  | { state: "no-data" };

/** Of each day that has a plain number its highest. */
function highestOfEachDay(measurements: readonly Measurement[]): Measurement[] {
  return byDay(plainNumbers(measurements)).flatMap(({ of }) => {
    const [highest] = of.sort(
      (one, other) => compare(other.number, one.number) || inTextOrder(one.id ?? "", other.id ?? ""),
    );
    return highest === undefined ? [] : [highest];
  });
}

/** `consecutiveRises`: a measurement too close to the last one not skipped is skipped; the last steps are strictly upward and end high enough. */
export function rises(measurements: readonly Measurement[], rule: ConsecutiveRises): Run {
  const kept: Measurement[] = [];
  for (const each of highestOfEachDay(measurements)) {
    const before = kept.at(-1);
    if (before !== undefined && daysFrom(before.day, each.day) < rule.minDaysBetween) continue;
    kept.push(each);
    const run = kept.slice(-(rule.rises + 1));
    const high = compare(each.number, fraction(rule.minLastValue)) >= 0;
    if (run.length === rule.rises + 1 && allUpward(run) && high) return { state: "met", since: each.day, of: run };
  }
  return unmet(measurements);
}

function allUpward(run: readonly Measurement[]): boolean {
  return run.every((each, at) => {
    const before = run[at - 1];
    return before === undefined || compare(before.number, each.number) < 0;
  });
}

const TWO_YEARS = 730;
const DAYS_A_MONTH = 30.4375;

/** `doublingTime`: at each plain number over 0, those of its day and the 730 days before it. */
export function doubling(measurements: readonly Measurement[], rule: DoublingTime): Run {
  const positive = highestOfEachDay(measurements).filter(({ number }) => number.top > 0n);
  for (const last of positive) {
    const start = daysLater(last.day, -TWO_YEARS);
    const window = positive.filter(({ day }) => start <= day && day <= last.day);
    if (isEnough(window, last, rule) && doublingMonths(window) < nearly(fraction(rule.valueMonths))) {
      return { state: "met", since: last.day, of: window };
    }
  }
  return unmet(measurements);
}

/** Enough measurements, over long enough, and the last one high enough. */
function isEnough(window: readonly Measurement[], last: Measurement, rule: DoublingTime): boolean {
  const [first] = window;
  if (first === undefined || window.length < rule.minMeasurements) return false;
  if (daysFrom(first.day, last.day) < rule.minSpanDays) return false;
  return rule.minPsa === undefined || compare(last.number, fraction(rule.minPsa)) >= 0;
}

/** ln 2 over the least-squares slope of ln(value) on days, in months; never where the slope is not upward. */
function doublingMonths(window: readonly Measurement[]): number {
  const points = window.map(({ day, number }) => ({
    x: daysFrom(window[0]?.day ?? day, day),
    y: Math.log(nearly(number)),
  }));
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const together = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const slope = together / points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return slope > 0 ? Math.LN2 / slope / DAYS_A_MONTH : Number.POSITIVE_INFINITY;
}

/** `no-data` without a measurement of any sort, else `not-met`, which shows the last of any sort. */
function unmet(measurements: readonly Measurement[]): Run {
  const last = [...measurements]
    .sort((one, other) => inTextOrder(one.day, other.day) || inTextOrder(one.id ?? "", other.id ?? ""))
    .at(-1);
  return last === undefined ? { state: "no-data" } : { state: "not-met", of: [last] };
}
