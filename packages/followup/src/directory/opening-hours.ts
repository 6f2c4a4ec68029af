import { dayNumber } from "../day.ts";
import type { IsoDay } from "../ids.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { isWorkingDay } from "../working-days.ts";

/** Some days of the week with one opening: days 1 (Monday) to 7, minutes since midnight. */
export interface OpeningSpan {
  days: readonly number[];
  from: number;
  until: number;
}

const DAY_WORDS: Record<string, number> = {
  ...{ man: 1, mandag: 1, mon: 1, monday: 1, tir: 2, tirs: 2, tirsdag: 2, tue: 2, tuesday: 2 },
  ...{ ons: 3, onsdag: 3, wed: 3, wednesday: 3, tor: 4, tors: 4, torsdag: 4, thu: 4, thursday: 4 },
  ...{ fre: 5, fredag: 5, fri: 5, friday: 5, lør: 6, lørdag: 6, sat: 6, saturday: 6 },
  ...{ søn: 7, søndag: 7, sun: 7, sunday: 7 },
};
const SEVERAL_DAYS: Record<string, readonly number[]> = {
  hverdage: [1, 2, 3, 4, 5],
  hverdag: [1, 2, 3, 4, 5],
  weekdays: [1, 2, 3, 4, 5],
  "alle dage": [1, 2, 3, 4, 5, 6, 7],
  "every day": [1, 2, 3, 4, 5, 6, 7],
};
const AROUND_THE_CLOCK = /^(?:døgnet rundt|hele døgnet|around the clock)$/;
const MIDNIGHT = 24 * 60;
const MOST_CHARACTERS = 200;

/** Reads hours as people write them: "hverdage kl. 9–15", "man–tors 8.30-15, fre 8-13", "døgnet rundt". Undefined where a machine cannot tell when somebody answers. */
export function parseHours(text: string): OpeningSpan[] | undefined {
  const written = text.slice(0, MOST_CHARACTERS).trim().toLowerCase().replace(/\s+/g, " ");
  if (written !== text.trim().toLowerCase().replace(/\s+/g, " ")) return undefined; // longer than hours are
  if (AROUND_THE_CLOCK.test(written)) return [{ days: [1, 2, 3, 4, 5, 6, 7], from: 0, until: MIDNIGHT }];
  const spans = written.split(/ ?[,;] ?| og (?=\p{L})/u).map(parseSpan);
  const read = spans.flatMap((span) => span ?? []);
  return read.length === spans.length && !overlaps(read) ? read : undefined;
}

const SPAN =
  /^(?<days>[\p{L}.]+(?: \p{L}+)?(?: ?[-–] ?[\p{L}.]+)?):? ?(?:kl\. ?)?(?<from>\d{1,2}(?:[.:]\d{2})?) ?(?:[-–]|til) ?(?<until>\d{1,2}(?:[.:]\d{2})?)$/u;

function parseSpan(text: string): OpeningSpan | undefined {
  const found = SPAN.exec(text)?.groups;
  const days = daysOf((found?.["days"] ?? "").replaceAll(".", ""));
  const [from, until] = [minutesOf(found?.["from"]), minutesOf(found?.["until"])];
  if (days === undefined || from === undefined || until === undefined || from >= until) return undefined;
  return { days, from, until };
}

function daysOf(text: string): readonly number[] | undefined {
  const several = SEVERAL_DAYS[text];
  if (several !== undefined) return several;
  const words = text.split(/ ?[-–] ?/).map((word) => DAY_WORDS[word]);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || last < first) return undefined;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function minutesOf(text: string | undefined): number | undefined {
  const [hours = "", minutes = "0"] = (text ?? "").split(/[.:]/);
  const value = hours === "" ? Number.NaN : Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && value <= MIDNIGHT ? value : undefined;
}

function overlaps(spans: readonly OpeningSpan[]): boolean {
  return spans.some(({ days, from, until }, at) =>
    spans
      .slice(at + 1)
      .some((other) => days.some((d) => other.days.includes(d)) && from < other.until && other.from < until),
  );
}

/** Whether somebody answers at a moment: a local day, and minutes since its midnight. Holidays are closed, unless it is open every day of the week. */
export function isOpen(spans: readonly OpeningSpan[], day: IsoDay, minutes: number): boolean {
  const weekday = ((dayNumber(day) + 3) % 7) + 1; // day 0, 1 January 1970, was a Thursday
  const everyDay = new Set(spans.flatMap(({ days }) => days)).size === 7;
  if (weekday <= 5 && !everyDay && !isWorkingDay(day)) return false;
  return spans.some(({ days, from, until }) => days.includes(weekday) && from <= minutes && minutes < until);
}

const SHORT = {
  da: ["man.", "tirs.", "ons.", "tors.", "fre.", "lør.", "søn."],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
} as const;
const EVERY: Record<string, Phrase> = {
  "12345": { da: "hverdage", en: "weekdays" },
  "1234567": { da: "alle dage", en: "every day" },
};

/** Hours in words; the Danish ones are read again as the same hours. */
export function hoursPhrase(spans: readonly OpeningSpan[]): Phrase {
  return phrase((language) => spans.map((span) => spanText(span, language)).join(", "));
}

function spanText({ days, from, until }: OpeningSpan, language: "da" | "en"): string {
  if (from === 0 && until === MIDNIGHT && days.length === 7)
    return language === "da" ? "døgnet rundt" : "around the clock";
  const names = days.map((day) => SHORT[language][day - 1]);
  const fromTo = names.length === 1 ? names[0] : `${names[0]}–${names.at(-1)}`;
  const which = EVERY[days.join("")]?.[language] ?? fromTo;
  return `${which} ${language === "da" ? "kl. " : ""}${timeText(from, language)}–${timeText(until, language)}`;
}

function timeText(minutes: number, language: "da" | "en"): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const mark = language === "da" ? "." : ":";
  return rest === 0 ? String(hours) : `${hours}${mark}${String(rest).padStart(2, "0")}`;
}
