import type { PersonContext } from "../../http/feature.ts";
import type { CourseFile } from "../../pages/course-file.ts";
import type { DraftOwner } from "../../store/draft-store.ts";

/** A draft belongs to the party that its writer acts for. */
export function draftOwner({ patient, courseId }: CourseFile, { actor, clock }: PersonContext): DraftOwner {
  return {
    patientId: patient.patientId,
    courseId,
    party: actor.party,
    author: actor.name,
    at: clock.now().toString(),
  };
}
