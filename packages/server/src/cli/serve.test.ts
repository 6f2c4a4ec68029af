import { spawn } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freePort } from "../http/testing/test-server.ts";
import { seedDemo } from "../seed/seed-demo.ts";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { worldOfToday } from "../testing/test-world.ts";

let database: TestDatabase;
let folder: string;
const command = join(import.meta.dirname, "../../bin/foelgeskab.mjs");

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "foelgeskab-serve-"));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Starts the server as npm start does, on a database of one's own, with a data folder that is not there yet. */
async function serve(env: NodeJS.ProcessEnv = {}) {
  const port = String(await freePort());
  const { MEDCOM_SCHEMAS: _schemas, ...inherited } = process.env;
  const own = { DATABASE_URL: database.url, DATA_DIR: join(folder, "data", "new"), PORT: port };
  const child = spawn(process.execPath, [command, "serve"], { cwd: folder, env: { ...inherited, ...own, ...env } });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, ended, address: `http://127.0.0.1:${port}`, stderr: text(child.stderr) };
}

async function endOf(env: NodeJS.ProcessEnv): Promise<{ code: number | null; stderr: string }> {
  const { ended, stderr } = await serve(env);
  return { code: await ended, stderr: await stderr };
}

test("a database in which nobody could log in: both ways out in one sentence, no stack", async () => {
  const { code, stderr } = await endOf({});
  expect(stderr).toContain("Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET");
  expect(stderr).toContain("foelgeskab seed --region demo");
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(code).toBe(2);
});

test.each(["", "/nowhere/at/all", "."])(
  "MEDCOM_SCHEMAS=%j is told at the start, and nothing is begun",
  async (given) => {
    const { code, stderr } = await endOf({ MEDCOM_SCHEMAS: given });
    expect(stderr).toMatch(/^MEDCOM_SCHEMAS is ".*unset it\.\n$/);
    expect(code).toBe(2);
  },
);

test("on a database with a demo region, with a data folder that is not there yet, it serves", async () => {
  await seedDemo({ pool: database.pool, world: worldOfToday() }, { patients: 60, seed: 3, say: () => undefined });
  const { child, ended, address } = await serve();
  await vi.waitFor(async () => expect((await fetch(`${address}/health`)).status).toBe(200), { timeout: 30_000 });
  expect((await stat(join(folder, "data", "new"))).mode & 0o077).toBe(0);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});
