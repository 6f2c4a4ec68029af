import type { MeasuredRule, SequenceRule } from "../criteria/criterion.ts";
import { measuredJudge } from "../criteria/in-force.ts";
import type { History } from "../criteria/ruling.ts";
import type { DayNumber } from "../day.ts";
import type { Measured, Measurement } from "../usable-results.ts";
import { addDecimals, compareDecimals, type Decimal, decimalOf, decimalText, percentBelow, whole } from "../value.ts";
import type { Bound } from "./verdict-change.ts";

/**
 * How far an answer of a day must go to meet a rule: the rule itself is asked about a sample of that day, so that the nadir, the
 * median and the baseline are those that would hold then. A part that no answer of that day could meet gives no bound.
 */
export function nextBounds(rule: SequenceRule, history: History, day: DayNumber): Bound[] {
  if (rule.kind !== "all" && rule.kind !== "any") return boundOf(rule, history, day);
  const bounds = rule.of.map((part) => boundOf(part, history, day));
  if (rule.kind === "any") return bounds.flat();
  return bounds.every((each) => each.length > 0) ? farthest(bounds.flat()) : [];
}

function boundOf(rule: MeasuredRule, history: History, day: DayNumber): Bound[] {
  const { analyte } = rule;
  if (rule.kind === "aboveReference") return [{ analyte, op: ">", limit: "reference" }];
  const op = opOf(rule);
  const ruledWith = (value: Decimal) => {
    const measured = withSample(history.measured, { analyte, day, value });
    return measuredJudge(rule)?.({ ...history, measured }).rulings.at(-1);
  };
  const limit = ruledWith(whole(0))?.limit;
  if (limit === undefined || ruledWith(meeting(op, limit))?.ruling !== "hit") return []; // a fall from `<b` is never sure
  return [{ analyte, op, limit: decimalText(limit) }];
}

/** A number that meets a bound. */
function meeting(op: Bound["op"], limit: Decimal): Decimal {
  switch (op) {
    case ">=":
    case "<=":
      return limit;
    case ">":
      return addDecimals(limit, whole(1));
    case "<":
      return percentBelow(limit, whole(50));
    default:
      return op satisfies never;
  }
}

function opOf(rule: Exclude<MeasuredRule, { kind: "aboveReference" }>): Bound["op"] {
  switch (rule.kind) {
    case "threshold":
      return rule.op;
    case "nadirPlus":
      return ">=";
    case "relativeChange":
      return rule.direction === "decrease" ? "<=" : ">=";
    default:
      return rule satisfies never;
  }
}

interface Sample {
  analyte: string;
  day: DayNumber;
  value: Decimal;
}

/** The patient's values with one more. No rule lets a day's value move that day's own limit. */
function withSample(measured: Measured, { analyte, day, value }: Sample): Measured {
  const known = measured.results.get(analyte) ?? [];
  const sample: Measurement = {
    day,
    value: { comparator: "", number: value },
    code: comparableCode(measured, analyte),
    referenceHigh: undefined,
    seen: { value: "0", unit: "", sampledOn: "" as Measurement["seen"]["sampledOn"] }, // no such answer exists, and it is shown to nobody
  };
  return { ...measured, results: new Map(measured.results).set(analyte, [...known, sample]) };
}

/** The code that the laboratory last answered under, where the hospital sent a value of it; else the code of the hospital's latest. */
function comparableCode(measured: Measured, analyte: string): string {
  const baseline = measured.baseline.get(analyte) ?? [];
  const used = measured.results.get(analyte)?.at(-1)?.code;
  return baseline.find(({ code }) => code === used)?.code ?? baseline.at(-1)?.code ?? used ?? "";
}

/** Of several bounds on one analyte that must all be met, the farthest is enough. */
function farthest(bounds: readonly Bound[]): Bound[] {
  return bounds.filter((bound, at) => !bounds.some((other, place) => place !== at && covers(other, bound, place < at)));
}

/** Whether whoever meets the one bound meets the other too; of two alike the earlier stands for both. */
function covers(one: Bound, other: Bound, earlier: boolean): boolean {
  if (one.analyte !== other.analyte || one.limit === "reference" || other.limit === "reference") return false;
  if (isUpwards(one) !== isUpwards(other)) return false;
  const order = compareDecimals(decimalOf(one.limit), decimalOf(other.limit));
  if (order === 0) return one.op === other.op ? earlier : one.op.length < other.op.length;
  return isUpwards(one) ? order > 0 : order < 0;
}

function isUpwards({ op }: Bound): boolean {
  return op === ">=" || op === ">";
}
