import { asWritten } from "@foelgeskab/followup/phrase";
import type { WorklistRow } from "@foelgeskab/followup/worklist";
import { sql } from "kysely";
import type { World } from "../../advance/advance.ts";
import { coursesIn } from "../../pages/course-facts.ts";
import { patientRef } from "../../pages/patient-ref.ts";
import { type UnreadReply, unreadReplies } from "../../store/inbound-rows.ts";
import type { Db } from "../../store/transaction.ts";
import { base, stepOf } from "./course-rows.ts";

/** Letters of the other party about a course that nobody here has read yet. */
export async function replyRows(db: Db, world: World, party: string): Promise<WorklistRow[]> {
  const replies = await unreadReplies(db, party);
  if (replies.length === 0) return [];
  const ids = replies.map(({ courseId }) => courseId);
  const courses = await coursesIn(db, party, sql`c.course_id = ANY(${ids}::uuid[])`);
  const today = world.clock.today();
  return replies.flatMap((reply) => {
    const course = courses.find(({ courseId }) => courseId === reply.courseId);
    return course === undefined ? [] : [rowOf(reply, patientRef(world.catalogue, course, today), world)];
  });
}

function rowOf(
  { inboundId, receivedOn, letter: { sender } }: UnreadReply,
  patient: WorklistRow["patient"],
  { settings, clock }: World,
): WorklistRow {
  return {
    ...base(`reply ${inboundId}`, patient, "questions", "question", "open"),
    what: { da: "Brev om patienten", en: "Letter about the patient" },
    because: asWritten(sender),
    becauseMore: { da: "Læs det, og afgør, hvad det er", en: "Read it, and decide what it is" },
    ...stepOf(settings.ladders.inbound, receivedOn, clock.today()),
    about: {},
  };
}
