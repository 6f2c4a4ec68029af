import type { IsoDay } from "../../ids.ts";
import { compare, type Fraction } from "./fraction.ts";
import type { Measurement, ReadValue } from "./measurement.ts";

/** What a measurement says about a criterion. */
export type MeasurementVerdict = "hit" | "undecided" | "miss";

/** How a value is held against a limit. */
export type Operator = ">=" | ">" | "<" | "<=";

/** A measurement's verdict, with the limit that it was held against and the measurement that the limit came from. */
export interface PlainFinding {
  verdict: MeasurementVerdict;
  of: Measurement;
  limit: Fraction | undefined;
  against: Measurement | undefined;
}

/** A day of a rule: its verdict, and the findings that speak for it. */
export interface DayOfRule {
  day: IsoDay;
  verdict: MeasurementVerdict;
  spoken: readonly PlainFinding[];
}

/** `threshold`: a number compares exactly; a bound decides only where everything beyond it lies on one side of the limit. */
export function held({ sign, number }: ReadValue, operator: Operator, limit: Fraction): MeasurementVerdict {
  const order = compare(number, limit);
  switch (operator) {
    case ">=":
    case ">":
      if (sign === "<") return order <= 0 ? "miss" : "undecided";
      if (sign === ">") return order >= 0 ? "hit" : "undecided";
      return order > 0 || (operator === ">=" && order === 0) ? "hit" : "miss";
    case "<":
    case "<=":
      if (sign === ">") return order >= 0 ? "miss" : "undecided";
      if (sign === "<") return order <= 0 ? "hit" : "undecided";
      return order < 0 || (operator === "<=" && order === 0) ? "hit" : "miss";
    default:
      return operator satisfies never;
  }
}

const WEIGHT = { hit: 0, undecided: 1, miss: 2 } as const;
const PLAINNESS = { "": 0, "<": 1, ">": 2 } as const;

/**
 * Paragraph 4 and the page on reasons: of a day's results the weightiest verdict decides; of these the one farthest towards
 * meeting the criterion, a plain number before a censored one, `<` before `>`, the smaller id.
 */
export function decisive(findings: readonly PlainFinding[], towards: "high" | "low"): PlainFinding | undefined {
  return [...findings].sort((one, other) => {
    const farther = compare(other.of.number, one.of.number);
    return (
      WEIGHT[one.verdict] - WEIGHT[other.verdict] ||
      (towards === "high" ? farther : -farther) ||
      PLAINNESS[one.of.sign] - PLAINNESS[other.of.sign] ||
      inTextOrder(one.of.id ?? "", other.of.id ?? "")
    );
  })[0];
}

/** Plain string order. */
export function inTextOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
