import type { Outcome } from "@foelgeskab/medcom/reliable-messaging";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** One attempt to deliver a letter, and what the receiver's machine said of it (moments ISO). */
export interface SendingRow {
  readonly outboundId: string;
  readonly envelopeId: string;
  readonly sentAt: string;
  readonly answeredAt: string | null;
  readonly outcome: Outcome | null;
  /** Made since a person sent the letter again, or from the beginning where nobody has. */
  readonly current: boolean;
}

/** The attempts at some letters, oldest first; row security keeps a person to her own party's. */
export async function sendingsOf(db: Db, outboundIds: readonly string[]): Promise<SendingRow[]> {
  if (outboundIds.length === 0) return [];
  const { rows } = await sql<SendingRow>`
    SELECT s.outbound_id AS "outboundId", s.envelope_id AS "envelopeId", ${utc("s.sent_at")} AS "sentAt",
      ${utc("s.answered_at")} AS "answeredAt", s.outcome, s.sent_at >= coalesce(o.again_at, '-infinity') AS current
    FROM sending s JOIN outbound o USING (outbound_id)
    WHERE s.outbound_id = ANY(${outboundIds}::uuid[]) ORDER BY s.sent_at, s.envelope_id`.execute(db);
  return rows;
}

/** Writes an attempt down; done again after a crash it is the same attempt. */
export async function keepSending(
  db: Db,
  { outboundId, envelopeId, at }: { outboundId: string; envelopeId: string; at: string },
): Promise<void> {
  await sql`
    INSERT INTO sending (envelope_id, outbound_id, sent_at) VALUES (${envelopeId}, ${outboundId}::uuid, ${at}::timestamptz)
    ON CONFLICT (envelope_id) DO NOTHING`.execute(db);
}

/** Writes an answer at the attempt whose envelope it names, or at the last one. The first word of an attempt holds, but for a technical fault. */
export async function keepAnswer(
  db: Db,
  { outboundId, envelopeId, outcome, at }: { outboundId: string; envelopeId: string; outcome: Outcome; at: string },
): Promise<void> {
  await sql`
    UPDATE sending SET outcome = ${outcome}, answered_at = ${at}::timestamptz
    WHERE envelope_id = (
      SELECT envelope_id FROM sending WHERE outbound_id = ${outboundId}::uuid
      ORDER BY envelope_id = ${envelopeId} DESC, sent_at DESC LIMIT 1
    ) AND coalesce(outcome, 'transient-error') = 'transient-error'`.execute(db);
}

/** The letters that wait for an answer and have not been left to a person since that moment (ISO), oldest first. */
export async function awaitingAnswer(db: Db, since: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT o.outbound_id AS id FROM outbound o JOIN sending s USING (outbound_id)
    WHERE o.state = 'sent' AND s.sent_at >= coalesce(o.again_at, '-infinity')
    GROUP BY o.outbound_id HAVING min(s.sent_at) > ${since}::timestamptz ORDER BY o.created_at, o.outbound_id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** A letter that no machine has taken: what a person of its sender decides, with her words where it was reached otherwise. */
export interface UnansweredDecision {
  readonly outboundId: string;
  readonly by: string;
  readonly at: string;
  readonly reached: string | null;
}

/** False where there is no such letter of the acting party's. */
export async function settleUnanswered(db: Db, { outboundId, by, at, reached }: UnansweredDecision): Promise<boolean> {
  const { rows } = await sql<{ settled: boolean }>`
    SELECT settle_unanswered(${outboundId}::uuid, ${at}::timestamptz, ${by}, ${reached}) AS settled`.execute(db);
  return rows[0]?.settled ?? false;
}

function utc(column: string) {
  return sql.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}
