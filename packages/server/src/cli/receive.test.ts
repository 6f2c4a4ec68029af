import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { givenFollowedPatient } from "../testing/followed-patient.ts";
import { bytesOf, laboratoryAnswer } from "../testing/messages.ts";
import { givenRegion } from "../testing/region.ts";
import { testWorld } from "../testing/test-world.ts";
import { type Ended, runFoelgeskab } from "./testing/run-foelgeskab.ts";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  await givenFollowedPatient(database.pool, testWorld("2026-02-02"), "1703529991");
  folder = await mkdtemp(join(tmpdir(), "foelgeskab-cli-"));
  await writeFile(join(folder, "answer.xml"), bytesOf(laboratoryAnswer({ cpr: "1703529991", letterId: "CLI1" })));
  await writeFile(
    join(folder, "stranger.xml"),
    bytesOf(laboratoryAnswer({ cpr: "2203529991", letterId: "CLI2", acknowledgement: "minuspositivkvitt" })),
  );
  await writeFile(join(folder, "broken.xml"), "<Emessage>");
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

function receive(...given: string[]): Promise<Ended> {
  return receiveIn({}, ...given);
}

function receiveIn(own: NodeJS.ProcessEnv, ...given: string[]): Promise<Ended> {
  return runFoelgeskab(["receive", ...given], { cwd: folder, env: { DATABASE_URL: database.url, ...own } });
}

test("says of each file what became of it, and prints the acknowledgement", async () => {
  const { code, stdout } = await receive("answer.xml", "stranger.xml");
  expect(code).toBe(0);
  expect(stdout).toContain("answer.xml: XRPT01 is with the patient's course.");
  expect(stdout).toContain("<PositiveReceipt>");
  expect(stdout).toContain(
    "stranger.xml: XRPT01 waits on the list of messages to be placed. The patient is not known here.",
  );
});

test("as one JSON document, and the same again when it is handed in again", async () => {
  const { code, stdout } = await receive("answer.xml", "broken.xml", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      file: "answer.xml",
      repeated: true,
      letters: [{ type: "XRPT01", state: "matched" }],
      receipt: expect.stringContaining("CLI1"),
    },
    { file: "broken.xml", repeated: false, letters: [{ type: null, state: "unreadable" }], receipt: null },
  ]);
});

test("a path that leads nowhere: one sentence, and none of the files is taken in", async () => {
  await writeFile(join(folder, "fresh.xml"), bytesOf(laboratoryAnswer({ cpr: "1703529991", letterId: "CLI3" })));
  const { code, stdout, stderr } = await receive("fresh.xml", "nowhere.xml");
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^nowhere\.xml: the file cannot be read; .*Nothing was taken in\.$/m);
  expect(stderr).not.toContain(" at ");
  const { rows } = await database.pool.query("SELECT 1 FROM foelgeskab.inbound WHERE letter_id LIKE '%CLI3'");
  expect(rows).toEqual([]);
});

test("where no database lies none is made, and a region that nobody knows is refused with those that are known", async () => {
  const empty = await mkdtemp(join(folder, "empty-"));
  const nowhere = await receiveIn({ DATABASE_URL: "", DATA_DIR: empty }, "fresh.xml");
  expect(nowhere.code).toBe(2);
  expect(nowhere.stderr).toMatch(/^DATA_DIR is ".*", and no database lies there\. Nothing was made: .*\n$/);
  expect(await readdir(empty)).toEqual([]);
  for (const region of ["rm", "ZZ"])
    expect(await receiveIn({ REGION: region }, "fresh.xml")).toMatchObject({
      code: 2,
      stderr: `REGION is "${region}", which no party of the database and no layer of the programmes names; known here: RM.\n`,
    });
});
