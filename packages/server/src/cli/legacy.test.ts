import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { legacyList } from "../testing/legacy-list.ts";
import { givenRegion, PLACES } from "../testing/region.ts";
import { type Ended, runFoelgeskab } from "./testing/run-foelgeskab.ts";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  folder = await mkdtemp(join(tmpdir(), "foelgeskab-legacy-"));
  await writeFile(join(folder, "moved.csv"), legacyList({ lines: 80 }).text);
  await writeFile(join(folder, "clean.csv"), legacyList({ lines: 5, seed: 4 }).text);
  await writeFile(join(folder, "names.csv"), "navn;alder\nA;1\n");
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

function take(...given: string[]): Promise<Ended> {
  return runFoelgeskab(["legacy", "import", ...given], { cwd: folder, env: { DATABASE_URL: database.url } });
}

test("a trial, then the same in earnest, then again: each line is told in both languages, and the second time nothing is changed", async () => {
  const trial = await take("moved.csv", "--dry-run", "--json");
  const { written, counts, report } = JSON.parse(trial.stdout);
  expect([trial.code, written, report.length]).toEqual([1, false, 80]);
  const { stdout, code } = await take("moved.csv");
  expect(code).toBe(1);
  expect(stdout).toContain("Linje 22, cpr: CPR-nummeret har ikke ti cifre.");
  expect(stdout).toContain("/ The CPR number does not have ten digits.");
  expect(stdout).toContain(`80 lines: ${counts.opened} courses opened`);
  expect(stdout).not.toMatch(/\d{10}/);
  expect((await take("moved.csv")).stdout).toContain("nothing was changed.");
});

test("a department's own list, judged on another day", async () => {
  const { stdout, code } = await take("clean.csv", "--party", PLACES.department.id, "--as-of", "2027-05-01", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    asOf: "2027-05-01",
    counts: { opened: 5 },
    codes: { "test-too-old": 5 },
  });
});

test("wrong input ends with code 2 and one sentence", async () => {
  const names = await take("names.csv");
  expect([names.code, names.stdout]).toEqual([2, ""]);
  expect(names.stderr).toContain("names.csv: The header lacks: cpr, fornavn");
  const party = await take("clean.csv", "--party", "nobody");
  expect([party.code, party.stderr]).toEqual([
    2,
    '--party "nobody" is no department or office in use. Nothing was taken in.\n',
  ]);
});
