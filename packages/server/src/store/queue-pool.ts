import pg from "pg";
import type { PoolOptions } from "./connect-pool.ts";

/**
 * The queue's own connections, with the values as graphile-worker knows them (`createPool` reads days and counts as we want them).
 * One that breaks, idle or at work, is replaced by the queue and never ends the process.
 */
export function createQueuePool(url: string, { max = 10, log }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  const lost = (): void => log("Jobs: the queue lost a connection to the database and takes a new one.");
  pool.on("error", lost);
  pool.on("connect", (client) => void client.on("error", lost));
  return pool;
}
