import { randomUUID } from "node:crypto";
import { type Selectable, sql } from "kysely";
import type { Tables } from "./tables.ts";
import type { Db } from "./transaction.ts";

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
  /** When it was put here (ISO). */
  readonly createdAt: string;
}

/** A letter that left, as it is kept. */
export type SentLetter = Selectable<Tables["outbound"]>;

/** Puts a letter in the outbox and asks for its delivery, in the transaction of the act that it tells of: both happen or neither. */
export async function putLetter(db: Db, letter: OutgoingLetter): Promise<void> {
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
      created_at: letter.createdAt,
      sent_at: null,
      answered_at: null,
      refusal: null,
    })
    .execute();
  await sql`SELECT foelgeskab.enqueue('deliver', ${JSON.stringify({ outboundId })}::json, ${`deliver:${outboundId}`})`.execute(
    db,
  );
}

/** Asks anew for the delivery of all that waits; the key makes a job that is there already the same job. */
export async function askForWaiting(db: Db): Promise<void> {
  await sql`
    SELECT foelgeskab.enqueue('deliver', json_build_object('outboundId', outbound_id), 'deliver:' || outbound_id)
    FROM outbound WHERE state = 'waiting' ORDER BY created_at`.execute(db);
}

/** What delivery made of a letter, and when (ISO). */
export type Delivered =
  | { readonly state: "sent" | "done"; readonly at: string }
  | { readonly state: "refused"; readonly refusal: string; readonly at: string };

/** Writes down that a waiting letter has left, or may not. A receipt that came meanwhile counts, and nothing is changed; one taken back as it left has left. */
export async function settleDelivery(db: Db, outboundId: string, delivered: Delivered): Promise<void> {
  const { state, at } = delivered;
  const settled = db.updateTable("outbound").where("outbound_id", "=", outboundId);
  await settled
    .set(state === "refused" ? { state, refusal: delivered.refusal, answered_at: at } : { state, sent_at: at })
    .where("state", "=", "waiting")
    .execute();
  if (state !== "sent") return;
  await settled
    .set({ state, sent_at: at, answered_at: null, refusal: TAKEN_BACK_TOO_LATE })
    .where("state", "=", "done")
    .execute();
}

/** The hand-over is taken back: its letter is not sent, or the list says that it was. */
export async function takeBackLetter(db: Db, handover: string, at: string): Promise<void> {
  await sql`SELECT foelgeskab.take_back_letter(${handover}, ${at}, ${TAKEN_BACK}, ${TAKEN_BACK_TOO_LATE})`.execute(db);
}

const TAKEN_BACK = "Overdragelsen er trukket tilbage. Brevet er ikke sendt.";
const TAKEN_BACK_TOO_LATE =
  "Overdragelsen er trukket tilbage, efter at brevet var sendt. Der sendes ikke noget nyt brev: ring til klinikken, så epikrisen ikke bliver fulgt.";

/** What a receipt answers, locked: the letters it names, or all of the envelope where it names none. Our own receipts are never answered. */
export async function lockAnswered(
  db: Db,
  { letterIds, envelopeId }: { letterIds: readonly string[]; envelopeId: string },
): Promise<SentLetter[]> {
  const sent = db
    .selectFrom("outbound")
    .selectAll()
    .where("kind", "not in", ["XCTL02", "XCTL03"])
    .orderBy("outbound_id")
    .forUpdate();
  return letterIds.length > 0
    ? sent.where("letter_id", "in", letterIds).execute()
    : sent.where("envelope_id", "=", envelopeId).execute();
}

/** Writes down the receiver's answer: a refusal with its words, or none. */
export async function answerLetter(
  db: Db,
  outboundId: string,
  { refusal, at }: { refusal: string | null; at: string },
): Promise<void> {
  const change =
    // what the list says of a letter that was taken back stays
    refusal === null ? { state: "acknowledged", answered_at: at } : { state: "refused", refusal, answered_at: at };
  await db.updateTable("outbound").set(change).where("outbound_id", "=", outboundId).execute();
}
