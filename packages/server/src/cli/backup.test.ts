import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { givenFollowedPatient } from "../testing/followed-patient.ts";
import { givenRegion } from "../testing/region.ts";
import { testWorld } from "../testing/test-world.ts";
import { type Ended, runFoelgeskab } from "./testing/run-foelgeskab.ts";

let database: TestDatabase;
let empty: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  await givenFollowedPatient(database.pool, testWorld("2026-02-02"));
  empty = await createTestDatabase({ from: "empty" });
  folder = await mkdtemp(join(tmpdir(), "foelgeskab-cli-backup-"));
});
afterAll(async () => {
  await database.drop();
  await empty.drop();
  await rm(folder, { recursive: true });
});

function foelgeskab({ url }: TestDatabase, ...given: string[]): Promise<Ended> {
  return runFoelgeskab(given, { cwd: folder, env: { DATABASE_URL: url, DATA_DIR: join(folder, "data") } });
}

test("an empty database has nothing to back up, and says so", async () => {
  const { code, stderr } = await foelgeskab(empty, "backup", "backups");
  expect([code, stderr]).toEqual([2, expect.stringContaining("holds nobody yet")]);
});

test("backed up, tried and restored: green, and the same head", async () => {
  const backup = await foelgeskab(database, "backup", "monday", "--json");
  expect(backup.code).toBe(0);
  const taken = JSON.parse(backup.stdout) as { head: string };
  const trial = await foelgeskab(database, "backup", "--verify", "monday");
  expect([trial.code, trial.stdout]).toEqual([0, expect.stringContaining(`head ${taken.head}`)]);
  expect(trial.stdout).toMatch(/^GREEN: /);
  const restored = await foelgeskab(empty, "restore", "monday");
  expect([restored.code, restored.stdout]).toEqual([0, expect.stringContaining("ask the partners")]);
});

test("a backup that was altered: the trial is red, and the restore names the table without a stack", async () => {
  const file = join(folder, "monday", "course.jsonl");
  await writeFile(file, (await readFile(file, "utf8")).replace("followed", "fallowed"));
  const trial = await foelgeskab(database, "backup", "--verify", "monday", "--json");
  expect(trial.code).toBe(1);
  expect(JSON.parse(trial.stdout)).toMatchObject({ verified: false, why: expect.stringContaining("table course") });
  const { code, stderr } = await foelgeskab(empty, "restore", "monday");
  expect([code, stderr]).toEqual([2, expect.stringContaining("table course")]);
  expect(stderr).not.toMatch(/^ {4}at /m);
});
