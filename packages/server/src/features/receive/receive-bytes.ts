import { createHash, randomBytes } from "node:crypto";
import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import { codeOf } from "../../store/connect-failure.ts";
import { sameBytes } from "../../store/earlier-letters.ts";
import { waitForTwins } from "../../store/inbound-rows.ts";
import { type Db, inTransaction } from "../../store/transaction.ts";
import type { Random } from "../deliver/letter-number.ts";
import { acknowledge } from "./acknowledge.ts";
import { keepUnreadable } from "./keep-unreadable.ts";
import { type ReadMessage, readMessage } from "./read-message.ts";
import { REASON } from "./reasons.ts";
import type { Arrival, Received } from "./received.ts";
import { type TakenLetter, takeInOne } from "./take-in-one.ts";

/** What every step of one message needs. */
export interface Reception {
  readonly db: Db;
  readonly world: World;
  readonly arrival: Arrival;
  readonly sha256: Buffer;
  readonly random: Random;
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
      const read = readMessage(arrival.bytes);
      return await inOne((reception) => takeInMessage(reception, read));
    } catch (error) {
      if (isOutage(error)) throw error;
      arrival.log?.(`A message could not be handled (try ${attempt} of ${TRIES}): ${faultOf(error)}`);
    }
  }
  return inOne((reception) => keepUnreadable(reception, REASON.ourFault));
}

async function takeInMessage(reception: Reception, read: ReadMessage): Promise<Received> {
  await waitForTwins(reception.db, reception.sha256);
  const twins = await sameBytes(reception.db, reception.arrival.partner?.id ?? null, reception.sha256);
  if (twins.length > 0) {
    const letters = twins.map(({ inboundId, type, state, why }) => ({ inboundId, type, state, why }));
    return { letters, repeated: true, receipt: twins[0]?.receipt ?? null };
  }
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
