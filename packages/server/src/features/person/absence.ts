import { randomUUID } from "node:crypto";
import { isoDay, parsePracticeNumber } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import { z } from "zod";
import type { Absences } from "../../contract.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import type { Db } from "../../store/transaction.ts";

/** Longest that a unit is away in one piece, in days. */
const MOST_DAYS = 120;

/** GET /api/absences and POST /api/absences: a practice says when it is away and who stands in; its deputy's people may act for it then, and nothing is moved. */
export const absenceFeature: Feature = (app) => {
  app.person.get("/api/absences", {
    summary: "When the own unit is away, and for whom it stands in",
    roles: "every",
    handle: (ctx) => ctx.transact((db) => absences(db, ctx)),
  });
  app.person.post("/api/absences", {
    summary: "Say when the practice is away and which practice stands in",
    roles: ["gp"],
    body: z.strictObject({ from: day, until: day, deputy: z.string().max(10) }),
    handle: (ctx, { body: { from, until, deputy } }) =>
      ctx.transact(async (db) => {
        const today = ctx.clock.today();
        if (until < from || until < isoDay(today) || until > isoDay(today.add({ days: MOST_DAYS }))) return NO_TIME;
        if (!(await worksHere(db))) return notFound; // who stands in does not pass it on
        const deputyId = await practiceWith(db, deputy);
        if (deputyId === undefined || deputyId === ctx.actor.party) return NO_DEPUTY;
        await db
          .insertInto("party_absence")
          .values({
            ...{
              absence_id: randomUUID(),
              party_id: ctx.actor.party,
              deputy_id: deputyId,
              from_day: from,
              until_day: until,
            },
            ...{ noted_by: ctx.actor.name, noted_at: ctx.clock.now().toString() },
          })
          .execute();
        return absences(db, ctx);
      }),
  });
};

async function absences(db: Db, { actor, clock }: PersonContext): Promise<Absences> {
  const rows = await db
    .selectFrom("party_absence as a")
    .innerJoin("party as away", "away.party_id", "a.party_id")
    .innerJoin("party as deputy", "deputy.party_id", "a.deputy_id")
    .select([
      "a.absence_id as id",
      "away.name as away",
      "deputy.name as deputy",
      "a.from_day as from",
      "a.until_day as until",
    ])
    .select(["a.noted_by as by", "a.party_id"])
    .where("a.until_day", ">=", isoDay(clock.today()))
    .orderBy("a.from_day")
    .orderBy("a.absence_id")
    .execute();
  // pg gives dates as the ISO text that the table holds
  return {
    absences: rows.map(({ party_id, ...row }) => ({ ...row, own: party_id === actor.party })) as Absences["absences"],
  };
}

/** Whether the acting person is a doctor of the unit itself, not of its deputy. */
async function worksHere(db: Db): Promise<boolean> {
  const { rows } = await sql<{ own: boolean }>`SELECT acts_as('gp') AS own`.execute(db);
  return rows[0]?.own ?? false;
}

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

const NO_TIME = problem(
  "until",
  "Vælg dage fra i dag og højst fire måneder frem.",
  "Choose days from today and at most four months ahead.",
);
const NO_DEPUTY = problem(
  "deputy",
  "Skriv ydernummeret på den klinik, der træder til.",
  "Write the number of the practice that stands in.",
);

function problem(field: string, da: string, en: string): Refused {
  return refused({ status: 422, code: "invalid", field, sentence: { da, en } });
}
