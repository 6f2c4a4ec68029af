import type { Command } from "@foelgeskab/followup/decide/command";
import { isRefusal } from "@foelgeskab/followup/refusal";
import type { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import { type Advanced, advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import type { PatientAct } from "../../contract.ts";
import { notFound } from "../../http/answer.ts";
import type { FoelgeskabApp, PersonContext } from "../../http/feature.ts";
import { courseParams } from "../../pages/course-params.ts";
import { asProblem } from "../../pages/problem.ts";
import { readPage } from "../../pages/read-page.ts";
import type { Db } from "../../store/transaction.ts";

/** How one act of the patient page becomes a command, and what follows from it in the same transaction. */
export interface Act<Body extends z.ZodType> {
  act: PatientAct;
  summary: string;
  body: Body;
  command(body: z.output<Body>, ctx: PersonContext): Command;
  /** Letters and jobs that the act sends; not called where nothing happened. */
  follow?(db: Db, advanced: Advanced, ctx: PersonContext): Promise<void>;
}

/** Adds POST /api/courses/:courseId/<act>: decides, saves, and answers with the page as it is now (or nothing, where the act ended the right to see it). */
export function addAct<Body extends z.ZodType>(app: FoelgeskabApp, world: World, demo: boolean, act: Act<Body>): void {
  app.person.post(`/api/courses/:courseId/${act.act}`, {
    summary: act.summary,
    roles: "every",
    params: courseParams,
    body: act.body,
    handle: (ctx, { params, body }) =>
      ctx.transact(async (db) => {
        const advanced = await advance(db, world, ctx.actor, params.courseId, act.command(body, ctx));
        if (advanced === NO_SUCH_COURSE) return notFound;
        if (isRefusal(advanced)) return asProblem(advanced);
        if (advanced.events.length > 0) await act.follow?.(db, advanced, ctx);
        await recordLook(db, ctx, { patientIds: [advanced.patientId], what: act.act, basis: "care relation" });
        return readPage(db, world, ctx.actor, params.courseId, demo);
      }),
  });
}
