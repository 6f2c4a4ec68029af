import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "../embedded/start-embedded.ts";
import { migrate } from "../migrate.ts";
import { databaseAt, templateName } from "./test-server.ts";

// A process of its own that keeps the tests' database server, says its addresses in one line of JSON, and
// stops it and removes its files when its input ends: however the test run ends, killed too, nothing is left behind.

const root = mkdtempSync(join(tmpdir(), "foelgeskab-test-"));
chmodSync(root, 0o711); // the database's user is another one when we are root
const dataDir = join(root, "data");

/**
 * These databases live for one test run, and nobody's data is in them: fsync is off, and a password is looked at once and not 4,096
 * times, at each of some thousand log-ins. Both are so here and nowhere else.
 */
const throwaway = {
  scram_iterations: "1",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
  autovacuum: "off",
};

const server = await startEmbedded({ dataDir, purpose: "command", overrides: throwaway });
try {
  const { adminUrl, migrationUrl } = server;
  await makeTemplate(adminUrl, migrationUrl);
  process.stdout.write(`${JSON.stringify({ adminUrl, migrationUrl })}\n`);
  for await (const _ of process.stdin);
} finally {
  await server.stop();
  rmSync(realpathSync(dataDir), { recursive: true, force: true });
  rmSync(root, { recursive: true, force: true });
}

/** The database that every test file gets a copy of: migrated once. */
async function makeTemplate(adminUrl: string, migrationUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`create database ${templateName} owner ${new URL(migrationUrl).username}`);
  const { username, password } = new URL(adminUrl);
  await client.query(`alter role ${username} password '${password}'`); // initdb stored it in its own way
  await client.end();
  await migrate({ url: databaseAt(migrationUrl, templateName), log: () => {} });
}
