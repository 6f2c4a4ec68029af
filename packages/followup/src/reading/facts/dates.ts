import { type IsoDay, parseIsoDay } from "../../ids.ts";
import type { ReadDate } from "../letter-facts.ts";
import { type Grammar, readAll, type Span } from "../span.ts";
import { surely } from "../surely.ts";

/** A date in folded text, before it is quoted. */
export type FoundDate = Span & Pick<ReadDate, "precision" | "from" | "until">;

type Meaning = Pick<ReadDate, "precision" | "from" | "until">;

const NO_DIGIT_BEFORE = "(?<![\\d.,/-])";
const NO_DIGIT_AFTER = "(?![\\d]|[.,/-]\\d)";
/** "31. februar 2023" is no day, and then no month either. */
const NO_DAY_BEFORE = "(?<!(?<![\\d.,/-])(?:\\d{1,2}\\. ?|(?:29|3[01]) ))";
const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const MONTH = `(?<month>${MONTHS.join("|")})(?:uar|ruar|ts|il|i|ust|t|tember|ober|ember)?`;
const YEAR = "(?<year>(?:19|20)\\d\\d|'?\\d\\d)";

/** How Danish letters write dates. A number alone is a year only if it looks like one. */
const GRAMMARS: readonly Grammar<Meaning>[] = [
  // 2026-01-22
  rule(`${NO_DIGIT_BEFORE}(?<year>(?:19|20)\\d\\d)-(?<m>\\d\\d)-(?<day>\\d\\d)${NO_DIGIT_AFTER}`),
  // 12.03.2024, 14.4.26, 9/3 2026, 23/5-2021, 03/02-26, 05-01-2026
  rule(`${NO_DIGIT_BEFORE}(?<day>\\d{1,2})[./-] ?(?<m>\\d{1,2})\\.?[./ -]{1,2}${YEAR}${NO_DIGIT_AFTER}`),
  // 18. juni 2022, 2 april 2025, 5. marts '25
  rule(`${NO_DIGIT_BEFORE}(?<day>\\d{1,2})\\.? ?${MONTH}\\.?,? ?${YEAR}${NO_DIGIT_AFTER}`),
  // marts 2029, feb. 2023, maj 27
  rule(
    `(?<![a-z])${NO_DAY_BEFORE}${MONTH}\\.?[ -]?${YEAR}${NO_DIGIT_AFTER}(?! ?(?:%|dage|uger|maaneder|gange|mdr|aar(?![a-z])))`,
  ),
  // 04/2026, 10-2025
  rule(`${NO_DIGIT_BEFORE}(?<m>0?[1-9]|1[0-2])[/.-](?<year>(?:19|20)\\d\\d)${NO_DIGIT_AFTER}`),
  // til 06/29, i 03/27: two numbers are a month only behind such a word
  rule(
    `(?<=(?<![a-z])(?:til|indtil|tom|t\\.o\\.m\\.|fra|siden|i|medio|ultimo|slut|stop) )(?<m>0[1-9]|1[0-2])[/-](?<year>\\d\\d)${NO_DIGIT_AFTER}`,
  ),
  // uge 12, 2026
  rule("(?<![a-z])uge (?<week>\\d{1,2})[ ,/-]{1,3}(?:i )?(?<year>20\\d\\d)"),
  // 2021
  rule(`${NO_DIGIT_BEFORE}(?<year>19[5-9]\\d|20[0-5]\\d)${NO_DIGIT_AFTER}(?! ?(?:mg|ug|ml|mmol|umol|kl))`),
];

/** The dates of a text, each once. */
export function datesIn(text: string): FoundDate[] {
  if (!/\d\d/.test(text)) return []; // every date has a year
  return readAll(text, GRAMMARS).map(({ meaning, ...span }) => ({ ...span, ...meaning }));
}

function rule(source: string): Grammar<Meaning> {
  return {
    pattern: new RegExp(source, "g"),
    read: ({ year, month, m, day, week }) => {
      const full = fullYear(surely(year));
      if (week !== undefined) return weekOf(full, Number(week));
      const number = month === undefined ? Number(m ?? 0) : MONTHS.indexOf(month) + 1;
      if (number === 0) return spanOf("year", `${full}-01-01`, `${full}-12-31`);
      const start = `${full}-${two(number)}`;
      return day === undefined
        ? spanOf("month", `${start}-01`, lastOf(full, number))
        : spanOf("day", `${start}-${two(Number(day))}`, `${start}-${two(Number(day))}`);
    },
  };
}

/** Two digits of a year are of this century up to 49. */
function fullYear(year: string): number {
  const digits = Number(year.replace("'", ""));
  return digits >= 100 ? digits : digits < 50 ? 2000 + digits : 1900 + digits;
}

function spanOf(precision: Meaning["precision"], first: string, last: string): Meaning | undefined {
  const [from, until] = [parseIsoDay(first), parseIsoDay(last)];
  return isDay(from) && isDay(until) ? { precision, from, until } : undefined;
}

function isDay(day: IsoDay | { malformed: string }): day is IsoDay {
  return typeof day === "string";
}

function lastOf(year: number, month: number): string {
  return `${year}-${two(month)}-${two(Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth)}`;
}

/** ISO week: week 1 holds 4 January. */
function weekOf(year: number, week: number): Meaning | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  return spanOf("week", monday.toString(), monday.add({ days: 6 }).toString());
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
