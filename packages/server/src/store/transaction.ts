import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  DummyDriver,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
  Transaction,
} from "kysely";
import pg from "pg";
import { codeOf, databaseAway } from "./connect-failure.ts";
import type { Tables } from "./tables.ts";

/** One unit of work in the database: all of it happens, or nothing. Table names stand without schema. */
export type Db = Transaction<Tables>;

/** As whom the database is asked: row security shows a person what the party she acts for may see, the system what belongs to nobody. With `oneMoment` every statement sees what the first one saw. */
export type Who =
  | { readonly as: "person"; readonly user: string; readonly party: string }
  | { readonly as: "system"; readonly timeoutMs?: number; readonly oneMoment?: true };

const attempts = 3;
/** Safety row 41: no request keeps a connection busy for longer. */
const statementTimeoutMs = 5_000;
/** What two writers at once get: serialization_failure and deadlock_detected. Nothing was changed, so it is tried again. */
const worthAnotherTry = new Set(["40001", "40P01"]);

/** Whether the same work may well succeed later: two writers met, or the database was away. Every other error comes again each time. */
export function isPassing(error: unknown): boolean {
  return worthAnotherTry.has(codeOf(error) ?? "") || databaseAway(error);
}

/**
 * Does `work` in one transaction and gives what it gives. `work` may run up to three times and has no effect outside the database.
 * A throw undoes everything; a refusal that is returned undoes nothing.
 */
export async function inTransaction<T>(pool: pg.Pool, who: Who, work: (db: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(pool, who, work);
    } catch (error) {
      if (attempt === attempts || !worthAnotherTry.has(codeOf(error) ?? "")) throw error;
      await shortPause(attempt);
    }
  }
}

async function attemptOnce<T>(pool: pg.Pool, who: Who, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const hearBreak = (failure: Error): void => {
    broken = failure;
  };
  // The pool listens to idle connections only; one that breaks at work without a listener ends the process.
  client.on("error", hearBreak);
  try {
    const db = transactionOn(client, who.as);
    await open(client, who, watched.get(pool), db);
    const answer = await work(db);
    await commit(client, answer);
    return answer;
  } catch (error) {
    await client.query("rollback").catch(hearBreak);
    throw error;
  } finally {
    client.off("error", hearBreak);
    client.release(broken);
  }
}

/** Something that every transaction of a pool looks at before it works, in the same round trip as its opening. */
export interface Watch {
  /** A function of our schema without arguments that gives one number. */
  readonly number: "published_versions";
  /** Called with it, in the transaction. */
  see(number: number, db: Db): Promise<void>;
}

const watched = new WeakMap<pg.Pool, Watch>();

/** Lets every transaction of a pool look at a number first: how a process learns what another one has published, before it needs it. */
export function watch(pool: pg.Pool, what: Watch): void {
  watched.set(pool, what);
}

/** Something that this process does not know yet, and will with its next transaction: the work is tried again. */
export class NotKnownYet extends Error {
  readonly code = "40001";
}

async function open(client: pg.PoolClient, who: Who, looks: Watch | undefined, db: Db): Promise<void> {
  if (looks === undefined) {
    await client.query(opening(who));
    return;
  }
  const answers: unknown = await client.query(`${opening(who)}; select ${looks.number}() as number`);
  // Several statements in one text are answered by as many results; ours is the last.
  const last: pg.QueryResult<{ number: number }> | undefined = Array.isArray(answers) ? answers.at(-1) : undefined;
  await looks.see(last?.rows[0]?.number ?? 0, db);
}

/** The line to the database broke while the commit was under way: whether the work was saved is not known here. Holds what the work gave. */
export class OutcomeUnknown extends Error {
  override readonly name = "OutcomeUnknown";
  /** As of a lost connection (SQLSTATE 08007, transaction resolution unknown). */
  readonly code = "08007";
  readonly answer: unknown;
  constructor(answer: unknown, options: ErrorOptions) {
    super("The line to the database broke while the commit was under way.", options);
    this.answer = answer;
  }
}

/** A commit after a swallowed error is answered with ROLLBACK and no error: work that is lost must not look done. */
async function commit(client: pg.PoolClient, answer: unknown): Promise<void> {
  const { command } = await client.query("commit").catch((cause: unknown) => {
    throw databaseAway(cause) ? new OutcomeUnknown(answer, { cause }) : cause;
  });
  if (command !== "COMMIT") {
    throw new Error("A statement failed inside the transaction and the error was swallowed: nothing was saved.");
  }
}

/** One round trip. Everything is LOCAL: it ends with the transaction, so the next user of the connection starts with nothing. */
function opening(who: Who): string {
  const [role, user, party] =
    who.as === "person" ? ["foelgeskab_app", who.user, who.party] : ["foelgeskab_system", "", ""];
  const timeout = who.as === "system" ? (who.timeoutMs ?? statementTimeoutMs) : statementTimeoutMs;
  const oneMoment = who.as === "system" && who.oneMoment === true;
  return [
    oneMoment ? "begin isolation level repeatable read" : "begin",
    `set local role ${role}`,
    "set local search_path = foelgeskab, pg_temp",
    `set local statement_timeout = ${Math.trunc(timeout)}`,
    `set local foelgeskab."user" = ${pg.escapeLiteral(user)}`,
    `set local foelgeskab.party = ${pg.escapeLiteral(party)}`,
  ].join("; ");
}

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();

function transactionOn(client: pg.PoolClient, as: Who["as"]): Db {
  const connection = connectionOf(client, as);
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: (consumer) => consumer(connection),
  });
  const dialect = new PostgresDialect({
    pool: () => Promise.reject(new Error("a transaction has its one connection")),
  });
  return new Transaction<Tables>({ config: { dialect }, dialect, driver: new DummyDriver(), executor });
}

function connectionOf(client: pg.PoolClient, as: Who["as"]): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, rowCount } = await client.query({ ...named(as, sql), text: sql, values: [...parameters] });
      // pg cannot know the shape of rows; kysely's types say what the statement selects.
      return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) };
    },
    streamQuery() {
      throw new Error("Requests do not stream; bulk work has its own connection.");
    },
  };
}

const names = new Map<string, string>();
/** Statements with lists of changing length would make names without end; beyond this many they are planned each time. */
const mostNames = 400;

/**
 * A name makes PostgreSQL keep the statement's plan on the connection: half of its work was planning. The role is in the name, since a plan made
 * under row security is thrown away when the role changes; who acts for whom is a setting that the plan asks each time.
 */
function named(as: Who["as"], text: string): { name?: string } {
  const key = `${as} ${text}`;
  const known = names.get(key);
  if (known !== undefined) return { name: known };
  if (names.size >= mostNames) return {};
  const name = `${as}-${names.size}`;
  names.set(key, name);
  return { name };
}

function shortPause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, attempt * 10 + Math.random() * 20));
}
