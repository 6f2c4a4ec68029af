import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import Postgrator from "postgrator";
import { codeOf, StoreUnavailable } from "./connect-failure.ts";
import { mayNot, rightsToGive } from "./migrate-rights.ts";

/** What to bring up to date, and where its numbered SQL files lie. */
export interface MigrateOptions {
  /** As the role that owns the schema. */
  readonly url: string;
  /** Folder of files named `001.do.create-roles.sql`; the project's own unless a test says otherwise. */
  readonly folder?: string;
  /** The version to stop at, for a restore; the newest unless it is said. */
  readonly to?: number;
  readonly log: (line: string) => void;
}

/** The numbered SQL files of the project. */
const projectMigrations = join(import.meta.dirname, "..", "..", "migrations");

/** Any number that nobody else uses for an advisory lock in this database; the letters of "følge". */
const migrationLock = 0xf0159e;

/** A statement that waits longer for a table gives way to those who use it, and is tried again. */
const lockTimeout = "2s";
const attempts = 12;

/**
 * Brings queue and schema to the version of this program, one process at a time, each file in one transaction.
 * Returns the names of the files that ran. Throws StoreUnavailable when the database is newer than the program,
 * when a file that has run was changed since, when the tables stay locked, or when the role may not make the schema.
 */
export async function migrate({ url, folder = projectMigrations, to, log }: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {}); // told by the query that fails
  await client.connect();
  try {
    await client.query(`set lock_timeout = '${lockTimeout}'`);
    await persistently("the lock that keeps two programs from migrating at once", log, () =>
      client.query("select pg_advisory_lock($1)", [migrationLock]),
    );
    await installQueue(url);
    return await runOurs(client, folder, log, to);
  } catch (error) {
    throw mayNot(error) ? new StoreUnavailable(await rightsToGive(client), { cause: error }) : error;
  } finally {
    await client.end(); // and with the session the lock
  }
}

/** The queue's schema first, so that our files may grant on it. It is graphile-worker's own and runs its own numbered files. */
async function installQueue(url: string): Promise<void> {
  await runMigrations({ connectionString: url, schema: "graphile_worker", logger: new Logger(() => () => {}) });
}

async function runOurs(
  client: pg.Client,
  folder: string,
  log: MigrateOptions["log"],
  to: number | undefined,
): Promise<string[]> {
  const files = new Postgrator({
    driver: "pg",
    migrationPattern: `${literally(folder)}/*.sql`,
    schemaTable: "migration.applied",
    newline: "LF",
    execQuery: (sql) => client.query(sql),
  });
  const runnable = await filesToRun(files, client, to);
  for (const file of runnable) {
    const name = basename(file.filename);
    await persistently(name, log, () => inTransaction(client, name, () => files.runMigrations([file])));
    log(`The database took ${name}.`);
  }
  return runnable.map(({ filename }) => basename(filename));
}

async function filesToRun(
  files: Postgrator,
  client: pg.Client,
  to: number | undefined,
): Promise<Postgrator.Migration[]> {
  const known = await files.getMigrations();
  const newest = Math.max(0, ...known.map(({ version }) => version));
  const current = await files.getDatabaseVersion();
  if (current > newest) throw new StoreUnavailable(newerDatabase(current, newest));
  // Postgrator makes its table on its way to a version; to version 0 it does nothing else.
  if (current === 0) await inTransaction(client, "migration.applied", () => files.migrate("0"));
  try {
    await files.validateMigrations(current);
  } catch (error) {
    throw error instanceof Error && error.message.startsWith("MD5")
      ? new StoreUnavailable(changedSince(error.message))
      : error;
  }
  if (to !== undefined && to > newest) throw new StoreUnavailable(newerBackup(to, newest));
  return files.getRunnableMigrations(current, to ?? newest);
}

async function inTransaction(client: pg.Client, name: string, work: () => Promise<unknown>): Promise<void> {
  await client.query("begin");
  try {
    await work();
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    if (isTransient(error) || !(error instanceof Error)) throw error;
    throw new Error(`Migration ${name} failed, and nothing of it was kept: ${error.message}`, { cause: error });
  }
}

/** Tries again, a little later each time, what gave way to somebody else's lock. */
async function persistently(what: string, log: MigrateOptions["log"], work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (attempt === attempts) throw new StoreUnavailable(stillLocked(what), { cause: error });
      log(`Waiting for ${what}: other work on the database holds it.`);
      await wait(attempt * 100 + Math.random() * 100);
    }
  }
}

/** Lock not available in time, or a deadlock (autovacuum against many statements gave real ones). */
function isTransient(error: unknown): boolean {
  const code = codeOf(error);
  return code === "55P03" || code === "40P01";
}

/** The file pattern is a glob, and folder names may hold its signs. */
function literally(folder: string): string {
  return folder.replaceAll(/[?*()[\]{}!\\]/g, String.raw`\$&`);
}

function newerDatabase(current: number, newest: number): string {
  return `The database is at version ${current}, and this program knows versions up to ${newest}. Nothing was changed. Start the newer program that wrote it.`;
}

function newerBackup(wanted: number, newest: number): string {
  return `The backup is of version ${wanted}, and this program knows versions up to ${newest}. Nothing was loaded. Restore it with the newer program that took it.`;
}

function changedSince(said: string): string {
  return `A migration file was changed after it had run on this database (${said}). Nothing was changed. Put the file back as it was, and make the change in a new file.`;
}

function stillLocked(what: string): string {
  return `The database could not be brought up to date: ${what} stayed locked for half a minute. Nothing of it was kept. End the other work on the database, then start again.`;
}
