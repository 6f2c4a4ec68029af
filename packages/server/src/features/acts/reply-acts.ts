import { REPLY_SAYS } from "@foelgeskab/followup/course";
import { isoDay } from "@foelgeskab/followup/ids";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import { advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import { notFound, refused } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { courseParams } from "../../pages/course-params.ts";
import { asProblem } from "../../pages/problem.ts";
import { readPage } from "../../pages/read-page.ts";
import { evidenceOf, placeLetter, takeReply } from "../../store/inbound-rows.ts";
import { addAct } from "./act.ts";
import { endSheetOf } from "./end-sheet.ts";

const handover = z.string().min(1).max(64);

/** What the department does with the word of a practice that does not use this: its letter of reply is read by a person, a telephone call is noted. */
export function replyActs(world: World, demo: boolean): Feature {
  return (app) => {
    addAct(app, world, demo, {
      act: "note-call",
      summary: "Note what the practice said by telephone; it moves nothing",
      body: z.strictObject({ handover, note: z.string().max(4000) }),
      command: (body) => ({ type: "note-call", ...body }),
    });
    app.person.post("/api/courses/:courseId/read-reply", {
      summary: "Say what the practice's letter of reply says",
      roles: ["hospital-doctor", "coordinator"],
      params: courseParams,
      body: z.strictObject({ handover, inbound: z.uuid(), says: z.enum(REPLY_SAYS) }),
      handle: (ctx, { params: { courseId }, body }) =>
        ctx.transact(async (db) => {
          const reply = await takeReply(db, body.inbound, courseId);
          if (reply === undefined) return notFound;
          if (reply.state !== "unmatched") return ALREADY_READ;
          const { words } = reply.letter;
          const advanced = await advance(db, world, ctx.actor, courseId, {
            ...{ type: "read-reply", handover: body.handover, says: body.says, words },
            letter: evidenceOf(reply.letter, body.inbound),
          });
          if (advanced === NO_SUCH_COURSE) return notFound;
          if (isRefusal(advanced)) return asProblem(advanced);
          const { patientId, before, course } = advanced;
          if (course.letter === undefined) await endSheetOf(db, before, isoDay(ctx.clock.today()));
          const handled = { at: ctx.clock.now().toString(), by: ctx.actor.name };
          await placeLetter(db, body.inbound, { patientId, courseId, ...handled });
          await recordLook(db, ctx, { patientIds: [patientId], what: "read-reply", basis: "care relation" });
          return readPage(db, world, ctx.actor, courseId, demo);
        }),
    });
  };
}

const ALREADY_READ = refused({
  status: 409,
  code: "already-handled",
  sentence: {
    da: "En kollega har allerede læst svarbrevet. Genindlæs siden.",
    en: "A colleague has read the reply already. Reload the page.",
  },
});
