import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { type Db, inTransaction, type Who } from "../store/transaction.ts";
import {
  act,
  DOCTOR,
  GP,
  givenFollowedPatient,
  givenPatient,
  handoverOn,
  type StoryPatient,
} from "../testing/followed-patient.ts";
import { givenRegion, PLACES } from "../testing/region.ts";
import { testWorld } from "../testing/test-world.ts";
import { advance } from "./advance.ts";

let database: TestDatabase;
let patient: StoryPatient;
const world = testWorld();

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  patient = await givenFollowedPatient(database.pool, world, "1703529991");
});
afterAll(() => database.drop());

const person = (party: string): Who => ({ as: "person", user: "somebody", party });
const stranger = person(PLACES.otherPractice.id);
const asks = <T>(who: Who, work: (db: Db) => Promise<T>) => inTransaction(database.pool, who, work);

describe("row security, with no help from the server's own rules", () => {
  test("a stranger cannot give herself a relation to a patient", async () => {
    const grant = asks(stranger, (db) =>
      sql`
      INSERT INTO care_relation (patient_id, course_id, party_id, basis, since)
      VALUES (${patient.patientId}::uuid, ${patient.courseId}::uuid, ${PLACES.otherPractice.id}, 'follows', '2026-01-01')`.execute(
        db,
      ),
    );
    await expect(grant).rejects.toThrow(/row-level security/);
  });

  test("a relation cannot be moved to another patient, not even by its own party", async () => {
    const move = asks(person(PLACES.practice.id), (db) =>
      sql`UPDATE care_relation SET patient_id = ${randomUUID()}::uuid`.execute(db),
    );
    await expect(move).rejects.toThrow(/permission denied/);
  });

  test.each(["patient", "course", "event", "obligation", "verdict", "result", "holding", "sheet"])(
    "a stranger sees nothing in %s",
    async (table) => {
      const { rows } = await asks(stranger, (db) => sql`SELECT 1 FROM ${sql.table(table)}`.execute(db));
      expect(rows).toEqual([]);
    },
  );

  test("nobody, not even the system, changes or deletes an event or an audit line", async () => {
    for (const statement of [
      sql`UPDATE event SET type = 'x'`,
      sql`DELETE FROM event`,
      sql`DELETE FROM audit`,
      sql`UPDATE audit SET what = 'x'`,
    ])
      await expect(asks({ as: "system" }, (db) => statement.execute(db))).rejects.toThrow(
        /permission denied|only added to/,
      );
    await expect(database.pool.query("DELETE FROM foelgeskab.event")).rejects.toThrow(/only added to/);
    await expect(database.pool.query("TRUNCATE foelgeskab.event CASCADE")).rejects.toThrow(/only added to/);
  });
});

describe("S1: the database itself", () => {
  test("refuses two holders at once", async () => {
    const second = database.pool.query(
      "INSERT INTO foelgeskab.holding (patient_id, course_id, party_id, period) VALUES ($1, $2, $3, tstzrange(now(), NULL))",
      [patient.patientId, patient.courseId, PLACES.otherPractice.id],
    );
    await expect(second).rejects.toThrow(/exclusion constraint/);
  });

  test("has no gap: each time begins when the one before ended, and the last is open", async () => {
    const { rows } = await database.pool.query<{ gap: boolean; open: boolean }>(
      `SELECT lower(period) IS DISTINCT FROM lag(upper(period)) OVER w AND lag(upper(period)) OVER w IS NOT NULL AS gap, upper_inf(period) AS open
       FROM foelgeskab.holding WHERE course_id = $1 WINDOW w AS (ORDER BY lower(period)) ORDER BY lower(period)`,
      [patient.courseId],
    );
    expect(rows).toEqual([
      { gap: false, open: false },
      { gap: false, open: true },
    ]);
  });

  test("chains every event to the one before it, so that a forged one is found", async () => {
    const { rows } = await database.pool.query<{ whole: boolean }>(
      `SELECT previous_hash = coalesce(lag(hash) OVER (ORDER BY seq), '') AS whole FROM foelgeskab.event WHERE course_id = $1`,
      [patient.courseId],
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every(({ whole }) => whole)).toBe(true);
  });
});

describe("people at once", () => {
  test("twenty who accept the same hand-over: one does, the others are told who", async () => {
    const offered = await givenPatient(database.pool, world, "0101609991");
    const handover = handoverOn(world);
    await act(database.pool, world, DOCTOR, offered.courseId, { type: "offer-handover", handover });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        asks(person(GP.party), (db) =>
          advance(db, world, GP, offered.courseId, { type: "accept-handover", handover: handover.id }),
        ),
      ),
    );
    const told = answers.map((answer) =>
      typeof answer === "string" ? answer : "refused" in answer ? answer.refused : "accepted",
    );
    expect(told.filter((each) => each === "accepted")).toHaveLength(1);
    expect(told.filter((each) => each === "already-accepted")).toHaveLength(19);
  });

  test("accepted and withdrawn at once: one of them, and never both", async () => {
    const offered = await givenPatient(database.pool, world, "0101609996");
    const handover = handoverOn(world);
    await act(database.pool, world, DOCTOR, offered.courseId, { type: "offer-handover", handover });
    await Promise.all([
      asks(person(GP.party), (db) =>
        advance(db, world, GP, offered.courseId, { type: "accept-handover", handover: handover.id }),
      ),
      asks(person(DOCTOR.party), (db) =>
        advance(db, world, DOCTOR, offered.courseId, {
          type: "withdraw-handover",
          handover: handover.id,
          reason: "fejl",
        }),
      ),
    ]);
    const { rows } = await database.pool.query(
      "SELECT type FROM foelgeskab.event WHERE course_id = $1 AND type IN ('handover-accepted', 'handover-withdrawn')",
      [offered.courseId],
    );
    expect(rows).toHaveLength(1);
  });
});
