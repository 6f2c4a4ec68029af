import type { Db } from "./transaction.ts";

/** The party whose list is taken in: the one asked for if it is a department or an office in use, else the region's own office. */
export async function officeOf(db: Db, region: string, asked: string | undefined): Promise<string | undefined> {
  const parties = db.selectFrom("party").select("party_id as id").where("active", "=", true).orderBy("party_id");
  const fitting =
    asked === undefined
      ? parties.where("kind", "=", "region").where("region", "=", region)
      : parties.where("kind", "in", ["region", "department"]).where("party_id", "=", asked);
  return (await fitting.executeTakeFirst())?.id;
}

/** Whether a unit is in use: it has not closed. */
export async function isInUse(db: Db, party: string): Promise<boolean> {
  const row = await db.selectFrom("party").select("active").where("party_id", "=", party).executeTakeFirst();
  return row?.active === true;
}
