import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { World } from "../advance/advance.ts";
import { UnusableVersion } from "../advance/catalogue.ts";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { inTransaction } from "../store/transaction.ts";
import { testWorld } from "../testing/test-world.ts";
import { keepCatalogue } from "./keep-catalogue.ts";
import { rulesInUse } from "./load-programmes.ts";
import { fileText } from "./studio-text.ts";

const files = rulesInUse();
const right = (fileText({ id: "prostate-rp", version: 1 })?.written ?? "").replace("version: 1", "version: 2");
let database: TestDatabase;
let lines: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  // what another release published: this one never would
  await database.pool.query("ALTER TABLE foelgeskab.programme_version DISABLE TRIGGER USER");
});
afterAll(() => database.drop());
beforeEach(async () => {
  lines = [];
  await database.pool.query("DELETE FROM foelgeskab.programme_version");
  await published("prostate-rt", 2, "criteria: [");
  await published("prostate-rp", 2, right);
});

async function published(programme: string, version: number, written: string): Promise<void> {
  await database.pool.query(
    `INSERT INTO foelgeskab.programme_version VALUES ($1, $2, $1 || '@1', 'published', 1, $3, '[]', '', '2026-08-01', 'x', now(), now())`,
    [programme, version, written],
  );
}

/** A server of this release that has worked for two transactions. */
async function server(rules: RuleBook = files): Promise<World> {
  const world = testWorld();
  keepCatalogue(database.pool, world, rules, (line) => lines.push(line));
  for (const _ of [1, 2]) await inTransaction(database.pool, { as: "system" }, async () => undefined);
  return world;
}

test("a published version that cannot be read is told once; what follows it is refused with a sentence, and all else goes on", async () => {
  const { catalogue } = await server();
  expect(lines).toEqual([
    expect.stringMatching(/^prostate-rt@2 is published and cannot be used.*prostate-rt@2\.yaml:/),
  ]);
  expect(() => catalogue.pinned("prostate-rt@2")).toThrow(UnusableVersion);
  expect(new UnusableVersion("prostate-rt@2").sentence.da).toMatch(/følger prostate-rt@2, som serveren ikke kan læse/);
  expect(catalogue.shown("prostate-rt@2")).toMatchObject({ id: "prostate-rt", version: 1 });
  expect(catalogue.pinned("prostate-rp@2")).toMatchObject({ version: 2, validFrom: "2026-08-01" });
  expect(catalogue.pinned("prostate-rt@1").validUntil).toBeNull();
});

test("a version that stands in the folder too is neither the one nor the other", async () => {
  const [programme] = files.programmes.filter(({ id }) => id === "prostate-rp");
  if (programme === undefined) throw new Error("the folder has the programme");
  const { catalogue } = await server({ ...files, programmes: [...files.programmes, { ...programme, version: 2 }] });
  expect(lines.join()).toMatch(/prostate-rp@2 .*stands in the programmes folder too/);
  expect(() => catalogue.pinned("prostate-rp@2")).toThrow(UnusableVersion);
});

test("a layer of this release that does not fit a stored version is told, and that version refused", async () => {
  const layers = files.layers.map((layer) => ({
    ...{ ...layer, programme: "prostate-rp" },
    changes: layer.changes.map(({ evidence }) => ({ what: "check-off", check: "no-such-check", evidence }) as const),
  }));
  const { catalogue } = await server({ ...files, layers });
  expect(lines.join()).toMatch(/prostate-rp@2 .*no longer fits/);
  expect(() => catalogue.pinned("prostate-rp@2")).toThrow(UnusableVersion);
});
