import { afterAll, beforeAll, expect, test } from "vitest";
import { people, places, seedRegion } from "../http/testing/region.ts";
import { createTestDatabase } from "../store/testing/test-database.ts";
import { inTransaction } from "../store/transaction.ts";
import { findAccount } from "./account.ts";

const database = await createTestDatabase();
const { pool } = database;
beforeAll(() => seedRegion(pool));
afterAll(() => database.drop());

const on = async (day: string, user: string) => {
  const today = Temporal.PlainDate.from(day);
  const account = await inTransaction(pool, { as: "system" }, (db) => findAccount(db, today, { user }));
  return (account?.parties ?? []).map(({ id, deputy }) => (deputy ? `${id} as deputy` : id));
};

test("a locum may act for the practice from her first day to her last, both included", async () => {
  await pool.query(
    "UPDATE foelgeskab.membership SET valid_from = '2026-08-10', valid_until = '2026-08-14' WHERE user_id = 'u-locum' AND party_id = 'prac-1'",
  );
  expect(await on("2026-08-09", people.locum)).toEqual([places.otherPractice]);
  expect(await on("2026-08-10", people.locum)).toContain(places.practice);
  expect(await on("2026-08-14", people.locum)).toContain(places.practice);
  expect(await on("2026-08-15", people.locum)).toEqual([places.otherPractice]);
});

test("somebody who has left everywhere is in no register any more, and the work stays on the practice's list", async () => {
  await pool.query("UPDATE foelgeskab.membership SET valid_until = '2026-08-14' WHERE user_id = 'u-nurse'");
  expect(await on("2026-08-14", people.nurse)).toEqual([places.practice]);
  expect(await on("2026-08-15", people.nurse)).toEqual([]);
});

test("while a practice is away its deputy's people may act for it, behind their own; it ends by itself", async () => {
  await pool.query(
    `INSERT INTO foelgeskab.party_absence (absence_id, party_id, deputy_id, from_day, until_day, noted_by, noted_at)
     VALUES (gen_random_uuid(), 'prac-1', 'prac-2', '2026-09-01', '2026-09-14', 'Mette Krogh', now())`,
  );
  expect(await on("2026-08-31", people.otherGp)).toEqual([places.otherPractice]);
  expect(await on("2026-09-01", people.otherGp)).toEqual([places.otherPractice, `${places.practice} as deputy`]);
  expect(await on("2026-09-14", people.otherGp)).toEqual([places.otherPractice, `${places.practice} as deputy`]);
  expect(await on("2026-09-15", people.otherGp)).toEqual([places.otherPractice]);
  expect(await on("2026-09-10", people.doctor)).toEqual([places.department]);
});
