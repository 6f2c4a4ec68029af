import { randomUUID } from "node:crypto";
import { isoDay } from "@foelgeskab/followup/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "../../store/testing/test-database.ts";
import { givenFollowedPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { givenPeople, givenRegion, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { certificateAsOf } from "./certify.ts";

const world = testWorld();
const database = await createTestDatabase();
const { pool } = database;
afterAll(() => database.drop());

let patient: StoryPatient;
let handover = "";
beforeAll(async () => {
  await givenRegion(pool);
  await givenPeople(pool);
  await pool.query("DELETE FROM foelgeskab.setting WHERE name = 'letters-since'");
  patient = await givenFollowedPatient(pool, world);
  const { rows } = await pool.query(
    "SELECT payload -> 'handover' ->> 'id' AS id FROM foelgeskab.event WHERE type = 'handover-offered'",
  );
  handover = rows[0].id;
});

const letterAbout = (about: string) =>
  pool.query(
    `INSERT INTO foelgeskab.outbound (outbound_id, party_id, receiver_id, receiver_ean, patient_id, course_id, kind, about, envelope_id, letter_id, body, state, created_at)
     VALUES (gen_random_uuid(), $1, $2, 'x', $3, $4, 'XDIS02', $5, $5, $5, '<x/>', 'acknowledged', $6)`,
    [
      ...[PLACES.department.id, PLACES.practice.id, patient.patientId, patient.courseId],
      ...[about, world.clock.now().toString()],
    ],
  );
const made = () => certificateAsOf({ pool, world }, isoDay(world.clock.today()));
const whys = async () => (await made()).unaccounted.map(({ courseId, why }) => [courseId, why]);

test("a hand-over that the hospital's outbox has no letter about is named, though the events and the practice know it", async () => {
  expect(await whys()).toEqual([[patient.courseId, `offered-without-letter ${handover}`]]);
  expect((await made()).endToEnd).toEqual({ held: 1, outbox: 0, received: 0, earlier: 0, missing: 1, accepted: 1 });
});

test("with its letter the three books agree; what was seeded before letters were sent from here is counted apart", async () => {
  await letterAbout(handover);
  expect(await made()).toMatchObject({
    unaccounted: [],
    endToEnd: { held: 1, outbox: 1, received: 0, earlier: 0, missing: 0, accepted: 1 },
  });
  await pool.query("INSERT INTO foelgeskab.setting VALUES ('letters-since', '\"9999-01-01T00:00:00Z\"')");
  expect((await made()).endToEnd).toMatchObject({ held: 1, outbox: 0, earlier: 1, missing: 0 });
  await pool.query("DELETE FROM foelgeskab.setting WHERE name = 'letters-since'");
});

test("a letter about a hand-over that no event knows is named, and a practice that holds without having said yes", async () => {
  const unknown = randomUUID();
  await letterAbout(unknown);
  expect(await whys()).toEqual([[patient.courseId, `letter-without-offer ${unknown}`]]);
  await pool.query("DELETE FROM foelgeskab.outbound WHERE about = $1", [unknown]);
  await pool.query("UPDATE foelgeskab.holding SET party_id = $1 WHERE party_id = $2", [
    PLACES.otherPractice.id,
    PLACES.practice.id,
  ]);
  expect(await whys()).toEqual(
    expect.arrayContaining([
      [patient.courseId, `accepted-not-held ${PLACES.practice.id}`],
      [patient.courseId, `held-not-accepted ${PLACES.otherPractice.id}`],
    ]),
  );
});
