import { isoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import { notFound, refused } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature } from "../../http/feature.ts";
import { openFile } from "../../pages/course-file.ts";
import { courseParams } from "../../pages/course-params.ts";
import { readPage } from "../../pages/read-page.ts";
import { laboratoryAnswer } from "./laboratory-answer.ts";

/** Takes in a message as the network would. */
export type TakeIn = (bytes: Uint8Array) => Promise<unknown>;

/** POST /api/courses/:courseId/release-result: only in a demo database. The answer comes as a real message by the same way as all others. */
export function releaseResultFeature(world: World, takeIn: TakeIn): Feature {
  return (app) => {
    app.demo.post("/api/courses/:courseId/release-result", {
      summary: "Let the demo's laboratory answer",
      roles: "every",
      params: courseParams,
      body: z.strictObject({
        analysis: z.string().max(20),
        value: z
          .string()
          .trim()
          .regex(/^[<>]?\s*\d{1,6}([.,]\d{1,4})?$/),
        sampledOn: day,
      }),
      handle: async (ctx, { params, body }) => {
        const file = await ctx.look((db) => openFile(db, world, params.courseId));
        const analyte = file?.programme.analytes.find(({ codes }) => codes.includes(body.analysis));
        const receiver = file?.parties.get(file.course.holder);
        if (file === undefined || receiver === undefined) return notFound;
        if (analyte === undefined) return UNKNOWN;
        if (body.sampledOn > isoDay(ctx.clock.today())) return AHEAD;
        await takeIn(
          new TextEncoder().encode(
            laboratoryAnswer(file, receiver, { ...body, label: analyte.label.da, unit: analyte.unit }, ctx.clock.now()),
          ),
        );
        return ctx.look(async (db) => {
          await recordLook(db, ctx, {
            patientIds: [file.patient.patientId],
            what: "release result",
            basis: "care relation",
          });
          return readPage(db, world, ctx.actor, params.courseId, true);
        });
      },
    });
  };
}

const UNKNOWN = refused({
  status: 422,
  code: "analysis-unknown",
  field: "analysis",
  sentence: { da: "Analysen kendes ikke.", en: "The analysis is not known." },
});
const AHEAD = refused({
  status: 422,
  code: "in-the-future",
  field: "sampledOn",
  sentence: {
    da: "Prøvedatoen ligger ude i fremtiden. Flyt uret først.",
    en: "The sampling date lies in the future. Move the clock on first.",
  },
});
