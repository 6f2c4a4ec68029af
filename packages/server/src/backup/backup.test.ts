import { appendFile, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliverOutbound } from "../features/deliver/deliver-outbound.ts";
import { askForWaiting } from "../store/outbound-rows.ts";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { inTransaction } from "../store/transaction.ts";
import { worldOfToday } from "../testing/test-world.ts";
import { loadBackup, refuseUsed, wholeBackup } from "./load-backup.ts";
import { findBackup, type Manifest, sealed } from "./manifest.ts";
import { proveRegister } from "./prove-register.ts";
import { takeBackup } from "./take-backup.ts";
import { fillRegister, LETTERS } from "./testing/filled-register.ts";
import { verifyBackup } from "./verify-backup.ts";

const world = worldOfToday();
const log = (): void => {};
const at = "2026-11-28T04:00:00Z";

let yesterday: TestDatabase;
let folder: string;
let backup: string;
let manifest: Manifest;
const databases: TestDatabase[] = [];

beforeAll(async () => {
  yesterday = await createTestDatabase();
  databases.push(yesterday);
  await fillRegister(yesterday.pool, world);
  folder = await mkdtemp(join(tmpdir(), "foelgeskab-backup-"));
  ({ folder: backup, manifest } = await takeBackup({ pool: yesterday.pool, world, log }, folder));
});
afterAll(async () => {
  for (const database of databases) await database.drop();
  await rm(folder, { recursive: true });
});

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ from: "empty" });
  databases.push(database);
  return database;
}

async function restored({ outDir = join(folder, "no-outbox") } = {}): Promise<TestDatabase & { held: number }> {
  const database = await emptyDatabase();
  const held = await loadBackup(backup, await wholeBackup(backup), { url: database.url, outDir, at, log });
  return { ...database, held };
}

/** A copy of the backup with something done to it. */
async function spoilt(harm: (copy: string) => Promise<void>): Promise<string> {
  const copy = await mkdtemp(join(folder, "spoilt-"));
  await cp(backup, copy, { recursive: true });
  await harm(copy);
  return copy;
}

describe("a backup", () => {
  test("lies whole under its name, for its owner alone, and nothing unfinished beside it", async () => {
    expect(await findBackup(folder)).toBe(backup);
    for (const name of await readdir(backup)) expect((await stat(join(backup, name))).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.includes("unfinished"))).toEqual([]);
  });

  test("carries the register's count and head, and no log-in", async () => {
    expect(manifest.register).toMatchObject({
      registered: expect.any(Number),
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(manifest.register?.registered).toBeGreaterThan(5);
    expect(manifest.brokenLinks).toEqual({ event: 0, audit: 0, certificate: 0 });
    expect(manifest.tables.map(({ name }) => name)).not.toContain("session");
  });

  test("is never written over another one", async () => {
    await expect(takeBackup({ pool: yesterday.pool, world, log }, backup)).rejects.toThrow("is there already");
  });

  test("that cannot be written leaves nothing behind", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");
    await expect(takeBackup({ pool: yesterday.pool, world, log }, join(file, "b"))).rejects.toThrow(
      "nothing was written",
    );
  });
});

describe("restored", () => {
  test("every table is the same, row by row, and so are its chains, its guards and its counts", async () => {
    const database = await restored();
    const again = await takeBackup({ pool: database.pool, world, log }, join(folder, "again"));
    const unlike = ["outbound", "sending", "restoration"];
    const alike = (tables: Manifest["tables"]) => tables.filter(({ name }) => !unlike.includes(name));
    expect(alike(again.manifest.tables)).toEqual(alike(manifest.tables));
    expect(manifest.tables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(20);
    expect(again.manifest.register).toEqual(manifest.register);
    await proveRegister({ pool: database.pool, world }, manifest);
    const { rows: triggers } = await database.pool.query(
      `SELECT count(*)::int AS off FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE c.relnamespace = 'foelgeskab'::regnamespace AND t.tgenabled <> 'O'`,
    );
    expect(triggers).toEqual([{ off: 0 }]);
  });

  test("the database goes on counting where it was", async () => {
    const { pool } = await restored();
    const write = `INSERT INTO foelgeskab.audit (at, user_id, user_name, role, party_id, what, basis) SELECT now(), 'u', 'n', 'r', party_id, 'w', 'b' FROM foelgeskab.party LIMIT 1 RETURNING audit_id`;
    const { rows } = await pool.query(write);
    const { rows: before } = await yesterday.pool.query("SELECT max(audit_id) AS last FROM foelgeskab.audit");
    expect(rows[0]?.audit_id).toBe(Number(before[0]?.last) + 1);
  });

  test("into a database that holds people is refused", async () => {
    await expect(refuseUsed(yesterday.url, manifest)).rejects.toThrow("The database is in use");
  });
});

describe("a backup that is not whole is refused, and the table is named", () => {
  const refused = async (harm: (copy: string) => Promise<void>, words: string): Promise<void> => {
    const copy = await spoilt(harm);
    await expect(wholeBackup(copy)).rejects.toThrow(words);
  };

  test("a file that was cut", async () => {
    await refused(async (copy) => {
      const file = join(copy, "event.jsonl");
      const text = await readFile(file, "utf8");
      await writeFile(file, text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1));
    }, "table event differs from the manifest, it has");
  });

  test("one flipped byte", async () => {
    await refused(async (copy) => {
      const file = join(copy, "patient.jsonl");
      const bytes = await readFile(file);
      bytes[40] = (bytes[40] ?? 0) ^ 1;
      await writeFile(file, bytes);
    }, "table patient differs from the manifest, its content is another");
  });

  test("a row more", async () => {
    await refused((copy) => appendFile(join(copy, "setting.jsonl"), "[]\n"), "table setting differs");
  });

  test("a missing table", async () => {
    await refused((copy) => rm(join(copy, "holding.jsonl")), "table holding cannot be read (ENOENT)");
  });

  test("a table that its manifest leaves out: nothing of it is kept", async () => {
    const copy = await spoilt((there) =>
      writeFile(
        join(there, "manifest.json"),
        sealed({ ...manifest, tables: manifest.tables.filter(({ name }) => name !== "holding") }),
      ),
    );
    const { url, pool } = await emptyDatabase();
    const loading = { url, outDir: folder, at, log };
    await expect(loadBackup(copy, await wholeBackup(copy), loading)).rejects.toThrow("it has no table holding");
    const { rows } = await pool.query("SELECT count(*)::int AS people FROM foelgeskab.patient");
    expect(rows).toEqual([{ people: 0 }]);
  });

  test("a changed manifest, and none", async () => {
    await refused(async (copy) => {
      const file = join(copy, "manifest.json");
      await writeFile(file, (await readFile(file, "utf8")).replace('"takenAt": "2', '"takenAt": "1'));
    }, "was altered after it was written");
    await refused((copy) => rm(join(copy, "manifest.json")), "is no whole backup");
  });

  test("an empty one", async () => {
    const nobody = await createTestDatabase();
    databases.push(nobody);
    const { folder: empty } = await takeBackup({ pool: nobody.pool, world, log }, join(folder, "empty"));
    await expect(wholeBackup(empty)).rejects.toThrow("is empty: table party holds no rows");
  });

  test("a history written anew, with a manifest to match: the chain does not hold", async () => {
    const copy = await spoilt(async (there) => {
      const file = join(there, "event.jsonl");
      await writeFile(file, (await readFile(file, "utf8")).replace("2026", "2025"));
    });
    const { digest, linesOfFile } = await import("./table-lines.ts");
    const forged = await digest(linesOfFile(join(copy, "event.jsonl")));
    const tables = manifest.tables.map((table) => (table.name === "event" ? { name: "event", ...forged } : table));
    await writeFile(join(copy, "manifest.json"), sealed({ ...manifest, tables }));
    const { url } = await emptyDatabase();
    const loading = { url, outDir: folder, at, log };
    await expect(loadBackup(copy, await wholeBackup(copy), loading)).rejects.toThrow("hash chain of table event");
  });
});

describe("the nightly trial", () => {
  const trial = { dataDir: tmpdir(), mostHours: 24, log };
  const now = (): Temporal.Instant => world.clock.wall();

  test("is green for a whole backup, and leaves no database behind", async () => {
    const verified = await verifyBackup(folder, { ...trial, url: yesterday.url, now: now() });
    expect(verified).toMatchObject({ folder: backup, ageHours: 0 });
    const { rows } = await yesterday.pool.query(
      "SELECT FROM pg_database WHERE starts_with(datname, 'foelgeskab_verify_')",
    );
    expect(rows).toEqual([]);
  });

  test("is red where nobody has made a backup since yesterday", async () => {
    const late = now().add({ hours: 25 });
    await expect(verifyBackup(folder, { ...trial, url: yesterday.url, now: late })).rejects.toThrow("25 hours old");
  });

  test("is red where the register counts otherwise than the certificate did", async () => {
    const { register } = manifest;
    if (register === null) throw new Error("the story's register is counted");
    const copy = await spoilt((there) =>
      writeFile(join(there, "manifest.json"), sealed({ ...manifest, register: { ...register, active: 1 } })),
    );
    const verifying = verifyBackup(copy, { ...trial, url: yesterday.url, now: now() });
    await expect(verifying).rejects.toThrow('"active" is');
  });
});

describe("restored to yesterday", () => {
  const letters = async ({ pool }: TestDatabase): Promise<Record<string, string>> => {
    const { rows } = await pool.query<{ outbound_id: string; state: string }>(
      "SELECT outbound_id, state FROM foelgeskab.outbound WHERE about = 'story'",
    );
    return Object.fromEntries(rows.map(({ outbound_id, state }) => [outbound_id, state]));
  };

  test("nothing that was on its way is sent again; it is held for a person of its sender", async () => {
    const database = await restored();
    expect(database.held).toBeGreaterThanOrEqual(2);
    expect(await letters(database)).toEqual({
      [LETTERS.waiting]: "held",
      [LETTERS.sent]: "held",
      [LETTERS.acknowledged]: "acknowledged",
    });
    const outDir = join(folder, "outbox-after");
    await inTransaction(database.pool, { as: "system" }, askForWaiting);
    const { rows: jobs } = await database.pool.query(
      "SELECT FROM graphile_worker.jobs WHERE task_identifier = 'deliver'",
    );
    expect(jobs).toEqual([]);
    for (const id of Object.values(LETTERS)) await deliverOutbound({ world, pool: database.pool, outDir }, id);
    expect(await readdir(outDir).catch(() => [])).toEqual([]);
  });

  test("a letter whose file lies in the outbox folder has left, and is not held", async () => {
    const outDir = await mkdtemp(join(folder, "outbox-"));
    await writeFile(join(outDir, "XDIS02-letter-waiting.xml"), "");
    expect(await letters(await restored({ outDir }))).toMatchObject({
      [LETTERS.waiting]: "sent",
      [LETTERS.sent]: "held",
    });
  });

  test("nobody is logged in, and the restore is written down for the region's office", async () => {
    const { pool, held } = await restored();
    expect((await pool.query("SELECT FROM foelgeskab.session")).rowCount).toBe(0);
    const { rows } = await pool.query("SELECT held, asked_at FROM foelgeskab.restoration");
    expect(rows).toEqual([{ held, asked_at: null }]);
  });
});
