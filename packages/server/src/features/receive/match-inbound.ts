import { replyAwaited } from "@foelgeskab/followup/decide/reply";
import { replay } from "@foelgeskab/followup/evolve";
import { parseCpr } from "@foelgeskab/followup/ids";
import { saidAgain } from "@foelgeskab/followup/result-links";
import type { LaboratoryReport } from "@foelgeskab/medcom/laboratory-report";
import { sql } from "kysely";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { asProblem } from "../../pages/problem.ts";
import { loadHistory } from "../../store/course-store.ts";
import {
  type LetterSummary,
  placeLetter,
  pointReply,
  takeFromList,
  type Why,
  waitsFor,
} from "../../store/inbound-rows.ts";
import { namedAfter, PARTED_ANSWER } from "../../store/parted-letters.ts";
import type { Db } from "../../store/transaction.ts";
import { alreadyHandled } from "./already-handled.ts";
import { courseResults } from "./course-results.ts";
import { openCoursesOf } from "./find-courses.ts";
import { giveResults } from "./give-results.ts";
import { inboxOf } from "./inbox.ts";
import type { KnownLetter } from "./read-message.ts";
import { REASON } from "./reasons.ts";
import { storedLetter } from "./stored-letter.ts";
import { otherParty } from "./take-in-correspondence.ts";

/** POST /api/inbox/:inboundId/match { courseId }: a person says which course a message is about, and stands by it with her name. */
export function matchFeature(world: World): Feature {
  return (app) => {
    app.person.post("/api/inbox/:inboundId/match", {
      summary: "Say which course a message belongs to",
      roles: "every",
      params: z.strictObject({ inboundId: z.uuid() }),
      body: z.strictObject({ courseId: z.uuid() }),
      // As the system, since the answer also goes into courses that she may not see; whose list it is on, and that she sees the one she names, is asked first.
      handle: async (context, { params, body }) => {
        const seen = await context.look((db) => isSeen(db, body.courseId));
        const stopped = await context.saveAsSystem((db) =>
          matchInbound(db, world, context, { ...params, ...body, seen }),
        );
        return stopped ?? context.look((db) => inboxOf(db, world, context));
      },
    });
  };
}

/** Row security answers: she sees no course of other parties. */
async function isSeen(db: Db, courseId: string): Promise<boolean> {
  return (
    (await db.selectFrom("course").select("course_id").where("course_id", "=", courseId).executeTakeFirst()) !==
    undefined
  );
}

/** Puts a waiting message with a course: results go into every open course of the patient as if they had found her themselves, other letters are kept with the one. */
async function matchInbound(
  db: Db,
  world: World,
  context: PersonContext,
  { seen, ...ids }: { inboundId: string; courseId: string; seen: boolean },
): Promise<Refused | undefined> {
  const mine = await waitsFor(db, ids.inboundId, context.actor.party);
  const letter = mine ? await takeFromList(db, ids.inboundId) : undefined;
  if (letter === undefined) return notFound;
  if (letter.state !== "unmatched") return letter.state === "unreadable" ? CANNOT_BE_READ : alreadyHandled;
  const course = await db
    .selectFrom("course")
    .select([
      "course.patient_id",
      sql<string[]>`ARRAY(SELECT same_person(course.patient_id))`.as("same"),
      sql<
        string[]
      >`ARRAY(SELECT number FROM patient_identifier WHERE patient_id IN (SELECT same_person(course.patient_id)))`.as(
        "numbers",
      ),
    ])
    .where("course_id", "=", ids.courseId)
    .executeTakeFirst();
  if (course === undefined || !seen) return notFound;
  const read = await storedLetter(db, letter.raw_sha256, letter.letter_id);
  const isOfAnother = letter.patient_id !== null && !course.same.includes(letter.patient_id);
  if (isOfAnother || namesAnother(read, course.numbers)) return ANOTHER_PATIENT;
  const stopped =
    read.kind === "laboratory-report"
      ? await giveReport(db, world, context, { ...ids, patientId: course.patient_id, report: read, why: letter.why })
      : undefined;
  if (stopped !== undefined) return stopped;
  const pointed = letter.course_id === ids.courseId;
  const unread = pointed ? undefined : await toBeRead(db, course.patient_id, ids.courseId, letter.summary);
  if (unread !== undefined) {
    await pointReply(db, ids.inboundId, ids.courseId, unread);
    await recordLook(db, context, { patientIds: [course.patient_id], what: "match a message", basis: "care relation" });
    return undefined;
  }
  await placeLetter(db, ids.inboundId, {
    patientId: course.patient_id,
    courseId: ids.courseId,
    at: context.clock.now().toString(),
    by: context.actor.name,
  });
  await recordLook(db, context, { patientIds: [course.patient_id], what: "match a message", basis: "care relation" });
  return undefined;
}

/** Why the letter is still to be read on the course's page: its hand-over waits for the word of the practice that wrote it, or it is the other party's. */
async function toBeRead(db: Db, patientId: string, courseId: string, summary: unknown): Promise<Why | undefined> {
  const { reply } = summary as LetterSummary; // written by settleLetter alone
  const course = reply && replay(await loadHistory(db, { patientId, courseId }));
  if (course === undefined) return undefined;
  if (replyAwaited(course)?.from === reply?.from) return REASON.reply;
  return otherParty(course, reply?.from ?? "") === undefined ? undefined : REASON.aboutCourse;
}

/** It was taken back from two people who had been taken for one. */
function isParted(why: unknown): boolean {
  return (why as Why | null)?.code === PARTED_ANSWER.code; // a letter that waits has such a reason, written by us alone
}

async function giveReport(
  db: Db,
  world: World,
  { actor }: PersonContext,
  {
    inboundId,
    courseId,
    patientId,
    report,
    why,
  }: { inboundId: string; courseId: string; patientId: string; report: LaboratoryReport; why: unknown },
): Promise<Refused | undefined> {
  const answer = courseResults(report, inboundId, world.clock);
  if ("why" in answer)
    return refused({ status: 409, code: answer.why.code, sentence: { da: answer.why.da, en: answer.why.en } });
  const courses = [courseId, ...(await openCoursesOf(db, patientId))];
  const at = world.clock
    .now()
    .toZonedDateTimeISO("Europe/Copenhagen")
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
  const results = isParted(why)
    ? answer.results.map((result) => saidAgain(result, at, ({ id }) => namedAfter(id, `${inboundId} ${at}`)))
    : answer.results;
  const refusal = await giveResults(db, world, actor, courses, results);
  return refusal === undefined ? undefined : asProblem(refusal);
}

/** A letter with a right number of its own is that person's, whatever is pressed; one with a faulty or a replacement number is for a person to place. */
function namesAnother(letter: KnownLetter, numbers: readonly string[]): boolean {
  if (!("patient" in letter) || letter.patient === undefined || letter.patient.identity.kind === "alternative")
    return false;
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
