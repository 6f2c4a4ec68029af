import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { finished } from "node:stream/promises";
import { isoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type pg from "pg";
import type { World } from "../advance/advance.ts";
import type { CertificateContent } from "../contract.ts";
import { makeCertificate } from "../features/certificate/make-certificate.ts";
import { codeOf, StoreUnavailable } from "../store/connect-failure.ts";
import { inTransaction } from "../store/transaction.ts";
import { brokenLinks } from "./chains.ts";
import { MANIFEST, type Manifest, sealed } from "./manifest.ts";
import { type Digest, digest, linesOfTable } from "./table-lines.ts";
import { type TableShape, tableShapes } from "./table-shapes.ts";

/** What is backed up, and who hears how far it is. */
export interface BackingUp {
  pool: pg.Pool;
  world: World;
  log(line: string): void;
}

/** A backup that lies whole where it says. */
export interface TakenBackup {
  folder: string;
  manifest: Manifest;
}

/**
 * Writes every table as it stood in one moment. At `path`, or under a name of its own where a folder lies there already.
 * It is written beside under another name and moved in when all of it is on the disk. Throws StoreUnavailable where it cannot be written.
 */
export async function takeBackup(given: BackingUp, path: string): Promise<TakenBackup> {
  const takenAt = given.world.clock.wall().toString({ smallestUnit: "second" });
  const folder = await placeFor(resolve(path), takenAt);
  const unfinished = join(dirname(folder), `.${basename(folder)}.unfinished-${process.pid}`);
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    const manifest = { format: 1, takenAt, ...(await writeTables(given, unfinished)) } satisfies Manifest;
    await writeFile(join(unfinished, MANIFEST), sealed(manifest), { mode: 0o600, flush: true });
    await synced(unfinished);
    await rename(unfinished, folder);
    await synced(dirname(folder));
    return { folder, manifest };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw /^E[A-Z]+$/.test(codeOf(error) ?? "") && error instanceof Error && "syscall" in error
      ? new StoreUnavailable(
          `The backup could not be written to ${folder} (${codeOf(error)}), and nothing of it was kept. Give a folder with room in it.`,
          { cause: error },
        )
      : error;
  }
}

async function placeFor(path: string, takenAt: string): Promise<string> {
  const there = await readdir(path).catch((error: unknown) => codeOf(error));
  if (there === "ENOENT") return path;
  if (Array.isArray(there) && !there.includes(MANIFEST))
    return join(path, `foelgeskab-${takenAt.replaceAll(/[-:]/g, "")}`);
  throw new StoreUnavailable(`${path} is there already, and nothing was written: give a new name, or a folder.`);
}

/** The register is counted, and every table read, as of the same snapshot. */
async function writeTables(
  { pool, world, log }: BackingUp,
  folder: string,
): Promise<Omit<Manifest, "format" | "takenAt">> {
  const client = await pool.connect();
  try {
    const register = await countedIn(client, { pool, world, log });
    const tables: Manifest["tables"] = [];
    for (const shape of await tableShapes(client)) {
      const written = await writeTable(client, shape, folder);
      tables.push({ name: shape.name, ...written });
      log(`Backup: ${shape.name}, ${written.rows} rows.`);
    }
    const written = {
      migrations: await migrationsOf(client),
      tables,
      brokenLinks: await brokenLinks(client),
      register,
    };
    await client.query("COMMIT");
    client.release();
    return written;
  } catch (error) {
    client.release(true); // closed, and its transaction with it
    throw error;
  }
}

const STATEMENT_MS = 600_000;

/** Begins the client's transaction on the moment in which the certificate counts. A judge that breaks down must not keep anybody from having a backup. */
async function countedIn(client: pg.ClientBase, { pool, world, log }: BackingUp): Promise<Manifest["register"]> {
  let begun = false;
  try {
    return await inTransaction(pool, { as: "system", timeoutMs: STATEMENT_MS, oneMoment: true }, async (db) => {
      const { rows } = await sql<{ id: string }>`SELECT pg_export_snapshot() AS id`.execute(db);
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      await client.query(`SET TRANSACTION SNAPSHOT '${rows[0]?.id}'`);
      begun = true;
      const asOf = isoDay(world.clock.today());
      return registerOf((await makeCertificate(db, world, { asOf, lastHead: null })).content);
    });
  } catch (error) {
    if (!begun) throw error;
    log("Backup: the certificate's judge broke down, so the backup carries no counts of its own.");
    return null;
  }
}

/** What a certificate counts that must be the same after a restore. */
export function registerOf({ accounted, chain }: CertificateContent): NonNullable<Manifest["register"]> {
  const closed = Object.values(accounted.closed).reduce((sum, count) => sum + count, 0);
  return { registered: accounted.registered, active: accounted.active, closed, events: chain.events, head: chain.head };
}

async function writeTable(client: pg.ClientBase, shape: TableShape, folder: string): Promise<Digest> {
  const file = createWriteStream(join(folder, `${shape.name}.jsonl`), { mode: 0o600, flush: true, flags: "wx" });
  const whole = finished(file);
  const failed = whole.then(() => undefined);
  try {
    return await digest(linesOfTable(client, shape), async (line) => {
      if (!file.write(line)) await Promise.race([once(file, "drain"), failed]);
    });
  } finally {
    file.end();
    await whole;
  }
}

/** Which migrations the database has had. */
export async function migrationsOf(client: pg.ClientBase): Promise<Manifest["migrations"]> {
  const { rows } = await client.query<{ version: number; md5: string }>(
    "SELECT version::int AS version, coalesce(md5, '') AS md5 FROM migration.applied WHERE version > 0 ORDER BY version",
  );
  return rows;
}

async function synced(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
