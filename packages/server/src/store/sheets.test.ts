import { isoDay } from "@foelgeskab/followup/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DOCTOR, givenFollowedPatient, type StoryPatient } from "../testing/followed-patient.ts";
import { givenRegion } from "../testing/region.ts";
import { testWorld } from "../testing/test-world.ts";
import { endSheet, endSheetsOf, heldSheet, issueSheet, reviveSheet } from "./sheets.ts";
import { createTestDatabase } from "./testing/test-database.ts";
import { inTransaction, type Who } from "./transaction.ts";

const database = await createTestDatabase();
const world = testWorld();
const on = isoDay(world.clock.today());
const system: Who = { as: "system" };
const department: Who = { as: "person", user: DOCTOR.user, party: DOCTOR.party };
let patient: StoryPatient;

beforeAll(async () => {
  await givenRegion(database.pool);
  patient = await givenFollowedPatient(database.pool, world);
});
afterAll(() => database.drop());

/** The codes of the sheets that hold. */
async function holding(): Promise<string[]> {
  const { rows } = await database.pool.query("SELECT code FROM foelgeskab.sheet WHERE replaced_on IS NULL");
  return rows.map(({ code }) => code);
}

test("a sheet given out later under the same letter takes the first one's place, ends with the letter, and comes back with it", async () => {
  const { pool } = database;
  const cites = (phone: string) => ({ entry: "e1", phone });
  await inTransaction(pool, system, (db) => issueSheet(db, { ...patient, code: "AAAA 1111", on, cites: cites("1") }));
  await inTransaction(pool, system, (db) =>
    issueSheet(db, { ...patient, code: "BBBB 2222", on, cites: cites("2"), letterCode: "AAAA 1111" }),
  );
  expect(await holding()).toEqual(["BBBB 2222"]);
  const held = await inTransaction(pool, department, (db) => heldSheet(db, patient.courseId, "AAAA 1111"));
  expect(held).toEqual({ code: "BBBB 2222", version: 2, phone: "2" });

  await inTransaction(pool, department, (db) => endSheet(db, "AAAA 1111", on));
  expect(await holding()).toEqual([]);
  await inTransaction(pool, system, (db) => reviveSheet(db, "AAAA 1111"));
  expect(await holding()).toEqual(["BBBB 2222"]);
  await inTransaction(pool, system, (db) => endSheetsOf(db, patient.patientId, on, "CCCC 3333"));
  expect(await holding()).toEqual(["BBBB 2222"]);
  await inTransaction(pool, system, (db) => endSheetsOf(db, patient.patientId, on, "AAAA 1111"));
  expect(await holding()).toEqual([]);

  await inTransaction(pool, system, (db) => issueSheet(db, { ...patient, code: "DDDD 4444", on, cites: null }));
  await inTransaction(pool, system, (db) => reviveSheet(db, "AAAA 1111"));
  expect(await holding()).toEqual(["DDDD 4444"]);
});
