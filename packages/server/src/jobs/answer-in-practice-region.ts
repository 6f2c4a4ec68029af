import { randomBytes } from "node:crypto";
import { buildEmessage, readEmessage } from "@foelgeskab/medcom/emessage";
import { receiptFor } from "@foelgeskab/medcom/receipt-for";
import { sql } from "kysely";
import { danishMoment } from "../features/deliver/danish-moment.ts";
import type { Delivery } from "../features/deliver/deliver-outbound.ts";
import { letterNumber } from "../features/deliver/letter-number.ts";
import { receiveBytes } from "../features/receive/receive-bytes.ts";
import { inTransaction } from "../store/transaction.ts";

/**
 * In a practice region no receiver's machine is there but ours: it takes each letter that has left, and says so by an ordinary receipt, unless the
 * receipts are silenced in the region's panel, or the letter went to a partner's own door. Elsewhere nothing happens.
 */
export async function answerInPracticeRegion({ world, pool, channels }: Delivery, outboundId: string): Promise<void> {
  const [letter] = await inTransaction(pool, { as: "system" }, async (db) => {
    const { rows } = await sql<{ body: string; receiver: string }>`
      SELECT body, receiver_ean AS receiver FROM outbound WHERE outbound_id = ${outboundId}::uuid AND state = 'sent' AND EXISTS (SELECT FROM setting WHERE name = 'demo')
        AND NOT EXISTS (SELECT FROM feed WHERE kind = 'receipts' AND silenced)`.execute(db);
    return rows;
  });
  if (letter === undefined || channels?.doorOf(letter.receiver) !== undefined) return;
  const message = readEmessage(letter.body);
  if (!message.ok) return;
  const numbers = {
    envelopeIdentifier: letterNumber(randomBytes),
    letterIdentifier: letterNumber(randomBytes),
    sent: danishMoment(world.clock.now()),
  };
  const receipt = receiptFor(message, numbers);
  const built = receipt && buildEmessage(receipt);
  if (built?.ok === true) await receiveBytes(world, pool, { bytes: Buffer.from(built.xml), channel: "folder" });
}
