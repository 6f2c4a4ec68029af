import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import { silentNow } from "../../pages/feed-state.ts";
import { letGoOfRegister } from "../../store/held-letters.ts";
import { inTransaction } from "../../store/transaction.ts";
import { closeDueParties } from "./close-party.ts";
import { retryWaiting } from "./take-line.ts";

/** What a new day brings: register lines whose day has come, practices that close today, and letters whose register is heard again. Done twice it changes nothing more; days that were missed are made up for. */
export async function daysWork({
  world,
  pool,
  log,
}: {
  world: World;
  pool: pg.Pool;
  log: (line: string) => void;
}): Promise<void> {
  await retryWaiting(world, pool);
  await closeDueParties(world, pool, log);
  await inTransaction(pool, { as: "system" }, async (db) => {
    const silent = await silentNow(db, { now: world.clock.now(), settings: world.settings }, ["registers"]);
    if (silent.length === 0) await letGoOfRegister(db);
  });
}
