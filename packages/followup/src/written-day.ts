import { dayOf, type IsoDay } from "./ids.ts";

/** The languages of letters. */
export type Language = "da" | "en";

const MONTHS = {
  da: "januar februar marts april maj juni juli august september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const WEEKDAYS = {
  da: "mandag tirsdag onsdag torsdag fredag lørdag søndag".split(" "),
  en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
};

/** A day in full, as paper needs it: "5. november 2026", "5 November 2026"; no line breaks after the number. */
export function writtenDay(day: IsoDay, language: Language): string {
  const { day: number, month, year } = dayOf(day);
  return `${number}${language === "da" ? "." : ""}\u00a0${MONTHS[language][month - 1]} ${year}`;
}

/** A day with its weekday, for the days by which something must be heard: "torsdag 20. august 2026". */
export function writtenWeekday(day: IsoDay, language: Language): string {
  return `${WEEKDAYS[language][dayOf(day).dayOfWeek - 1]} ${writtenDay(day, language)}`;
}
