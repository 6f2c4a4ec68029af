import { randomUUID } from "node:crypto";
import type { ReplyLetter } from "@foelgeskab/followup/course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { sql, type Updateable } from "kysely";
import type { Tables } from "./tables.ts";
import type { Db } from "./transaction.ts";

/** Where a received letter is now; there is no other place (safety S7). */
export type LetterPlace = "matched" | "unmatched" | "unreadable" | "receipt" | "set-aside";

/** Why a letter stands where it stands: a code to count, and a sentence that never repeats what the letter says. */
export interface Why extends Phrase {
  readonly code: string;
}

/** What lists show of a letter without reading it again. */
export interface LetterSummary {
  readonly sender: string;
  readonly patientName: string | null;
  /** What it says, for the person who has to place it; empty for letters that found their place. */
  readonly content: string;
  /** What is odd about it, and did not stop it. */
  readonly notes: readonly Why[];
  /** Set where it comes from the other party of a course of the patient. */
  readonly reply?: WaitingReply;
}

/** A letter of the other party about a course, as it waits for a person to read it: a reply to a hand-over, or about a patient who is followed. */
export interface WaitingReply extends Omit<ReplyLetter, "message"> {
  readonly words: string;
  readonly subject?: string;
  /** When it says that it was written (ISO moment). */
  readonly writtenAt?: string;
}

/** What an event keeps of a letter as the evidence of its sender's word. */
export function evidenceOf(
  { number, from, sender, writtenOn }: Omit<ReplyLetter, "message">,
  message: string,
): ReplyLetter {
  return { message, number, from, sender, writtenOn };
}

/** A letter of reply that nobody has read, with the course whose hand-over it answers. */
export interface UnreadReply {
  readonly inboundId: string;
  readonly courseId: string;
  readonly receivedAt: string;
  /** The day of it in Denmark. */
  readonly receivedOn: IsoDay;
  readonly letter: WaitingReply;
}

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
  readonly channel: "http" | "folder" | "command";
  readonly partnerId: string | null;
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
  /** The numbers of the envelope that it came in and of the message in that, where it came in one. */
  readonly enveloped?: { readonly envelopeId: string; readonly messageId: string };
  /** Bundle.id of a FHIR message. */
  readonly bundleId?: string;
}

/** Lets one of several equal messages at a time through, so that the others find what became of the first. */
export async function waitForTwins(db: Db, sha256: Buffer): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${sha256.toString("hex")}, 0))`.execute(db);
}

/** Writes a letter down with its raw bytes in one statement and gives its id; undefined when one with the same sender and number is there already. */
export async function insertLetter(db: Db, letter: NewLetter): Promise<string | undefined> {
  const { rows } = await sql<{ inbound_id: string }>`
    INSERT INTO inbound (inbound_id, received_at, channel, partner_id, raw, raw_sha256, sender_ean, letter_id, letter_type, party_id, state, why, summary, envelope_id, message_id, bundle_id)
    VALUES (${randomUUID()}, ${letter.receivedAt}, ${letter.channel}, ${letter.partnerId}, ${Buffer.from(letter.raw)}, ${letter.sha256},
            ${letter.known?.senderEan ?? null}, ${letter.known?.number ?? null}, ${letter.type}, ${letter.partyId}, ${letter.state},
            ${asJson(letter.why)}::jsonb, ${asJson(letter.summary)}::jsonb,
            ${letter.enveloped?.envelopeId ?? null}, ${letter.enveloped?.messageId ?? null}, ${letter.bundleId ?? null})
    ON CONFLICT (sender_ean, letter_id) WHERE letter_id IS NOT NULL DO NOTHING RETURNING inbound_id`.execute(db);
  return rows[0]?.inbound_id;
}

/** What became of a letter that was taken in. */
export interface SettledLetter {
  readonly state: LetterPlace;
  readonly partyId: string | null;
  readonly patientId: string | null;
  readonly courseId: string | null;
  readonly why: Why | undefined;
  readonly summary: LetterSummary;
  /** The letter whose files it brings, where it brings nothing else and that letter is here. */
  readonly withLetter: string | null;
}

/** Writes down what became of a letter. */
export async function settleLetter(db: Db, inboundId: string, settled: SettledLetter): Promise<void> {
  await change(db, inboundId, {
    state: settled.state,
    party_id: settled.partyId,
    why: asJson(settled.why),
    summary: asJson(settled.summary),
    patient_id: settled.patientId,
    course_id: settled.courseId,
    with_letter: settled.withLetter,
  });
}

/** Keeps the receipt with the letters that it answers, so that a repetition gets the very same. */
export async function keepReceipt(db: Db, inboundIds: readonly string[], receipt: string): Promise<void> {
  await db.updateTable("inbound").set({ receipt }).where("inbound_id", "in", inboundIds).execute();
}

/** The letter that somebody is about to handle, locked so that two colleagues do not handle it at once; undefined when it is on no list of theirs. */
export async function takeFromList(db: Db, inboundId: string) {
  return db
    .selectFrom("inbound")
    .select(["state", "letter_type", "letter_id", "raw_sha256", "patient_id", "course_id", "why", "summary"])
    .where("inbound_id", "=", inboundId)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether a letter is on the list of that party: for whoever asks as the system. */
export async function waitsFor(db: Db, inboundId: string, party: string): Promise<boolean> {
  const row = await db
    .selectFrom("inbound")
    .select("inbound_id")
    .where("inbound_id", "=", inboundId)
    .where("party_id", "=", party)
    .executeTakeFirst();
  return row !== undefined;
}

/** The letters of reply that wait on a party's list, oldest first: all, or those about one course. */
export async function unreadReplies(db: Db, party: string, courseId?: string): Promise<UnreadReply[]> {
  const { rows } = await sql<UnreadReply>`
    SELECT inbound_id AS "inboundId", course_id AS "courseId", summary -> 'reply' AS letter, (received_at AT TIME ZONE 'Europe/Copenhagen')::date AS "receivedOn",
      to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "receivedAt"
    FROM inbound WHERE party_id = ${party} AND state = 'unmatched' AND course_id IS NOT NULL AND summary ? 'reply'
      AND (${courseId ?? null}::uuid IS NULL OR course_id = ${courseId ?? null}::uuid)
    ORDER BY received_at, inbound_id`.execute(db);
  return rows;
}

/** A letter of reply about that course, locked so that two colleagues do not read it at once; undefined when it is on no list of theirs. */
export async function takeReply(
  db: Db,
  inboundId: string,
  courseId: string,
): Promise<{ state: string; letter: WaitingReply } | undefined> {
  const { rows } = await sql<{ state: string; letter: WaitingReply }>`
    SELECT state, summary -> 'reply' AS letter FROM inbound
    WHERE inbound_id = ${inboundId}::uuid AND course_id = ${courseId}::uuid AND summary ? 'reply' FOR UPDATE`.execute(
    db,
  );
  return rows[0];
}

/** A person has said which course a letter of reply is about; it still waits to be read. */
export async function pointReply(db: Db, inboundId: string, courseId: string, why: Why): Promise<void> {
  await change(db, inboundId, { state: "unmatched", course_id: courseId, why: asJson(why) });
}

/** Who handled a waiting letter, and when (ISO). */
export interface Handled {
  readonly at: string;
  readonly by: string;
}

/** A person has said which course a waiting letter is about. */
export async function placeLetter(
  db: Db,
  inboundId: string,
  { patientId, courseId, at, by }: Handled & { patientId: string; courseId: string },
): Promise<void> {
  const handled = { handled_at: at, handled_by: by };
  await change(db, inboundId, { state: "matched", patient_id: patientId, course_id: courseId, ...handled });
}

/** A person has taken a waiting letter off the list; why it waited stays beside why it no longer does. */
export async function setLetterAside(
  db: Db,
  inboundId: string,
  { reason, waitedFor, at, by }: Handled & { reason: string; waitedFor: unknown },
): Promise<void> {
  const why = JSON.stringify({ code: "set-aside", da: reason, en: reason, before: waitedFor });
  await change(db, inboundId, { state: "set-aside", why, handled_at: at, handled_by: by });
}

type InboundChange = Updateable<Tables["inbound"]> & { state: LetterPlace };

/** What becomes of a letter becomes of those that only bring its files. */
async function change(db: Db, inboundId: string, to: InboundChange): Promise<void> {
  const changed = db.updateTable("inbound").set(to);
  await changed
    .where(({ or, eb }) => or([eb("inbound_id", "=", inboundId), eb("with_letter", "=", inboundId)]))
    .execute();
}

function asJson(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
