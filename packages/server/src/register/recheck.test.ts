import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isoDay } from "@foelgeskab/followup/ids";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROGRAMMES_DIR, rulesInUse } from "../programmes/load-programmes.ts";
import { seedDemo } from "../seed/seed-demo.ts";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { testWorld } from "../testing/test-world.ts";
import { fillLines } from "./fill-lines.ts";
import { type Recheck, recheckRegister } from "./recheck.ts";

const world = testWorld("2026-08-06");
let database: TestDatabase;
let given: Recheck;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo({ pool: database.pool, world }, { patients: 300, seed: 1, say: () => {} });
  const today = isoDay(world.clock.today());
  given = { url: database.url, rules: rulesInUse(), region: "RM", today, write: true };
});
afterAll(() => database.drop());

/** The stored verdicts with their reasons, in order. */
async function verdicts(): Promise<unknown[]> {
  const { rows } = await database.pool.query("SELECT * FROM foelgeskab.verdict ORDER BY course_id, criterion");
  return rows;
}

const sql = (text: string) => database.pool.query(text);

describe("the register of the demo region", () => {
  test("stands as the rules say, whether one thread walks it or three", async () => {
    const alone = await recheckRegister(given, undefined, 1);
    expect(alone).toMatchObject({ differing: [] });
    expect(alone.judged).toBeGreaterThan(200);
    const steps: number[] = [];
    expect(await recheckRegister(given, (soFar) => steps.push(soFar), 3)).toMatchObject({ judged: alone.judged });
    expect(steps.at(-1)).toBe(alone.judged);
  });

  test("a verdict that was changed behind our back, or lost, is found and made right, with its reasons", async () => {
    const before = await verdicts();
    await sql(
      "UPDATE foelgeskab.verdict SET state = 'met', since = '2026-01-01' WHERE state = 'not-met' AND criterion = 'psa-bcr-rp'",
    );
    await sql("DELETE FROM foelgeskab.verdict WHERE criterion = 'psa-phoenix'");
    const wrong = await recheckRegister({ ...given, write: false });
    expect(wrong.differing.length).toBeGreaterThan(20);
    expect(await verdicts()).not.toEqual(before); // only looked at
    expect((await recheckRegister(given)).differing).toEqual(wrong.differing);
    expect(await verdicts()).toEqual(before);
    expect((await recheckRegister(given)).differing).toEqual([]);
  });

  test("courses from before there were lines get theirs from their events, the very same", async () => {
    const lines = async () => (await sql("SELECT * FROM foelgeskab.followed ORDER BY course_id")).rows;
    const before = await lines();
    const { rowCount } = await sql("DELETE FROM foelgeskab.followed WHERE course_id::text < '8'");
    expect(await fillLines(database.pool, world)).toBe(rowCount);
    expect(await lines()).toEqual(before);
  });

  test("another limit in a programme's file changes just the courses that it concerns", async () => {
    const folder = mkdtempSync(join(tmpdir(), "programmes-"));
    cpSync(PROGRAMMES_DIR, folder, { recursive: true });
    const file = join(folder, "prostate-rp.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("value: 0.2\n", "value: 0.01\n"));
    const other = await recheckRegister({ ...given, rules: rulesInUse(folder), write: false });
    rmSync(folder, { recursive: true });
    const { rows } = await sql("SELECT course_id FROM foelgeskab.course WHERE programme = 'prostate-rp@1'");
    const concerned = new Set(rows.map(({ course_id }) => course_id));
    expect(other.differing.length).toBeGreaterThan(0);
    expect(other.differing.every((course) => concerned.has(course))).toBe(true);
  });
});
