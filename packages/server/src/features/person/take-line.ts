import type { Phrase } from "@foelgeskab/followup/phrase";
import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import {
  type LineState,
  type LineToTake,
  lockLine,
  lockWaiting,
  settleLine,
  waitingLines,
} from "../../store/register-deliveries.ts";
import { type Db, inTransaction } from "../../store/transaction.ts";
import { RegisterStopped } from "./advance-by-register.ts";
import { applyStatement } from "./apply-statement.ts";
import { registerActor } from "./register-actor.ts";
import { readStatement, type Statement } from "./statement.ts";

/** What became of a line; `repeated` where it has come before and was settled then. */
export interface TakenLine {
  state: LineState | "repeated";
  why: Phrase | null;
}

/** A line with where it came from. */
export interface LineOf {
  deliveryId: string;
  register: string;
  text: string;
  says: Statement;
}

/** Takes one line in a transaction of its own: what cannot be done is undone and waits, and the lines after it go on. */
export async function takeLine(world: World, pool: pg.Pool, line: LineOf): Promise<TakenLine> {
  const at = world.clock.now().toString();
  return orWaiting(pool, world, line, (db) => lockLine(db, { ...line, at }));
}

/** Takes up again what waits: its day may have come, its person or practice may be known now. */
export async function retryWaiting(world: World, pool: pg.Pool): Promise<void> {
  const lines = await inTransaction(pool, { as: "system" }, waitingLines);
  for (const { lineId, body } of lines) {
    const says = readStatement(body);
    if (says !== undefined) await orWaiting(pool, world, { register: "CPR", says }, (db) => lockWaiting(db, lineId));
  }
}

async function orWaiting(
  pool: pg.Pool,
  world: World,
  { register, says }: Pick<LineOf, "register" | "says">,
  find: (db: Db) => Promise<LineToTake | undefined>,
): Promise<TakenLine> {
  try {
    return await inTransaction(pool, { as: "system" }, async (db): Promise<TakenLine> => {
      const line = await find(db);
      if (line?.state !== "waiting") return { state: "repeated", why: null };
      const applied = await applyStatement(db, world, registerActor(register), says);
      const why = applied.state === "waiting" ? applied.why : null;
      await settleLine(db, line.lineId, { ...applied, why });
      return { state: applied.state, why };
    });
  } catch (error) {
    if (!(error instanceof RegisterStopped)) throw error;
    const { refused: code, sentence } = error.refusal;
    await inTransaction(pool, { as: "system" }, async (db) => {
      const line = await find(db);
      if (line?.state === "waiting")
        await settleLine(db, line.lineId, { state: "waiting", why: { code, ...sentence }, patientId: null });
    });
    return { state: "waiting", why: sentence };
  }
}
