import type { Recorded } from "../../course.ts";
import { pictureOf } from "../../course-picture.ts";
import { stepsOf } from "../../evolve.ts";
import { checkFigures } from "./check-figures.ts";
import type { Contribution, Counting } from "./contribution.ts";
import { handoverFigures } from "./handover-figures.ts";
import { criterionFigures, rereferralFigures } from "./rereferral-figures.ts";

/** Everything that one course adds to the indicators, computed from its events alone; what happened after the day one looks from is left out. */
export function figuresOfCourse(history: readonly Recorded[], counting: Counting): Contribution[] {
  const steps = stepsOf(history.filter(({ on }) => on <= counting.today));
  const course = steps.at(-1)?.course;
  if (course === undefined) return [];
  const { bornOn, versions } = counting;
  const picture = pictureOf(course, { today: Temporal.PlainDate.from(counting.today), bornOn, versions });
  const letters = [...handoverFigures(steps, counting), ...rereferralFigures(steps)];
  if (picture === undefined) return letters;
  return [
    ...letters,
    ...checkFigures(steps, course, picture, counting),
    ...criterionFigures(steps, course, picture, counting),
  ];
}
