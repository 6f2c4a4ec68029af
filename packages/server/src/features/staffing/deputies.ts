import { randomUUID } from "node:crypto";
import { isoDay, parsePracticeNumber } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import { z } from "zod";
import { notFound } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature } from "../../http/feature.ts";
import type { Db } from "../../store/transaction.ts";
import { fieldRefused, notAhead, sayStaffing } from "./say-staffing.ts";

/** POST /api/staffing/deputies: a practice says which practice stands in for it; that one's people may act for it meanwhile, and nothing is moved. */
export const deputyFeature: Feature = (app) => {
  app.person.post("/api/staffing/deputies", {
    summary: "Say which practice stands in for the own one, until a day or until further notice",
    roles: ["gp"],
    body: z.strictObject({ practice: z.string().max(10), from: day, until: day.nullable() }),
    handle: (ctx, { body }) =>
      sayStaffing(ctx, async (db) => {
        const refusal = notAhead(body, ctx.clock.today());
        if (refusal !== undefined) return refusal;
        const deputy = await practiceWith(db, body.practice);
        if (deputy === undefined || deputy === ctx.actor.party) return NO_DEPUTY;
        await sql`
          INSERT INTO party_absence (absence_id, party_id, deputy_id, from_day, until_day, noted_by, noted_at)
          VALUES (${randomUUID()}, ${ctx.actor.party}, ${deputy}, ${body.from}, ${body.until}, ${ctx.actor.name}, ${ctx.clock.now().toString()})`.execute(
          db,
        );
        return { says: `${deputy} stands in ${body.from} – ${body.until ?? "until further notice"}` };
      }),
  });
  app.person.post("/api/staffing/deputies/:id/end", {
    summary: "The practice that stood in does so no longer",
    roles: ["gp"],
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({}),
    handle: (ctx, { params }) =>
      sayStaffing(ctx, async (db) => {
        const yesterday = isoDay(ctx.clock.today().subtract({ days: 1 }));
        const { numAffectedRows } = await sql`
          UPDATE party_absence SET until_day = greatest(${yesterday}::date, from_day - 1)
          WHERE absence_id = ${params.id} AND coalesce(until_day, 'infinity') > ${yesterday}`.execute(db);
        return numAffectedRows === 0n ? notFound : { says: `nobody stands in any more: ${params.id}` };
      }),
  });
};

async function practiceWith(db: Db, written: string): Promise<string | undefined> {
  const number = parsePracticeNumber(written);
  if (typeof number !== "string") return undefined;
  const row = await db
    .selectFrom("party")
    .select("party_id")
    .where("kind", "=", "practice")
    .where("identifier", "=", number)
    .where("active", "=", true)
    .executeTakeFirst();
  return row?.party_id;
}

const NO_DEPUTY = fieldRefused(
  "practice",
  "Skriv ydernummeret på den klinik, der træder til.",
  "Write the number of the practice that stands in.",
);
