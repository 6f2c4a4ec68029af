import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openStore } from "./connect.ts";
import { createPool } from "./connect-pool.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

const log = () => {};

describe("DATABASE_URL", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ from: "empty" });
  });
  afterAll(() => database.drop());

  const open = (DATABASE_URL: string) =>
    openStore({ env: { DATABASE_URL }, dataDir: "/nowhere", purpose: "serve", log });
  const changed = (part: "password" | "pathname" | "port" | "hostname", value: string) => {
    const url = new URL(database.url);
    url[part] = value;
    return url.href;
  };

  test("a PostgreSQL of one's own is used, and left running", async () => {
    const store = await open(database.url);
    await store.stop();
    expect(store.migrationUrl).toBe(database.url);
    expect((await database.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  });

  test("what is wrong with it is said, without the password", async () => {
    const { host } = new URL(database.url);
    await expect(open("localhost:5432")).rejects.toThrow("DATABASE_URL is not an address of the form");
    await expect(open(changed("password", "guessed"))).rejects.toThrow(`PostgreSQL at ${host}/`);
    await expect(open(changed("pathname", "/missing"))).rejects.toThrow(
      `PostgreSQL at ${host}/missing has no such database.`,
    );
    await expect(open(changed("port", "1"))).rejects.toThrow("No PostgreSQL answers at 127.0.0.1:1/");
    await expect(open(changed("hostname", "db.invalid"))).rejects.toThrow("is not known here");
    await expect(open(changed("password", "guessed"))).rejects.not.toThrow("guessed");
  });
});

test("the server's PostgreSQL is killed: it is started again, and the pools go on", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "foelgeskab-connect-"));
  chmodSync(dataDir, 0o755);
  const lines = vi.fn();
  const lost = vi.fn();
  const store = await openStore({ env: {}, dataDir, purpose: "serve", log: lines, onLost: lost });
  const pool = createPool(store.migrationUrl, { log });
  await pool.query("create table handover as select 'accepted' as state");
  const killed = Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(killed, "SIGKILL");
  await vi.waitFor(() => expect(lines).toHaveBeenCalledWith(expect.stringContaining("ended unexpectedly")), {
    timeout: 30_000,
  });
  await vi.waitFor(async () => expect((await pool.query("select state from handover")).rows).toHaveLength(1), {
    timeout: 30_000,
  });
  expect(lost).not.toHaveBeenCalled();
  await pool.end();
  await store.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
