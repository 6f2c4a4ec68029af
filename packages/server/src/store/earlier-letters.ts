import { sql } from "kysely";
import type { LetterKey, LetterPlace, Why } from "./inbound-rows.ts";
import type { Db } from "./transaction.ts";

/** A letter that came before: what became of it, and the receipt that was given. */
export interface EarlierLetter {
  readonly inboundId: string;
  readonly type: string | null;
  readonly state: LetterPlace;
  readonly why: Why | null;
  readonly receipt: string | null;
  readonly sha256: Buffer;
  readonly partyId: string | null;
}

/** The letters of the same bytes from the same partner (null: from the operator), if the message came before. */
export async function sameBytes(db: Db, partnerId: string | null, sha256: Buffer): Promise<EarlierLetter[]> {
  const rows = await earlier(db)
    .where("raw_sha256", "=", sha256)
    .where(sql<boolean>`partner_id IS NOT DISTINCT FROM ${partnerId}`)
    .orderBy("inbound_id")
    .execute();
  return rows.map(earlierLetter);
}

/** Whether a message came before under either of its two numbers from the same partner (null: from the operator), and its letters where it did. */
export async function sameEnvelope(
  db: Db,
  partnerId: string | null,
  { envelopeId, messageId }: { envelopeId: string; messageId: string },
): Promise<{ envelope: boolean; message: EarlierLetter[] }> {
  const from = sql<boolean>`partner_id IS NOT DISTINCT FROM ${partnerId}`;
  const enveloped = await earlier(db).where("envelope_id", "=", envelopeId).where(from).limit(1).execute();
  const rows = await earlier(db).where("message_id", "=", messageId).where(from).orderBy("inbound_id").execute();
  return { envelope: enveloped.length > 0, message: rows.map(earlierLetter) };
}

/** Whether a sender's FHIR message came before under either of its two numbers, and what became of it where it did. */
export async function sameFhirMessage(
  db: Db,
  { senderEan, number }: LetterKey,
  bundleId: string,
): Promise<{ bundle: boolean; message: EarlierLetter[] }> {
  const own = earlier(db).where("sender_ean", "=", senderEan);
  const bundled = await own.where("bundle_id", "=", bundleId).limit(1).execute();
  const rows = await own.where("letter_id", "=", number).execute();
  return { bundle: bundled.length > 0, message: rows.map(earlierLetter) };
}

/** The letter with this sender and number, which is known to be there. */
export async function sameNumber(db: Db, { senderEan, number }: LetterKey): Promise<EarlierLetter> {
  return earlierLetter(
    await earlier(db).where("sender_ean", "=", senderEan).where("letter_id", "=", number).executeTakeFirstOrThrow(),
  );
}

/** The receipt that was given for a letter with this sender and one of these numbers; undefined where none such has come, or none was given. */
export async function receiptGiven(
  db: Db,
  { senderEan, numbers }: { senderEan: string; numbers: readonly string[] },
): Promise<string | undefined> {
  const given = await earlier(db)
    .where("sender_ean", "=", senderEan)
    .where("letter_id", "in", numbers)
    .where("receipt", "is not", null)
    .executeTakeFirst();
  return given?.receipt ?? undefined;
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
    why: row.why as Why | null, // written by inbound-rows.ts alone, from the same type
    receipt: row.receipt,
    sha256: row.raw_sha256,
    partyId: row.party_id,
  };
}
