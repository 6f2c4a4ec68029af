import { randomUUID } from "node:crypto";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** Why a stale number rests on the office's list, and until when. */
export interface NumberRest {
  note: string;
  until: IsoDay;
  by: string;
}

/** What rests today, by the number and the line of its history that it was said about: "entry version". */
export async function numberRests(db: Db, today: IsoDay): Promise<ReadonlyMap<string, NumberRest>> {
  const { rows } = await sql<{ about: string; rest: NumberRest }>`
    SELECT DISTINCT ON (entry_id, version) entry_id || ' ' || version AS about,
      jsonb_build_object('note', note, 'until', until_day, 'by', by_name) AS rest
    FROM directory_rest ORDER BY entry_id, version, said_at DESC`.execute(db);
  return new Map(rows.filter(({ rest }) => rest.until > today).map(({ about, rest }) => [about, rest]));
}

/** A person of the office lets a number rest. */
export async function restNumber(
  db: Db,
  { entry, version, note, until, at }: { entry: string; version: number; note: string; until: IsoDay; at: string },
  by: Actor,
): Promise<void> {
  await sql`
    INSERT INTO directory_rest (rest_id, entry_id, version, note, until_day, said_at, user_id, by_name)
    VALUES (${randomUUID()}, ${entry}, ${version}, ${note}, ${until}, ${at}, ${by.user}, ${by.name})`.execute(db);
}
