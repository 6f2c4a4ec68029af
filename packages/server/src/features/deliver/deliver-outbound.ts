import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import type { SilentFeed } from "@foelgeskab/followup/account/silent-feeds";
import { dayOf } from "@foelgeskab/followup/ids";
import { dayPhrase } from "@foelgeskab/followup/phrase";
import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import { validateOioxml } from "../../letters/validate-oioxml.ts";
import { silentNow } from "../../pages/feed-state.ts";
import { holdForRegister } from "../../store/held-letters.ts";
import { type Delivered, letterToDeliver, settleDelivery, withdrawLetter } from "../../store/outbound-rows.ts";
import { inTransaction } from "../../store/transaction.ts";

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
 * Delivers one letter of the outbox, unless its patient has died or its offer has ended meanwhile (safety S15), or a register is silent that would tell so: held against its schema, written to the folder whole or not at all, marked as sent.
 * Done again after a crash it writes the same file once more, and the receiver knows the letter by its number.
 * Throws when the folder cannot be written: the queue tries again, and the list shows meanwhile that the letter waits (safety S8).
 */
export async function deliverOutbound({ world, pool, outDir, schemas }: Delivery, outboundId: string): Promise<void> {
  const letter = await inTransaction(pool, { as: "system" }, (db) => letterToDeliver(db, outboundId));
  if (letter === undefined) return;
  const { stopped } = letter;
  if (stopped !== null) {
    await inTransaction(pool, { as: "system" }, (db) =>
      withdrawLetter(db, outboundId, stopped, world.clock.now().toString()),
    );
    return;
  }
  if (await heldForRegister()) return;
  if (schemas !== undefined && !(await validateOioxml(letter.body, schemas)).valid) {
    await settle({ state: "refused", refusal: NOT_VALID, at: world.clock.now().toString() });
    return;
  }
  await writeWhole(outDir, `${letter.kind}-${letter.letterId}.xml`, letter.body);
  // Nobody answers a receipt, so there is nothing to wait for.
  const state = letter.kind === "XCTL02" || letter.kind === "XCTL03" ? "done" : "sent";
  await settle({ state, at: world.clock.now().toString() });

  function heldForRegister(): Promise<boolean> {
    return inTransaction(pool, { as: "system" }, async (db) => {
      const [silent] = await silentNow(db, { now: world.clock.now(), settings: world.settings }, ["registers"]);
      return silent !== undefined && (await holdForRegister(db, outboundId, heldBecause(silent)));
    });
  }

  function settle(delivered: Delivered): Promise<void> {
    return inTransaction(pool, { as: "system" }, (db) => settleDelivery(db, outboundId, delivered));
  }
}

const NOT_VALID = "Brevet overholder ikke MedComs skema og er ikke sendt. Ring til modtageren, og giv driften besked.";

/** Letters are Danish, and so is what the list says of them. */
function heldBecause({ sender, since }: SilentFeed): string {
  const register = sender === undefined || sender === "" ? "Registret" : sender;
  return `${register} har været tavst siden ${dayPhrase(dayOf(since)).da}: ingen kan indestå for, at patienten lever og har den læge. Brevet sendes af sig selv, når registret er hørt igen.`;
}

/** Written beside and moved in, so that nobody picks up half a letter. UTF-8, since windows-1252 has no "≥" and not every name. */
async function writeWhole(folder: string, name: string, body: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `.${name}.tmp`);
  const file = await open(unfinished, "w", 0o600);
  try {
    await file.writeFile(body, "utf8");
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, join(folder, name));
}
