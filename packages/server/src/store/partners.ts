import type { Db } from "./transaction.ts";

/** A system that may deliver messages: the hash of its token, and the location numbers it may send as. */
export interface NewPartner {
  id: string;
  name: string;
  eans: string[];
  hash: Buffer;
  /** Whether it is a register, and may say what becomes of people. */
  register: boolean;
}

/** Keeps a partner that the file of channels names, as it says now; its token, where it has one, stays. */
export async function keepPartner(db: Db, { id, name, eans }: Pick<NewPartner, "id" | "name" | "eans">): Promise<void> {
  await db
    .insertInto("partner")
    .values({ partner_id: id, name, eans, token_sha256: null })
    .onConflict((conflict) => conflict.column("partner_id").doUpdateSet({ name, eans }))
    .execute();
}

/** Adds a partner; false where one of that id exists, and nothing is changed. */
export async function savePartner(db: Db, { id, name, eans, hash, register }: NewPartner): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto("partner")
    .values({ partner_id: id, name, eans, token_sha256: hash, register })
    .onConflict((conflict) => conflict.column("partner_id").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}
