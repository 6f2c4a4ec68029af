import { randomUUID } from "node:crypto";
import type { Outcome } from "@foelgeskab/medcom/reliable-messaging";
import { type Selectable, sql } from "kysely";
import { keepAnswer, keepSending } from "./sendings.ts";
import type { Tables } from "./tables.ts";
import type { Db } from "./transaction.ts";

/** A finished letter that is to leave. */
export interface OutgoingLetter {
  readonly partyId: string;
  readonly receiverId: string | null;
  readonly receiverEan: string;
  readonly patientId: string | null;
  readonly courseId: string | null;
  readonly kind:
    | "XDIS01"
    | "XDIS02"
    | "XDIS91"
    | "XREF01"
    | "XCTL02"
    | "XCTL03"
    | "CTL02"
    | "CTL03"
    | "FCTL"
    | "VANS-CTL";
  /** The id of the hand-over, re-referral or received letter that it tells of. */
  readonly about: string;
  readonly envelopeId: string;
  readonly letterId: string;
  /** The whole message as text. */
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
  await askToDeliver(db, [outboundId]);
}

/** Asks anew for the delivery of all that waits; the key makes a job that is there already the same job. */
export async function askForWaiting(db: Db): Promise<void> {
  await sql`
    SELECT foelgeskab.enqueue('deliver', json_build_object('outboundId', outbound_id), 'deliver:' || outbound_id)
    FROM outbound WHERE state = 'waiting' ORDER BY created_at`.execute(db);
}

/** Asks for the delivery of these letters, in this order. */
export async function askToDeliver(db: Db, outboundIds: readonly string[]): Promise<void> {
  for (const outboundId of outboundIds)
    await sql`SELECT foelgeskab.enqueue('deliver', ${JSON.stringify({ outboundId })}::json, ${`deliver:${outboundId}`})`.execute(
      db,
    );
}

/** What delivery made of a letter, and when (ISO). */
export type Delivered =
  | { readonly state: "sent"; readonly envelopeId: string; readonly at: string }
  | { readonly state: "done"; readonly at: string }
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
  await keepSending(db, { outboundId, envelopeId: delivered.envelopeId, at });
  await settled
    .set({
      state,
      sent_at: at,
      answered_at: null,
      refusal: sql<string>`CASE refusal WHEN ${TAKEN_BACK} THEN ${TAKEN_BACK_TOO_LATE} ELSE ${STOPPED_TOO_LATE} END`,
    })
    .where("state", "=", "withdrawn")
    .execute();
}

/** The hand-over is taken back: its letter is not sent, or the list says that it was. */
export async function takeBackLetter(db: Db, handover: string, at: string): Promise<void> {
  await sql`SELECT foelgeskab.take_back_letter(${handover}, ${at}, ${TAKEN_BACK}, ${TAKEN_BACK_TOO_LATE})`.execute(db);
}

/** The practice has said no before the letter left: it is not sent. One that has left was read by whoever said no. */
export async function stopDeclinedLetter(db: Db, handover: string, at: string): Promise<void> {
  await sql`SELECT foelgeskab.take_back_letter(${handover}, ${at}, ${DECLINED}, NULL)`.execute(db);
}

/** Why letters of a patient are stopped before they leave. */
export type StoppedBecause = "dead" | "offer-ended";

/** As the system: every letter about the patient that waits is not sent (safety S15), or only those about the hand-over. Receipts are about messages and go on. */
export async function withdrawWaiting(
  db: Db,
  of: { patientId: string; about?: string },
  because: StoppedBecause,
  at: string,
): Promise<void> {
  const waiting = db
    .updateTable("outbound")
    .set({ state: "withdrawn", answered_at: at, refusal: STOPPED[because] })
    .where("patient_id", "=", of.patientId)
    .where("state", "=", "waiting")
    .where("kind", "not like", RECEIPTS);
  await (of.about === undefined ? waiting : waiting.where("about", "=", of.about)).execute();
}

/** A letter that delivery found to be no longer wanted. */
export async function withdrawLetter(db: Db, outboundId: string, because: StoppedBecause, at: string): Promise<void> {
  await db
    .updateTable("outbound")
    .set({ state: "withdrawn", answered_at: at, refusal: STOPPED[because] })
    .where("outbound_id", "=", outboundId)
    .where("state", "=", "waiting")
    .execute();
}

/** A letter as delivery takes it up: it waits, or it has left and is not answered. `stopped` says why it may not leave after all. */
export interface LetterToDeliver {
  readonly kind: string;
  readonly letterId: string;
  readonly envelopeId: string;
  readonly receiverEan: string;
  readonly sender: { readonly name: string; readonly kind: string; readonly phone: string };
  readonly state: "waiting" | "sent";
  readonly body: string;
  readonly stopped: StoppedBecause | null;
}

/** The letter with what has become of its patient and its offer since it was put here; undefined for one that waits neither to leave nor for an answer. */
export async function letterToDeliver(db: Db, outboundId: string): Promise<LetterToDeliver | undefined> {
  const { rows } = await sql<LetterToDeliver>`
    SELECT o.kind, o.letter_id AS "letterId", o.envelope_id AS "envelopeId", o.receiver_ean AS "receiverEan", o.state, o.body,
      json_build_object('name', s.name, 'kind', s.kind, 'phone', s.phone) AS sender,
      CASE WHEN o.kind LIKE '%CTL%' THEN NULL WHEN p.died_on IS NOT NULL THEN 'dead'
        WHEN EXISTS (
          SELECT FROM event e WHERE e.patient_id = o.patient_id AND e.course_id = o.course_id
            AND e.type IN ('handover-declined', 'handover-withdrawn') AND e.payload ->> 'handover' = o.about
        ) THEN 'offer-ended' END AS stopped
    FROM outbound o JOIN party s USING (party_id) LEFT JOIN patient p USING (patient_id)
    WHERE o.outbound_id = ${outboundId}::uuid AND o.state IN ('waiting', 'sent')`.execute(db);
  return rows[0];
}

/** The kinds of receipts in every standard; no letter is called so. */
const RECEIPTS = "%CTL%";
const STOPPED: Readonly<Record<StoppedBecause, string>> = {
  dead: "Patienten er registreret død. Brevet er ikke sendt.",
  "offer-ended": "Overdragelsen gælder ikke længere. Brevet er ikke sendt.",
};
const DECLINED = "Klinikken kunne ikke overtage, før brevet nåede at blive sendt. Brevet er ikke sendt.";
const STOPPED_TOO_LATE = "Brevet skulle have været stoppet, men nåede at blive sendt. Ring til modtageren.";

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
    .where("kind", "not like", RECEIPTS)
    .orderBy("outbound_id")
    .forUpdate();
  return letterIds.length > 0
    ? sent.where("letter_id", "in", letterIds).execute()
    : sent
        .where(({ or, eb, selectFrom }) =>
          or([
            eb("envelope_id", "=", envelopeId),
            eb("outbound_id", "in", selectFrom("sending").select("outbound_id").where("envelope_id", "=", envelopeId)),
          ]),
        )
        .execute();
}

/** The letter that an answer names by its own id, locked; ours is what a FHIR message is called in every sending. */
export async function lockSent(db: Db, outboundId: string): Promise<SentLetter[]> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(outboundId)) return [];
  const sent = db.selectFrom("outbound").selectAll().where("kind", "not like", RECEIPTS);
  return sent.where("outbound_id", "=", outboundId).forUpdate().execute();
}

/** A receipt that was given leaves once more, as it was: whoever repeats a letter has not heard it (MedCom KR6.R). */
export async function giveReceiptAgain(db: Db, inboundIds: readonly string[]): Promise<void> {
  const given = await db
    .updateTable("outbound")
    .set({ state: "waiting" })
    .where("about", "in", inboundIds)
    .where("kind", "like", RECEIPTS)
    .where("state", "=", "done")
    .returning("outbound_id")
    .execute();
  await askToDeliver(
    db,
    given.map(({ outbound_id }) => outbound_id),
  );
}

/** What the receiver's machine said: in which envelope it had the letter, and its words where it refused. */
export interface HeardAnswer {
  readonly envelopeId: string;
  readonly outcome: Outcome;
  readonly refusal: string | null;
  readonly at: string;
}

/** Writes down the receiver's answer. A technical fault is no last word: the letter still waits for one (MedCom KR5.R). */
export async function answerLetter(db: Db, outboundId: string, { refusal, ...answer }: HeardAnswer): Promise<void> {
  await keepAnswer(db, { outboundId, ...answer });
  const { outcome, at } = answer;
  if (outcome === "transient-error") return;
  const change =
    // what the list says of a letter that was taken back stays
    outcome === "ok" ? { state: "acknowledged", answered_at: at } : { state: "refused", refusal, answered_at: at };
  await db.updateTable("outbound").set(change).where("outbound_id", "=", outboundId).execute();
}
