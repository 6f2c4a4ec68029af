import { replyAwaited } from "@foelgeskab/followup/decide/reply";
import { replay } from "@foelgeskab/followup/evolve";
import { parseCpr } from "@foelgeskab/followup/ids";
import { isRefusal } from "@foelgeskab/followup/refusal";
import type { LaboratoryReport } from "@foelgeskab/medcom/laboratory-report";
import { sql } from "kysely";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import { advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import type { Inbox } from "../../contract.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { asProblem } from "../../pages/problem.ts";
import { loadHistory } from "../../store/course-store.ts";
import { type LetterSummary, placeLetter, pointReply, takeFromList } from "../../store/inbound-rows.ts";
import type { Db } from "../../store/transaction.ts";
import { alreadyHandled } from "./already-handled.ts";
import { courseResults } from "./course-results.ts";
import { inboxOf } from "./inbox.ts";
import type { KnownLetter } from "./read-message.ts";
import { REASON } from "./reasons.ts";
import { storedLetter } from "./stored-letter.ts";

/** POST /api/inbox/:inboundId/match { courseId }: a person says which course a message is about, and stands by it with her name. */
export function matchFeature(world: World): Feature {
  return (app) => {
    app.person.post("/api/inbox/:inboundId/match", {
      summary: "Say which course a message belongs to",
      roles: "every",
      params: z.strictObject({ inboundId: z.uuid() }),
      body: z.strictObject({ courseId: z.uuid() }),
      handle: (context, { params, body }) =>
        context.transact((db) => matchInbound(db, world, context, { ...params, ...body })),
    });
  };
}

/** Puts a waiting message with a course: results go into it as if they had found it themselves, other letters are kept with it. */
async function matchInbound(
  db: Db,
  world: World,
  context: PersonContext,
  ids: { inboundId: string; courseId: string },
): Promise<Inbox | Refused> {
  const letter = await takeFromList(db, ids.inboundId);
  if (letter === undefined) return notFound;
  if (letter.state !== "unmatched") return letter.state === "unreadable" ? CANNOT_BE_READ : alreadyHandled;
  const course = await db
    .selectFrom("course")
    .innerJoin("patient_identifier as i", "i.patient_id", "course.patient_id")
    .select(["course.patient_id", sql<string[]>`array_agg(i.number)`.as("numbers")])
    .where("course_id", "=", ids.courseId)
    .groupBy("course.patient_id")
    .executeTakeFirst();
  if (course === undefined) return notFound;
  const read = await storedLetter(db, letter.raw_sha256, letter.letter_id);
  const isOfAnother = letter.patient_id !== null && letter.patient_id !== course.patient_id;
  if (isOfAnother || namesAnother(read, course.numbers)) return ANOTHER_PATIENT;
  const stopped =
    read.kind === "laboratory-report" ? await giveResults(db, world, context, { ...ids, report: read }) : undefined;
  if (stopped !== undefined) return stopped;
  if (await answersOffer(db, course.patient_id, ids.courseId, letter.summary)) {
    await pointReply(db, ids.inboundId, ids.courseId, REASON.reply);
    await recordLook(db, context, { patientIds: [course.patient_id], what: "match a message", basis: "care relation" });
    return inboxOf(db, world, context);
  }
  await placeLetter(db, ids.inboundId, {
    patientId: course.patient_id,
    courseId: ids.courseId,
    at: context.clock.now().toString(),
    by: context.actor.name,
  });
  await recordLook(db, context, { patientIds: [course.patient_id], what: "match a message", basis: "care relation" });
  return inboxOf(db, world, context);
}

/** Whether the course's hand-over waits for the word of the practice that wrote the letter: then it is still to be read. */
async function answersOffer(db: Db, patientId: string, courseId: string, summary: unknown): Promise<boolean> {
  const { reply } = summary as LetterSummary; // written by settleLetter alone
  if (reply === undefined) return false;
  const course = replay(await loadHistory(db, { patientId, courseId }));
  return course !== undefined && replyAwaited(course)?.from === reply.from;
}

async function giveResults(
  db: Db,
  world: World,
  { actor }: PersonContext,
  { inboundId, courseId, report }: { inboundId: string; courseId: string; report: LaboratoryReport },
): Promise<Refused | undefined> {
  const answer = courseResults(report, inboundId, world.clock);
  if ("why" in answer)
    return refused({ status: 409, code: answer.why.code, sentence: { da: answer.why.da, en: answer.why.en } });
  const step = await advance(db, world, actor, courseId, { type: "receive-results", results: [...answer.results] });
  if (step === NO_SUCH_COURSE) return notFound;
  return isRefusal(step) ? asProblem(step) : undefined;
}

/** A letter with a right number of its own is that person's, whatever is pressed; one with a faulty or a replacement number is for a person to place. */
function namesAnother(letter: KnownLetter, numbers: readonly string[]): boolean {
  if (!("patient" in letter) || letter.patient.identity.kind === "alternative") return false;
  const own = parseCpr(letter.patient.identity.text);
  return typeof own === "string" && !numbers.includes(own);
}

/** Says no number and no name: the person who reads it sees both lists, and need not see the other person's. */
const ANOTHER_PATIENT = refused({
  status: 422,
  code: "another-patient",
  sentence: {
    da: "Beskeden er om en anden person end forløbet: CPR-numrene er ikke ens. Intet er ændret. Har I ikke den patient, så ring til afsenderen, og læg beskeden til side.",
    en: "The message is about another person than the course: the civil registration numbers differ. Nothing was changed. If you do not have that patient, ring the sender and set the message aside.",
  },
});

const CANNOT_BE_READ = refused({
  status: 409,
  code: "unreadable",
  sentence: {
    da: "Beskeden kan ikke læses og kan derfor ikke knyttes til et forløb. Bed afsenderen sende den igen, og læg denne til side.",
    en: "The message cannot be read, so it cannot be put with a course. Ask the sender to send it again, and set this one aside.",
  },
});
