import type { IsoDay } from "./ids.ts";

/**
 * Calendar days as the evaluator counts them: whole days since 1970-01-01, so that "days between" is a subtraction.
 * There is no time of day and no time zone here, and therefore no summer time.
 */
export type DayNumber = number;

/** The number of a day of the proleptic Gregorian calendar; month 1–12. */
function numberOf(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year; // years that begin in March end with the leap day
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468; // 719468 days lie between 0000-03-01 and 1970-01-01
}

interface CivilDay {
  year: number;
  month: number;
  day: number;
}

function civil(number: DayNumber): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** How many days a month has; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** The number of a day. */
export function dayNumber(day: IsoDay): DayNumber {
  const year = digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3);
  return numberOf(year, digit(day, 5) * 10 + digit(day, 6), digit(day, 8) * 10 + digit(day, 9));
}

const ZERO = "0".charCodeAt(0);

function digit(day: IsoDay, at: number): number {
  return day.charCodeAt(at) - ZERO;
}

/** The hundred years from 1970 on, as texts, once written: a whole register is written in few days. */
const written = new Array<IsoDay | undefined>(36_525);

/** The day with a number, within the years 0 to 9999. */
export function dayText(number: DayNumber): IsoDay {
  const known = written[number];
  if (known !== undefined) return known;
  const text = civilText(number);
  if (number >= 0 && number < written.length) written[number] = text;
  return text;
}

function civilText(number: DayNumber): IsoDay {
  const { year, month, day } = civil(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDay; // three numbers of the calendar are a day
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

/** So many months later, on the same day of the month or the month's last: 31 August + 6 months is the last of February. */
export function addMonths(number: DayNumber, months: number): DayNumber {
  return monthsAfter(number)(months);
}

/** The same, made ready for a day that many dates are counted from. */
export function monthsAfter(number: DayNumber): (months: number) => DayNumber {
  const { year, month, day } = civil(number);
  return (months) => {
    const counted = year * 12 + (month - 1) + months;
    const laterYear = Math.floor(counted / 12);
    const laterMonth = counted - laterYear * 12 + 1;
    return numberOf(laterYear, laterMonth, Math.min(day, daysInMonth(laterYear, laterMonth)));
  };
}
