import { createHash } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import type { SilentFeed } from "@foelgeskab/followup/account/silent-feeds";
import { dayOf } from "@foelgeskab/followup/ids";
import { dayPhrase } from "@foelgeskab/followup/phrase";
import { inNewEnvelope } from "@foelgeskab/medcom/in-new-envelope";
import type pg from "pg";
import type { World } from "../../advance/advance.ts";
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
import { danishMoment } from "./danish-moment.ts";
import { letterNumber } from "./letter-number.ts";

/** Where letters go, and what they are held against before. */
export interface Delivery {
  readonly world: World;
  readonly pool: pg.Pool;
  /** The folder that the network picks letters up from. */
  readonly outDir: string;
  /** MedCom's schemas by date; without it, what our own writer allows is trusted. */
  readonly schemas?: string | undefined;
}

/**
 * Delivers one letter of the outbox, unless its patient has died or its offer has ended meanwhile (safety S15), or a register is silent that would tell so: held against its schema, written to the folder whole or not at all, written down as an attempt.
 * One that nobody has answered in time is delivered again in a new envelope (MedCom KR7.S), as often as the region says.
 * Done again after a crash it writes the same file once more, and the receiver knows the letter by its number.
 * Throws when the folder cannot be written: the queue tries again, and the list shows meanwhile that the letter waits (safety S8).
 */
export async function deliverOutbound(delivery: Delivery, outboundId: string): Promise<void> {
  const { world, pool, outDir, schemas } = delivery;
  const found = await inTransaction(pool, { as: "system" }, (db) => letterNow(db, world, outboundId));
  if (found === undefined) return;
  const { letter, earlier } = found;
  const now = world.clock.now();
  if (letter.stopped !== null) return stop(delivery, outboundId, letter);
  if (isReceipt(letter.kind)) return deliverReceipt(delivery, outboundId, letter);
  if (await heldForRegister(delivery, outboundId)) return;
  const attempt = attemptAt(outboundId, letter, earlier, now);
  if (schemas !== undefined && !(await validateOioxml(attempt.body, schemas)).valid) {
    await settle(delivery, outboundId, { state: "refused", refusal: NOT_VALID, at: now.toString() });
    return;
  }
  await writeWhole(outDir, fileOf(letter), attempt.body);
  await settle(delivery, outboundId, {
    state: "sent",
    envelopeId: attempt.envelopeId,
    at: world.clock.now().toString(),
  });
}

/** The letter where it is its turn: it waits to leave, or it has waited for its receipt as long as the region says. `earlier`: how often it has left. */
async function letterNow(
  db: Db,
  world: World,
  outboundId: string,
): Promise<{ letter: LetterToDeliver; earlier: number } | undefined> {
  const letter = await letterToDeliver(db, outboundId);
  if (letter === undefined) return undefined;
  const asked = { now: world.clock.now(), settings: world.settings };
  const before = (await onTheirWay(db, asked, [outboundId])).get(outboundId);
  const due = letter.state === "waiting" || before?.delivery.state === "resend";
  return due ? { letter, earlier: (await sendingsOf(db, [outboundId])).length } : undefined;
}

/** What is no longer wanted does not leave. What has left once is not sent again, and whoever sent it is told where the silence lasts. */
async function stop({ pool, world }: Delivery, outboundId: string, { state, stopped }: LetterToDeliver): Promise<void> {
  if (state === "sent" || stopped === null) return;
  await inTransaction(pool, { as: "system" }, (db) =>
    withdrawLetter(db, outboundId, stopped, world.clock.now().toString()),
  );
}

/** Nobody answers a receipt, so there is nothing to wait for. */
async function deliverReceipt(delivery: Delivery, outboundId: string, letter: LetterToDeliver): Promise<void> {
  await writeWhole(delivery.outDir, fileOf(letter), letter.body, isEdifact(letter.kind) ? "latin1" : "utf8");
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

/** The first attempt goes as it was written; each later one in an envelope of its own, whose number follows from how many there were, so that a crash in between makes no further one. */
function attemptAt(
  outboundId: string,
  { envelopeId, body }: LetterToDeliver,
  earlier: number,
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

function fileOf({ kind, letterId }: LetterToDeliver): string {
  return `${kind}-${letterId}.${isEdifact(kind) ? "edi" : "xml"}`;
}

/** MedCom's names of the same letters: with an X in OIOXML, without in EDIFACT. */
function isEdifact(kind: string): boolean {
  return kind === "CTL02" || kind === "CTL03";
}

const NOT_VALID = "Brevet overholder ikke MedComs skema og er ikke sendt. Ring til modtageren, og giv driften besked.";

/** Letters are Danish, and so is what the list says of them. */
function heldBecause({ sender, since }: SilentFeed): string {
  const register = sender === undefined || sender === "" ? "Registret" : sender;
  return `${register} har været tavst siden ${dayPhrase(dayOf(since)).da}: ingen kan indestå for, at patienten lever og har den læge. Brevet sendes af sig selv, når registret er hørt igen.`;
}

/** Written beside and moved in, so that nobody picks up half a letter. UTF-8, since windows-1252 has no "≥" and not every name. */
async function writeWhole(
  folder: string,
  name: string,
  body: string,
  encoding: "utf8" | "latin1" = "utf8",
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `.${name}.tmp`);
  const file = await open(unfinished, "w", 0o600);
  try {
    await file.writeFile(body, encoding);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, join(folder, name));
}
