import { sql } from "kysely";
import type pg from "pg";
import { askForWaiting } from "./outbound-rows.ts";
import type { Db } from "./transaction.ts";

/**
 * After a restore nothing leaves by itself: what the backup has as waiting or sent is held for a person of its sender.
 * A letter whose file is among `inOutbox` (names of files) has left, and stands as sent. Gives how many are held.
 */
export async function holdLetters(
  client: pg.ClientBase,
  { inOutbox, at }: { inOutbox: readonly string[]; at: string },
): Promise<number> {
  await client.query(
    `UPDATE foelgeskab.outbound SET state = CASE WHEN kind LIKE '%CTL%' THEN 'done' ELSE 'sent' END, sent_at = coalesce(sent_at, $2)
     WHERE state IN ('waiting', 'sent') AND kind || '-' || letter_id || '.xml' = ANY($1)`,
    [inOutbox, at],
  );
  await client.query(
    `INSERT INTO foelgeskab.sending (envelope_id, outbound_id, sent_at)
     SELECT envelope_id, outbound_id, coalesce(sent_at, created_at) FROM foelgeskab.outbound o
     WHERE state = 'sent' AND NOT EXISTS (SELECT FROM foelgeskab.sending s WHERE s.outbound_id = o.outbound_id)`,
  );
  const held = await client.query(
    `UPDATE foelgeskab.outbound SET state = 'held', held_because = 'restore', refusal = CASE state WHEN 'sent' THEN $2 ELSE $3 END
     WHERE state IN ('waiting', 'sent') AND NOT kind || '-' || letter_id || '.xml' = ANY($1)`,
    [inOutbox, SENT, WAITING],
  );
  return held.rowCount ?? 0;
}

/** What a person decides about a letter of her own party that is held: it is sent, under its old number, or it had arrived. `reason`: why it is sent although a register is silent. */
export interface HeldDecision {
  outboundId: string;
  decision: "send" | "arrived";
  by: string;
  at: string;
  reason: string;
}

/** False where there is no such letter, or it is held no longer, or it waits for a register and no reason is given. Whether its patient has died or its offer has ended is asked again before it leaves. */
export async function settleHeld(db: Db, { outboundId, decision, by, at, reason }: HeldDecision): Promise<boolean> {
  const send = decision === "send";
  const words = send ? null : `${by}: brevet var nået frem. Det er ikke sendt igen.`;
  const { rows } = await sql<{ settled: boolean }>`
    SELECT foelgeskab.settle_held(${outboundId}::uuid, ${send}, ${at}::timestamptz, ${words}, ${by}, ${reason}) AS settled`.execute(
    db,
  );
  const settled = rows[0]?.settled ?? false;
  if (settled && send) await askForWaiting(db);
  return settled;
}

/** Why a letter of the acting party is held; undefined where it is not. */
export async function whyHeld(db: Db, outboundId: string): Promise<"restore" | "register" | undefined> {
  const { rows } = await sql<{ because: "restore" | "register" }>`
    SELECT held_because AS because FROM outbound WHERE outbound_id = ${outboundId}::uuid AND state = 'held' AND party_id = acting_party()`.execute(
    db,
  );
  return rows[0]?.because;
}

/** A waiting letter about a patient is held while a register is silent, with the words that the list shows; one that a person has let go is not. True where it was held. */
export async function holdForRegister(db: Db, outboundId: string, words: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE outbound SET state = 'held', held_because = 'register', refusal = ${words}
    WHERE outbound_id = ${outboundId}::uuid AND state = 'waiting' AND patient_id IS NOT NULL AND kind NOT LIKE '%CTL%' AND let_go_by IS NULL`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

/** Every register is heard again and has told what it had to tell: what waited for them goes on. */
export async function letGoOfRegister(db: Db): Promise<void> {
  const { numAffectedRows } = await sql`
    UPDATE outbound SET state = 'waiting', held_because = NULL, refusal = NULL WHERE state = 'held' AND held_because = 'register'`.execute(
    db,
  );
  if (Number(numAffectedRows) > 0) await askForWaiting(db);
}

const SENT =
  "Genskabt fra en sikkerhedskopi. Brevet var sendt; om det blev kvitteret, vides ikke. Spørg modtageren, før det sendes igen.";
const WAITING =
  "Genskabt fra en sikkerhedskopi. Brevet ventede dengang og kan være sendt siden. Spørg modtageren, før det sendes.";
