import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** One sending of one act: the key stays the same when the act is sent again, the request never does. */
export interface Sending {
  readonly user: string;
  readonly key: string;
  readonly request: string;
}

/** Whether an act with this key was saved by another request. */
export async function isSavedElsewhere(db: Db, { user, key, request }: Sending): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM saved_act WHERE user_id = ${user} AND key = ${key}::uuid AND request <> ${request}::uuid`.execute(db);
  return rows.length > 0;
}

/** Keeps that the act is saved, with the act itself; false where another request did so meanwhile, and then nothing of this one may be kept. */
export async function keepSaved(db: Db, { user, key, request }: Sending): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO saved_act AS s (user_id, key, request) VALUES (${user}, ${key}::uuid, ${request}::uuid)
    ON CONFLICT (user_id, key) DO UPDATE SET request = excluded.request
      WHERE s.request IS NULL OR s.request = excluded.request
    RETURNING s.request`.execute(db);
  return rows.length > 0;
}

/**
 * Whether a request whose commit was never answered was saved. Waits for it where it is still under way, and gives it up where it was not:
 * the key is taken without a request, so that the answer stays true.
 */
export async function settleSending(db: Db, { user, key, request }: Sending): Promise<boolean> {
  await sql`
    INSERT INTO saved_act (user_id, key) VALUES (${user}, ${key}::uuid) ON CONFLICT (user_id, key) DO NOTHING`.execute(
    db,
  );
  const { rows } = await sql`
    SELECT FROM saved_act WHERE user_id = ${user} AND key = ${key}::uuid AND request = ${request}::uuid`.execute(db);
  return rows.length > 0;
}

/** Nobody sends an act again after this many days. */
const KEPT_DAYS = 30;

/** Forgets keys that nobody sends again. */
export async function forgetOldKeys(db: Db): Promise<void> {
  await sql`DELETE FROM saved_act WHERE saved_at < now() - make_interval(days => ${KEPT_DAYS})`.execute(db);
}
