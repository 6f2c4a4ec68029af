import type { CoursePicture } from "@foelgeskab/followup/course-picture";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { ObligationFact } from "@foelgeskab/followup/obligation";

/** The checks that can be done now: of each check the latest one whose window has begun, where it is not met. An older one has had its time. */
export function openChecks({ obligations }: CoursePicture, today: IsoDay): ObligationFact[] {
  const latest = new Map<string, ObligationFact>();
  for (const fact of obligations) if (fact.from <= today) latest.set(fact.check, fact); // they come by due day
  return [...latest.values()].filter(({ metOn }) => metOn === null);
}

/** Whether a check is late today. */
export function isLate({ until, optional, check }: ObligationFact, today: IsoDay): boolean {
  return until < today && !optional && !check.startsWith("repeat:");
}
