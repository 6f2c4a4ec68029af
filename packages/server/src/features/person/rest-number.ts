import { isoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";
import { recordDeed } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import { notFound, refused } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature } from "../../http/feature.ts";
import { climbedNumbers } from "../../pages/numbers-to-verify.ts";
import { restNumber } from "../../store/number-rests.ts";
import { regionList } from "./region-list.ts";

/** Longest that a stale number can rest, in days: six weeks, as whatever else has climbed. */
const MOST_DAYS = 42;
const SHORTEST_NOTE = 5;

/** POST /api/region/numbers/:entry/rest { version, note, until }: the office has rung the department about a stale number, or knows why it waits. Letters may not cite it any the more. */
export function restNumberFeature(world: World): Feature {
  return (app) => {
    app.person.post("/api/region/numbers/:entry/rest", {
      summary: "Let a stale number rest on the office's list until a day, with the reason",
      roles: ["region-office"],
      params: z.strictObject({ entry: z.string().max(64) }),
      body: z.strictObject({ version: z.int().min(1), note: z.string().trim().max(2000), until: day }),
      handle: (ctx, { params: { entry }, body: { version, note, until } }) =>
        ctx.transact(async (db) => {
          const numbers = await climbedNumbers(db, world);
          if (!numbers.some((number) => number.entry === entry && number.version === version)) return notFound;
          const today = ctx.clock.today();
          if (note.length < SHORTEST_NOTE || until <= isoDay(today) || until > isoDay(today.add({ days: MOST_DAYS })))
            return NOT_SAID;
          await restNumber(db, { entry, version, note, until, at: ctx.clock.now().toString() }, ctx.actor);
          await recordDeed(db, ctx, { what: `let a stale number rest: ${entry}`, basis: "region office" });
          return regionList(db, world, ctx);
        }),
    });
  };
}

const NOT_SAID = refused({
  status: 422,
  code: "invalid",
  field: "until",
  sentence: {
    da: "Skriv, hvad der blev sagt, og vælg en dag højst seks uger frem. Intet er gemt.",
    en: "Write what was said, and choose a day at most six weeks ahead. Nothing was saved.",
  },
});
