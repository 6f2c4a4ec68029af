import { stepsOf } from "@foelgeskab/followup/evolve";
import { dayOf, type IsoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import type { World } from "../advance/advance.ts";
import { project } from "../advance/project.ts";
import type { Projection } from "../store/course-rows.ts";
import { loadHistory, saveProjections } from "../store/course-store.ts";
import { type CourseKey, type CourseToMake, lockCourses } from "../store/register-rows.ts";
import type { Db } from "../store/transaction.ts";

/** Which rules, as of which day, and whether what is made is stored. */
export interface Making {
  world: Pick<World, "catalogue" | "region">;
  today: IsoDay;
  write: boolean;
}

/** Makes all rows of some courses anew from their events, each course locked meanwhile. Gives those whose verdicts were stored otherwise. */
export async function makeAnew(db: Db, courses: readonly CourseKey[], making: Making): Promise<string[]> {
  const locked = await lockCourses(db, courses);
  const projections: Projection[] = [];
  for (const course of locked) projections.push(await projected(db, course, making));
  if (making.write && projections.length > 0) await saveProjections(db, projections); // held against nothing: what is stored may be anything
  return locked.flatMap(({ courseId, stood }, at) => (standings(projections[at]) === stood ? [] : [courseId]));
}

async function projected(db: Db, course: CourseToMake, { world, today }: Making): Promise<Projection> {
  const bornOn = parseIsoDay(course.bornOn);
  if (typeof bornOn !== "string") throw new Error("the store holds a birth date that is no day");
  const { catalogue, region } = world;
  const steps = stepsOf(await loadHistory(db, course));
  return project(steps, { ...course, bornOn, versions: catalogue.ruling, region, today: dayOf(today) });
}

/** As the store's own text of verdicts (store/register-rows.ts). */
function standings(projection: Projection | undefined): string {
  return (projection?.verdicts ?? [])
    .map(({ criterion, state, since, repeat_from, repeat_until }) =>
      [criterion, state, since, repeat_from, repeat_until].filter((each) => each !== null).join(" "),
    )
    .sort()
    .join(",");
}
