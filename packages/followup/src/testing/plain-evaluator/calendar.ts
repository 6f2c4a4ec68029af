import type { IsoDay } from "../../ids.ts";

const FIRST_YEAR = 1800;
const LAST_YEAR = 2450;

/** Every day from 1800 to 2450, written out one after the other; all counting is counting in this list. */
const DAYS: readonly IsoDay[] = everyDay();
const PLACE: ReadonlyMap<string, number> = new Map(DAYS.map((day, at) => [day, at]));

function everyDay(): IsoDay[] {
  const days: IsoDay[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= lengthOf(year, month); day += 1) days.push(written(year, month, day));
    }
  }
  return days;
}

function written(year: number, month: number, day: number): IsoDay {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}` as IsoDay; // a day of the calendar by the way it was counted
}

/** How many days a month has: thirty days have April, June, September and November. */
function lengthOf(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  if (year % 400 === 0) return true;
  if (year % 100 === 0) return false;
  return year % 4 === 0;
}

function placeOf(day: IsoDay): number {
  const place = PLACE.get(day);
  if (place === undefined) throw new Error(`${day} is not in the calendar from ${FIRST_YEAR} to ${LAST_YEAR}`);
  return place;
}

/** "Days between" is the difference of calendar dates; negative if the second day is the earlier one. */
export function daysFrom(first: IsoDay, second: IsoDay): number {
  return placeOf(second) - placeOf(first);
}

/** The day so many days later (earlier, if negative). */
export function daysLater(day: IsoDay, days: number): IsoDay {
  const later = DAYS[placeOf(day) + days];
  if (later === undefined) throw new Error(`${days} days after ${day} is not in the calendar`);
  return later;
}

/** The same day of the month so many months later, or the last of that month where it is shorter. */
export function monthsLater(day: IsoDay, months: number): IsoDay {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  let [thatYear, thatMonth] = [year, month];
  for (let step = 0; step < months; step += 1) {
    thatMonth += 1;
    if (thatMonth === 13) [thatYear, thatMonth] = [thatYear + 1, 1];
  }
  return written(thatYear, thatMonth, Math.min(dayOfMonth, lengthOf(thatYear, thatMonth)));
}
