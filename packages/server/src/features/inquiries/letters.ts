import { randomUUID } from "node:crypto";
import type { Command } from "@foelgeskab/followup/decide/command";
import { isoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { PatientPage } from "../../contract.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import type { Outbox } from "../../outbox/outbox.ts";
import { type CourseFile, openFile } from "../../pages/course-file.ts";
import { readPage } from "../../pages/read-page.ts";
import { evidenceOf, placeLetter, takeReply, type WaitingReply } from "../../store/inbound-rows.ts";
import type { Db } from "../../store/transaction.ts";
import { carryOut, shown } from "./threads.ts";

const letterParams = z.strictObject({ courseId: z.uuid(), inbound: z.uuid() });
/** As much of a letter without a subject as names it on a list. */
const SUBJECT_LENGTH = 60;

/** What a person makes of the other party's letter in one act: a question, a message of one that is open, or the practice's re-referral. Nothing is typed again, and the letter is the evidence. */
export function courseLettersFeature(world: World, outbox: Outbox, demo: boolean): Feature {
  return (app) => {
    app.person.post("/api/courses/:courseId/letters/:inbound/question", {
      summary: "Make a letter a question, or a message of one",
      roles: ["gp", "practice-nurse", "hospital-doctor", "coordinator"],
      params: letterParams,
      body: z.strictObject({ inquiry: z.string().min(1).max(64).optional() }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const inquiry = body.inquiry ?? randomUUID();
          const stopped = await takeLetter(db, world, { ctx, outbox }, params, (file, letter) =>
            body.inquiry === undefined
              ? newQuestion(file, letter, { inquiry, own: ctx.actor.party, message: params.inbound })
              : { type: "say-in-inquiry", inquiry, message: messageOf(letter, params.inbound) },
          );
          return stopped ?? shown(db, world, ctx, { courseId: params.courseId, inquiry }, "read a letter");
        }),
    });
    app.person.post("/api/courses/:courseId/letters/:inbound/referral", {
      summary: "Take a practice's letter as its re-referral",
      roles: ["hospital-doctor", "coordinator"],
      params: letterParams,
      body: z.strictObject({}),
      handle: (ctx, { params }) =>
        ctx.transact(async (db): Promise<PatientPage | Refused | undefined> => {
          const stopped = await takeLetter(db, world, { ctx, outbox }, params, ({ course }, letter) => ({
            type: "read-referral",
            rereferral: {
              ...{ id: randomUUID(), from: course.holder, to: ctx.actor.party, criteria: [], reason: letter.words },
              ...{ urgency: "clinical-judgement", sentOn: isoDay(ctx.clock.today()), by: ctx.actor },
            },
            letter: evidenceOf(letter, params.inbound),
          }));
          return stopped ?? readPage(db, world, ctx.actor, params.courseId, demo);
        }),
    });
  };
}

/** Takes a waiting letter off the list by what a person makes of it. */
async function takeLetter(
  db: Db,
  world: World,
  { ctx, outbox }: { ctx: PersonContext; outbox: Outbox },
  { courseId, inbound }: { courseId: string; inbound: string },
  become: (file: CourseFile, letter: WaitingReply) => Command,
): Promise<Refused | undefined> {
  const waiting = await takeReply(db, inbound, courseId);
  const file = waiting === undefined ? undefined : await openFile(db, world, courseId);
  if (waiting === undefined || file === undefined) return notFound;
  if (waiting.state !== "unmatched") return ALREADY_READ;
  const stopped = await carryOut(db, world, { ctx, outbox, file }, become(file, waiting.letter));
  if (stopped !== undefined) return stopped;
  const { patientId } = file.patient;
  await placeLetter(db, inbound, { patientId, courseId, at: ctx.clock.now().toString(), by: ctx.actor.name });
  await recordLook(db, ctx, { patientIds: [patientId], what: "read a letter", basis: "care relation" });
  return undefined;
}

function newQuestion(
  { course }: CourseFile,
  letter: WaitingReply,
  { inquiry: id, own, message }: { inquiry: string; own: string; message: string },
): Command {
  const ofFollower = letter.from === course.holder;
  const [line = ""] = letter.words.split("\n");
  const begun = {
    ...{ id, department: ofFollower ? own : letter.from },
    ...{ asker: ofFollower ? ("follower" as const) : ("department" as const) },
    subject: (letter.subject ?? line).slice(0, SUBJECT_LENGTH),
  };
  return { type: "open-inquiry", inquiry: begun, message: messageOf(letter, message) };
}

function messageOf(letter: WaitingReply, message: string) {
  return {
    ...{ id: message, how: "written" as const, text: letter.words, letter: evidenceOf(letter, message) },
    writtenAt: letter.writtenAt ?? `${letter.writtenOn}T12:00:00Z`,
  };
}

const ALREADY_READ = refused({
  status: 409,
  code: "already-handled",
  sentence: {
    da: "En kollega har allerede læst brevet. Genindlæs siden.",
    en: "A colleague has read the letter already. Reload the page.",
  },
});
