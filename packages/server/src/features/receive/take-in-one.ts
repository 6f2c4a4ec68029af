import { rawBytes, sameNumber } from "../../store/earlier-letters.ts";
import { hear } from "../../store/feeds.ts";
import {
  insertLetter,
  keyOf,
  type LetterKey,
  type LetterSummary,
  settleLetter,
  type Why,
} from "../../store/inbound-rows.ts";
import { nameFiles } from "../../store/received-files.ts";
import { addressOf, findAddressee } from "./addressee.ts";
import { describeLetter } from "./describe-letter.ts";
import { feedOf } from "./feed-of.ts";
import { areTaken, filesIn, namedFiles } from "./letter-files.ts";
import { letterType } from "./letter-type.ts";
import { dateNotes } from "./message-moment.ts";
import { type AnyLetter, type KnownLetter, readMessage, sameLetter } from "./read-message.ts";
import { REASON, unreadableBecause } from "./reasons.ts";
import type { Reception } from "./receive-bytes.ts";
import { envelopedIn, type ReceivedLetter, wayOf } from "./received.ts";
import { beginningOf } from "./salvage.ts";
import { takeIn } from "./take-in.ts";

/** A letter and what became of it, for the receipt. */
export interface TakenLetter {
  readonly received: ReceivedLetter;
  readonly repeated: boolean;
  /** The receipt that was given when the letter came first. */
  readonly earlierReceipt: string | null;
  readonly partyId: string | null;
  /** Set when the sender is to be told no, and the letter's own number for that. */
  readonly refused?: { readonly why: Why; readonly letterId: string | undefined };
}

/** Takes in one letter of a message: refused, known already, or carried out. */
export async function takeInOne(reception: Reception, letter: AnyLetter, first: boolean): Promise<TakenLetter> {
  if (!mayBeFrom(reception, senderEanOf(letter))) return refuse(reception, letter, REASON.foreignSender, first);
  if (letter.kind === "unsupported") return refuse(reception, letter, REASON.unsupported, first);
  if (letter.kind === "unreadable") return refuse(reception, letter, unreadableBecause(letter.why), first);
  if (letter.kind === "binary-letter" && !areTaken(filesIn(letter)))
    return refuse(reception, letter, REASON.fileType, first);
  const known = keyOf(letterType(letter), letter);
  const inboundId = await insertLetter(reception.db, {
    ...written(reception, letter, first),
    known,
    partyId: null,
    state: "unmatched",
  });
  if (inboundId === undefined) return repeat(reception, letter, known, first);
  return settleTaken(reception, letter, { inboundId, type: letterType(letter) });
}

/** A partner sends as itself only (safety section 6, row 39); a letter that does not say who sends it is unreadable anyway. */
function mayBeFrom({ arrival: { partner } }: Reception, senderEan: string | undefined): boolean {
  return partner === undefined || senderEan === undefined || partner.eans.includes(senderEan);
}

/** Lets a letter that is written down have its effect, and writes down what became of it. */
export async function settleTaken(
  { db, world }: Reception,
  letter: KnownLetter,
  { inboundId, type }: { inboundId: string; type: string },
): Promise<TakenLetter> {
  const outcome = await takeIn({ db, world, inboundId, letter });
  const partyId = outcome.partyId ?? (await findAddressee(db, world, addressOf(letter)));
  const described = describeLetter(letter);
  const waits = outcome.state === "unmatched";
  const notes = [
    ...("authorised" in letter.head ? dateNotes(letter.head.authorised, world.clock) : []),
    ...(outcome.notes ?? []),
  ];
  await settleLetter(db, inboundId, {
    state: outcome.state,
    partyId,
    patientId: outcome.patientId ?? null,
    courseId: outcome.courseId ?? null,
    why: outcome.why,
    summary: {
      ...described,
      content: waits ? described.content : "",
      notes,
      ...(outcome.reply && { reply: outcome.reply }),
    },
    withLetter: outcome.withLetter ?? null,
  });
  await nameFiles(db, { inboundId, senderEan: letter.sender.ean }, namedFiles(letter));
  await hear(db, { ...feedOf(letter), heardAt: world.clock.now().toString() });
  return {
    received: { inboundId, type, state: outcome.state, why: outcome.why ?? null },
    repeated: false,
    earlierReceipt: null,
    partyId,
  };
}

async function repeat(
  reception: Reception,
  letter: KnownLetter,
  known: LetterKey,
  first: boolean,
): Promise<TakenLetter> {
  const earlier = await sameNumber(reception.db, known);
  const stored = readMessage(await rawBytes(reception.db, earlier.sha256));
  const twin = stored.ok
    ? stored.message.letters.find(
        (each) => "head" in each && each.kind === letter.kind && each.head.identifier === letter.head.identifier,
      )
    : undefined;
  if (twin === undefined || !sameLetter(twin, letter)) return refuse(reception, letter, REASON.otherContent, first);
  const { receipt: earlierReceipt, sha256: _sha256, partyId, ...received } = earlier;
  return { received, repeated: true, earlierReceipt, partyId };
}

async function refuse(reception: Reception, letter: AnyLetter, why: Why, first: boolean): Promise<TakenLetter> {
  const partyId = await findAddressee(
    reception.db,
    reception.world,
    "label" in letter ? { ean: letter.label.receiverEan } : addressOf(letter),
  );
  const row = {
    ...written(reception, letter, first),
    partyId,
    state: "unreadable" as const,
    why,
    summary: refusedSummary(reception, letter),
  };
  const inboundId = await insertLetter(reception.db, row);
  if (inboundId === undefined) throw new Error("a letter without number cannot be known already");
  const letterId = "label" in letter ? letter.label.identifier : letter.head.identifier;
  return {
    received: { inboundId, type: row.type, state: "unreadable", why },
    repeated: false,
    earlierReceipt: null,
    partyId,
    refused: { why, letterId },
  };
}

function refusedSummary({ arrival }: Reception, letter: AnyLetter): LetterSummary {
  if (!("label" in letter)) return { ...describeLetter(letter), notes: [] };
  return { sender: letter.label.senderEan ?? "", patientName: null, content: beginningOf(arrival.bytes), notes: [] };
}

function written({ arrival, sha256, world, envelope }: Reception, letter: AnyLetter, first: boolean) {
  const raw = first ? arrival.bytes : new Uint8Array();
  return {
    ...wayOf(arrival),
    ...envelopedIn(envelope),
    sha256,
    raw,
    receivedAt: world.clock.now().toString(),
    type: letterType(letter),
  };
}

function senderEanOf(letter: AnyLetter): string | undefined {
  return "label" in letter ? letter.label.senderEan : letter.sender.ean;
}
