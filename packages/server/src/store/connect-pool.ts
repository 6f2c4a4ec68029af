import pg from "pg";

/** How many connections a process may hold, and who hears of those that break while idle. */
export interface PoolOptions {
  readonly max?: number;
  readonly log: (line: string) => void;
}

/**
 * A pool of connections whose values arrive as the rest of the program wants them:
 * `date` as "2026-08-10" (pg makes it local midnight, which is the day before in UTC), `timestamptz` as text in UTC that
 * Temporal.Instant reads, `numeric` as text (laboratory values are exact), `int8` as number.
 * A connection that breaks while idle is said once and replaced; without a listener it would end the process.
 */
export function createPool(url: string, { max = 10, log }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    idleTimeoutMillis: 300_000, // a connection keeps its prepared plans; ten seconds would throw them away between two patients
    types: { getTypeParser },
    options: "-c timezone=UTC -c datestyle=ISO",
    application_name: "foelgeskab",
  });
  // The pool listens to idle connections, transactions to those at work, nobody to one that is being closed: a database that ends just then must not end us.
  pool.on("connect", (client) => void client.on("error", () => {}));
  pool.on("error", (error) => log(`A connection to the database broke and is replaced: ${error.message}`));
  return pool;
}

const { builtins } = pg.types;
const asText = (value: string): string => value;
/** Type numbers of arrays, which pg does not name. */
const arrayOf = { text: 1009, date: 1182, timestamp: 1115, timestamptz: 1185, int8: 1016 };
const asTexts: (value: string) => (string | null)[] = pg.types.getTypeParser(arrayOf.text);

const parsers = new Map<number, (value: string) => unknown>([
  [builtins.DATE, asText],
  [builtins.TIMESTAMP, asText],
  [builtins.TIMESTAMPTZ, asText],
  [builtins.INTERVAL, asText],
  [builtins.INT8, exactNumber],
  [arrayOf.date, asTexts],
  [arrayOf.timestamp, asTexts],
  [arrayOf.timestamptz, asTexts],
  [arrayOf.int8, (value) => asTexts(value).map((each) => (each === null ? null : exactNumber(each)))],
]);

// pg asks for text (parsers take a string) or binary (a Buffer), which we never ask the server for.
function getTypeParser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  return parsers.get(oid) ?? pg.types.getTypeParser(oid, format);
}

/**
 * A count or sequence number as number. One above 2^53 throws instead of quietly becoming text or another number:
 * no register of ours counts that far, and a type that changes with the value is found by no test.
 */
function exactNumber(value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new RangeError(
    `The database returned ${value} as int8, which a number cannot hold. Select it as text or numeric.`,
  );
}
