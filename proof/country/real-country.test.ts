import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../packages/server/src/store/testing/test-database.ts";
import { groundOn } from "./ground.ts";
import { isProved, realCountry } from "./real-country.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("a few people's years, with faults and a kill, come to the same on the real server as in memory, and nobody is lost", async () => {
  const wish = { patients: 4, years: 1, seed: 7, faults: "all" } as const;
  const meanwhile = { serverKills: 1, databaseKills: 0, say: () => {} };
  const run = await realCountry(wish, meanwhile, () => groundOn(database.url));
  expect(run.differences).toEqual([]);
  expect(run.fromDatabase.breaches).toEqual([]);
  expect(run.fromDatabase.judges).toEqual({ agree: 4, disagree: 0 });
  expect(run.certificates).toMatchObject([{ exit: 0, unaccounted: [], judges: { agree: 4, disagree: 0 } }]);
  expect(run.fromDatabase.events).toBe(run.inMemory.events);
  expect(run.kills.server).toBe(1);
  expect(isProved(run)).toBe(true);
}, 120_000);
