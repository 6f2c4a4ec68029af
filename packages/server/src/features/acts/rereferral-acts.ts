import { randomUUID } from "node:crypto";
import { CLOSED_REASONS } from "@foelgeskab/followup/course";
import { urgencyRank } from "@foelgeskab/followup/criteria/urgency";
import { isoDay } from "@foelgeskab/followup/ids";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { valuesPhrase } from "@foelgeskab/followup/rows/verdict-row";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import { advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import { notFound } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import type { Outbox } from "../../outbox/outbox.ts";
import { type CourseFile, openFile } from "../../pages/course-file.ts";
import { courseParams } from "../../pages/course-params.ts";
import { asProblem } from "../../pages/problem.ts";
import { readPage } from "../../pages/read-page.ts";
import { addAct } from "./act.ts";
import { endSheetOf } from "./end-sheet.ts";

const id = z.string().min(1).max(64);
const text = z.string().max(4000);

/** Sending a patient back, and what the department does with it. */
export function rereferralActs(world: World, outbox: Outbox, demo: boolean): Feature {
  return (app) => {
    app.person.post("/api/courses/:courseId/refer-back", {
      summary: "Refer the patient back to the department",
      roles: ["gp"],
      params: courseParams,
      body: z.strictObject({ criteria: z.array(id).max(30), reason: text }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const file = await openFile(db, world, params.courseId);
          if (file === undefined) return notFound;
          const rereferral = {
            id: randomUUID(),
            from: ctx.actor.party,
            to: file.course.letter?.from ?? file.course.subject.department,
            criteria: body.criteria,
            reason: body.reason,
            urgency: urgencyOf(file, body.criteria),
            sentOn: isoDay(ctx.clock.today()),
            by: ctx.actor,
          };
          const advanced = await advance(db, world, ctx.actor, params.courseId, { type: "refer-back", rereferral });
          if (advanced === NO_SUCH_COURSE) return notFound;
          if (isRefusal(advanced)) return asProblem(advanced);
          await outbox.rereferral(db, { file, rereferral, values: valuesOf(file, body.criteria) });
          await recordLook(db, ctx, { patientIds: [advanced.patientId], what: "refer-back", basis: "care relation" });
          return readPage(db, world, ctx.actor, params.courseId, demo);
        }),
    });
    addAct(app, world, demo, {
      act: "accept-rereferral",
      summary: "Take the patient back",
      body: z.strictObject({ rereferral: id }),
      command: ({ rereferral }) => ({ type: "accept-rereferral", rereferral }),
      follow: async (db, { before }, { clock }) => endSheetOf(db, before, isoDay(clock.today())),
    });
    addAct(app, world, demo, {
      act: "decline-rereferral",
      summary: "Do not take the patient, with a reason",
      body: z.strictObject({ rereferral: id, reason: text }),
      command: (body) => ({ type: "decline-rereferral", ...body }),
    });
    addAct(app, world, demo, {
      act: "close",
      summary: "Close the course with a coded reason",
      body: z.strictObject({ reason: z.enum(CLOSED_REASONS), note: text }),
      command: (body) => ({ type: "close-course", ...body }),
      follow: async (db, { before }, { clock }) => endSheetOf(db, before, isoDay(clock.today())),
    });
  };
}

/** The urgency in the programme's own word, of the most urgent criterion that the referral rests on; the doctor's judgement where it rests on none. */
function urgencyOf({ picture }: CourseFile, criteria: readonly string[]): string {
  const named = (picture?.rules.criteria ?? []).filter(({ id }) => criteria.includes(id));
  const [most] = [...named].sort((one, other) => urgencyRank(one.action) - urgencyRank(other.action));
  return most?.urgency ?? "clinical-judgement";
}

function valuesOf({ picture }: CourseFile, criteria: readonly string[]): string[] {
  return (picture?.verdicts ?? [])
    .filter(({ criterion }) => criteria.includes(criterion))
    .map(({ because }) =>
      [because.label.da, valuesPhrase(because).da, because.source].filter((part) => part !== "").join(". "),
    );
}
