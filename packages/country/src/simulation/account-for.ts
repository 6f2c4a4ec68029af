import { dayText } from "@foelgeskab/followup/day";
import { judgeCourse } from "../judge/judge-course.ts";
import { compareWithJudge } from "./invariants/compare-with-judge.ts";
import { accountToday } from "./system/account-today.ts";
import { pictureToday } from "./system/picture-today.ts";
import type { CourseFile } from "./system/system.ts";
import { count } from "./tally.ts";
import { localDay } from "./time.ts";
import type { House } from "./world/house.ts";

/** Counts every person of a house once: followed, ended for a reason, or lost; and whether the second judge says the same of each. */
export function accountFor(house: House): void {
  const { tally, system, people } = house;
  for (const { id } of people) {
    const files = [...system.files.values()].filter(({ patient }) => patient === id);
    const { accounted, judges } = tally;
    const last = files.at(-1)?.course.standing;
    if (last === undefined) accounted.unaccounted += 1;
    else if (files.some(({ course }) => course.standing.status !== "closed")) accounted.active += 1;
    else if (last.status === "closed") count(accounted.closed, last.reason);
    for (const file of files) countChecks(house, file);
    if (files.every((file) => agrees(house, file))) judges.agree += 1;
    else judges.disagree += 1;
  }
}

/** Checks that fell due in general practice: done in their window, or openly somebody's: written to, or on a list. */
function countChecks(house: House, file: CourseFile): void {
  const { service } = house.tally;
  const today = dayText(localDay(house.agenda.now));
  const listed = new Set(accountToday(house.system, file).items.map(({ about }) => about));
  for (const { check, due, until, metOn, optional } of pictureToday(house.system, file)?.obligations ?? []) {
    if (optional || until >= today || check.startsWith("repeat:")) continue;
    service.checksDue += 1;
    const told = file.course.contacts.some((contact) => contact.check === check && contact.due === due);
    if ((metOn !== null && metOn <= until) || told || listed.has(`check ${check} ${due}`))
      service.checksOnTimeOrEscalated += 1;
  }
}

function agrees(house: House, file: CourseFile): boolean {
  return (
    compareWithJudge(house, file).length === 0 &&
    judgeCourse(file.history).open === (file.course.standing.status !== "closed")
  );
}
