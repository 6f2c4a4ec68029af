import type { RelativeChange } from "../../criteria/criterion.ts";
import { changed, operatorOf } from "./baseline.ts";
import { type DayOfRule, decisive, held, inTextOrder, type PlainFinding } from "./finding.ts";
import { compare } from "./fraction.ts";
import { byDay, type Measurement, plainNumbers } from "./measurement.ts";

/** `lastStable`: each day against the median of the latest three earlier days that were plain numbers and no hits of this comparison. */
export function againstLastStable(measurements: readonly Measurement[], rule: RelativeChange): DayOfRule[] {
  const stable: Measurement[] = [];
  const days: DayOfRule[] = [];
  for (const { day, of } of byDay(measurements)) {
    const against = median(stable.slice(-3));
    const findings = of.map((each) => againstMedian(each, against, rule));
    const said = decisive(findings, rule.direction === "increase" ? "high" : "low");
    if (said === undefined) continue;
    days.push({ day, verdict: said.verdict, spoken: [said] });
    const [lowest] = plainNumbers(of).sort(lowestFirst);
    if (said.verdict !== "hit" && lowest !== undefined) stable.push(lowest);
  }
  return days;
}

/** Nothing stable yet: a miss. */
function againstMedian(of: Measurement, against: Measurement | undefined, rule: RelativeChange): PlainFinding {
  if (against === undefined) return { verdict: "miss", of, limit: undefined, against };
  const limit = changed(against.number, rule);
  return { verdict: held(of, operatorOf(rule.direction), limit), of, limit, against };
}

/** Sorted by number, ties by day: the middle one, of two the lower. */
function median(stable: readonly Measurement[]): Measurement | undefined {
  const sorted = [...stable].sort((one, other) => compare(one.number, other.number) || inTextOrder(one.day, other.day));
  return sorted[sorted.length === 3 ? 1 : 0];
}

function lowestFirst(one: Measurement, other: Measurement): number {
  return compare(one.number, other.number) || inTextOrder(one.id ?? "", other.id ?? "");
}
