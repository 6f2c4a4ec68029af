import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { World } from "../../advance/advance.ts";
import type { Db } from "../../store/transaction.ts";

/** A finished letter that is to leave. */
export interface OutgoingLetter {
  readonly partyId: string;
  readonly receiverId: string | null;
  readonly receiverEan: string;
  readonly patientId: string | null;
  readonly courseId: string | null;
  readonly kind: "XDIS01" | "XDIS02" | "XREF01" | "XCTL02" | "XCTL03";
  /** The id of the hand-over, re-referral or received letter that it tells of. */
  readonly about: string;
  readonly envelopeId: string;
  readonly letterId: string;
  /** The whole message as XML text. */
  readonly body: string;
}

/** Puts a letter in the outbox and asks for its delivery, in the transaction of the act that it tells of: both happen or neither. Gives its id. */
export async function putLetter(db: Db, world: World, letter: OutgoingLetter): Promise<string> {
  const outboundId = randomUUID();
  await db
    .insertInto("outbound")
    .values({
      outbound_id: outboundId,
      party_id: letter.partyId,
      receiver_id: letter.receiverId,
      receiver_ean: letter.receiverEan,
      patient_id: letter.patientId,
      course_id: letter.courseId,
      kind: letter.kind,
      about: letter.about,
      envelope_id: letter.envelopeId,
      letter_id: letter.letterId,
      body: letter.body,
      state: "waiting",
      created_at: world.clock.now().toString(),
      sent_at: null,
      answered_at: null,
      refusal: null,
    })
    .execute();
  await sql`SELECT foelgeskab.enqueue('deliver', ${JSON.stringify({ outboundId })}::json, ${`deliver:${outboundId}`})`.execute(
    db,
  );
  return outboundId;
}
