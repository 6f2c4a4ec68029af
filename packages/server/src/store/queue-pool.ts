import pg from "pg";
import { databaseAway } from "./connect-failure.ts";
import type { PoolOptions } from "./connect-pool.ts";

/**
 * The queue's own connections, with the values as graphile-worker knows them (`createPool` reads days and counts as we want them).
 * One that breaks, idle or at work, is replaced by the queue and never ends the process: while the database is away, the queue is told
 * "cannot connect now", the one such answer that it waits after and tries again; any other would end it in the middle of settling a job.
 */
export function createQueuePool(url: string, { max = 10, log }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  const lost = (): void => log("Jobs: the queue lost a connection to the database and takes a new one.");
  pool.on("error", lost);
  pool.on("connect", (client) => void client.on("error", lost));
  const connect = (called?: Parameters<pg.Pool["connect"]>[0]): unknown =>
    called === undefined ? pool.connect().then(patient, later) : pool.connect(called); // the listener is called, and begins anew by itself
  return over(pool, { connect, query: askLater(pool) });
}

/** cannot_connect_now: what PostgreSQL says while it starts. */
const LATER = "57P03";

function later(error: unknown): never {
  if (databaseAway(error) && error instanceof Error) Object.assign(error, { code: LATER });
  throw error;
}

function patient(client: pg.PoolClient): pg.PoolClient {
  return over(client, { query: askLater(client) });
}

function askLater(asked: pg.Pool | pg.PoolClient): (...question: never[]) => unknown {
  const ask: (...question: never[]) => unknown = asked.query.bind(asked);
  return (...question) => {
    const answer = ask(...question);
    return answer instanceof Promise ? answer.catch(later) : answer;
  };
}

/** The same thing with some of its methods made anew. */
function over<Thing extends object>(thing: Thing, anew: Record<string, unknown>): Thing {
  return new Proxy(thing, {
    get(target, name) {
      const own: unknown =
        typeof name === "string" && Object.hasOwn(anew, name) ? anew[name] : Reflect.get(target, name);
      return typeof own === "function" ? own.bind(target) : own;
    },
  });
}
