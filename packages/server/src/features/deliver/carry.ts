import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import type { Channels, OpenDoor } from "../../channels/channels.ts";
import { postMessage } from "../../channels/post-message.ts";
import { channelsOff, longestWaiting, turnOff, turnOn } from "../../store/channel-rows.ts";
import { askForWaiting } from "../../store/outbound-rows.ts";
import { inTransaction } from "../../store/transaction.ts";

/** Ways out of here. */
export interface WaysOut {
  readonly world: World;
  readonly pool: pg.Pool;
  /** The folder that the network picks letters up from. */
  readonly outDir: string;
  /** Partners' own doors; without one, and for mailboxes that none serves, letters go to the folder. */
  readonly channels: Channels;
}

/** A message that leaves: a file's name, and its bytes with their media type. */
export interface Leaving {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** It has left, with the receipt that was given at once; or the partner wants it never, or is not there just now. */
export type Carried =
  | { readonly kind: "left"; readonly answer?: { readonly bytes: Uint8Array; readonly partner: OpenDoor["partner"] } }
  | { readonly kind: "not-wanted"; readonly status: number }
  | { readonly kind: "off" };

/** Whether a letter may be tried at a door: while nobody is there, one knocks for all, the one that has waited longest. */
export async function mayKnock({ pool }: WaysOut, { partner }: OpenDoor, outboundId: string): Promise<boolean> {
  return inTransaction(pool, { as: "system" }, async (db) => {
    const isOff = (await channelsOff(db)).some(({ partnerId }) => partnerId === partner.id);
    if (!isOff) return true;
    const first = await longestWaiting(db, partner.glns);
    return first === undefined || first === outboundId;
  });
}

/** Brings a message to its partner's door, or writes it to the folder whole or not at all. Throws when the folder cannot be written. */
export async function carry(ways: WaysOut, leaving: Leaving, door: OpenDoor | undefined): Promise<Carried> {
  if (door !== undefined) return bring(ways, leaving, door);
  await writeWhole(ways.outDir, leaving);
  return { kind: "left" };
}

/** That a partner is not there is kept with since when, and when it is there again, everything that waited is asked for. */
async function bring(
  { world: { clock }, pool, channels }: WaysOut,
  leaving: Leaving,
  door: OpenDoor,
): Promise<Carried> {
  const brought = await postMessage(door, leaving, { name: channels.name, now: clock.wall() });
  const { partner } = door;
  await inTransaction(pool, { as: "system" }, async (db) => {
    if (brought.kind === "off")
      await turnOff(db, { partnerId: partner.id, why: brought.why, at: clock.now().toString() });
    else if (await turnOn(db, partner.id)) await askForWaiting(db);
  });
  switch (brought.kind) {
    case "taken":
      return { kind: "left", ...(brought.answer === undefined ? {} : { answer: { bytes: brought.answer, partner } }) };
    case "not-wanted":
      return brought;
    case "off":
      return { kind: "off" };
    default:
      return brought satisfies never;
  }
}

/** Written beside and moved in, so that nobody picks up half a letter. */
async function writeWhole(folder: string, { name, bytes }: Leaving): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `.${name}.tmp`);
  const file = await open(unfinished, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, join(folder, name));
}
