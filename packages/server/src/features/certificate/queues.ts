import type { IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { QueueName } from "../../contract.ts";
import type { Db } from "../../store/transaction.ts";

/** How many wait in a queue, and since when the oldest has. */
export interface QueueFact {
  queue: QueueName;
  count: number;
  oldest: { since: IsoDay; courseId: string | null } | null;
}

type Waiting = ReturnType<typeof sql>;

/** What waits, as rows of (since, course_id): the same facts that the lists are made of. */
const WAITING: Record<QueueName, (today: IsoDay) => Waiting> = {
  decisions: (today) => sql`
    SELECT v.since, course_id FROM verdict v JOIN course c USING (patient_id, course_id)
    WHERE v.state IN ('met', 'met-from') AND v.since <= ${today}::date AND (c.status IN ('followed', 'moving') OR (c.status = 'at-hospital' AND NOT v.seen_back))
      AND (v.deferred_until IS NULL OR v.deferred_until <= ${today}::date)`,
  checks: (today) => sql`
    SELECT o.until_day + 1 AS since, course_id FROM obligation o JOIN course c USING (patient_id, course_id)
    WHERE o.met_on IS NULL AND o.until_day < ${today}::date AND c.status <> 'closed' AND c.status <> 'offered'
      AND NOT coalesce((o.fact ->> 'optional')::boolean, false) AND NOT coalesce((o.fact ->> 'superseded')::boolean, false) AND (o.promised_for IS NULL OR o.promised_for < ${today}::date)`,
  results: () => sql`
    SELECT (r.received_at AT TIME ZONE 'Europe/Copenhagen')::date AS since, course_id FROM result r JOIN course c USING (patient_id, course_id)
    WHERE r.needs_eyes AND r.signed_on IS NULL AND c.status IN ('followed', 'moving', 'referred-back', 'at-hospital')`,
  handovers: () => sql`SELECT status_since AS since, course_id FROM course WHERE status IN ('offered', 'moving')`,
  questions: () =>
    sql`SELECT status_since AS since, course_id FROM course WHERE status <> 'closed' AND question IS NOT NULL`,
  inquiries: (today) => sql`
    SELECT answer_by + 1 AS since, course_id FROM inquiry WHERE owed_by IS NOT NULL AND answer_by < ${today}::date`,
  rereferrals: () => sql`SELECT status_since AS since, course_id FROM course WHERE status = 'referred-back'`,
  drafts: () => sql`
    SELECT (saved_at AT TIME ZONE 'Europe/Copenhagen')::date AS since, course_id FROM draft WHERE content IS NOT NULL`,
  messages: () => sql`
    SELECT (received_at AT TIME ZONE 'Europe/Copenhagen')::date AS since, course_id FROM inbound WHERE state IN ('unmatched', 'unreadable')`,
  "moved-earlier": () => sql`SELECT since, course_id FROM legacy_line WHERE settled IS NULL`,
  letters: () => sql`
    SELECT (created_at AT TIME ZONE 'Europe/Copenhagen')::date AS since, course_id FROM outbound WHERE state IN ('waiting', 'sent', 'refused', 'held')`,
};

/** Every queue with its oldest item; none is left out because it is empty (safety L5). */
export async function queuesOf(db: Db, today: IsoDay): Promise<QueueFact[]> {
  const facts: QueueFact[] = [];
  for (const [queue, waiting] of Object.entries(WAITING) as [QueueName, (typeof WAITING)[QueueName]][]) // the table has every name once
    facts.push({ queue, ...(await counted(db, waiting(today))) });
  return facts;
}

async function counted(db: Db, waiting: Waiting): Promise<Omit<QueueFact, "queue">> {
  const { rows } = await sql<{ count: number; since: IsoDay; courseId: string | null }>`
    SELECT count(*) OVER ()::int AS count, since, course_id AS "courseId" FROM (${waiting}) w ORDER BY since, course_id LIMIT 1`.execute(
    db,
  );
  const [first] = rows;
  if (first === undefined) return { count: 0, oldest: null };
  const { count, ...oldest } = first;
  return { count, oldest };
}
