import { accountFor } from "@foelgeskab/country/simulation/account-for";
import { checkAfter, checkAtRest, checkNow } from "@foelgeskab/country/simulation/invariants/check-after";
import type { CourseFile } from "@foelgeskab/country/simulation/system/system";
import { newTally, type Tally } from "@foelgeskab/country/simulation/tally";
import { atLocal, DAY, HOUR, localDay, type Minute } from "@foelgeskab/country/simulation/time";
import type { House } from "@foelgeskab/country/simulation/world/house";
import type { Recorded } from "@foelgeskab/followup/course";
import { dayNumber } from "@foelgeskab/followup/day";
import { inCountrysWords } from "./names.ts";
import type { Served } from "./served.ts";
import { shellOf } from "./shell-of.ts";

/** How far apart the moments lie at which the laws that hold at any time are asked, as in memory. */
const DAYS_BETWEEN_CHECKS = 120;
/** When something happened on a day that no deed of the house tells: in the working hours. */
const AT_NINE = 9 * HOUR;

/** What the database says happened, told once more: the same laws, asked of every event that was read back from it, with the world's own truth; and the second judge. */
export async function relive(served: Served): Promise<Tally> {
  const { house, clock } = await houseOf(served);
  const { country } = house;
  let asked = country.begins;
  const until = (at: Minute): void => {
    for (; asked <= at; asked += DAYS_BETWEEN_CHECKS * DAY) {
      clock.now = asked;
      checkNow(house);
    }
    clock.now = at;
  };
  for (const { at, course, added } of commitsOf(served)) {
    until(at);
    happen(house, course, added);
  }
  until(country.ends);
  checkNow(house);
  checkAtRest(house);
  accountFor(house);
  return house.tally;
}

/** A house as the database has it: the people and their truth are the world's, the courses and lists are read back. */
async function houseOf(served: Served): Promise<{ house: House; clock: { now: Minute } }> {
  const { lived } = served;
  const clock = { now: lived.country.begins };
  const system = {
    ...lived.system,
    ...(await shellOf(served)),
    files: new Map<string, CourseFile>(),
    clock: () => clock.now,
    watch: { before: () => {}, committed: () => {}, number: () => 0 },
  };
  const agenda = {
    get now() {
      return clock.now;
    },
    at: () => {},
    runUntil: () => {},
  };
  const house: House = { ...lived, system, agenda, tally: newTally(), told: new Map(), struck: new Map() };
  house.tally.accounted.registered = lived.people.length;
  return { house, clock };
}

interface Commit {
  at: Minute;
  course: string;
  added: Recorded[];
}

/** The events of all courses by the deeds that made them; what no deed made happened on its own day. */
function commitsOf({ lived, events, names }: Served): Commit[] {
  const commits: Commit[] = [];
  const told = new Map<string, number>();
  const add = (course: string, from: number, to: number, at: Minute): void => {
    for (const raw of (events.get(course) ?? []).slice(from, to)) {
      const each = inCountrysWords(names, raw);
      const own = dayNumber(each.on) < localDay(at) ? atLocal(dayNumber(each.on), AT_NINE) : at;
      const last = commits.at(-1);
      if (last?.course === course && last.at === own) last.added.push(each);
      else commits.push({ at: own, course, added: [each] });
    }
  };
  for (const { at, lengths } of lived.system.deeds ?? [])
    for (const [course, length] of lengths) {
      add(course, told.get(course) ?? 0, length, at);
      told.set(course, length);
    }
  for (const [course, all] of events) add(course, told.get(course) ?? 0, all.length, lived.country.ends);
  return commits.toSorted((one, other) => one.at - other.at); // stable: a course's own order stays
}

function happen(house: House, course: string, added: Recorded[]): void {
  const { files, domain } = house.system;
  const known = files.get(course);
  const before = known?.course;
  const after = added.reduce(domain.evolve, before);
  if (after === undefined) throw new Error("what has happened makes a course");
  const patient =
    known?.patient ?? house.people.find(({ diseases }) => diseases.some((each) => each.course === course))?.id ?? "";
  const file: CourseFile = { id: course, patient, history: [...(known?.history ?? []), ...added], course: after };
  if (known?.seen !== undefined) file.seen = known.seen;
  files.set(course, file);
  house.tally.events += added.length;
  checkAfter(house, file, before, added);
}
