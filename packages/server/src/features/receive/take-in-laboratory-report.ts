import type { Actor } from "@foelgeskab/followup/party";
import type { LaboratoryReport } from "@foelgeskab/medcom/laboratory-report";
import { showControls } from "@foelgeskab/medcom/write-xml";
import { courseResults, laboratoryName } from "./course-results.ts";
import { findPerson } from "./find-courses.ts";
import { giveResults } from "./give-results.ts";
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
  const ids = courses.map(({ courseId }) => courseId);
  const refusal = await giveResults(db, world, laboratory(letter), ids, answer.results);
  if (refusal !== undefined)
    return { state: "unmatched", why: { code: refusal.refused, ...refusal.sentence }, patientId };
  return { state: "matched", patientId, courseId: courses[0].courseId, notes: answer.notes };
}

function laboratory(letter: LaboratoryReport): Actor {
  const { ean } = letter.sender;
  return { user: `laboratory:${ean}`, name: showControls(laboratoryName(letter)), role: "laboratory", party: ean };
}
