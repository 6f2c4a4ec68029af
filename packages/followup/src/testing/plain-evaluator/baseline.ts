import type { RelativeChange } from "../../criteria/criterion.ts";
import { held, inTextOrder, type PlainFinding } from "./finding.ts";
import { byPercent, compare, type Fraction, fraction } from "./fraction.ts";
import type { Measurement } from "./measurement.ts";
import type { PlainPatient } from "./patient.ts";

type Direction = RelativeChange["direction"];

/** The limit of a relative change: so many per cent over or under what it is compared with. */
export function changed(number: Fraction, { direction, percent }: RelativeChange): Fraction {
  return byPercent(number, direction === "increase" ? "more" : "less", fraction(percent));
}

/** How a value is held against that limit: at least for an increase, at most for a decrease. */
export function operatorOf(direction: Direction): ">=" | "<=" {
  return direction === "increase" ? ">=" : "<=";
}

/** Whether the hospital sent a usable value of the analyte at all. */
export function hasBaseline({ baseline }: PlainPatient, analyte: string): boolean {
  return baseline.some((each) => each.analyte === analyte);
}

/** The latest usable baseline value of the result's own code; two codes of one analyte may be two methods. */
function baselineOfCode({ baseline }: PlainPatient, code: string, direction: Direction): Measurement | undefined {
  const ofCode = baseline.filter((each) => each.code === code);
  const lastDay = ofCode
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return ofCode.filter(({ day }) => day === lastDay).sort((one, other) => preferred(one, other, direction))[0];
}

/** Of several on that day: a plain number, then the bound that can decide; the highest for a decrease, the lowest for an increase. */
function preferred(one: Measurement, other: Measurement, direction: Direction): number {
  const rank = ({ sign }: Measurement): number =>
    sign === "" ? 0 : sign === (direction === "decrease" ? ">" : "<") ? 1 : 2;
  const lower = compare(one.number, other.number);
  return (
    rank(one) - rank(other) ||
    (direction === "decrease" ? -lower : lower) ||
    inTextOrder(one.written.value, other.written.value)
  );
}

/** Only results later than the day of their own code's baseline take part; those without one all do. */
export function laterThanBaseline(
  patient: PlainPatient,
  results: readonly Measurement[],
  { direction }: RelativeChange,
) {
  return results.filter((result) => {
    const baseline = baselineOfCode(patient, result.code, direction);
    return baseline === undefined || baseline.day < result.day;
  });
}

/** `handoverBaseline`: each result is judged by its own code's baseline; without one, or against a bound that says nothing, it is undecided. */
export function againstBaseline(patient: PlainPatient, rule: RelativeChange, of: Measurement): PlainFinding {
  const against = baselineOfCode(patient, of.code, rule.direction);
  if (against === undefined) return { verdict: "undecided", of, limit: undefined, against };
  const limit = changed(against.number, rule);
  const verdict = held(of, operatorOf(rule.direction), limit);
  if (against.sign === "") return { verdict, of, limit, against };
  const decides = against.sign === (rule.direction === "decrease" ? ">" : "<");
  return { verdict: decides && verdict === "hit" ? "hit" : "undecided", of, limit, against };
}
