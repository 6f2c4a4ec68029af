import { isRefusal } from "@foelgeskab/followup/refusal";
import type { LaboratoryReport } from "@foelgeskab/medcom/laboratory-report";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import { advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import type { Inbox } from "../../contract.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { asProblem } from "../../pages/problem.ts";
import { rawBytes } from "../../store/earlier-letters.ts";
import { keyOf, placeLetter, takeFromList } from "../../store/inbound-rows.ts";
import type { Db } from "../../store/transaction.ts";
import { alreadyHandled } from "./already-handled.ts";
import { courseResults } from "./course-results.ts";
import { inboxOf } from "./inbox.ts";
import { readMessage } from "./read-message.ts";

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
    .select("patient_id")
    .where("course_id", "=", ids.courseId)
    .executeTakeFirst();
  if (course === undefined) return notFound;
  const report = letter.letter_type === "XRPT01" ? await reportOf(db, letter.raw_sha256, letter.letter_id) : undefined;
  const stopped = report === undefined ? undefined : await giveResults(db, world, context, { ...ids, report });
  if (stopped !== undefined) return stopped;
  await placeLetter(db, ids.inboundId, {
    patientId: course.patient_id,
    courseId: ids.courseId,
    at: context.clock.now().toString(),
    by: context.actor.name,
  });
  await recordLook(db, context, { patientIds: [course.patient_id], what: "match a message", basis: "care relation" });
  return inboxOf(db, context);
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

async function reportOf(db: Db, sha256: Buffer, number: string | null): Promise<LaboratoryReport> {
  const read = readMessage(await rawBytes(db, sha256));
  const letters = read.ok ? read.message.letters : [];
  const report = letters.find((each) => each.kind === "laboratory-report" && keyOf("XRPT01", each).number === number);
  if (report?.kind !== "laboratory-report") throw new Error("a laboratory answer that was read once can be read again");
  return report;
}

const CANNOT_BE_READ = refused({
  status: 409,
  code: "unreadable",
  sentence: {
    da: "Beskeden kan ikke læses og kan derfor ikke knyttes til et forløb. Bed afsenderen sende den igen, og læg denne til side.",
    en: "The message cannot be read, so it cannot be put with a course. Ask the sender to send it again, and set this one aside.",
  },
});
