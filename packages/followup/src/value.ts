import { keepingTexts } from "./keeping-texts.ts";

/**
 * An exact decimal: `digits` divided by ten to the power of `scale`. The digits are an ordinary integer as long as it and
 * what it was counted from are safe ones, else a BigInt, so that the common case is fast and no case is rounded.
 */
export interface Decimal {
  readonly digits: number | bigint;
  readonly scale: number;
}

/** What a laboratory answered: a number, "less than" a bound, or "more than" a bound. */
export interface LabValue {
  readonly comparator: "" | "<" | ">";
  /** The number or the bound. */
  readonly number: Decimal;
}

const DECIMAL = /^([0-9]+)(?:[.,]([0-9]+))?$/;
// Every Unicode space separator and the tab are blanks; they may stand around the value and after the sign.
const LAB_VALUE = /^[\p{Zs}\t]*(?:([<>])[\p{Zs}\t]*)?([0-9]+(?:[.,][0-9]+)?)[\p{Zs}\t]*$/u;

/** Reads digits, or digits, one point or comma, and digits; anything else is no number. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const fraction = match[2] ?? "";
  return { digits: safe(`${match[1]}${fraction}`), scale: fraction.length };
}

/** No laboratory's number is longer, with the blanks around it; whatever else is sent is refused unread. */
const LONGEST_READ = 1000;

/**
 * Reads a laboratory's value: `0.21`, `0,21`, `<0.1` or `> 100`. Words, exponents, signs and an empty value are unreadable. A register
 * holds millions of answers and few different ones: without those kept a patient takes a sixth longer.
 */
export const parseLabValue = keepingTexts(readLabValue, { most: 20_000, longest: 16 });

function readLabValue(text: string): LabValue | undefined {
  const match = text.length > LONGEST_READ ? null : LAB_VALUE.exec(text);
  if (match === null) return undefined;
  const [, sign = "", number = ""] = match;
  return { comparator: sign as LabValue["comparator"], number: decimalOf(number) }; // the pattern takes these signs and no others
}

/** A number that the program itself is sure of: a whole number, as 100. */
export function whole(number: number): Decimal {
  return { digits: number, scale: 0 };
}

/** Reads a decimal that a checked programme or plan holds; a text that is none is a bug. */
export function decimalOf(text: string): Decimal {
  const number = parseDecimal(text);
  if (number === undefined) throw new Error(`"${text}" stands where a checked decimal should`);
  return number;
}

/** Negative, zero or positive as `one` is below, equal to or above `other`; exact whatever their length. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const scale = Math.max(one.scale, other.scale);
  const [left, right] = [digitsAt(one, scale), digitsAt(other, scale)];
  return left < right ? -1 : left > right ? 1 : 0; // JavaScript compares a number with a BigInt exactly
}

/** The exact sum. */
export function addDecimals(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  const [left, right] = [digitsAt(one, scale), digitsAt(other, scale)];
  return {
    digits: exactly(
      left,
      right,
      (a, b) => a + b,
      (a, b) => a + b,
    ),
    scale,
  };
}

/** The exact product. */
export function multiplyDecimals(one: Decimal, other: Decimal): Decimal {
  const scale = one.scale + other.scale;
  return { digits: product(one.digits, other.digits), scale };
}

/** So many per cent below: base · (1 − percent/100), exactly. */
export function percentBelow(base: Decimal, percent: Decimal): Decimal {
  const kept = addDecimals(whole(100), { digits: -percent.digits, scale: percent.scale });
  return hundredth(multiplyDecimals(base, kept));
}

/** So many per cent above: base · (1 + percent/100), exactly. */
export function percentAbove(base: Decimal, percent: Decimal): Decimal {
  return hundredth(multiplyDecimals(base, addDecimals(whole(100), percent)));
}

function hundredth(number: Decimal): Decimal {
  return { digits: number.digits, scale: number.scale + 2 };
}

/** The decimal as canonical text, with a point and without idle zeros: "2", "0.2", "53.25". */
export function decimalText(number: Decimal): string {
  const negative = number.digits < 0;
  const digits = String(negative ? -number.digits : number.digits).padStart(number.scale + 1, "0");
  const whole = digits.slice(0, digits.length - number.scale);
  const fraction = digits.slice(digits.length - number.scale).replace(/0+$/, "");
  return `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The nearest binary number, for logarithms only. */
export function approximately(number: Decimal): number {
  const { digits, scale } = number;
  const tens = TENS[scale];
  return typeof digits === "number" && tens !== undefined ? digits / tens : Number(decimalText(number)); // both exact: the quotient is the nearest
}

type Digits = Decimal["digits"];

/** Ordinary where it is safe: what is not is never rounded to what is. */
function safe(digits: string): Digits {
  const small = Number(digits);
  return Number.isSafeInteger(small) ? small : BigInt(digits);
}

function product(left: Digits, right: Digits): Digits {
  return exactly(
    left,
    right,
    (one, other) => one * other,
    (one, other) => one * other,
  );
}

/** Counted with ordinary numbers where they and the outcome are safe, else with BigInts, which takes a third longer for a whole patient. */
function exactly(
  left: Digits,
  right: Digits,
  quick: (left: number, right: number) => number,
  exact: (left: bigint, right: bigint) => bigint,
): Digits {
  const found = typeof left === "number" && typeof right === "number" ? quick(left, right) : Number.NaN;
  return Number.isSafeInteger(found) ? found : exact(BigInt(left), BigInt(right));
}

/** The powers of ten that are safe. */
const TENS = Array.from({ length: 16 }, (_, power) => 10 ** power);

function digitsAt({ digits, scale }: Decimal, wanted: number): Digits {
  const shift = wanted - scale;
  return product(digits, TENS[shift] ?? 10n ** BigInt(shift));
}
