import type { Course, Recorded } from "@foelgeskab/followup/course";
import { checkAfter } from "../invariants/check-after.ts";
import { attend } from "../people/attend.ts";
import { type CourseFile, Killed, type Watch } from "../system/system.ts";
import { count } from "../tally.ts";
import { DAY } from "../time.ts";
import { type House, strikes } from "./house.ts";
import { pumpSoon } from "./post-office.ts";

/** A fault counts for what happens within so many days of it. */
const DAYS_NEAR = 60;

/** A process that dies leaves no word of where: one is enough for all. */
const KILLED = new Killed();

/** Looks on at a house's system: counts, asks the invariants after every commit, kills the process now and then, and wakes whoever is concerned. */
export function watchOf(house: () => House): Watch {
  let last = 0;
  return {
    number: () => {
      last += 1;
      return last;
    },
    before: () => {
      const here = house();
      if (here.agenda.now > here.country.begins && strikes(here, "killed")) throw KILLED;
    },
    committed: (file, before, added) => {
      const here = house();
      here.tally.events += added.length;
      if (before !== undefined) reached(here, file, before, added);
      checkAfter(here, file, before, added);
      pumpSoon(here);
      here.agenda.at(here.agenda.now, () => attend(here, file));
    },
  };
}

/** Which steps from standing to standing have happened near which fault. */
function reached(
  { tally, struck, agenda }: House,
  { course }: CourseFile,
  before: Course,
  added: readonly Recorded[],
): void {
  const [first] = added;
  if (first === undefined) return;
  const step = `${before.standing.status}→${course.standing.status}`;
  for (const [fault, at] of struck) if (agenda.now - at < DAYS_NEAR * DAY) count(tally.reached, `${fault}|${step}`);
}
