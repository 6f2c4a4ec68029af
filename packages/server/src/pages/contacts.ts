import { CONTACT_VALID_MONTHS } from "@foelgeskab/followup/epikrise-elements";
import { dayOf, type IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { DraftView } from "../contract.ts";
import type { Db } from "../store/transaction.ts";

/** The direct numbers of a department for one cancer, with whether they are still confirmed. */
export async function contactsFor(
  db: Db,
  party: string,
  cancer: string,
  today: Temporal.PlainDate,
): Promise<DraftView["contacts"]> {
  const { rows } = await sql<Omit<DraftView["contacts"][number], "stale">>`
    SELECT entry_id AS entry, phone, label, hours, verified_on AS "verifiedOn" FROM directory_entry
    WHERE party_id = ${party} AND cancer = ${cancer} ORDER BY verified_on DESC`.execute(db);
  return rows.map((row) => ({ ...row, stale: isStale(row.verifiedOn, today) }));
}

/** A number that nobody has confirmed for half a year. */
export function isStale(verifiedOn: IsoDay, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(dayOf(verifiedOn).add({ months: CONTACT_VALID_MONTHS }), today) < 0;
}
