/** An exact number of zero or more: `top / bottom`. */
export interface Fraction {
  top: bigint;
  bottom: bigint;
}

/** Reads a decimal with a point or a comma. Throws where the text is none: programmes and plans were checked before. */
export function fraction(text: string): Fraction {
  const [whole = "", decimals = "", ...more] = text.replace(",", ".").split(".");
  if (!/^[0-9]+$/.test(whole) || !/^[0-9]*$/.test(decimals) || more.length > 0)
    throw new Error(`"${text}" is no number`);
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

/** Zero. */
export const NOTHING: Fraction = { top: 0n, bottom: 1n };

/** The sum of two numbers. */
export function plus(one: Fraction, other: Fraction): Fraction {
  return { top: one.top * other.bottom + other.top * one.bottom, bottom: one.bottom * other.bottom };
}

/** So many per cent more (or, with "less", fewer) than a number. */
export function byPercent(number: Fraction, which: "more" | "less", percent: Fraction): Fraction {
  const hundred = 100n * percent.bottom;
  const factor = which === "more" ? hundred + percent.top : hundred - percent.top;
  return { top: number.top * factor, bottom: number.bottom * hundred };
}

/** Below zero if the first is the smaller one, zero if they are equal, else above. */
export function compare(one: Fraction, other: Fraction): -1 | 0 | 1 {
  const [left, right] = [one.top * other.bottom, other.top * one.bottom];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** A number as people write it: point, no idle zeros. All our numbers have an end, since they came from decimals. */
export function decimalText({ top, bottom }: Fraction): string {
  let places = 0;
  while ((top * 10n ** BigInt(places)) % bottom !== 0n) places += 1;
  const scaled = (top * 10n ** BigInt(places)) / bottom;
  const [sign, size] = scaled < 0n ? ["-", -scaled] : ["", scaled];
  const digits = String(size).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  return sign + whole + (places === 0 ? "" : `.${digits.slice(digits.length - places)}`);
}

/** The nearest binary number, for the logarithms of a doubling time alone. */
export function nearly(number: Fraction): number {
  return Number(decimalText(number));
}
