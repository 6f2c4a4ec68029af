import { randomUUID } from "node:crypto";
import { isoDay, parsePracticeNumber } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import { z } from "zod";
import { recordDeed } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { RegionList } from "../../contract.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { unattendedUnits } from "../../store/climbed.ts";
import { practiceWith } from "../../store/person-rows.ts";
import type { Db } from "../../store/transaction.ts";
import { regionList } from "./region-list.ts";

const body = z.strictObject({ unit: z.string().max(40), practice: z.string().max(10), from: day, until: day });

/** POST /api/region/deputies { unit, practice, from, until }: where nobody of a practice is there to say who stands in, the region's office does. Nothing is moved (safety S3). */
export function nameDeputyFeature(world: World): Feature {
  return (app) => {
    app.person.post("/api/region/deputies", {
      summary: "Name a practice that stands in for one whose list nobody can open",
      roles: ["region-office"],
      atMost: { perHour: 100 },
      body,
      handle: (ctx, asked) => ctx.transact((db) => nameDeputy(db, world, ctx, asked.body)),
    });
  };
}

async function nameDeputy(
  db: Db,
  world: World,
  ctx: PersonContext,
  { unit, practice, from, until }: z.output<typeof body>,
): Promise<RegionList | Refused> {
  const today = ctx.clock.today();
  const alone = await unattendedUnits(db, isoDay(today));
  if (!alone.some(({ party }) => party === unit) || !(await isPractice(db, unit))) return notFound;
  if (from < isoDay(today) || until < from || until > isoDay(today.add({ days: MOST_DAYS }))) return NO_STRETCH;
  const number = parsePracticeNumber(practice);
  const deputy = typeof number === "string" ? await practiceWith(db, number) : undefined;
  if (deputy === undefined || alone.some(({ party }) => party === deputy)) return NO_DEPUTY;
  await sql`
    INSERT INTO party_absence (absence_id, party_id, deputy_id, from_day, until_day, noted_by, noted_at)
    VALUES (${randomUUID()}, ${unit}, ${deputy}, ${from}, ${until}, ${ctx.actor.name}, ${ctx.clock.now().toString()})`.execute(
    db,
  );
  await recordDeed(db, ctx, { what: `${deputy} stands in for ${unit} ${from} – ${until}`, basis: "region office" });
  return regionList(db, world, ctx);
}

/** A department has colleagues of its own hospital. */
async function isPractice(db: Db, party: string): Promise<boolean> {
  const row = await db
    .selectFrom("party")
    .select("party_id")
    .where("party_id", "=", party)
    .where("kind", "=", "practice")
    .where("active", "=", true)
    .executeTakeFirst();
  return row !== undefined;
}

/** Longest that the office names a deputy for in one piece, in days; whoever comes back may end it. */
const MOST_DAYS = 92;

const NO_STRETCH = refused({
  status: 422,
  code: "invalid",
  field: "until",
  sentence: {
    da: "Vælg dage fra i dag, den første før den sidste, og højst tre måneder frem. Intet er gemt.",
    en: "Choose days from today on, the first before the last, and at most three months ahead. Nothing was saved.",
  },
});

const NO_DEPUTY = refused({
  status: 422,
  code: "no-practice",
  field: "practice",
  sentence: {
    da: "Ydernummeret hører ikke til en anden klinik, hvor nogen er der. Intet er gemt.",
    en: "The number belongs to no other practice where somebody is there. Nothing was saved.",
  },
});
