import { isoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import { notFound, refused } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { openFile } from "../../pages/course-file.ts";
import { courseParams } from "../../pages/course-params.ts";
import { readPage } from "../../pages/read-page.ts";

/** Takes in what a register delivers, as it comes over the network: the file's text. */
export type TakeRegister = (text: string) => Promise<unknown>;

/** POST /api/courses/:courseId/life-event: only in a demo database. The register's line comes by the same way as all others. */
export function lifeEventFeature(world: World, takeRegister: TakeRegister): Feature {
  return (app) => {
    app.demo.post("/api/courses/:courseId/life-event", {
      summary: "Let the demo's register say something of the patient",
      roles: "every",
      params: courseParams,
      body: z.strictObject({
        says: z.enum(["death", "death-annulled", "emigration", "return", "practice", "no-practice", "region"]),
        /** For "practice". */
        practice: z.string().max(10).optional(),
      }),
      handle: async (ctx, { params, body }) => {
        const file = await ctx.look((db) => openFile(db, world, params.courseId));
        if (file === undefined) return notFound;
        const practices = [...file.parties.values()].filter(({ kind }) => kind === "practice");
        if (body.says === "practice" && !practices.some(({ identifier }) => identifier === body.practice))
          return NO_SUCH_PRACTICE;
        const about = { at: ctx.clock.now().toString(), cpr: file.patient.cpr, on: isoDay(ctx.clock.today()) };
        await takeRegister(`${HEADER}\n${JSON.stringify({ ...lineOf(body), ...about })}`);
        return ctx.look(async (db) => {
          await recordLook(db, ctx, {
            patientIds: [file.patient.patientId],
            what: "life event",
            basis: "care relation",
          });
          return readPage(db, world, ctx.actor, params.courseId, true);
        });
      },
    });
  };
}

const HEADER = JSON.stringify({ register: "CPR", kind: "changes" });

function lineOf({ says, practice }: { says: string; practice?: string | undefined }): object {
  if (says === "no-practice") return { says: "practice", practice: null };
  if (says === "practice") return { says, practice };
  return says === "region" ? { says, region: "RH" } : { says };
}

const NO_SUCH_PRACTICE = refused({
  status: 422,
  code: "no-practice",
  field: "practice",
  sentence: { da: "Ydernummeret findes ikke i øvelsesregionen.", en: "The demo region has no such practice number." },
});
