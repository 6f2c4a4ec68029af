import { daysInMonth } from "./day.ts";

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A Danish civil registration number (CPR), ten digits without hyphen. Only `parseCpr` makes one. */
export type Cpr = Branded<"Cpr">;

/** Why a text is no civil registration number; the text itself is never repeated, since it may be one. */
export interface MalformedCpr {
  malformed: "not-ten-digits" | "no-such-day" | "replacement-number" | "e-cpr";
}

/** Reads a CPR number with or without hyphen or blanks. Modulus 11 is not checked: numbers without it are issued since 1 October 2007 (cpr.dk). */
export function parseCpr(text: string): Cpr | MalformedCpr {
  const digits = text.trim().replace(/[ -]/g, "");
  if (/^\d{6}[0-9][A-Z]{2}\d$/.test(digits)) return { malformed: "e-cpr" };
  if (!/^[0-9]{10}$/.test(digits)) return { malformed: "not-ten-digits" };
  if (birthDate(digits) !== undefined) return digits as Cpr; // the one place that may make the brand
  const day = Number(digits.slice(0, 2));
  return { malformed: day >= 61 && day <= 91 ? "replacement-number" : "no-such-day" };
}

/** The day of birth that a CPR number says. Century by digit 7 and year (cpr.dk): 29 Feb 2000 exists, 29 Feb 1900 does not. */
export function birthDateOf(cpr: Cpr): Temporal.PlainDate {
  const date = birthDate(cpr);
  if (date === undefined) throw new Error("a branded CPR number has a birth date");
  return date;
}

function birthDate(digits: string): Temporal.PlainDate | undefined {
  const [day, month, year] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2))) as [number, number, number]; // three slices, three numbers
  const full = { day, month, year: centuryOf(Number(digits[6]), year) + year };
  try {
    return Temporal.PlainDate.from(full, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

/** A general practice's number (ydernummer): six digits, leading zeros count. */
export type PracticeNumber = Branded<"PracticeNumber">;

/** Reads a practice number; shorter ones, as some systems write them, are padded with leading zeros. */
export function parsePracticeNumber(text: string): PracticeNumber | { malformed: "not-a-practice-number" } {
  const digits = text.trim();
  if (!/^[0-9]{4,6}$/.test(digits)) return { malformed: "not-a-practice-number" };
  return digits.padStart(6, "0") as PracticeNumber; // the one place that may make the brand
}

/** A calendar day as ISO 8601 text, as events and messages hold it. */
export type IsoDay = Branded<"IsoDay">;

/** Reads a real calendar day written as YYYY-MM-DD; anything else is malformed, never guessed. */
export function parseIsoDay(text: string): IsoDay | { malformed: "not-a-day" } {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return { malformed: "not-a-day" };
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const exists = 1 <= month && month <= 12 && 1 <= day && day <= daysInMonth(year, month);
  return exists ? (text as IsoDay) : { malformed: "not-a-day" }; // a day of the calendar, as it is written
}

/** The text of a day that was written before: today is written for every row that it is compared with. */
const written = new WeakMap<Temporal.PlainDate, IsoDay>();

/** A day as the text that events hold. */
export function isoDay(day: Temporal.PlainDate): IsoDay {
  const known = written.get(day);
  if (known !== undefined) return known;
  const text = day.toString() as IsoDay; // Temporal writes nothing but days
  written.set(day, text);
  return text;
}

/** The day that an event's text means. */
export function dayOf(text: IsoDay): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}
