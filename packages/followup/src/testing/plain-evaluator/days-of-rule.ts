import type { MeasuredRule, SequenceRule } from "../../criteria/criterion.ts";
import { againstBaseline, changed, laterThanBaseline } from "./baseline.ts";
import { type DayOfRule, decisive, held, type Operator, type PlainFinding } from "./finding.ts";
import { compare, type Fraction, fraction, plus } from "./fraction.ts";
import { againstLastStable } from "./last-stable.ts";
import { byDay, type Measurement, readValue } from "./measurement.ts";
import { historyIsKnown, nadirBefore } from "./nadir.ts";
import { daysOfAll, daysOfAny } from "./parts.ts";
import { type PlainPatient, takingPart } from "./patient.ts";

/** The measurement days of a rule in date order, each with its verdict. */
export function daysOfRule(patient: PlainPatient, rule: SequenceRule, fromMonth: number): DayOfRule[] {
  if (rule.kind === "all") return daysOfAll(rule.of.map((part) => daysOfOne(patient, part, fromMonth)));
  if (rule.kind === "any") return daysOfAny(rule.of.map((part) => daysOfOne(patient, part, fromMonth)));
  return daysOfOne(patient, rule, fromMonth);
}

/** The days of a rule about one analyte. Only measurements that take part have a verdict. */
function daysOfOne(patient: PlainPatient, rule: MeasuredRule, fromMonth: number): DayOfRule[] {
  const measurements = takingPart(patient, rule.analyte, fromMonth);
  if (rule.kind !== "relativeChange") return judged(measurements, rule, (each) => findingOf(patient, rule, each));
  switch (rule.baseline) {
    case "handoverBaseline":
      return judged(laterThanBaseline(patient, measurements, rule), rule, (each) =>
        againstBaseline(patient, rule, each),
      );
    case "lastStable":
      // stable values are sought from the anchor itself, as a nadir is; only days from the criterion's own start speak
      return againstLastStable(takingPart(patient, rule.analyte, 0), rule).filter(({ day }) =>
        measurements.some((each) => each.day === day),
      );
    case "nadirSinceAdtStart":
      return judged(measurements, rule, (each) => findingOf(patient, rule, each));
    default:
      return rule.baseline satisfies never;
  }
}

function judged(
  measurements: readonly Measurement[],
  rule: MeasuredRule,
  judge: (measurement: Measurement) => PlainFinding,
): DayOfRule[] {
  return byDay(measurements).flatMap(({ day, of }) => {
    const said = decisive(of.map(judge), towards(rule));
    return said === undefined ? [] : [{ day, verdict: said.verdict, spoken: [said] }];
  });
}

/** Paragraph 4: the highest for `>=`, `>`, nadirs, reference limits and increases; the lowest for `<`, `<=` and decreases. */
function towards(rule: MeasuredRule): "high" | "low" {
  if (rule.kind === "threshold") return rule.op === ">=" || rule.op === ">" ? "high" : "low";
  return rule.kind === "relativeChange" && rule.direction === "decrease" ? "low" : "high";
}

/** The verdict of one measurement by a rule that needs no other day's verdict. */
function findingOf(patient: PlainPatient, rule: MeasuredRule, of: Measurement): PlainFinding {
  switch (rule.kind) {
    case "threshold":
      return simply(of, rule.op, rule.value === null ? undefined : fraction(rule.value));
    case "aboveReference":
      return simply(of, ">", referenceHigh(of));
    case "nadirPlus": {
      const nadir = nadirBefore(patient, rule.analyte, of.day);
      if (nadir === undefined) return simply(of, ">=", undefined);
      const limit = plus(nadir.number, fraction(rule.delta));
      const verdict = held(of, ">=", limit);
      const known = verdict !== "miss" || historyIsKnown(patient, rule.analyte, of.day);
      return { verdict: known ? verdict : "undecided", of, limit, against: nadir.of };
    }
    case "relativeChange": {
      const nadir = nadirBefore(patient, rule.analyte, of.day);
      if (nadir === undefined) return simply(of, ">=", undefined);
      const atLeast = plus(nadir.number, fraction(rule.minAbsolute ?? "0"));
      return { ...simply(of, ">=", greater(changed(nadir.number, rule), atLeast)), against: nadir.of };
    }
    default:
      return rule satisfies never;
  }
}

/** A value against a limit; without one it is undecided. */
function simply(of: Measurement, operator: Operator, limit: Fraction | undefined): PlainFinding {
  return { verdict: limit === undefined ? "undecided" : held(of, operator, limit), of, limit, against: undefined };
}

function greater(one: Fraction, other: Fraction): Fraction {
  return compare(one, other) >= 0 ? one : other;
}

/** `aboveReference`: a `high` that is a plain number. */
function referenceHigh({ high }: Measurement): Fraction | undefined {
  const read = high === undefined ? undefined : readValue(high);
  return read?.sign === "" ? read.number : undefined;
}
