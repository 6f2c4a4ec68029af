import { randomUUID } from "node:crypto";
import { isoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import { z } from "zod";
import { recordDeed } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import { notFound, refused } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature } from "../../http/feature.ts";
import { regionList } from "./region-list.ts";
import { silentRows } from "./silent-rows.ts";

/** Longest that a silent feed can be kept quiet, in days: a week, since nothing due behind it can be vouched for. */
const MOST_DAYS = 7;
const SHORTEST_NOTE = 5;

/** POST /api/region/feeds/answer: a person of the region's office has rung whoever is silent, or has noted it, until a day. */
export function silentFeedsFeature(world: World): Feature {
  return (app) => {
    app.person.post("/api/region/feeds/answer", {
      summary: "Say what was done about a feed that is silent",
      roles: ["region-office"],
      body: z.strictObject({
        kind: z.enum(["laboratory", "letters", "receipts", "registers"]),
        name: z.string().max(100),
        decision: z.enum(["called", "noted"]),
        note: z.string().trim().max(2000),
        until: day,
      }),
      handle: (ctx, { body: { kind, name, decision, note, until } }) =>
        ctx.transact(async (db) => {
          const silent = await silentRows(db, world);
          if (!silent.some((feed) => feed.kind === kind && feed.name === name)) return notFound;
          const today = ctx.clock.today();
          if (note.length < SHORTEST_NOTE || until <= isoDay(today) || until > isoDay(today.add({ days: MOST_DAYS })))
            return NOT_SAID;
          const { user, name: byName } = ctx.actor;
          await sql`
            INSERT INTO feed_answer (answer_id, kind, name, decision, note, until_day, answered_at, user_id, by_name)
            VALUES (${randomUUID()}, ${kind}, ${name}, ${decision}, ${note}, ${until}, ${ctx.clock.now().toString()}, ${user}, ${byName})`.execute(
            db,
          );
          await recordDeed(db, ctx, { what: `answer a silent feed: ${name}`, basis: "region office" });
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
    da: "Skriv, hvad der blev sagt, og vælg en dag inden for en uge: så længe kan ingen indestå for de kontroller, der venter på kilden.",
    en: "Write what was said, and choose a day within a week: until then the checks behind the silence cannot be vouched for.",
  },
});
