import { isFollowed } from "@foelgeskab/followup/evolve-handover";
import { type IsoDay, isoDay, parsePracticeNumber } from "@foelgeskab/followup/ids";
import { climb } from "@foelgeskab/followup/ladder";
import { writeLetter } from "@foelgeskab/followup/letter";
import { type LadderLevel, PRACTICE_CHANGES } from "@foelgeskab/followup/life-events";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import { advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import type { Clock } from "../../clock.ts";
import { notFound, refused } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature } from "../../http/feature.ts";
import type { Outbox } from "../../outbox/outbox.ts";
import { newOffer } from "../../pages/answer-days.ts";
import { openFile, partyName } from "../../pages/course-file.ts";
import { courseParams } from "../../pages/course-params.ts";
import { asProblem } from "../../pages/problem.ts";
import { readPage } from "../../pages/read-page.ts";
import type { Db } from "../../store/transaction.ts";
import { addAct } from "./act.ts";
import { endSheetOf } from "./end-sheet.ts";

const text = z.string().trim().max(4000);

/** What people do when a patient changes practice, when a practice closes, and when something was ended by mistake. */
export function lifeActs(world: World, outbox: Outbox, demo: boolean): Feature {
  return (app) => {
    addAct(app, world, demo, {
      act: "take-back",
      summary: "The department takes the patient back from the practice",
      body: z.strictObject({ reason: text }),
      command: ({ reason }) => ({ type: "take-back", reason }),
      follow: async (db, { before }, { clock }) => endSheetOf(db, before, isoDay(clock.today())),
    });
    addAct(app, world, demo, {
      act: "read-holder-move",
      summary: "Confirm that the department has seen that the patient is back with it",
      body: z.strictObject({}),
      command: () => ({ type: "read-holder-move" }),
    });
    addAct(app, world, demo, {
      act: "settle-region",
      summary: "The department notes what was agreed about a patient who lives in another region",
      body: z.strictObject({ to: z.string().max(4), on: day, note: text, until: day }),
      command: ({ to, on, note, until }, { clock }) => ({
        ...{ type: "answer-escalation", about: `region ${to} ${on}`, level: departmentLevel(world, on, clock) },
        ...{ decision: "wait", note, until },
      }),
    });
    addAct(app, world, demo, {
      act: "reopen",
      summary: "Reopen a course that was closed by mistake",
      body: z.strictObject({ note: text }),
      command: ({ note }, { clock }) => ({
        ...{ type: "reopen-course", because: "closed-by-mistake", note, offer: newOffer(clock.today()) },
      }),
    });
    app.person.post("/api/courses/:courseId/offer-onward", {
      summary: "Offer the follow-up to another practice, under the same letter",
      roles: ["gp", "practice-nurse", "hospital-doctor", "coordinator"],
      params: courseParams,
      body: z.strictObject({ practiceNumber: z.string().max(10), because: z.enum(PRACTICE_CHANGES) }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const to = await practiceWith(db, body.practiceNumber);
          if (to === undefined) return NO_SUCH_PRACTICE;
          const onward = { ...newOffer(ctx.clock.today()), to, because: body.because };
          const advanced = await advance(db, world, ctx.actor, params.courseId, { type: "offer-onward", onward });
          if (advanced === NO_SUCH_COURSE) return notFound;
          if (isRefusal(advanced)) return asProblem(advanced);
          await sendOn(db, world, outbox, params.courseId, ctx.actor.party);
          await recordLook(db, ctx, { patientIds: [advanced.patientId], what: "offer-onward", basis: "care relation" });
          return readPage(db, world, ctx.actor, params.courseId, demo);
        }),
    });
  };
}

/** The highest rung of the department that a move has reached: it quiets nothing above. */
function departmentLevel({ settings }: World, began: IsoDay, clock: Clock): LadderLevel {
  const { reached } = climb(settings.ladders.move, began, isoDay(clock.today()));
  return reached.findLast((level) => level.startsWith("department")) ?? "department";
}

/** The department's own letter goes to the new practice as it stands. Only its author sends it: where the old practice offers, the new one reads it here. */
async function sendOn(db: Db, world: World, outbox: Outbox, courseId: string, party: string): Promise<void> {
  const file = await openFile(db, world, courseId);
  const standing = file?.course.standing;
  if (file === undefined || standing?.status !== "moving" || !isFollowed(standing)) return;
  if (standing.handover.from !== party || standing.handover.received !== undefined) return;
  const { onward } = standing;
  const handover = { ...standing.handover, id: onward.id, to: onward.to, answerDue: onward.answerDue };
  const from = partyName(file, handover.from);
  const letter = writeLetter(handover.epikrise, file.programme, file.course.subject.anchors, from, handover);
  await outbox.handoverLetter(db, { file, handover, letter });
}

async function practiceWith(db: Db, written: string): Promise<string | undefined> {
  const number = parsePracticeNumber(written);
  if (typeof number !== "string") return undefined;
  const row = await db
    .selectFrom("party")
    .select("party_id")
    .where("kind", "=", "practice")
    .where("identifier", "=", number)
    .where("active", "=", true)
    .executeTakeFirst();
  return row?.party_id;
}

const NO_SUCH_PRACTICE = refused({
  status: 422,
  code: "no-practice",
  field: "practiceNumber",
  sentence: {
    da: "Ydernummeret er ikke i brug i registret. Intet er sendt.",
    en: "The practice number is not in use in the register. Nothing was sent.",
  },
});
