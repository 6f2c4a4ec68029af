import { createHash } from "node:crypto";
import type { SilentFeed } from "@foelgeskab/followup/account/silent-feeds";
import { dayOf } from "@foelgeskab/followup/ids";
import { dayPhrase } from "@foelgeskab/followup/phrase";
import { inNewEnvelope } from "@foelgeskab/medcom/in-new-envelope";
import type { World } from "../../advance/advance.ts";
import { type Channels, NO_CHANNELS, type OpenDoor } from "../../channels/channels.ts";
import { validateOioxml } from "../../letters/validate-oioxml.ts";
import { onTheirWay } from "../../pages/delivery-state.ts";
import { silentNow } from "../../pages/feed-state.ts";
import { holdForRegister } from "../../store/held-letters.ts";
import {
  type Delivered,
  type LetterToDeliver,
  letterToDeliver,
  settleDelivery,
  withdrawLetter,
} from "../../store/outbound-rows.ts";
import { sendingsOf } from "../../store/sendings.ts";
import { type Db, inTransaction } from "../../store/transaction.ts";
import { type Attempt, type Attempted, asCareCommunication } from "./as-care-communication.ts";
import { carry, type Leaving, mayKnock, type WaysOut } from "./carry.ts";
import { danishMoment } from "./danish-moment.ts";
import { letterNumber } from "./letter-number.ts";

/** Where letters go, and what they are held against before. */
export interface Delivery extends Omit<WaysOut, "channels"> {
  /** Without them everything goes by folder. */
  readonly channels?: Channels;
  /** MedCom's schemas by date; without it, what our own writer allows is trusted. */
  readonly schemas?: string | undefined;
  /** Takes in the receipt that a partner gave as it took a letter. */
  readonly heard?: (answer: { readonly bytes: Uint8Array; readonly partner: OpenDoor["partner"] }) => Promise<unknown>;
}

/**
 * Delivers one letter of the outbox, unless its patient has died or its offer has ended meanwhile (safety S15), or a register is silent that would tell so: held against its schema or profile, brought to its receiver's door or written to the folder, written down as an attempt.
 * One that nobody has answered in time is delivered again in a new envelope (MedCom KR7.S), as often as the region says.
 * Done again after a crash it writes the same file once more, and the receiver knows the letter by its number.
 * Throws when the folder cannot be written: the queue tries again. While a partner is not there the letter waits, and the list shows both (safety S8).
 */
export async function deliverOutbound(delivery: Delivery, outboundId: string): Promise<void> {
  const { world, pool } = delivery;
  const found = await inTransaction(pool, { as: "system" }, (db) => letterNow(db, world, outboundId));
  if (found === undefined) return;
  const { letter } = found;
  if (letter.stopped !== null) return stop(delivery, outboundId, letter);
  const ways = { ...delivery, channels: delivery.channels ?? NO_CHANNELS };
  const door = ways.channels.doorOf(letter.receiverEan);
  if (door !== undefined && !(await mayKnock(ways, door, outboundId))) return;
  if (isReceipt(letter.kind)) return deliverReceipt(delivery, ways, outboundId, letter);
  if (await heldForRegister(delivery, outboundId)) return;
  const attempt = await attemptAt({ outboundId, ...found }, delivery, ways.channels);
  const at = world.clock.now().toString();
  if ("refusal" in attempt) return settle(delivery, outboundId, { state: "refused", refusal: attempt.refusal, at });
  const carried = await carry(ways, leavingOf(outboundId, letter, attempt), door);
  if (carried.kind === "off") return;
  if (carried.kind === "not-wanted")
    return settle(delivery, outboundId, { state: "refused", refusal: notWanted(carried.status), at });
  await settle(delivery, outboundId, { state: "sent", envelopeId: attempt.envelopeId, at });
  if (carried.answer !== undefined) await delivery.heard?.(carried.answer);
}

/** The letter where it is its turn: it waits to leave, or it has waited for its receipt as long as the region says. `earlier`: how often it has left; `begun`: the envelope of its first attempt since a person last sent it. */
async function letterNow(
  db: Db,
  world: World,
  outboundId: string,
): Promise<{ letter: LetterToDeliver; earlier: number; begun: string | undefined } | undefined> {
  const letter = await letterToDeliver(db, outboundId);
  if (letter === undefined) return undefined;
  const asked = { now: world.clock.now(), settings: world.settings };
  const before = (await onTheirWay(db, asked, [outboundId])).get(outboundId);
  const due = letter.state === "waiting" || before?.delivery.state === "resend";
  if (!due) return undefined;
  const sendings = await sendingsOf(db, [outboundId]);
  return { letter, earlier: sendings.length, begun: sendings.find(({ current }) => current)?.envelopeId };
}

/** What is no longer wanted does not leave. What has left once is not sent again, and whoever sent it is told where the silence lasts. */
async function stop({ pool, world }: Delivery, outboundId: string, { state, stopped }: LetterToDeliver): Promise<void> {
  if (state === "sent" || stopped === null) return;
  await inTransaction(pool, { as: "system" }, (db) =>
    withdrawLetter(db, outboundId, stopped, world.clock.now().toString()),
  );
}

/** Nobody answers a receipt, so there is nothing to wait for. */
async function deliverReceipt(
  delivery: Delivery,
  ways: WaysOut,
  outboundId: string,
  letter: LetterToDeliver,
): Promise<void> {
  const standard = letter.kind === "FCTL" ? "fhir" : "oioxml";
  const leaving = leavingOf(outboundId, letter, { body: letter.body, standard });
  const carried = await carry(ways, leaving, ways.channels.doorOf(letter.receiverEan));
  if (carried.kind !== "off")
    await settle(delivery, outboundId, { state: "done", at: delivery.world.clock.now().toString() });
}

function heldForRegister({ world, pool }: Delivery, outboundId: string): Promise<boolean> {
  return inTransaction(pool, { as: "system" }, async (db) => {
    const [silent] = await silentNow(db, { now: world.clock.now(), settings: world.settings }, ["registers"]);
    return silent !== undefined && (await holdForRegister(db, outboundId, heldBecause(silent)));
  });
}

function settle({ pool }: Delivery, outboundId: string, delivered: Delivered): Promise<void> {
  return inTransaction(pool, { as: "system" }, (db) => settleDelivery(db, outboundId, delivered));
}

/** A letter to a mailbox that speaks FHIR leaves so; what was begun in one standard goes on in it until a person sends it anew. */
async function attemptAt(
  attempted: Attempted & { begun: string | undefined },
  { world, schemas }: Delivery,
  channels: Channels,
): Promise<Attempt> {
  const { letter, begun } = attempted;
  const speaks = channels.mailbox(letter.receiverEan)?.correspondence;
  const asFhir = begun === undefined ? speaks === "CareCommunication" : begun.length === UUID_LENGTH;
  if (letter.kind === "XDIS91" && asFhir) return asCareCommunication(attempted, { world, channels });
  const attempt = asLetter(attempted, world.clock.now());
  const isValid = schemas === undefined || (await validateOioxml(attempt.body, schemas)).valid;
  return isValid ? { ...attempt, standard: "oioxml" } : { refusal: NOT_VALID };
}

const UUID_LENGTH = 36;

/** The first attempt goes as it was written; each later one in an envelope of its own, whose number follows from how many there were, so that a crash in between makes no further one. */
function asLetter(
  { outboundId, letter: { envelopeId, body }, earlier }: Attempted,
  now: Temporal.Instant,
): { envelopeId: string; body: string } {
  if (earlier === 0) return { envelopeId, body };
  const identifier = letterNumber((size) =>
    createHash("sha256").update(`${outboundId} ${earlier}`).digest().subarray(0, size),
  );
  return { envelopeId: identifier, body: inNewEnvelope(body, { identifier, sent: danishMoment(now) }) };
}

function isReceipt(kind: string): boolean {
  return kind.includes("CTL");
}

/** Its file, named by MedCom's name and the letter's own number, and its bytes. UTF-8 but for EDIFACT, since windows-1252 has no "≥" and not every name. */
function leavingOf(
  outboundId: string,
  { kind, letterId }: LetterToDeliver,
  { body, standard }: { body: string; standard: "oioxml" | "fhir" },
): Leaving {
  if (isEdifact(kind))
    return { name: `${kind}-${letterId}.edi`, bytes: Buffer.from(body, "latin1"), contentType: "application/edifact" };
  const bytes = Buffer.from(body);
  if (standard === "oioxml")
    return { name: `${kind}-${letterId}.xml`, bytes, contentType: "application/xml; charset=utf-8" };
  const form = body.startsWith("{") ? "json" : "xml";
  const name = kind === "FCTL" ? `FCTL-${letterId}` : `FDIS91-${outboundId}`;
  return { name: `${name}.${form}`, bytes, contentType: `application/fhir+${form}; charset=utf-8` };
}

/** MedCom's names of the same letters: with an X in OIOXML, without in EDIFACT. */
function isEdifact(kind: string): boolean {
  return kind === "CTL02" || kind === "CTL03";
}

function notWanted(status: number): string {
  return `Modtagerens system vil ikke have brevet (svar ${status}). Ring til modtageren, og giv driften besked.`;
}

const NOT_VALID = "Brevet overholder ikke MedComs skema og er ikke sendt. Ring til modtageren, og giv driften besked.";

/** Letters are Danish, and so is what the list says of them. */
function heldBecause({ sender, since }: SilentFeed): string {
  const register = sender === undefined || sender === "" ? "Registret" : sender;
  return `${register} har været tavst siden ${dayPhrase(dayOf(since)).da}: ingen kan indestå for, at patienten lever og har den læge. Brevet sendes af sig selv, når registret er hørt igen.`;
}
