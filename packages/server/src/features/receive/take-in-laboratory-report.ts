import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal } from "@foelgeskab/followup/refusal";
import type { LaboratoryReport } from "@foelgeskab/medcom/laboratory-report";
import { showControls } from "@foelgeskab/medcom/write-xml";
import { advance, NO_SUCH_COURSE } from "../../advance/advance.ts";
import { courseResults, laboratoryName } from "./course-results.ts";
import { findPerson } from "./find-courses.ts";
import type { Outcome, Step } from "./outcome.ts";

/** A laboratory's answer goes into every open course of the patient; one that finds none waits on a list. */
export async function takeInLaboratoryReport({
  db,
  world,
  inboundId,
  letter,
}: Step<LaboratoryReport>): Promise<Outcome> {
  const person = await findPerson(db, letter.patient.identity);
  if ("why" in person) return { state: "unmatched", ...person };
  const { patientId, courses } = person;
  const answer = courseResults(letter, inboundId, world.clock);
  if ("why" in answer) return { state: "unmatched", why: answer.why, patientId };
  for (const { courseId } of courses) {
    const step = await advance(db, world, laboratory(letter), courseId, {
      type: "receive-results",
      results: [...answer.results],
    });
    if (step === NO_SUCH_COURSE) throw new Error("a course that was found a moment ago is gone");
    if (isRefusal(step)) return { state: "unmatched", why: { code: step.refused, ...step.sentence }, patientId };
  }
  return { state: "matched", patientId, courseId: courses[0].courseId, notes: answer.notes };
}

function laboratory(letter: LaboratoryReport): Actor {
  const { ean } = letter.sender;
  return { user: `laboratory:${ean}`, name: showControls(laboratoryName(letter)), role: "laboratory", party: ean };
}
