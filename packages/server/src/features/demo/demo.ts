import { isoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import type { Demo } from "../../contract.ts";
import { refused } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { addMovedDays, readSettings, type Settings } from "../../store/settings.ts";

/** The furthest that the clock is moved in one step. */
const MOST_DAYS = 400;

/** The furthest that it is moved in all. */
const MOST_MOVED_DAYS = 4000;

/** GET /api/demo and POST /api/demo/clock: only in a demo database. Lists compare their facts with the day; what days bring besides is done by `passDays`, day by day, until the clock is so many days ahead. */
export function demoFeature(world: World, passDays: (offsetDays: number) => Promise<void>): Feature {
  return (app) => {
    app.demo.get("/api/demo", {
      summary: "The demo's day and story",
      roles: "every",
      handle: (ctx) => ctx.asSystem(async (db) => view(world, await readSettings(db))),
    });
    app.demo.post("/api/demo/clock", {
      summary: "Move the demo's clock on",
      roles: "every",
      body: z.strictObject({ days: z.int().min(1).max(MOST_DAYS) }),
      handle: async (ctx, { body }) => {
        const moved = await ctx.asSystem(async (db) => addMovedDays(db, body.days, MOST_MOVED_DAYS));
        if (moved === undefined) return TOO_FAR;
        await passDays(moved); // another press that was saved later may have moved it further already
        return view(world, await ctx.asSystem(readSettings));
      },
    });
  };
}

const TOO_FAR = refused({
  status: 422,
  code: "too-far",
  sentence: {
    da: "Uret er allerede flyttet næsten elleve år frem. Slet datamappen for at begynde forfra.",
    en: "The clock has been moved nearly eleven years on already. Delete the data folder to begin anew.",
  },
});

function view({ clock }: World, { demo }: Settings): Demo {
  if (demo === null) throw new Error("the demo's routes exist in a demo database only");
  return { today: isoDay(clock.today()), movedDays: clock.offsetDays, seededOn: demo.seededOn, story: demo.story };
}
