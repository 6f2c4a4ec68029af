import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type Holder, type HolderOptions, startHolder } from "../testing/holder.ts";
import { beginningOf } from "./process-identity.ts";
import { type EmbeddedOptions, startEmbedded } from "./start-embedded.ts";

const undo: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

/** Blanks and Danish letters, since that is what people's folders are called. */
function newRoot(): string {
  const root = mkdtempSync(join(tmpdir(), "foelgeskab Sønderjylland æå "));
  chmodSync(root, 0o755); // closed folders have their own stories
  return root;
}

/** A folder for this story alone. */
function newFolder(): string {
  const root = newRoot();
  undo.push(() => rmSync(root, { recursive: true, force: true }));
  return join(root, "my data");
}

// Making a database takes ten times as long as starting one: stories that are not about the first start begin with a copy.
const made = join(newRoot(), "my data");
beforeAll(async () => {
  await (await startEmbedded({ dataDir: made, purpose: "command" })).stop();
});
afterAll(() => rmSync(join(made, ".."), { recursive: true, force: true }));

/** A folder for this story alone, with a database that was used before and ended. */
function usedFolder(): string {
  const folder = newFolder();
  expect(spawnSync("cp", ["-a", made, folder]).status).toBe(0); // -a: PostgreSQL's files stay its user's
  return folder;
}

async function started(options: Partial<EmbeddedOptions> & { dataDir: string }) {
  const database = await startEmbedded({ purpose: "serve", ...options });
  undo.push(() => database.stop());
  return database;
}

async function holder(options: HolderOptions): Promise<Holder> {
  const process = await startHolder(options);
  undo.push(() => process.end());
  return process;
}

async function ask(url: string | undefined, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url ?? "" });
  client.on("error", () => {}); // stories below kill the database under it
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const runs = (pid: number | undefined) => beginningOf(pid ?? 0) !== undefined;

test("a new folder becomes a database: durable, in UTF-8, for this machine and by password only, its owner no superuser", async () => {
  const dataDir = newFolder();
  const { adminUrl, migrationUrl, joined } = await started({ dataDir });
  const expected = {
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    data_checksums: "on",
    server_encoding: "UTF8",
    timezone: "UTC",
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
  };
  const shown = Object.keys(expected).map((name) => `current_setting('${name}') as ${name}`);
  expect(joined).toBe(false);
  expect(await ask(adminUrl, `select ${shown.join(", ")}`)).toEqual([expected]);
  expect(statSync(join(dataDir, "credentials.json")).mode & 0o777).toBe(0o600);
  const wrong = Object.assign(new URL(migrationUrl), { password: "guessed" }).href;
  await expect(ask(wrong, "select 1")).rejects.toThrow("password authentication failed");
  const sql = `select (select rolsuper from pg_roles where rolname = current_user) as super,
    array(select n from unnest(array['Aagaard','Ørsted','Zeuthen','Ærø']) n order by n collate "da-x-icu") as names`;
  expect(await ask(migrationUrl, sql)).toEqual([{ super: false, names: ["Zeuthen", "Ærø", "Ørsted", "Aagaard"] }]);
});

describe("several processes on one data folder", () => {
  test("a second server is refused with the first one's process and address; a command joins", async () => {
    const dataDir = usedFolder();
    const first = await holder({ dataDir });
    const second = await holder({ dataDir });
    expect(second.said.refused).toBe(
      `Følgeskab already serves the data in ${dataDir}: process ${first.pid} at http://127.0.0.1:8080. End that one first, or set DATA_DIR to another folder.`,
    );
    const command = await holder({ dataDir, purpose: "command" });
    expect(command.said).toMatchObject({ joined: true, postgres: first.said.postgres });
  });

  test("the last one out ends the database, whoever started it", async () => {
    const dataDir = usedFolder();
    const command = await holder({ dataDir, purpose: "command" });
    const server = await holder({ dataDir });
    await command.end();
    expect(runs(server.said.postgres)).toBe(true);
    await server.end();
    expect(runs(server.said.postgres)).toBe(false);
  });

  test("five commands at once on a new folder make one database", async () => {
    const dataDir = newFolder();
    const five = await Promise.all(Array.from({ length: 5 }, () => holder({ dataDir, purpose: "command" })));
    expect(five.map(({ said }) => said.refused)).toEqual(Array(5).fill(undefined));
    expect(new Set(five.map(({ said }) => said.postgres)).size).toBe(1);
    expect(five.filter(({ said }) => said.joined === false)).toHaveLength(1);
  });

  test("a claim of a process that has ended, its number used again, holds nobody up", async () => {
    const dataDir = usedFolder();
    writeFileSync(join(dataDir, "locks", `serve-${process.pid}-1-1`), "http://127.0.0.1:8080");
    await started({ dataDir });
  });
});

describe("killed", () => {
  test("Node: the database lives on, and the next server finds it and ends it", async () => {
    const dataDir = usedFolder();
    const first = await holder({ dataDir });
    await first.kill();
    expect(runs(first.said.postgres)).toBe(true);
    const next = await holder({ dataDir });
    expect(next.said).toMatchObject({ joined: true, postgres: first.said.postgres });
    await next.end();
    expect(runs(first.said.postgres)).toBe(false);
  });

  test("PostgreSQL: the server is told, and starts it again on the same port with all that was committed", async () => {
    const onExit = vi.fn();
    const database = await started({ dataDir: usedFolder(), onExit });
    await ask(database.migrationUrl, "create table handover as select 'accepted' as state");
    process.kill(database.pid(), "SIGKILL");
    await vi.waitFor(() => expect(onExit).toHaveBeenCalledOnce(), { timeout: 30_000 });
    await database.restart();
    expect(await ask(database.migrationUrl, "select state from handover")).toEqual([{ state: "accepted" }]);
  });

  test("PostgreSQL, and a command starts it before the server does: the port stays, and the server's pools find it", async () => {
    const dataDir = usedFolder();
    const server = await started({ dataDir });
    process.kill(server.pid(), "SIGKILL");
    const command = await started({ dataDir, purpose: "command" });
    await server.restart();
    expect(server.pid()).toBe(command.pid());
    expect(await ask(server.migrationUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("both, while a session is busy: the next start waits for that session, recovers, and has all that was committed", async () => {
    const dataDir = usedFolder();
    const first = await holder({ dataDir });
    await ask(first.said.migrationUrl, "create table handover as select 'accepted' as state");
    const busy = ask(first.said.migrationUrl, "select count(*) from generate_series(1, 5000000)").catch(() => []);
    await wait(50);
    process.kill(first.said.postgres ?? 0, "SIGKILL");
    await first.kill();
    const next = await holder({ dataDir });
    expect(next.said.joined).toBe(false);
    expect(await ask(next.said.migrationUrl, "select state from handover")).toEqual([{ state: "accepted" }]);
    await busy;
  });

  test("the number in postmaster.pid belongs to a stranger now: the start is not put off", async () => {
    const dataDir = usedFolder();
    writeFileSync(
      join(dataDir, "postgres", "postmaster.pid"),
      `${process.pid}\n${dataDir}/postgres\n1\n5432\n\n127.0.0.1\n\nready   \n`,
    );
    expect((await started({ dataDir })).joined).toBe(false);
  });

  test("the first start half way: the next one begins again", async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, "postgres.unfinished", "base"), { recursive: true });
    chmodSync(dataDir, 0o711);
    writeFileSync(join(dataDir, "credentials.json"), '{ "adminPassword": "a", "ownerPassword": "b" }');
    expect((await started({ dataDir })).joined).toBe(false);
  });
});

test("stop may be called twice, also at the same time", async () => {
  const database = await startEmbedded({ dataDir: usedFolder(), purpose: "serve" });
  const pid = database.pid();
  await Promise.all([database.stop(), database.stop()]);
  await database.stop();
  expect(runs(pid)).toBe(false);
});
