import { type DayNumber, dayNumber, dayText } from "./day.ts";
import type { IsoDay } from "./ids.ts";

/**
 * Days on which Danish health care outside emergencies is closed, reckoned from Easter.
 * Constitution Day (5 June) and 24 and 31 December are no public holidays by law, but clinics and departments are closed: a proposal, unsigned.
 */
const CLOSED_BY_DATE: readonly string[] = ["01-01", "06-05", "12-24", "12-25", "12-26", "12-31"];

/** Days after Easter Sunday: Maundy Thursday, Good Friday, Easter and the Monday after it, Ascension Day, Whit Sunday and Monday. */
const CLOSED_AFTER_EASTER: readonly number[] = [-3, -2, 0, 1, 39, 49, 50];

/** The fourth Friday after Easter, Store Bededag: a holiday until 2023 (Act no. 214 of 6 March 2023 ended it from 2024 on). */
const PRAYER_DAY = 26;
const LAST_PRAYER_DAY = 2023;

/** Whether practices and departments are open: a day from Monday to Friday that is no holiday. */
export function isWorkingDay(day: IsoDay): boolean {
  return !isWeekend(dayNumber(day)) && !isHoliday(day);
}

/** The so-manieth working day after a day; for none, the day itself. */
export function workingDaysAfter(day: IsoDay, count: number): IsoDay {
  let number = dayNumber(day);
  for (let left = count; left > 0; ) {
    number += 1;
    if (isWorkingDay(dayText(number))) left -= 1;
  }
  return dayText(number);
}

/** The holidays of each year, once reckoned. */
const holidays = new Map<string, ReadonlySet<string>>();

function isHoliday(day: IsoDay): boolean {
  const year = day.slice(0, 4);
  const known = holidays.get(year) ?? holidaysOf(year);
  holidays.set(year, known);
  return known.has(day);
}

function holidaysOf(year: string): ReadonlySet<string> {
  const easter = easterOf(Number(year));
  const moving = Number(year) <= LAST_PRAYER_DAY ? [...CLOSED_AFTER_EASTER, PRAYER_DAY] : CLOSED_AFTER_EASTER;
  return new Set([
    ...CLOSED_BY_DATE.map((date) => `${year}-${date}`),
    ...moving.map((afterEaster) => dayText(easter + afterEaster)),
  ]);
}

/** Day 0, 1 January 1970, was a Thursday. */
function isWeekend(number: DayNumber): boolean {
  return (number + 3) % 7 >= 5;
}

/** Easter Sunday of a Gregorian year, by the computation that Nature printed in 1876 (Butcher, Meeus). */
function easterOf(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  return dayNumber(`${year}-03-22` as IsoDay) + moon + weekday - 7 * late; // 22 March is the earliest Easter there is
}
