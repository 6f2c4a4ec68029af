import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../../store/transaction.ts";
import type { Outcome } from "./outcome.ts";
import type { Arrival, LetterPlace, LetterSummary, ReceivedLetter, Why } from "./received.ts";

/** What makes two letters one. */
export interface LetterKey {
  readonly senderEan: string;
  /** Type and number: senders count each type of letter by itself (as in MedCom's own samples). */
  readonly number: string;
}

/** The key of a letter that could be read. */
export function keyOf(
  type: string,
  { sender, head }: { sender: { ean: string }; head: { identifier: string } },
): LetterKey {
  return { senderEan: sender.ean, number: `${type} ${head.identifier}` };
}

/** A letter as it is first written down. */
export interface NewLetter {
  readonly arrival: Pick<Arrival, "channel" | "partner">;
  readonly receivedAt: string;
  /** The bytes of the whole message; empty for the second and later letters of one, which share those of the first by their hash. */
  readonly raw: Uint8Array;
  readonly sha256: Buffer;
  /** Sender and number: what makes a repetition. Left out for letters that are refused, so that a right one with the same number can still come. */
  readonly known?: LetterKey;
  readonly type: string | null;
  readonly partyId: string | null;
  readonly state: LetterPlace;
  readonly why?: Why;
  readonly summary?: LetterSummary;
}

/** Lets one of several equal messages at a time through, so that the others find what became of the first. */
export async function waitForTwins(db: Db, sha256: Buffer): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${sha256.toString("hex")}, 0))`.execute(db);
}

/** Writes a letter down with its raw bytes in one statement; undefined when one with the same sender and number is there already. */
export async function insertLetter(db: Db, letter: NewLetter): Promise<string | undefined> {
  const { rows } = await sql<{ inbound_id: string }>`
    INSERT INTO inbound (inbound_id, received_at, channel, partner_id, raw, raw_sha256, sender_ean, letter_id, letter_type, party_id, state, why, summary)
    VALUES (${randomUUID()}, ${letter.receivedAt}, ${letter.arrival.channel}, ${letter.arrival.partner?.id ?? null}, ${Buffer.from(letter.raw)}, ${letter.sha256},
            ${letter.known?.senderEan ?? null}, ${letter.known?.number ?? null}, ${letter.type}, ${letter.partyId}, ${letter.state},
            ${asJson(letter.why)}::jsonb, ${asJson(letter.summary)}::jsonb)
    ON CONFLICT (sender_ean, letter_id) WHERE letter_id IS NOT NULL DO NOTHING RETURNING inbound_id`.execute(db);
  return rows[0]?.inbound_id;
}

/** Writes down what became of a letter. */
export async function settleLetter(
  db: Db,
  inboundId: string,
  outcome: Outcome,
  rest: { partyId: string | null; summary: LetterSummary },
): Promise<void> {
  await db
    .updateTable("inbound")
    .set({
      state: outcome.state,
      party_id: outcome.partyId ?? rest.partyId,
      why: asJson(outcome.why),
      summary: JSON.stringify(rest.summary),
      patient_id: outcome.patientId ?? null,
      course_id: outcome.courseId ?? null,
    })
    .where("inbound_id", "=", inboundId)
    .execute();
}

/** A letter that came before: what became of it, and the receipt that was given. */
export interface EarlierLetter extends ReceivedLetter {
  readonly receipt: string | null;
  readonly sha256: Buffer;
  readonly partyId: string | null;
}

/** The letters of the same bytes from the same partner, if the message came before. */
export async function sameBytes(
  db: Db,
  { partner }: Pick<Arrival, "partner">,
  sha256: Buffer,
): Promise<EarlierLetter[]> {
  const rows = await earlier(db)
    .where("raw_sha256", "=", sha256)
    .where(sql<boolean>`partner_id IS NOT DISTINCT FROM ${partner?.id ?? null}`)
    .orderBy("inbound_id")
    .execute();
  return rows.map(earlierLetter);
}

/** The letter with this sender and number, which is known to be there. */
export async function sameNumber(db: Db, { senderEan, number }: LetterKey): Promise<EarlierLetter> {
  return earlierLetter(
    await earlier(db).where("sender_ean", "=", senderEan).where("letter_id", "=", number).executeTakeFirstOrThrow(),
  );
}

/** The bytes of a message that came before. */
export async function rawBytes(db: Db, sha256: Buffer): Promise<Uint8Array> {
  const { raw } = await db
    .selectFrom("inbound")
    .select("raw")
    .where("raw_sha256", "=", sha256)
    .where(sql<boolean>`length(raw) > 0`)
    .limit(1)
    .executeTakeFirstOrThrow();
  return raw;
}

/** Keeps the receipt with the letters that it answers, so that a repetition gets the very same. */
export async function keepReceipt(db: Db, inboundIds: readonly string[], receipt: string): Promise<void> {
  await db.updateTable("inbound").set({ receipt }).where("inbound_id", "in", inboundIds).execute();
}

function earlier(db: Db) {
  return db
    .selectFrom("inbound")
    .select(["inbound_id", "letter_type", "state", "why", "receipt", "raw_sha256", "party_id"]);
}

type EarlierRow = Awaited<ReturnType<ReturnType<typeof earlier>["executeTakeFirstOrThrow"]>>;

function earlierLetter(row: EarlierRow): EarlierLetter {
  return {
    inboundId: row.inbound_id,
    type: row.letter_type,
    state: row.state as LetterPlace, // the table's own check allows these alone
    why: row.why as Why | null, // written above, from the same type
    receipt: row.receipt,
    sha256: row.raw_sha256,
    partyId: row.party_id,
  };
}

function asJson(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
