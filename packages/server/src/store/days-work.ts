import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** Asks for what a new day brings to be done now; asked for twice, it is done once. */
export async function askForDaysWork(db: Db): Promise<void> {
  await sql`SELECT foelgeskab.enqueue('days-work', '{}'::json, 'days-work')`.execute(db);
}
