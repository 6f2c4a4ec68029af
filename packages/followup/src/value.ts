/**
 * An exact decimal: `digits` divided by ten to the power of `scale`. The digits are an ordinary integer as long as it is
 * a safe one, else a BigInt, so that the common case is fast and no case is rounded.
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
  const digits = `${match[1]}${fraction}`;
  return digits.length <= 15
    ? { digits: Number(digits), scale: fraction.length }
    : decimal(BigInt(digits), fraction.length);
}

/** Values read before, by their text: a register holds millions of answers and few different ones. */
const read = new Map<string, LabValue | undefined>();
const MOST_REMEMBERED = 20_000;
/** Longer texts are no values that come again, and would fill the memory. */
const LONGEST_REMEMBERED = 16;
/** No laboratory's number is longer, with the blanks around it; whatever else is sent is refused unread. */
const LONGEST_READ = 1000;

/** Reads a laboratory's value: `0.21`, `0,21`, `<0.1` or `> 100`. Words, exponents, signs and an empty value are unreadable. */
export function parseLabValue(text: string): LabValue | undefined {
  if (text.length > LONGEST_REMEMBERED) return readLabValue(text);
  const known = read.get(text);
  if (known !== undefined || read.has(text)) return known;
  if (read.size >= MOST_REMEMBERED) read.clear();
  const value = readLabValue(text);
  read.set(text, value);
  return value;
}

function readLabValue(text: string): LabValue | undefined {
  const match = text.length > LONGEST_READ ? null : LAB_VALUE.exec(text);
  const number = parseDecimal(match?.[2] ?? "");
  if (match === null || number === undefined) return undefined;
  return { comparator: match[1] === "<" || match[1] === ">" ? match[1] : "", number };
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
  const sum = typeof left === "number" && typeof right === "number" ? left + right : Number.POSITIVE_INFINITY;
  return Number.isSafeInteger(sum) ? { digits: sum, scale } : decimal(BigInt(left) + BigInt(right), scale);
}

/** The exact product. */
export function multiplyDecimals(one: Decimal, other: Decimal): Decimal {
  const scale = one.scale + other.scale;
  const [left, right] = [one.digits, other.digits];
  const product = typeof left === "number" && typeof right === "number" ? left * right : Number.POSITIVE_INFINITY;
  return Number.isSafeInteger(product) ? { digits: product, scale } : decimal(BigInt(left) * BigInt(right), scale);
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
  return Number(decimalText(number));
}

function decimal(digits: bigint, scale: number): Decimal {
  const small = Number(digits);
  return { digits: Number.isSafeInteger(small) ? small : digits, scale };
}

/** The powers of ten that are exact. */
const TENS = Array.from({ length: 16 }, (_, power) => 10 ** power);

function digitsAt(number: Decimal, scale: number): number | bigint {
  if (number.scale === scale) return number.digits;
  const shift = scale - number.scale;
  const power = TENS[shift] ?? Number.POSITIVE_INFINITY;
  const product = typeof number.digits === "number" ? number.digits * power : Number.POSITIVE_INFINITY;
  if (Number.isSafeInteger(product)) return product; // a safe product was not rounded, nor was its power of ten
  return BigInt(number.digits) * 10n ** BigInt(shift);
}
