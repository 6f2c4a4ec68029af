import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IsoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { givenRegion } from "../testing/region.ts";
import { givenNumber } from "../testing/telephone-list.ts";
import { runFoelgeskab } from "./testing/run-foelgeskab.ts";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  await givenNumber(database.pool, { verifiedOn: parseIsoDay("2026-07-01") as IsoDay }); // a day of the calendar
  folder = await mkdtemp(join(tmpdir(), "foelgeskab-directory-"));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const directory = (...given: string[]) =>
  runFoelgeskab(["directory", ...given], { cwd: folder, env: { DATABASE_URL: database.url } });

test("the list goes out as a file, and the same file with a change comes in; a bad one changes nothing", async () => {
  expect((await directory("export", "--to", "praksis.dk", "--out", "list.csv")).code).toBe(0);
  const text = await readFile(join(folder, "list.csv"), "utf8");
  expect(text).toContain("e1;6620128;Urinvejskirurgi;");
  const sent = await database.pool.query("SELECT receiver, content, by_name FROM foelgeskab.directory_export");
  expect(sent.rows).toEqual([{ receiver: "praksis.dk", content: text, by_name: "Kommandolinjen" }]);

  await writeFile(join(folder, "bad.csv"), text.replace("00 12 34 56", "tre"));
  const bad = await directory("import", "bad.csv");
  expect([bad.code, bad.stdout]).toEqual([
    1,
    expect.stringContaining("Line 2, phone: Nummeret skal have otte cifre. / The number must have eight digits."),
  ]);
  await writeFile(join(folder, "good.csv"), text.replace("hverdage kl. 9–15", "hverdage 9-16"));
  expect((await directory("import", "good.csv")).stdout).toBe(
    "Line 2, e1: changed.\n1 lines: 0 added, 1 changed, 0 verified, 0 as they were, 0 refused.\n",
  );
  const { rows } = await database.pool.query("SELECT hours, verified_by FROM foelgeskab.directory_entry");
  expect(rows).toEqual([{ hours: "hverdage kl. 9–16", verified_by: "Anna Holm" }]);
});
