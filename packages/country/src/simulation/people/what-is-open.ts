import type { CoursePicture } from "@foelgeskab/followup/course-picture";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { ObligationFact } from "@foelgeskab/followup/obligation";

/** The checks that can be done now: of each check the latest one whose window has begun, where it is not met. An older one has had its time. */
export function openChecks({ obligations }: CoursePicture, today: IsoDay): ObligationFact[] {
  const latest = new Map<string, ObligationFact>();
  for (const fact of obligations) if (fact.from <= today) latest.set(fact.check, fact); // they come by due day
  return [...latest.values()].filter(({ metOn }) => metOn === null);
}

/** The next day on which one of the checks is late; undefined where none ever will be. */
export function nextLate({ obligations }: CoursePicture, today: IsoDay): IsoDay | undefined {
  let next: IsoDay | undefined;
  for (const { metOn, optional, until } of obligations)
    if (metOn === null && !optional && until >= today && (next === undefined || until < next)) next = until;
  return next;
}

/** Whether a check is late today. */
export function isLate({ until, optional, check }: ObligationFact, today: IsoDay): boolean {
  return until < today && !optional && !check.startsWith("repeat:");
}
