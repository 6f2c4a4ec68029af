import { dayNumber, dayText } from "@foelgeskab/followup/day";
import { accountToday } from "../system/account-today.ts";
import { pictureToday } from "../system/picture-today.ts";
import type { CourseFile } from "../system/system.ts";
import { localDay } from "../time.ts";
import type { House } from "../world/house.ts";
import type { Invariant } from "./invariant.ts";

/** Days late after which the region's practice unit has it too (safety.md, L1). */
const DAYS_TO_OFFICE = 30;

/** L1: a check past its window stands on its holder's list at once, and climbs. */
export const overdueClimbs: Invariant = {
  id: "L1",
  law: "What is overdue is on a list, and climbs",
  atAnyTime: (house, file) => {
    const { course } = file;
    if (course.standing.status === "closed") return [];
    const items = accountToday(house.system, file).items;
    const today = localDay(house.system.clock());
    return lateChecks(house, file, dayText(today)).flatMap(({ about, until }) => {
      const item = items.find((each) => each.about === about);
      if (item === undefined) return [`${about} is late, and stands on no list`];
      if (!item.lists.includes(course.holder)) return [`${about} is late, and not on its holder's list`];
      const late = today - dayNumber(until) - 1;
      return late >= DAYS_TO_OFFICE && !item.lists.includes(house.country.office.id)
        ? [`${about} is ${late} days late, and has not climbed`]
        : [];
    });
  },
};

/** Late, and no later one of the same check has been done: counted apart from the domain's own states. */
function lateChecks(house: House, file: CourseFile, today: string) {
  const owed = pictureToday(house.system, file)?.obligations ?? [];
  return owed.flatMap(({ check, due, until, metOn, optional }) => {
    if (metOn !== null || optional || until >= today) return [];
    const doneLater = owed.some((other) => other.check === check && other.due > due && other.metOn !== null);
    return doneLater ? [] : [{ about: `check ${check} ${due}`, until }];
  });
}
