import type { Confirm } from "../../criteria/criterion.ts";
import type { IsoDay } from "../../ids.ts";
import { daysFrom, daysLater } from "./calendar.ts";
import type { DayOfRule } from "./finding.ts";

/** Where a walk over the measurement days ends, with the days that its reason shows. */
export type Walked =
  | { state: "no-data" }
  | { state: "not-met" | "undetermined"; last: DayOfRule }
  | { state: "pending" | "unconfirmed-overdue"; first: DayOfRule; from: IsoDay; until: IsoDay }
  | { state: "met"; first: DayOfRule; confirmedBy: DayOfRule };

/** The walk: the first hit meets it or, where it must be confirmed, opens it; `met` stays `met`. */
export function walk(days: readonly DayOfRule[], confirm: Confirm | null, asOf: IsoDay): Walked {
  let open: DayOfRule | undefined;
  for (const day of days) {
    if (day.verdict === "undecided") continue; // changes nothing
    if (open === undefined) {
      if (day.verdict === "miss") continue;
      if (confirm === null) return { state: "met", first: day, confirmedBy: day };
      open = day;
    } else if (confirm !== null && daysFrom(open.day, day.day) >= confirm.minDaysBetween) {
      if (day.verdict === "hit") return { state: "met", first: open, confirmedBy: day };
      open = undefined; // a miss late enough closes it
    }
  }
  if (open === undefined || confirm === null) return notMet(days);
  return waiting(open, confirm, asOf);
}

/** `not-met` whose last measurement was undecided is `undetermined`. */
function notMet(days: readonly DayOfRule[]): Walked {
  const last = days.at(-1);
  if (last === undefined) return { state: "no-data" };
  return { state: last.verdict === "undecided" ? "undetermined" : "not-met", last };
}

/** `pending` later than d + maxDaysBetween is `unconfirmed-overdue`. */
function waiting(first: DayOfRule, confirm: Confirm, asOf: IsoDay): Walked {
  const from = daysLater(first.day, confirm.minDaysBetween);
  const until = daysLater(first.day, confirm.maxDaysBetween);
  return { state: asOf > until ? "unconfirmed-overdue" : "pending", first, from, until };
}
