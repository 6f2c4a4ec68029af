import { type DayNumber, dayNumber, dayText } from "@foelgeskab/followup/day";
import { dayOf, parseIsoDay } from "@foelgeskab/followup/ids";

/** A moment of the simulated country: whole minutes since 1970-01-01T00:00Z. */
export type Minute = number;

/** Minutes of an hour. */
export const HOUR = 60;
/** Minutes of a day that has no change of the clock. */
export const DAY = 24 * HOUR;

const YEAR = 365.2425 * DAY;

/** The calendar day in Denmark. */
export function localDay(at: Minute): DayNumber {
  return Math.floor(wallClock(at) / DAY);
}

/** The first moment at which the clock on the wall shows a minute of a day; where summer time begins, the skipped hour is the one after it. */
export function atLocal(day: DayNumber, minute: number): Minute {
  const winter = day * DAY + minute - HOUR;
  return isSummer(winter - HOUR) ? winter - HOUR : winter;
}

/** A moment as events hold it. */
export function instantText(at: Minute): string {
  const minute = at % DAY;
  return `${dayText(Math.floor(at / DAY))}T${two(Math.floor(minute / HOUR))}:${two(minute % HOUR)}:00Z`;
}

/** A moment as the clock on the wall shows it, as laboratories write it. */
export function localText(at: Minute): string {
  const minute = wallClock(at) % DAY;
  return `${dayText(localDay(at))}T${two(Math.floor(minute / HOUR))}:${two(minute % HOUR)}`;
}

const days = new Map<DayNumber, Temporal.PlainDate>();

/** A day as the domain takes it. */
export function plainDay(day: DayNumber): Temporal.PlainDate {
  const known = days.get(day);
  if (known !== undefined) return known;
  const made = dayOf(dayText(day));
  days.set(day, made);
  return made;
}

/** A day that the program itself is sure of. */
export function dayNamed(text: string): DayNumber {
  const read = parseIsoDay(text);
  if (typeof read !== "string") throw new Error(`${text} is no day`);
  return dayNumber(read);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function wallClock(at: Minute): Minute {
  return at + (isSummer(at) ? 2 * HOUR : HOUR);
}

const summers = new Map<number, readonly [from: Minute, until: Minute]>();

/** Summer time of the European Union: from the last Sunday of March to the last Sunday of October, 01:00 UTC. */
function isSummer(at: Minute): boolean {
  const year = 1970 + Math.floor(at / YEAR); // to a day or two: around New Year it is winter in either year
  const [from, until] = summers.get(year) ?? summerOf(year);
  return at >= from && at < until;
}

function summerOf(year: number): readonly [from: Minute, until: Minute] {
  const summer = [lastSunday(`${year}-03-31`) * DAY + HOUR, lastSunday(`${year}-10-31`) * DAY + HOUR] as const;
  summers.set(year, summer);
  return summer;
}

/** 1 January 1970 was a Thursday, so day 3 was a Sunday. */
function lastSunday(lastOfMonth: string): DayNumber {
  const day = dayNamed(lastOfMonth);
  return day - ((day - 3) % 7);
}
