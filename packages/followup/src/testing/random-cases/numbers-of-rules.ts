import type { MeasuredRule, Rule } from "../../criteria/criterion.ts";
import {
  byPercent,
  compare,
  decimalText,
  type Fraction,
  fraction,
  NOTHING,
  plus,
} from "../plain-evaluator/fraction.ts";

/** Values that are met in practice, by analyte; for others the ends of what can be true. */
const TYPICAL: Readonly<Record<string, readonly string[]>> = {
  psa: ["0.1", "0", "0.3", "1", "2", "4", "0.05", "8", "10"],
  creatinine: ["100", "80", "120", "200"],
  egfr: ["72", "60", "90", "40", "30"],
  haemoglobin: ["8", "9.3", "6"],
  bicarbonate: ["20", "24"],
  cobalamin: ["125", "200"],
  calcium: ["2.5", "2.3"],
  alp: ["105", "80"],
  testosterone: ["1.7", "0.5"],
  sodium: ["140", "130"],
  potassium: ["4", "5.5"],
  hba1c: ["40", "48"],
  ldl: ["3", "2.5"],
  "vitamin-d": ["50", "25"],
  "albumin-creatinine": ["30", "300"],
};

/** Where a patient's values of one analyte lie. */
export interface Range {
  analyte: string;
  /** Which of the typical values is this patient's own. */
  own: number;
  plausible: readonly [low: string, high: string];
}

/** Every number of an analyte at which a verdict may turn: the patient's own values, the rules' numbers, and sums and products of both. */
export function turningNumbers({ analyte, own, plausible }: Range, rules: readonly Rule[]): string[] {
  const typical = TYPICAL[analyte] ?? plausible;
  const bases = [0, 0, 1].map((more) => fraction(typical[(own + more) % typical.length] ?? "1"));
  const parts = rules.flatMap((rule): readonly Rule[] =>
    rule.kind === "all" || rule.kind === "any" ? rule.of : [rule],
  );
  const about = parts.filter((part) => "analyte" in part && part.analyte === analyte);
  const numbers = [...bases, ...about.flatMap((part) => numbersOf(part, bases)), ...bases.flatMap(doubled)];
  const possible = numbers.filter((number) => isWithin(number, plausible)).map(decimalText);
  return [...new Set([...possible, ...plausible])];
}

/** The numbers of one rule for a patient with these values. */
function numbersOf(rule: Rule, bases: readonly Fraction[]): Fraction[] {
  if (rule.kind === "threshold") return rule.value === null ? [] : [fraction(rule.value)];
  if (rule.kind === "nadirPlus") return [NOTHING, ...bases].map((base) => plus(base, fraction(rule.delta)));
  if (rule.kind === "relativeChange") return bases.flatMap((base) => numbersOfChange(rule, base));
  if (rule.kind === "consecutiveRises") return [fraction(rule.minLastValue)];
  return rule.kind === "doublingTime" && rule.minPsa !== undefined ? [fraction(rule.minPsa)] : [];
}

function numbersOfChange(rule: Extract<MeasuredRule, { kind: "relativeChange" }>, base: Fraction): Fraction[] {
  const product = byPercent(base, rule.direction === "increase" ? "more" : "less", fraction(rule.percent));
  return rule.minAbsolute === undefined ? [product] : [product, plus(base, fraction(rule.minAbsolute))];
}

function doubled(base: Fraction): Fraction[] {
  const twice = plus(base, base);
  return [twice, plus(twice, twice)];
}

function isWithin(number: Fraction, [low, high]: Range["plausible"]): boolean {
  return compare(number, fraction(low)) >= 0 && compare(number, fraction(high)) <= 0;
}
