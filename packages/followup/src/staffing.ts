import { dayOf, type IsoDay, isoDay } from "./ids.ts";

/** A stretch of days, both included; null: it has no known beginning, or no known end. */
export interface DaySpan {
  from: IsoDay | null;
  until: IsoDay | null;
}

/** Who is at work for a unit: those who work there, when some of them are away, and when another unit stands in for it. */
export interface Staffing {
  works: readonly (DaySpan & { user: string })[];
  away: readonly (DaySpan & { user: string })[];
  deputies: readonly DaySpan[];
}

/** The first day, `from` or later, on which nobody would be there after a change and somebody was before it (safety S3); undefined where there is none. */
export function newlyAlone(before: Staffing, after: Staffing, from: IsoDay): IsoDay | undefined {
  return turningDays([before, after], from).find((day) => isAttended(before, day) && !isAttended(after, day));
}

/** The first day, `from` or later, on which nobody is there; undefined where there is none. */
export function firstDayAlone(staffing: Staffing, from: IsoDay): IsoDay | undefined {
  return turningDays([staffing], from).find((day) => !isAttended(staffing, day));
}

function isWithin({ from, until }: DaySpan, day: IsoDay): boolean {
  return (from === null || from <= day) && (until === null || day <= until);
}

function isAttended({ works, away, deputies }: Staffing, day: IsoDay): boolean {
  const isAway = (user: string): boolean => away.some((span) => span.user === user && isWithin(span, day));
  return (
    works.some((span) => isWithin(span, day) && !isAway(span.user)) || deputies.some((span) => isWithin(span, day))
  );
}

/** The days on which something may change: between two of them every day is like the first. */
function turningDays(all: readonly Staffing[], from: IsoDay): IsoDay[] {
  const spans = all.flatMap(({ works, away, deputies }) => [...works, ...away, ...deputies]);
  const turns = spans.flatMap((span) => [span.from, span.until === null ? null : dayAfter(span.until)]);
  return [...new Set([from, ...turns.filter((day) => day !== null && day > from)])].sort() as IsoDay[];
}

function dayAfter(day: IsoDay): IsoDay {
  return isoDay(dayOf(day).add({ days: 1 }));
}
