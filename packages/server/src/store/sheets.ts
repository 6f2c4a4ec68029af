import type { IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** The sheet with this code holds no longer: whoever asks about it is told to ring. Nothing happens to one that was replaced before. */
export async function endSheet(db: Db, code: string, on: IsoDay): Promise<void> {
  await sql`SELECT foelgeskab.end_sheet(${code}, ${on}::date)`.execute(db);
}
