import type { DayNumber } from "@foelgeskab/followup/day";
import type { Random } from "../../random.ts";
import type { Fault } from "../faults/faults.ts";
import { atLocal, HOUR, localDay, type Minute } from "../time.ts";
import { isOpen, isWithin, type Practice, type StaffMember } from "./country.ts";

/** A moment of the first weekday from a day on, between eight and four. */
export function workingMoment(random: Random, from: DayNumber): Minute {
  let day = from;
  while (isWeekend(day)) day += 1;
  return atLocal(day, random.between(8 * HOUR, 16 * HOUR));
}

/** 1 January 1970 was a Thursday. */
function isWeekend(day: DayNumber): boolean {
  const weekday = (day + 3) % 7;
  return weekday >= 5;
}

/** Whoever of a practice is there at a moment; nobody on holiday, after its closing, or where the one who left has no follower yet. */
export function present(
  practice: Practice,
  at: Minute,
  role: "gp" | "practice-nurse",
): StaffMember["actor"] | undefined {
  if (!isOpen(practice, localDay(at)) || isWithin(practice.holidays, at) || isWithin(practice.ignoring, at))
    return undefined;
  const own = practice.staff.find(({ actor, works }) => actor.role === role && at >= works.from && at < works.until);
  return own?.actor;
}

/** Why nobody of a practice is there. */
export function whyAway(practice: Practice, at: Minute): Fault {
  if (!isOpen(practice, localDay(at))) return "practice-closes";
  if (isWithin(practice.holidays, at)) return "holiday";
  return isWithin(practice.ignoring, at) ? "practice-ignores" : "staff-left";
}
