import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** A restore after which nobody has asked the partners yet for what they sent meanwhile. */
export interface Restoration {
  id: number;
  /** ISO instants: when it was restored, and the moment it went back to. */
  at: string;
  to: string;
  held: number;
}

/** Those that the region's office has not done with; nothing for others. */
export async function openRestorations(db: Db): Promise<Restoration[]> {
  const { rows } = await sql<Restoration>`
    SELECT restoration_id AS id, held, to_char(restored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at,
      to_char(backup_taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "to"
    FROM restoration WHERE asked_at IS NULL ORDER BY restoration_id`.execute(db);
  return rows;
}

/** The partners have been asked; false where that is said already, or not hers to say. */
export async function partnersAsked(db: Db, id: number, { by, at }: { by: string; at: string }): Promise<boolean> {
  const said = await db
    .updateTable("restoration")
    .set({ asked_at: at, asked_by: by })
    .where("restoration_id", "=", id)
    .where("asked_at", "is", null)
    .executeTakeFirst();
  return said.numUpdatedRows > 0n;
}
