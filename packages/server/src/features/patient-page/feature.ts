import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import { notFound } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { courseParams } from "../../pages/course-params.ts";
import { readPage } from "../../pages/read-page.ts";

/** GET /api/courses/:courseId: the patient page. */
export function patientPageFeature(world: World, demo: boolean): Feature {
  return (app) => {
    app.person.get("/api/courses/:courseId", {
      summary: "The patient page",
      roles: "every",
      params: courseParams,
      handle: (ctx, { params }) =>
        ctx.transact(async (db) => {
          const page = await readPage(db, world, ctx.actor, params.courseId, demo);
          if (page === undefined) return notFound;
          await recordLook(db, ctx, {
            patientIds: [page.patient.patientId],
            what: "patient page",
            basis: "care relation",
          });
          return page;
        }),
    });
  };
}
