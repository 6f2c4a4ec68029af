import { addMonths, type DayNumber, dayNumber, dayText } from "@foelgeskab/followup/day";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { scaleLinear } from "d3-scale";

/** The time axis: where a day lies in pixels from the left, and the New Year's Days (or halves of years) on it. */
export interface TimeAxis {
  x: (day: IsoDay) => number;
  ticks: readonly { x: number; year: string; half: boolean }[];
}

/** Shorter courses than this are marked by halves of years too. */
const HALVES_BELOW_DAYS = 900;
/** Room after today, as a part of the whole, so that the future is seen to be open. */
const FUTURE = 0.08;

/** Lays the days of a course between two edges; the future gets at least a little room. */
export function timeAxis(days: readonly IsoDay[], today: IsoDay, left: number, right: number): TimeAxis {
  const numbers = days.map(dayNumber);
  const now = dayNumber(today);
  const first = Math.min(...numbers, now - 30);
  const last = Math.max(...numbers, now);
  const pad = Math.max((last - first) * 0.02, 5);
  const end = Math.max(last + pad, now + (now - first) * FUTURE);
  const scale = scaleLinear([first - pad, end], [left, right]);
  return {
    x: (day) => scale(dayNumber(day)),
    ticks: ticksBetween(first - pad, end).map((tick) => ({ ...tick, x: scale(tick.day) })),
  };
}

function ticksBetween(first: DayNumber, last: DayNumber): { day: DayNumber; year: string; half: boolean }[] {
  const months = last - first < HALVES_BELOW_DAYS ? 6 : 12;
  const start = dayNumber(`${dayText(Math.floor(first)).slice(0, 4)}-01-01` as IsoDay); // a year's first day is a day
  const ticks = [];
  for (let day = start; day <= last; day = addMonths(day, months)) {
    const text = dayText(day);
    if (day >= first) ticks.push({ day, year: text.slice(0, 4), half: text.slice(5, 7) !== "01" });
  }
  return ticks;
}
