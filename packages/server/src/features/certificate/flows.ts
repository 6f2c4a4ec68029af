import type { IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { CertificateContent } from "../../contract.ts";
import type { Db } from "../../store/transaction.ts";
import { staffedOn } from "./staffed.ts";

type Flows = Pick<CertificateContent, "received" | "outbound">;

/** What came in and what left, by where it is now, and what of it is nowhere (safety S7, S8). */
export async function flowsOf(db: Db, today: IsoDay): Promise<Flows & { lost: string[] }> {
  const { rows: received } = await sql<{ state: keyof Flows["received"]; n: number }>`
    SELECT state, count(*)::int AS n FROM inbound GROUP BY state`.execute(db);
  const { rows: outbound } = await sql<{ state: keyof Flows["outbound"]; n: number }>`
    SELECT state, count(*)::int AS n FROM outbound GROUP BY state`.execute(db);
  return {
    received: { ...NOTHING_RECEIVED, ...counted(received) },
    outbound: { ...NOTHING_SENT, ...counted(outbound) },
    lost: await lost(db, today),
  };
}

/** No message, by where it could be. */
export const NOTHING_RECEIVED: Flows["received"] = {
  matched: 0,
  unmatched: 0,
  unreadable: 0,
  receipt: 0,
  "set-aside": 0,
};
/** No letter, by where it could be. */
export const NOTHING_SENT: Flows["outbound"] = { waiting: 0, sent: 0, acknowledged: 0, refused: 0, done: 0 };

function counted(rows: readonly { state: string; n: number }[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

/** Messages that say they found their course and name none, and those on the list of nobody who is at work. */
async function lost(db: Db, today: IsoDay): Promise<string[]> {
  const { rows } = await sql<{ why: string }>`
    SELECT CASE WHEN state = 'matched' THEN 'message-without-course ' ELSE 'message-on-no-list ' END || inbound_id AS why
    FROM inbound i
    WHERE (state = 'matched' AND course_id IS NULL)
      OR (state IN ('unmatched', 'unreadable')
          AND NOT EXISTS (SELECT FROM party p WHERE p.party_id = i.party_id AND p.active AND ${staffedOn(sql`p.party_id`, today)}))
    UNION ALL SELECT 'letter-without-attempt ' || outbound_id FROM outbound o
    WHERE state = 'sent' AND NOT EXISTS (SELECT FROM sending s WHERE s.outbound_id = o.outbound_id)`.execute(db);
  return rows.map(({ why }) => why);
}
