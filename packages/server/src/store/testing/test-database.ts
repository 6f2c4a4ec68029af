import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { inject } from "vitest";
import { createPool } from "../connect-pool.ts";
import { databaseAt, startTestServer, type TestServer, templateName } from "./test-server.ts";

/** A real database of one test file, with the project's schema in it. */
export interface TestDatabase {
  /** As the owner of the schema. */
  readonly url: string;
  readonly pool: pg.Pool;
  /** Closes the pool and drops the database; call it in `afterAll`. */
  drop(): Promise<void>;
}

let own: Promise<TestServer> | undefined;

/**
 * A fresh database in some 30 ms: a copy of the migrated template, or an empty one.
 * The server is the test run's (global-setup.ts); without it, one that lives as long as this process.
 */
export async function createTestDatabase({
  from = "migrated",
}: {
  from?: "migrated" | "empty";
} = {}): Promise<TestDatabase> {
  const { adminUrl, migrationUrl } = inject("testServer") ?? (await ownServer());
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const template = from === "migrated" ? templateName : "template1";
  const owner = new URL(migrationUrl).username;
  // Eight times as fast as the default strategy, which writes every page to the log for the sake of standbys.
  await once(adminUrl, `create database ${name} template ${template} strategy file_copy owner ${owner}`);
  const url = databaseAt(migrationUrl, name);
  const pool = createPool(url, { log: () => {} });
  const drop = async (): Promise<void> => {
    await pool.end();
    await leftAlone(adminUrl, name);
    await once(adminUrl, `drop database ${name} with (force)`);
  };
  return { url, pool, drop };
}

const leavingMs = 1_000;

/** Connections that are being closed are given the time: one that is cut just then ends the test file with an error that nobody can catch. */
async function leftAlone(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const until = performance.now() + leavingMs;
  const sessions = { text: "select 1 from pg_stat_activity where datname = $1 limit 1", values: [name] };
  while ((await client.query(sessions)).rowCount !== 0 && performance.now() < until) await wait(10);
  await client.end();
}

async function ownServer(): Promise<TestServer> {
  own ??= startTestServer();
  return own;
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
