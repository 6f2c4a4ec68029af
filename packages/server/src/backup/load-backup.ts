import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { codeOf, StoreUnavailable } from "../store/connect-failure.ts";
import { holdLetters } from "../store/held-letters.ts";
import { migrate } from "../store/migrate.ts";
import { onOneConnection } from "../store/one-connection.ts";
import { BadBackup } from "./bad-backup.ts";
import { brokenLinks } from "./chains.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { type Digest, digest, linesOfFile, linesOfTable, loadTable } from "./table-lines.ts";
import { type TableShape, tableShapes } from "./table-shapes.ts";
import { migrationsOf } from "./take-backup.ts";

/** Where a backup goes. */
export interface Loading {
  /** As the role that owns the schema. */
  url: string;
  /** The folder that the network picks letters up from: what lies there has left. */
  outDir: string;
  /** The true moment (ISO). */
  at: string;
  log(line: string): void;
}

/** Reads a whole backup before anything is done with it: every file there, every row and byte as the manifest says. Throws BadBackup, naming the table. */
export async function wholeBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const { name, ...said } of manifest.tables) {
    const found = await digest(linesOfFile(join(folder, `${name}.jsonl`))).catch((error: unknown) => {
      throw new BadBackup(`The backup in ${folder} is not whole: table ${name} cannot be read (${codeOf(error)}).`);
    });
    if (!same(found, said)) throw new BadBackup(differs(`The backup in ${folder}`, name, found, said));
  }
  return manifest;
}

/** Refuses a database in which anybody has put anything, and one that is newer than the backup. */
export async function refuseUsed(url: string, { migrations }: Manifest): Promise<void> {
  await onOneConnection(url, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      "SELECT to_regclass('foelgeskab.party') IS NOT NULL AS there",
    );
    if (rows[0]?.there !== true) return;
    for (const { name } of await tableShapes(client)) {
      const used = await client.query(`SELECT FROM foelgeskab.${name} LIMIT 1`);
      if (used.rowCount !== 0)
        throw new StoreUnavailable(
          `The database is in use (table ${name} holds rows), and nothing was changed: restore into an empty one, with another DATA_DIR or DATABASE_URL.`,
        );
    }
    const now = (await migrationsOf(client)).at(-1)?.version ?? 0;
    const then = migrations.at(-1)?.version ?? 0;
    if (now > then)
      throw new StoreUnavailable(
        `The empty database is at version ${now} and the backup at ${then}, and nothing was changed: restore into one without tables, with another DATA_DIR or DATABASE_URL.`,
      );
  });
}

/**
 * Brings the tables to the backup's version and puts every row in, in one transaction that ends with the proof: rows and hashes of each table as
 * they now stand, and all three hash chains computed anew. Letters that were on their way are held. Gives how many. Throws BadBackup, and then nothing is kept.
 */
export async function loadBackup(
  folder: string,
  manifest: Manifest,
  { url, outDir, at, log }: Loading,
): Promise<number> {
  await migrate({ url, log: () => {}, to: manifest.migrations.at(-1)?.version ?? 0 });
  return onOneConnection(url, async (client) => {
    if (JSON.stringify(await migrationsOf(client)) !== JSON.stringify(manifest.migrations))
      throw new BadBackup(
        `The backup in ${folder} was taken by a program with other tables. Nothing was loaded: restore it with the program that took it.`,
      );
    await client.query("BEGIN");
    const shapes = await tableShapes(client);
    await loadTables(client, folder, manifest, shapes, log);
    await proveEqual(client, manifest, shapes);
    const held = await holdLetters(client, { inOutbox: await namesIn(outDir), at });
    await client.query("INSERT INTO foelgeskab.restoration (restored_at, backup_taken_at, held) VALUES ($1, $2, $3)", [
      at,
      manifest.takenAt,
      held,
    ]);
    await client.query("COMMIT");
    return held;
  });
}

/** Keys and checks stay on. Triggers do not: they speak of the present, as the one that writes the names of today into the audit, or counts approvals; what they made is in the backup. */
async function loadTables(
  client: pg.ClientBase,
  folder: string,
  manifest: Manifest,
  shapes: readonly TableShape[],
  log: (line: string) => void,
): Promise<void> {
  for (const { name } of shapes) await client.query(`ALTER TABLE foelgeskab.${name} DISABLE TRIGGER USER`);
  for (const shape of shapes) {
    const { name, numbered } = shape;
    if (!manifest.tables.some((table) => table.name === name))
      throw new BadBackup(`The backup in ${folder} is not whole: it has no table ${name}.`);
    await loadTable(client, shape, join(folder, `${name}.jsonl`));
    if (numbered !== null)
      await client.query(
        `SELECT setval(pg_get_serial_sequence('foelgeskab.${name}', '${numbered}'), max(${numbered})) FROM foelgeskab.${name} HAVING count(*) > 0`,
      );
    log(`Restore: ${name}.`);
  }
  for (const { name } of shapes) await client.query(`ALTER TABLE foelgeskab.${name} ENABLE TRIGGER USER`);
}

async function proveEqual(client: pg.ClientBase, manifest: Manifest, shapes: readonly TableShape[]): Promise<void> {
  for (const { name, ...said } of manifest.tables) {
    const shape = shapes.find((table) => table.name === name);
    if (shape === undefined) throw new BadBackup(`This program has no table ${name}. Nothing was loaded.`);
    const found = await digest(linesOfTable(client, shape));
    if (!same(found, said)) throw new BadBackup(differs("What was loaded", name, found, said));
  }
  const broken = await brokenLinks(client);
  for (const chain of ["event", "audit", "certificate"] as const)
    if (broken[chain] !== manifest.brokenLinks[chain])
      throw new BadBackup(`The hash chain of table ${chain} does not hold as the backup says. Nothing was loaded.`);
}

/** A folder that is not there holds nothing; one that cannot be read must not look like that. */
async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw new StoreUnavailable(
      `The outbox folder ${folder} cannot be read (${codeOf(error)}). Nothing was loaded: set OUTBOX_DIR.`,
    );
  });
}

function same(one: Digest, other: Digest): boolean {
  return one.rows === other.rows && one.sha256 === other.sha256;
}

function differs(what: string, table: string, found: Digest, said: Digest): string {
  const how =
    found.rows === said.rows ? "its content is another" : `it has ${found.rows} rows where ${said.rows} are said`;
  return `${what} is not whole: table ${table} differs from the manifest, ${how}. Nothing was loaded.`;
}
