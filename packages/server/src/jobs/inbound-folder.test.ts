import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { bytesOf, laboratoryAnswer } from "../testing/messages.ts";
import { givenRegion } from "../testing/region.ts";
import { testWorld } from "../testing/test-world.ts";
import { watchInbound } from "./inbound-folder.ts";

let database: TestDatabase;
let folder: string;
const world = testWorld();

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  folder = await mkdtemp(join(tmpdir(), "foelgeskab-inbound-"));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const put = (name: string, bytes: Uint8Array) => writeFile(join(folder, name), bytes);
const answer = (letterId: string) => bytesOf(laboratoryAnswer({ cpr: "2203529991", letterId }));
/** A clock that fails at its first reading as a broken connection does, and then runs. */
function throwingOnce(): () => Temporal.Instant {
  let broken = true;
  return () => {
    if (broken) {
      broken = false;
      throw Object.assign(new Error("gone"), { code: "ECONNRESET" });
    }
    return world.clock.now();
  };
}

const watch = (everyMs = 20) => watchInbound({ world, pool: database.pool, folder, log: () => {}, everyMs });
const left = async () =>
  (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
const ids = async () =>
  (await database.pool.query("SELECT inbound_id FROM foelgeskab.inbound ORDER BY received_at")).rows.map(
    ({ inbound_id }) => inbound_id,
  );

test("files are taken once they are whole and moved under their id; unfinished ones and folders stay", async () => {
  await mkdir(join(folder, "a folder"));
  await put("one.xml", answer("F1"));
  await put("two.xml", Buffer.from("no message"));
  await put("three.xml.tmp", answer("F3"));
  await put(".four.xml", answer("F4"));
  const watching = await watch();
  await vi.waitFor(async () => expect((await left()).sort()).toEqual([".four.xml", "three.xml.tmp"]), {
    timeout: 30_000,
  });
  await watching.stop();
  for (const unfinished of await left()) await rm(join(folder, unfinished));
  const [one, two] = await ids();
  expect(await readdir(join(folder, "done"))).toEqual([`${one} one.xml`]);
  expect(await readdir(join(folder, "unreadable"))).toEqual([`${two} two.xml`]);
});

test("a file that still grows is not taken", async () => {
  const before = (await ids()).length;
  const whole = answer("F5");
  // Looks far apart: on a busy machine two writes may be long apart too.
  const watching = await watch(300);
  for (let part = 0; part < 60; part += 1) {
    await put("growing.xml", whole.subarray(0, 100 + part));
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  await put("growing.xml", whole);
  await vi.waitFor(async () => expect(await left()).not.toContain("growing.xml"), { timeout: 30_000 });
  await watching.stop();
  expect((await ids()).length).toBe(before + 1);
  const { rows } = await database.pool.query("SELECT state FROM foelgeskab.inbound WHERE letter_id = 'XRPT01 F5'");
  expect(rows).toEqual([{ state: "unmatched" }]);
});

test("after a crash between taking and moving, the file is taken again and nothing is doubled", async () => {
  const before = await ids();
  await put("one.xml", answer("F1"));
  await put("two.xml", Buffer.from("no message"));
  const watching = await watch();
  await vi.waitFor(
    async () => expect(await left()).not.toEqual(expect.arrayContaining([expect.stringMatching(/one|two/)])),
    { timeout: 30_000 },
  );
  await watching.stop();
  expect(await ids()).toEqual(before);
});

test("a file that cannot be taken holds up no other, and is tried again", async () => {
  await symlink("loop.xml", join(folder, "loop.xml"));
  await put(`${"ø".repeat(120)}.xml`, answer("F7"));
  await put("a-blocked.xml", answer("F8"));
  const { rows } = await database.pool.query("SELECT count(*)::int AS before FROM foelgeskab.inbound");
  const fails = { ...world, clock: { ...world.clock, now: throwingOnce() } };
  const lines: string[] = [];
  const watching = await watchInbound({
    world: fails,
    pool: database.pool,
    folder,
    log: (line) => lines.push(line),
    everyMs: 20,
  });
  await vi.waitFor(async () => expect(await left()).toEqual(["a-blocked.xml"]), { timeout: 30_000 });
  await watching.stop();
  expect(lines.join()).toContain("ECONNRESET");
  const again = await watch();
  await vi.waitFor(async () => expect(await left()).toEqual([]), { timeout: 30_000 });
  await again.stop();
  const after = await database.pool.query("SELECT count(*)::int AS after FROM foelgeskab.inbound");
  expect(after.rows[0].after).toBe(rows[0].before + 2);
});

test("while the database is away files wait where they are", async () => {
  const away = await createTestDatabase({ from: "empty" });
  const lines: string[] = [];
  const watching = await watchInbound({ world, pool: away.pool, folder, log: (line) => lines.push(line), everyMs: 20 });
  await put("waits.xml", answer("F6"));
  await vi.waitFor(() => expect(lines).toHaveLength(1), { timeout: 30_000 });
  await watching.stop();
  expect(await left()).toContain("waits.xml");
  await away.drop();
});
