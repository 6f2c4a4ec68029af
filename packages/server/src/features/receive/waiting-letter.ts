import { refused } from "../../http/answer.ts";
import type { Db } from "../../store/transaction.ts";

/** The letter that somebody is about to handle, locked so that two colleagues do not handle it at once; undefined when it is on no list of theirs. */
export async function takeFromList(db: Db, inboundId: string) {
  return db
    .selectFrom("inbound")
    .select(["state", "letter_type", "letter_id", "raw_sha256", "patient_id", "why"])
    .where("inbound_id", "=", inboundId)
    .forUpdate()
    .executeTakeFirst();
}

/** A colleague was faster. */
export const alreadyHandled = refused({
  status: 409,
  code: "already-handled",
  sentence: {
    da: "Beskeden er allerede taget af listen. Genindlæs listen.",
    en: "The message has been taken off the list already. Reload the list.",
  },
});
