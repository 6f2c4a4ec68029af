import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** A partner that cannot be reached, since when (ISO), and why. */
export interface ChannelOff {
  readonly partnerId: string;
  readonly name: string;
  readonly since: string;
  readonly why: "unreachable" | "refuses-key" | "failing";
}

/** The partners that cannot be reached, longest first. */
export async function channelsOff(db: Db): Promise<ChannelOff[]> {
  const { rows } = await sql<ChannelOff>`
    SELECT partner_id AS "partnerId", name, to_char(off_since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since, why FROM channels_off()`.execute(
    db,
  );
  return rows;
}

/** A partner could not be reached; since when it could not stays. */
export async function turnOff(
  db: Db,
  { partnerId, why, at }: { partnerId: string; why: ChannelOff["why"]; at: string },
): Promise<void> {
  await sql`
    INSERT INTO channel_off (partner_id, off_since, why) VALUES (${partnerId}, ${at}::timestamptz, ${why})
    ON CONFLICT (partner_id) DO UPDATE SET why = excluded.why`.execute(db);
}

/** A partner was reached. True where it could not be before. */
export async function turnOn(db: Db, partnerId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("channel_off").where("partner_id", "=", partnerId).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Of partners that have no door any more nobody can know whether they are there. */
export async function keepOnlyDoors(db: Db, partnerIds: readonly string[]): Promise<void> {
  await sql`DELETE FROM channel_off WHERE partner_id <> ALL(${partnerIds}::text[])`.execute(db);
}

/** The letter that has waited longest for one of these mailboxes: the one by which it is tried whether their partner is there again. */
export async function longestWaiting(db: Db, glns: readonly string[]): Promise<string | undefined> {
  const row = await db
    .selectFrom("outbound")
    .select("outbound_id")
    .where("state", "=", "waiting")
    .where("receiver_ean", "in", glns)
    .orderBy("created_at")
    .orderBy("outbound_id")
    .limit(1)
    .executeTakeFirst();
  return row?.outbound_id;
}

/** Nonces older than a signature may be are forgotten. */
const REMEMBERED_MINUTES = 15;

/** Whether a partner's nonce is new; it is used from then on. */
export async function useNonce(
  db: Db,
  { partnerId, nonce, at }: { partnerId: string; nonce: string; at: string },
): Promise<boolean> {
  await sql`DELETE FROM partner_nonce WHERE seen_at < ${at}::timestamptz - make_interval(mins => ${REMEMBERED_MINUTES})`.execute(
    db,
  );
  const { numAffectedRows } = await sql`
    INSERT INTO partner_nonce (partner_id, nonce, seen_at) VALUES (${partnerId}, ${nonce}, ${at}::timestamptz) ON CONFLICT DO NOTHING`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0) === 1;
}
