import { rulingProgramme } from "@foelgeskab/followup/course";
import type { Looking } from "@foelgeskab/followup/course-picture";
import type { Step } from "@foelgeskab/followup/evolve";
import { dayOf } from "@foelgeskab/followup/ids";
import { impactBetween } from "@foelgeskab/followup/impact";
import { impactSentences } from "@foelgeskab/followup/impact-words";
import type { CourseSummary } from "../store/course-rows.ts";

/** The change of the programme that the holder has not read yet, told as what it changed for this patient on its day. Where it changed nothing, nobody is told: it stands on the time line. */
export function programmeChangeOf(
  steps: readonly Step[],
  { bornOn, versions }: Pick<Looking, "bornOn" | "versions">,
): Exclude<CourseSummary["programmeChange"], undefined> {
  const change = steps.at(-1)?.course.unreadChange;
  if (change === undefined) return null;
  const first = steps.findIndex(
    ({ course }) => course.unreadChange !== undefined && course.unreadChange.from === change.from,
  );
  const [before, after] = [
    steps[first - 1]?.course,
    steps.findLast(({ recorded }) => recorded.event.type === "programme-changed")?.course,
  ];
  if (before === undefined || after === undefined)
    throw new Error("a change of the programme has a course before and after it");
  const looking = { today: dayOf(change.on), bornOn, versions };
  const { to, on, because } = change;
  const changes = impactSentences(impactBetween(before, after, looking), {
    today: looking.today,
    analytes: rulingProgramme(after, versions).analytes,
  });
  return changes.length === 0 ? null : { to, on, because, changes };
}
