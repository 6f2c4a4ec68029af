import type { Course } from "@foelgeskab/followup/course";
import { isFollowed } from "@foelgeskab/followup/evolve-handover";
import type { LifeSummary } from "../store/course-rows.ts";

/** What lists say of what the patient's life has brought, and who besides the holder has it on a list. */
export function lifeSummary(course: Course, region: string): LifeSummary {
  const { standing, letter, returned, ownPractice, unreadMove, regionMove, escalations } = course;
  const follows =
    standing.status === "moving" ? standing.onward.to : isFollowed(standing) ? standing.handover.to : undefined;
  const elsewhere = follows !== undefined && ownPractice !== undefined && ownPractice.to !== follows;
  const open = isFollowed(standing) && standing.unconfirmed !== undefined ? standing.handover : undefined;
  const asked = Object.values(escalations).some(({ decision }) => decision === "take-back-asked");
  const moved = regionMove !== undefined && regionMove.to !== region;
  const department = isFollowed(standing) ? standing.handover.from : undefined;
  const concerns = standing.status === "moving" || elsewhere || open !== undefined || asked || moved;
  return {
    alsoFor: concerns && department !== undefined ? [department] : [],
    onward: standing.status === "moving" ? standing.onward : null,
    ownPractice: elsewhere ? ownPractice : null,
    unconfirmed:
      open === undefined ? null : { handover: open.id, from: open.from, to: open.to, offeredOn: open.offeredOn },
    unreadMove: unreadMove === undefined ? null : { from: unreadMove.from, to: unreadMove.to, on: unreadMove.on },
    ...(returned === undefined || letter !== undefined ? {} : { returnedOn: returned.on }),
    regionMove: moved ? regionMove : null,
    escalations: Object.fromEntries(
      Object.entries(escalations).map(([about, { level, decision, note, until, by }]) => [
        about,
        { level, decision, note, until, by: by.name },
      ]),
    ),
  };
}
