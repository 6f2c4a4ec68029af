import { afterAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

const made: TestDatabase[] = [];
const make = async (from: "migrated" | "empty") => {
  const database = await createTestDatabase({ from });
  made.push(database);
  return database;
};
afterAll(() => Promise.all(made.map((database) => database.drop())));

test("a copy of the template has the schema", async () => {
  const { pool } = await make("migrated");
  const { rows } = await pool.query(
    "select to_regclass('graphile_worker.jobs') is not null as queue, to_regclass('migration.applied') is not null as ours",
  );
  expect(rows).toEqual([{ queue: true, ours: true }]);
});

test("two databases know nothing of each other", async () => {
  const [one, other] = [await make("empty"), await make("empty")];
  await one.pool.query("create table patient_of_one (id int)");
  await expect(other.pool.query("select * from patient_of_one")).rejects.toThrow(
    'relation "patient_of_one" does not exist',
  );
});
