import { isoDay } from "@foelgeskab/followup/ids";
import type { OwedBlood } from "@foelgeskab/followup/one-draw";
import { checkState } from "@foelgeskab/followup/rows/check-row";
import { ONE_NEEDLE, type SharedDraw, sharedDraws } from "@foelgeskab/followup/shared-draw";
import type { WorklistRow } from "@foelgeskab/followup/worklist";
import type { World } from "../../advance/advance.ts";
import type { CourseFact } from "../../pages/course-facts.ts";
import type { OpenBlood } from "../../pages/open-blood.ts";
import { patientRef } from "../../pages/patient-ref.ts";
import { base, due } from "./course-rows.ts";
import type { WorklistFacts } from "./worklist-facts.ts";

type Draw = SharedDraw<OpenBlood>;

/** The blood draws that serve several plans of one patient, of which at least one is due on the list. What waits for a silent laboratory is in none. */
export function drawsOnList({ blood, obligations }: WorklistFacts, today: Temporal.PlainDate): Draw[] {
  const silent = new Set(obligations.flatMap((each) => (each.silent === undefined ? [] : [each.courseId])));
  const dueNow = new Set(
    obligations
      .filter((each) => checkState(each, today) === "due")
      .map(({ courseId: course, fact }) => keyOfBlood({ course, fact })),
  );
  const heard = blood.filter(({ course }) => !silent.has(course));
  return [...Map.groupBy(heard, ({ patientId }) => patientId).values()]
    .flatMap((owed) => sharedDraws(owed, isoDay(today)))
    .filter(({ answers }) => answers.some((each) => dueNow.has(keyOfBlood(each))));
}

/** One row for one needle; it opens the plan that must be done first. */
export function drawRow(
  draw: Draw,
  courses: readonly CourseFact[],
  { catalogue }: World,
  today: Temporal.PlainDate,
): WorklistRow | undefined {
  const [first] = draw.answers.toSorted((one, other) => (one.fact.until < other.fact.until ? -1 : 1));
  const course = courses.find(({ courseId }) => courseId === first?.course);
  if (first === undefined || course === undefined) return undefined;
  const { check, due: checkDue } = first.fact;
  return {
    ...base(`draw ${check} ${checkDue}`, patientRef(catalogue, course, today), "due", "due", "book"),
    what: draw.what,
    ...due(draw.on, today),
    because: ONE_NEEDLE,
    about: { check, checkDue },
  };
}

/** What makes two turns of a check one. */
export function keyOfBlood({ course, fact }: Pick<OwedBlood, "course" | "fact">): string {
  return `${course} ${fact.check} ${fact.due}`;
}
