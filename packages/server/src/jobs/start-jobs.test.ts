import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { receiveBytes } from "../features/receive/receive-bytes.ts";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { bytesOf, laboratoryAnswer } from "../testing/messages.ts";
import { givenRegion } from "../testing/region.ts";
import { testWorld } from "../testing/test-world.ts";
import { startJobs } from "./start-jobs.ts";

let database: TestDatabase;
let outDir: string;
const world = testWorld();

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  outDir = await mkdtemp(join(tmpdir(), "foelgeskab-jobs-"));
});
afterAll(async () => {
  await database.drop();
  await rm(outDir, { recursive: true });
});

const receive = (letterId: string) =>
  receiveBytes(world, database.pool, {
    bytes: bytesOf(laboratoryAnswer({ cpr: "2203529991", letterId })),
    channel: "folder",
  });
const outbound = async (about: string | undefined) =>
  (await database.pool.query("SELECT letter_id, state FROM foelgeskab.outbound WHERE about = $1", [about])).rows[0];
const options = () => ({ migrationUrl: database.url, world, pool: database.pool, outDir, log: () => {} });

test("a receipt is in the folder a moment after the message was taken in, and so is one that waited with its job lost", async () => {
  const waited = await receive("J1");
  await database.pool.query("SELECT graphile_worker.remove_job(key) FROM graphile_worker.jobs");
  const jobs = await startJobs(options());
  const { letters, receipt } = await receive("J2");
  for (const about of [waited.letters[0]?.inboundId, letters[0]?.inboundId]) {
    await vi.waitFor(async () => expect(await outbound(about)).toMatchObject({ state: "done" }), { timeout: 30_000 });
  }
  const { letter_id } = await outbound(letters[0]?.inboundId);
  expect(await readFile(join(outDir, `XCTL03-${letter_id}.xml`), "utf8")).toBe(receipt);
  await jobs.stop();
});
