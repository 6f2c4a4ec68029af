import { sql } from "kysely";
import type { Db } from "../store/transaction.ts";

/** The name of every party, by id; a hundred short rows. */
export async function partyNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT party_id AS id, name FROM party`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
