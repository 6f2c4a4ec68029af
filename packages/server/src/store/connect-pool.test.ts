import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createPool } from "./connect-pool.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ from: "empty" });
});
afterAll(() => database.drop());

test.each(["Europe/Copenhagen", "America/Los_Angeles", "Pacific/Auckland"])(
  "a day stays that day on a server in %s",
  async (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      const { rows } = await database.pool.query(
        "select date '2026-03-29' as day, array[date '2026-10-25', null] as days",
      );
      expect(rows).toEqual([{ day: "2026-03-29", days: ["2026-10-25", null] }]);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  },
);

test("a moment arrives as text that Temporal reads, in whatever zone it was written", async () => {
  const { rows } = await database.pool.query<{ at: string }>("select timestamptz '2026-08-10 14:03:00.25+02' as at");
  expect(Temporal.Instant.from(rows[0]?.at ?? "").toString()).toBe("2026-08-10T12:03:00.25Z");
});

test("a laboratory value keeps its digits, a count is a number", async () => {
  const { rows } = await database.pool.query(
    "select 0.10 as value, count(*) as n, array[1, 2]::int8[] as ns from generate_series(1, 3)",
  );
  expect(rows).toEqual([{ value: "0.10", n: 3, ns: [1, 2] }]);
});

test("a number that a number cannot hold is an error, not another number", async () => {
  await expect(database.pool.query("select 9007199254740993 as n")).rejects.toThrow("9007199254740993");
});

test("a connection that breaks while idle is said, and the next query has a new one", async () => {
  const log = vi.fn();
  const pool = createPool(database.url, { log, max: 1 });
  const { rows } = await pool.query<{ pid: number }>("select pg_backend_pid() as pid");
  await database.pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
  await vi.waitFor(() =>
    expect(log).toHaveBeenCalledWith(expect.stringContaining("A connection to the database broke")),
  );
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await pool.end();
});
