import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import { notFound } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { partnersAsked } from "../../store/restorations.ts";
import { regionList } from "./region-list.ts";

/** POST /api/region/restored/:id/asked: the office has asked the partners for what they sent between the backup and the restore. */
export function restoredFeature(world: World): Feature {
  return (app) => {
    app.person.post("/api/region/restored/:id/asked", {
      summary: "Say that the partners were asked for what they sent before a restore",
      roles: ["region-office"],
      params: z.strictObject({ id: z.coerce.number().int().min(1).max(2_147_483_647) }),
      handle: (ctx, { params: { id } }) =>
        ctx.transact(async (db) => {
          const asked = await partnersAsked(db, id, { by: ctx.actor.name, at: ctx.clock.now().toString() });
          return asked ? regionList(db, world, ctx) : notFound;
        }),
    });
  };
}
