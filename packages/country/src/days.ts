import { addMonths, type DayNumber, dayText } from "@foelgeskab/followup/day";
import { dayOf } from "@foelgeskab/followup/ids";
import { dayPhrase } from "@foelgeskab/followup/phrase";

const DAYS_IN_MONTH = 30.4375;

/** So many days later; whole days. */
export function addDays(day: DayNumber, days: number): DayNumber {
  return day + Math.round(days);
}

/** So many months later, where the months need not be whole. */
export function addMonthsAbout(day: DayNumber, months: number): DayNumber {
  return addMonths(day, Math.floor(months)) + Math.round((months - Math.floor(months)) * DAYS_IN_MONTH);
}

/** Months between two days, to a fraction. */
export function monthsBetween(from: DayNumber, to: DayNumber): number {
  return (to - from) / DAYS_IN_MONTH;
}

/** A day as a Danish letter writes it: "12. marts 2026". */
export function writtenDa(day: DayNumber): string {
  return dayPhrase(dayOf(dayText(day))).da;
}
