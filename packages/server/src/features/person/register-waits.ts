import { isoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { sql } from "kysely";
import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import type { RegionList, RegisterSays } from "../../contract.ts";
import { notFound, refused } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import type { Db } from "../../store/transaction.ts";
import { regionList } from "./region-list.ts";

/** As many lines as a screen shows. */
const MOST = 200;
/** The worst first, and of each kind the oldest: somebody who lives and is followed by nobody, then somebody dead to whom we write. */
const WORST_FIRST: readonly RegisterSays[] = [
  ...(["death-annulled", "return", "death", "parted", "practice"] as const),
  ...(["emigration", "region", "new-number", "missing"] as const),
];
const params = z.strictObject({ id: z.uuid() });
const body = z.strictObject({ reason: z.string().trim().max(2000) });

/** POST /api/region/register/:id/set-aside { reason }: a line or a refused file that the office has dealt with. */
export function registerWaitsFeature(world: World): Feature {
  return (app) => {
    app.person.post("/api/region/register/:id/set-aside", {
      summary: "Set aside what a register said, with a reason",
      roles: ["region-office"],
      params,
      body,
      handle: (ctx, { params: { id }, body: { reason } }) =>
        ctx.transact(async (db) => {
          if (reason.length < 5) return NO_REASON;
          const done = await setAside(db, id, { reason, at: ctx.clock.now().toString(), by: ctx.actor.name });
          return done ? regionList(db, world, ctx) : notFound;
        }),
    });
  };
}

async function setAside(
  db: Db,
  id: string,
  { reason, at, by }: { reason: string; at: string; by: string },
): Promise<boolean> {
  const why = JSON.stringify({ code: "set-aside", da: reason, en: reason } satisfies Phrase & { code: string });
  const change = { state: "set-aside", why, handled_at: at, handled_by: by };
  const line = await db
    .updateTable("register_line")
    .set(change)
    .where("line_id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  if (line.numUpdatedRows > 0n) return true;
  const file = await db
    .updateTable("register_delivery")
    .set(change)
    .where("delivery_id", "=", id)
    .where("state", "=", "refused")
    .executeTakeFirst();
  return file.numUpdatedRows > 0n;
}

const NO_REASON = refused({
  status: 422,
  code: "no-reason",
  field: "reason",
  sentence: { da: "Skriv, hvad der er gjort ved det.", en: "Write what was done about it." },
});

/** What of the registers waits for the office: lines whose day has come, and files that were refused. */
export async function registerWaits(
  db: Db,
  { clock }: World,
): Promise<Pick<RegionList, "register" | "registerTotal" | "refusedFiles">> {
  const today = isoDay(clock.today());
  const waits = sql`FROM register_line WHERE state = 'waiting' AND NOT (why ->> 'code' = 'ahead' AND body ->> 'on' > ${today})`;
  const { rows: register } = await sql<RegionList["register"][number]>`
    SELECT line_id AS id, kind AS says, number, body ->> 'on' AS on, received_at AS "receivedAt", why ${waits}
    ORDER BY array_position(${WORST_FIRST}::text[], kind), received_at, line_id LIMIT ${MOST}`.execute(db);
  const { rows: counted } = await sql<{ total: number }>`SELECT count(*)::int AS total ${waits}`.execute(db);
  const { rows: refusedFiles } = await sql<RegionList["refusedFiles"][number]>`
    SELECT delivery_id AS id, sender, lines, received_at AS "receivedAt", why FROM register_delivery WHERE state = 'refused' ORDER BY received_at`.execute(
    db,
  );
  return { register, registerTotal: counted[0]?.total ?? 0, refusedFiles };
}
