import fc from "fast-check";
import type { IsoDay } from "../../ids.ts";
import { day } from "../invented-programme.ts";
import { daysLater, monthsLater } from "../plain-evaluator/calendar.ts";
import type { CheckInForce } from "../plain-evaluator/checks-owed.ts";

/** Where a day lies: so many days after the one before it, at the edge of a check's window, or near a day that everybody counts from. */
export type Place =
  | { at: "gap"; of: "rule"; which: number }
  | { at: "gap"; of: "days"; days: number }
  | { at: "edge"; check: number; turn: number; edge: number }
  | { at: "month"; months: number; off: number }
  | { at: "today" | "followedFrom"; off: number };

/** What a place is counted from. */
export interface Times {
  anchor: IsoDay;
  followedFrom: IsoDay;
  today: IsoDay;
  /** Numbers of days that the rules speak of, each with one less and one more. */
  gaps: readonly number[];
  /** The checks whose windows have edges, with the dates of events. */
  checks: readonly CheckInForce[];
  dates: Readonly<Record<string, IsoDay>>;
}

const near = fc.constantFrom(0, 0, 1, -1);

/** A gap of so many days that no rule speaks of. */
export function daysAfter(days: number): Place {
  return { at: "gap", of: "days", days };
}

/** A gap: none, one that the rules speak of, or any other. */
export const someGap: fc.Arbitrary<Place> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(daysAfter(0)) },
  { weight: 6, arbitrary: fc.nat(199).map((which): Place => ({ at: "gap", of: "rule", which })) },
  { weight: 1, arbitrary: fc.nat(120).map(daysAfter) },
);

/** A window's edge of one of the first turns of a check. */
export const someEdge = fc
  .record({ check: fc.nat(5), turn: fc.nat(4), edge: fc.nat(6) })
  .map((edge): Place => ({ at: "edge", ...edge }));

/** A month's day after the anchor: where `fromMonth` begins, and where the first year ends. */
export const someMonth = fc
  .record({ months: fc.constantFrom(0, 0, 3, 12), off: near })
  .map((month): Place => ({ at: "month", ...month }));

/** Near today or the first day of follow-up. */
export const someTurningDay = fc
  .record({ at: fc.constantFrom("today" as const, "followedFrom" as const), off: near })
  .map((turning): Place => turning);

/** Anchors at which calendars go wrong: ends of months, leap days, days on which clocks change, and ordinary ones. */
export const someAnchor: fc.Arbitrary<IsoDay> = fc
  .oneof(
    fc.constantFrom("2020-02-29", "2020-08-31", "2019-01-31", "2021-12-31", "2020-11-30", "2022-03-27", "2021-10-31"),
    fc
      .record({ year: fc.constantFrom(2018, 2020, 2023), month: fc.integer({ min: 1, max: 12 }) })
      .map(({ year, month }) => `${year}-${String(month).padStart(2, "0")}-10`),
  )
  .map(day);

/** The day of a place; `before` is the day that a gap is counted from. */
export function dayOfPlace(place: Place, before: IsoDay, times: Times): IsoDay {
  switch (place.at) {
    case "gap":
      return daysLater(before, place.of === "days" ? place.days : (times.gaps[place.which % times.gaps.length] ?? 0));
    case "edge":
      return edgeOf(place, times) ?? daysLater(before, place.edge);
    case "month":
      return daysLater(monthsLater(times.anchor, place.months), place.off);
    case "today":
      return daysLater(times.today, place.off);
    case "followedFrom":
      return daysLater(times.followedFrom, place.off);
    default:
      return place satisfies never;
  }
}

/** The days around a window: the day before it, its first, the due date, its last, the day after it, and where the next begins. */
function edgeOf({ check, turn, edge }: Extract<Place, { at: "edge" }>, times: Times): IsoDay | undefined {
  const chosen = times.checks[check % Math.max(times.checks.length, 1)];
  const due = chosen && dueOf(chosen, turn + 1, times);
  if (chosen === undefined || due === undefined) return undefined;
  const next = dueOf(chosen, turn + 2, times) ?? due;
  const edges = [
    daysLater(due, -chosen.beforeDays - 1),
    daysLater(due, -chosen.beforeDays),
    due,
    daysLater(due, chosen.afterDays),
    daysLater(due, chosen.afterDays + 1),
    daysLater(next, -chosen.beforeDays - 1),
    daysLater(next, -chosen.beforeDays),
  ];
  return edges[edge];
}

function dueOf({ timing }: CheckInForce, turn: number, { anchor, dates }: Times): IsoDay | undefined {
  if (timing.kind === "recurring")
    return monthsLater(anchor, Math.min(timing.fromMonth + turn * timing.everyMonths, 480));
  const date = dates[timing.event];
  return date && daysLater(date, timing.daysAfter);
}
