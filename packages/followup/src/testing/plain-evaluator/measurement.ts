import type { ValueSeen } from "../../criteria/verdict.ts";
import type { IsoDay } from "../../ids.ts";
import type { Fraction } from "./fraction.ts";

/** Whether a laboratory wrote a number, or that the value lies below or above one. */
export type Sign = "" | "<" | ">";

/** A value as it is read: a number, or a bound. */
export interface ReadValue {
  sign: Sign;
  number: Fraction;
}

/** A value that counts: a result, or a baseline value of the letter (which has no id). */
export interface Measurement extends ReadValue {
  id: string | undefined;
  analyte: string;
  code: string;
  day: IsoDay;
  /** The upper end of the reference interval, as it came. */
  high: string | undefined;
  written: ValueSeen;
}

/** Paragraph 2: `number`, `<number` or `>number`, blanks around it and after the sign, digits with one point or comma between them. */
export function readValue(text: string): ReadValue | undefined {
  const value = text.trim();
  const sign: Sign = value.startsWith("<") ? "<" : value.startsWith(">") ? ">" : "";
  const number = value.slice(sign.length).trim();
  const pieces = number.split(/[.,]/);
  if (pieces.length > 2 || !pieces.every(onlyDigits)) return undefined;
  const [whole = "", decimals = ""] = pieces;
  return { sign, number: { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) } };
}

function onlyDigits(text: string): boolean {
  return text !== "" && [...text].every((letter) => "0123456789".includes(letter));
}

/** The plain numbers among measurements. */
export function plainNumbers(measurements: readonly Measurement[]): Measurement[] {
  return measurements.filter(({ sign }) => sign === "");
}

/** The days of measurements in date order, each with what was measured on it. */
export function byDay(measurements: readonly Measurement[]): { day: IsoDay; of: Measurement[] }[] {
  const days = [...new Set(measurements.map(({ day }) => day))].sort();
  return days.map((day) => ({ day, of: measurements.filter((each) => each.day === day) }));
}
