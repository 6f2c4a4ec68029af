import { judgeCourse } from "../judge/judge-course.ts";
import { compareWithJudge } from "./invariants/compare-with-judge.ts";
import type { CourseFile } from "./system/system.ts";
import { count } from "./tally.ts";
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
    if (files.every((file) => agrees(house, file))) judges.agree += 1;
    else judges.disagree += 1;
  }
}

function agrees(house: House, file: CourseFile): boolean {
  return (
    compareWithJudge(house, file).length === 0 &&
    judgeCourse(file.history).open === (file.course.standing.status !== "closed")
  );
}
