import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import { closeDueParties } from "./close-party.ts";
import { retryWaiting } from "./take-line.ts";

/** What a new day brings: register lines whose day has come, and practices that close today. Done twice it changes nothing more; days that were missed are made up for. */
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
}
