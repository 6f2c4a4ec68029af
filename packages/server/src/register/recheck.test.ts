import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isoDay } from "@foelgeskab/followup/ids";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROGRAMMES_DIR, rulesInUse } from "../programmes/load-programmes.ts";
import { seedDemo } from "../seed/seed-demo.ts";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { testWorld } from "../testing/test-world.ts";
import { type Recheck, recheckRegister } from "./recheck.ts";

const world = testWorld("2026-08-06");
let database: TestDatabase;
let given: Recheck;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo({ pool: database.pool, world }, { patients: 150, seed: 1, say: () => {} });
  const today = isoDay(world.clock.today());
  given = { url: database.url, rules: rulesInUse(), region: "RM", today, write: true };
});
afterAll(() => database.drop());

/** As recheckRegister, in one thread: what the rules say is the same in any number, and each has to be started. */
const walked = (own: Partial<Recheck> = {}) => recheckRegister({ ...given, ...own }, undefined, 1);

const sql = (text: string) => database.pool.query(text);

/** Everything that is computed of the courses, in order. */
async function stored(): Promise<unknown[]> {
  const rows = await Promise.all(
    ["verdict", "obligation", "result", "followed"].map(async (table) => {
      return (await sql(`SELECT * FROM foelgeskab.${table} t ORDER BY t::text`)).rows;
    }),
  );
  return rows.flat();
}

/** The rules of the files with one text changed for another. */
function rulesWith(file: string, text: string, other: string): RuleBook {
  const folder = mkdtempSync(join(tmpdir(), "programmes-"));
  cpSync(PROGRAMMES_DIR, folder, { recursive: true });
  const before = readFileSync(join(folder, file), "utf8");
  if (!before.includes(text)) throw new Error(`${file} does not say ${text}`);
  writeFileSync(join(folder, file), before.replace(text, other));
  const rules = rulesInUse(folder);
  rmSync(folder, { recursive: true });
  return rules;
}

async function follow(programme: string): Promise<Set<string>> {
  const { rows } = await sql(`SELECT course_id FROM foelgeskab.course WHERE programme = '${programme}'`);
  return new Set(rows.map(({ course_id }) => course_id));
}

describe("the register of the demo region", () => {
  test("stands as the rules say, whether one thread walks it or three, and is left as it is", async () => {
    const before = await stored();
    const alone = await walked();
    expect(alone).toMatchObject({ differing: [], retold: 0 });
    expect(alone.judged).toBeGreaterThan(100);
    const steps: number[] = [];
    expect(await recheckRegister(given, (soFar) => steps.push(soFar), 3)).toMatchObject({ judged: alone.judged });
    expect(steps.at(-1)).toBe(alone.judged);
    expect(await stored()).toEqual(before);
  });

  test("what was changed behind our back, or lost, is found and made right: verdicts, what is owed, and decisions to wait", async () => {
    const before = await stored();
    await sql(
      "UPDATE foelgeskab.verdict SET state = 'met', since = '2026-01-01' WHERE state = 'not-met' AND criterion = 'psa-bcr-rp'",
    );
    await sql("DELETE FROM foelgeskab.verdict WHERE criterion = 'psa-phoenix' OR deferred_until IS NOT NULL");
    await sql(
      "DELETE FROM foelgeskab.obligation WHERE check_id LIKE 'repeat:%' AND course_id IN (SELECT course_id FROM foelgeskab.verdict WHERE state = 'met')",
    );
    const wrong = await walked({ write: false });
    expect(wrong.differing.length).toBeGreaterThan(10);
    expect(await stored()).not.toEqual(before); // only looked at
    expect((await recheckRegister(given)).differing).toEqual(wrong.differing);
    expect(await stored()).toEqual(before);
    expect((await walked()).differing).toEqual([]);
  });

  test("courses from before there were lines get theirs from their events, the very same", async () => {
    const before = await stored();
    await sql("DELETE FROM foelgeskab.followed WHERE course_id::text < '8'");
    await walked({ write: false });
    expect(await stored()).not.toEqual(before);
    expect((await walked()).differing).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  test("another limit in a programme's file changes just the courses that follow it, and their reasons read otherwise", async () => {
    const concerned = await follow("prostate-rp@1");
    const rules = rulesWith("prostate-rp.yaml", "value: 0.2\n", "value: 0.01\n");
    const other = await walked({ rules, write: false });
    expect(other.differing.length).toBeGreaterThan(0);
    expect(other.differing.every((course) => concerned.has(course))).toBe(true);
    expect(other.differing.length + other.retold).toBeLessThanOrEqual(concerned.size);
    expect(other.retold).toBeGreaterThan(0);
  });

  test("a longer time for the repeat moves its last day, and is not overlooked", async () => {
    const waiting = (
      await sql("SELECT course_id FROM foelgeskab.verdict WHERE criterion = 'psa-bcr-rp' AND state = 'pending'")
    ).rows;
    const rules = rulesWith("prostate-rp.yaml", "maxDaysBetween: 92", "maxDaysBetween: 29");
    const { differing } = await walked({ rules, write: false });
    expect(waiting.length).toBeGreaterThan(0);
    expect(differing).toEqual(waiting.map(({ course_id }) => course_id).sort());
  });

  test("a code that counts from now on makes answers count that are stored already", async () => {
    await sql("UPDATE foelgeskab.followed SET usable = 'of yesterday'");
    expect((await walked({ write: false })).differing).toEqual([]); // looked at again, from the events
    await walked();
    const rules = rulesWith("analytes.yaml", "codes: [NPU08669, NPU12534]", "codes: [NPU12534]");
    const without = await walked({ rules, write: false });
    expect(without.differing.length).toBeGreaterThan(30);
  });

  test("a thread that cannot go on says so in a sentence", async () => {
    const url = given.url.replace(/\/[^/]*$/, "/no-such-database");
    await expect(recheckRegister({ ...given, url })).rejects.toThrow(/^The register could not be walked to its end: /);
  });
});
