import { createHash, randomBytes } from "node:crypto";
import { sniffsFhir } from "@foelgeskab/medcom/fhir-standard";
import { receptionOf } from "@foelgeskab/medcom/reliable-messaging";
import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import { codeOf } from "../../store/connect-failure.ts";
import { sameBytes, sameEnvelope } from "../../store/earlier-letters.ts";
import { waitForTwins } from "../../store/inbound-rows.ts";
import { type Db, inTransaction } from "../../store/transaction.ts";
import type { Random } from "../deliver/letter-number.ts";
import { acknowledge } from "./acknowledge.ts";
import { findAddressee } from "./addressee.ts";
import { answerAgain } from "./answer-again.ts";
import { answerEnvelope } from "./answer-envelope.ts";
import { keepNetworkReceipt, keepUnreadable } from "./keep-unreadable.ts";
import { type Opened, type OpenedEnvelope, openEnvelope } from "./open-envelope.ts";
import { type ReadMessage, readLetters } from "./read-message.ts";
import { REASON, unreadableBecause } from "./reasons.ts";
import type { Arrival, Received } from "./received.ts";
import { takeInFhir } from "./take-in-fhir.ts";
import { type TakenLetter, takeInOne } from "./take-in-one.ts";

/** What every step of one message needs. */
export interface Reception {
  readonly db: Db;
  readonly world: World;
  readonly arrival: Arrival;
  readonly sha256: Buffer;
  readonly random: Random;
  /** The envelope (VANSEnvelope) that the message came in, whose numbers are kept with its letters. */
  readonly envelope?: OpenedEnvelope;
}

/** A message that breaks our own code is set aside after this many tries, and the others flow on (safety row 41). */
const TRIES = 2;

/**
 * Takes in a message, from whatever way it came: stored, read, matched, carried out and answered in one transaction; what it gives is true only because
 * that has been saved. Throws when the database cannot be used: nothing was taken, and the sender still has it.
 */
export async function receiveBytes(
  world: World,
  pool: pg.Pool,
  arrival: Arrival,
  random: Random = randomBytes,
): Promise<Received> {
  const sha256 = createHash("sha256").update(arrival.bytes).digest();
  const inOne = (work: (reception: Reception) => Promise<Received>): Promise<Received> =>
    inTransaction(pool, { as: "system" }, (db) => work({ db, world, arrival, sha256, random }));
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      const opened = openEnvelope(arrival.bytes);
      return await inOne((reception) => takeInMessage(reception, opened));
    } catch (error) {
      if (isOutage(error)) throw error;
      arrival.log?.(`A message could not be handled (try ${attempt} of ${TRIES}): ${faultOf(error)}`);
    }
  }
  return inOne((reception) => keepUnreadable(reception, REASON.ourFault));
}

async function takeInMessage(reception: Reception, opened: Opened | undefined): Promise<Received> {
  const { db, arrival, sha256 } = reception;
  await waitForTwins(db, sha256);
  const twins = await sameBytes(db, arrival.partner?.id ?? null, sha256);
  if (twins.length > 0) return answerAgain(db, twins);
  switch (opened?.kind) {
    case undefined:
      return takeInContent(reception, arrival.bytes);
    case "message":
      return takeInEnvelope(reception, opened.envelope, opened.bytes);
    case "receipt":
      return keepNetworkReceipt(reception);
    case "unreadable":
      return keepUnreadable(reception, unreadableBecause(opened.why));
    default:
      return opened satisfies undefined;
  }
}

/** The table of four cases, by the numbers of the envelope and of the message in it. Whoever delivers it sends in its own name only. */
async function takeInEnvelope(plain: Reception, envelope: OpenedEnvelope, bytes: Uint8Array): Promise<Received> {
  const reception = { ...plain, envelope };
  const { partner } = reception.arrival;
  if (partner !== undefined && !partner.eans.includes(envelope.sender.text))
    return keepUnreadable(reception, REASON.foreignSender);
  const { identifier: envelopeId, meta } = envelope;
  const seen = await sameEnvelope(reception.db, partner?.id ?? null, { envelopeId, messageId: meta.identifier });
  const decided = receptionOf({ message: seen.message.length > 0, envelope: seen.envelope });
  if (decided === "answer-again") return answerAgain(reception.db, seen.message);
  const received =
    decided === "refuse" ? await keepUnreadable(plain, REASON.envelopeUsed) : await takeInContent(reception, bytes);
  const partyId = await findAddressee(reception.db, reception.world, { ean: envelope.receiver.text });
  return { ...received, receipt: await answerEnvelope(reception, envelope, received, partyId) };
}

/** What the sender wrote, with no envelope of the network's around it. */
function takeInContent(reception: Reception, bytes: Uint8Array): Promise<Received> {
  return sniffsFhir(bytes) ? takeInFhir(reception, bytes) : takeInLetters(reception, readLetters(bytes));
}

async function takeInLetters(reception: Reception, read: ReadMessage): Promise<Received> {
  if (!read.ok) return keepUnreadable(reception, read.why);
  const taken: TakenLetter[] = [];
  for (const letter of read.message.letters) taken.push(await takeInOne(reception, letter, taken.length === 0));
  const receipt = await acknowledge(reception, read.message, taken);
  const letters = taken.map(({ received }) => received);
  return { letters, repeated: taken.every(({ repeated }) => repeated), receipt };
}

/** Faults of the data (class 22 and 23) are the message's or ours; all others of the database pass, and the message is wanted again then. */
function isOutage(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && !/^2[23]...$/.test(code);
}

/** Without the message of the error, which may quote what stands in the letter. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return "not an error";
  const place = /\n\s+at ([^\n]+)/.exec(error.stack ?? "")?.[1] ?? "unknown place";
  return `${error.name} ${codeOf(error) ?? ""} at ${place}`;
}
