import type { Db } from "./transaction.ts";

/** Notes that a number was rung and answered; false where it is not the acting party's own. */
export async function verifyNumber(db: Db, entry: string, by: string, on: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("directory_entry")
    .set({ verified_on: on, verified_by: by })
    .where("entry_id", "=", entry)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
