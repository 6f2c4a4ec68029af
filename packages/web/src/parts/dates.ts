import { dayNumber } from "@foelgeskab/followup/day";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { dayOf } from "@foelgeskab/followup/ids";
import { dayPhrase } from "@foelgeskab/followup/phrase";
import type { Language } from "../texts/i18n.ts";

const WEEKDAYS = {
  da: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;

/** A day with its year: "12. aug. 2026". */
export function fullDay(day: IsoDay, language: Language): string {
  return dayPhrase(dayOf(day))[language];
}

/** A day as lists write it: without the year where it is this year's. */
export function shortDay(day: IsoDay, today: IsoDay, language: Language): string {
  const full = fullDay(day, language);
  return day.slice(0, 4) === today.slice(0, 4) ? full.replace(` ${day.slice(0, 4)}`, "") : full;
}

/** The day of the week: "torsdag". */
export function weekday(day: IsoDay, language: Language): string {
  return WEEKDAYS[language][dayOf(day).dayOfWeek - 1] ?? "";
}

/** The ISO week of a day. */
export function weekOf(day: IsoDay): number {
  return dayOf(day).weekOfYear ?? 0;
}

/** How far a day is from today, as people say it: "i dag", "om 6 dage", "13 dage siden", "om 3 uger", "om 5 måneder", "2 år siden". */
export function awayFrom(day: IsoDay, today: IsoDay, language: Language): string {
  const days = dayNumber(day) - dayNumber(today);
  const near = NEAR[language][days];
  if (near !== undefined) return near;
  const { count, unit } = roughly(Math.abs(days));
  const said = `${count} ${UNITS[language][unit][count === 1 ? 0 : 1]}`;
  if (days > 0) return language === "da" ? `om ${said}` : `in ${said}`;
  return language === "da" ? `${said} siden` : `${said} ago`;
}

/** Three weeks and three months are where people change the unit. */
function roughly(days: number): { count: number; unit: "day" | "week" | "month" | "year" } {
  if (days < 21) return { count: days, unit: "day" };
  if (days < 92) return { count: Math.floor(days / 7), unit: "week" };
  if (days < 731) return { count: Math.floor(days / 30.44), unit: "month" };
  return { count: Math.floor(days / 365.25), unit: "year" };
}

const NEAR: Record<Language, Record<number, string>> = {
  da: { [-1]: "i går", 0: "i dag", 1: "i morgen" },
  en: { [-1]: "yesterday", 0: "today", 1: "tomorrow" },
};

const UNITS = {
  da: { day: ["dag", "dage"], week: ["uge", "uger"], month: ["måned", "måneder"], year: ["år", "år"] },
  en: { day: ["day", "days"], week: ["week", "weeks"], month: ["month", "months"], year: ["year", "years"] },
} as const;

/** How long something has lasted: "2 år og 2 måneder", "3 uger", "6 dage". */
export function lasting(since: IsoDay, today: IsoDay, language: Language): string {
  const { years, months } = dayOf(since).until(dayOf(today), { largestUnit: "year" });
  const said = (count: number, unit: keyof (typeof UNITS)["da"]): string =>
    `${count} ${UNITS[language][unit][count === 1 ? 0 : 1]}`;
  if (years === 0) {
    const { count, unit } = roughly(Math.max(dayNumber(today) - dayNumber(since), 0));
    return said(count, unit);
  }
  const and = language === "da" ? "og" : "and";
  return months === 0 ? said(years, "year") : `${said(years, "year")} ${and} ${said(months, "month")}`;
}

/** A moment's time of day in Denmark, as "07.58", or with its day where that is not today. */
export function clock(instant: string, today: IsoDay, language: Language): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Copenhagen");
  const time = `${String(local.hour).padStart(2, "0")}${language === "da" ? "." : ":"}${String(local.minute).padStart(2, "0")}`;
  const day = local.toPlainDate();
  if (day.toString() === today) return language === "da" ? `kl. ${time}` : `at ${time}`;
  return `${dayPhrase(day)[language]} ${language === "da" ? "kl." : "at"} ${time}`;
}

/** A CPR number as people read it, with its hyphen. */
export function cprText(cpr: string): string {
  return cpr.length === 10 ? `${cpr.slice(0, 6)}-${cpr.slice(6)}` : cpr;
}
