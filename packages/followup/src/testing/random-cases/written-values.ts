import fc from "fast-check";
import type { Analyte } from "../../analyte.ts";
import { decimalText, fraction, plus } from "../plain-evaluator/fraction.ts";

/** A value as a laboratory may write it: which number, how far beside it, with which sign, and how. */
export interface ValueDraw {
  number: number;
  beside: "on" | keyof typeof STEPS;
  sign: "" | "<" | ">";
  form: number;
}

/** The smallest step of a laboratory, and one that binary numbers cannot tell. */
const STEPS = {
  over: "0.01",
  under: "0.01",
  "a hair over": "0.00000000000000000001",
  "a hair under": "0.00000000000000000001",
} as const;

/** Draws a value; small draws are plain ones. */
export const someValue: fc.Arbitrary<ValueDraw> = fc.record({
  number: fc.nat(30),
  beside: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom("on", "on", "on", "over", "under") },
    { weight: 1, arbitrary: fc.constantFrom("a hair over", "a hair under") },
  ),
  sign: fc.constantFrom("", "", "", "", "", "", "<", "<", ">"),
  form: fc.oneof({ weight: 30, arbitrary: fc.nat(14) }, { weight: 1, arbitrary: fc.integer({ min: 57, max: 60 }) }),
});

/** Ways to write a number that all mean the same. */
const FORMS: readonly ((sign: string, number: string) => string)[] = [
  (sign, number) => sign + number,
  (sign, number) => sign + number.replace(".", ","),
  (sign, number) => `${sign} ${number}`,
  (sign, number) => ` ${sign}${number}\t`,
  (sign, number) => `\u00a0${sign}\u00a0${number}\u00a0`,
  (sign, number) => `${sign}0${number}`,
  (sign, number) => sign + (number.includes(".") ? `${number}0` : `${number},0`),
  (sign, number) => sign + number + (number.includes(".") ? "0".repeat(20) : `.${"0".repeat(17)}`),
  (sign, number) => sign + "0".repeat(17) + number,
  (sign, number) => `${sign}\t\u202f${number}`,
];

/** Texts that are no value. */
const UNREADABLE = [
  ...["", " ", "-1", "+1", "1e1", "0x10", "NaN", "Infinity", "1 0", ".5", "5.", "5,", "<", ">", "<<1", "<>1", "<=1"],
  ...["≤1", "1.2.3", "1,234.5", "1\u00a0000", "neg", "1<", "<-1", "１", "٣", "1/2", "1 ug/L", "< < 1", "−1"],
];

/** The text of a value. */
export function textOfValue({ number, beside, sign, form }: ValueDraw, numbers: readonly string[]): string {
  const unreadable = form > 56 ? UNREADABLE[(number * 7 + form) % UNREADABLE.length] : undefined;
  if (unreadable !== undefined) return unreadable;
  const write = FORMS[form] ?? FORMS[0];
  const chosen = numbers[number % numbers.length] ?? "1";
  return write?.(sign, stepped(chosen, beside)) ?? chosen;
}

/** A number itself, or so little over or under it. */
function stepped(number: string, beside: ValueDraw["beside"]): string {
  if (beside === "on") return number;
  const step = fraction(STEPS[beside]);
  const up = beside === "over" || beside === "a hair over";
  const { top, bottom } = plus(fraction(number), { top: up ? step.top : -step.top, bottom: step.bottom });
  return top < 0n ? number : decimalText({ top, bottom });
}

/** A unit: which of the spellings that mean the analyte's, or one that is not its own. */
export const someUnit = fc.oneof(
  { weight: 30, arbitrary: fc.nat(6) },
  { weight: 1, arbitrary: fc.integer({ min: 30, max: 39 }) },
);

/** The text of a unit. */
export function textOfUnit(draw: number, own: Analyte, all: readonly Analyte[]): string {
  const right = [own.unit, ...own.aliases];
  const chosen = right[draw % right.length] ?? own.unit;
  const foreign = all[draw % all.length]?.unit ?? "";
  const ways: Readonly<Record<number, string>> = {
    30: ` ${chosen}\u00a0`,
    31: chosen.replaceAll("L", "l"),
    32: chosen.replaceAll("l", "L"),
    33: chosen.replace("/", "／"),
    34: chosen.replace("u", "\u00b5"),
    35: chosen.toUpperCase(),
    36: foreign,
    37: foreign,
    38: "",
    39: "furlong",
  };
  return ways[draw] ?? chosen;
}
