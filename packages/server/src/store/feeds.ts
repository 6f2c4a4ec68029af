import type { FeedKind } from "@foelgeskab/followup/region-settings";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** What is heard from outside, and when it was heard last (ISO). */
export interface HeardFeed {
  kind: FeedKind;
  /** The laboratory as its answers name it, the register by its name; empty where a kind has one feed. */
  name: string;
  heardAt: string;
}

/** A sign of life is written at most so often: what comes in a heap waits for nobody's row. */
const MINUTES_BETWEEN = 10;

/** Something came in by a feed. */
export async function hear(db: Db, { kind, name, heardAt }: HeardFeed): Promise<void> {
  await sql`
    INSERT INTO feed AS f (kind, name, heard_at)
    SELECT ${kind}, ${name}, ${heardAt}::timestamptz
    WHERE NOT EXISTS (SELECT FROM feed k WHERE k.kind = ${kind} AND k.name = ${name} AND (k.silenced OR k.heard_at > ${heardAt}::timestamptz - make_interval(mins => ${MINUTES_BETWEEN})))
    ON CONFLICT (kind, name) DO UPDATE SET heard_at = greatest(f.heard_at, excluded.heard_at)`.execute(db);
}

/** All feeds, by kind and name. */
export async function readFeeds(db: Db): Promise<(HeardFeed & { silenced: boolean })[]> {
  const { rows } = await sql<HeardFeed & { silenced: boolean }>`
    SELECT kind, name, to_char(heard_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "heardAt", silenced FROM feed ORDER BY kind, name`.execute(
    db,
  );
  return rows;
}

/** In a practice region: a feed falls silent, or is heard again. False where there is no such feed. */
export async function silenceFeed(db: Db, { kind, name, heardAt }: HeardFeed, silenced: boolean): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE feed SET silenced = ${silenced}, heard_at = ${heardAt}::timestamptz WHERE kind = ${kind} AND name = ${name}`.execute(
    db,
  );
  return Number(numAffectedRows) === 1;
}

/** In a practice region nothing comes from outside: its feeds live with its clock, but for those silenced on purpose. Elsewhere nothing happens. */
export async function keepDemoFeedsAlive(db: Db, now: string): Promise<void> {
  await sql`
    UPDATE feed SET heard_at = ${now}::timestamptz
    WHERE NOT silenced AND heard_at < ${now}::timestamptz AND EXISTS (SELECT FROM setting WHERE name = 'demo')`.execute(
    db,
  );
}

/** The feeds of a seeded region: the laboratories that have answered in it, and one of each other kind. */
export async function beginDemoFeeds(db: Db, now: string): Promise<void> {
  await sql`
    INSERT INTO feed (kind, name, heard_at)
    SELECT kind, name, ${now}::timestamptz FROM (
      SELECT DISTINCT 'laboratory' AS kind, fact ->> 'laboratory' AS name FROM result WHERE fact ->> 'laboratory' <> 'own-record'
      UNION ALL VALUES ('letters', ''), ('receipts', ''), ('registers', 'CPR-registret')
    ) f`.execute(db);
}
