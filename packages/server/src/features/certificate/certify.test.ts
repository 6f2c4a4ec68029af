import { isoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { certificateInWords } from "../../cli/certificate-in-words.ts";
import { createClock } from "../../clock.ts";
import { latestCertificates } from "../../store/certificates.ts";
import { createTestDatabase } from "../../store/testing/test-database.ts";
import { inTransaction } from "../../store/transaction.ts";
import { act, DOCTOR, GP, givenFollowedPatient } from "../../testing/followed-patient.ts";
import { givenPeople, givenRegion, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { certificateAsOf, certifyNight } from "./certify.ts";
import { nightDue } from "./night.ts";

const world = testWorld();
const database = await createTestDatabase();
const { pool } = database;
afterAll(() => database.drop());

beforeAll(async () => {
  await givenRegion(pool);
  await givenPeople(pool);
  const { courseId } = await givenFollowedPatient(pool, world);
  await act(pool, world, GP, courseId, { type: "close-course", reason: "patient-declined", note: "Ønsker ikke mere." });
});

test("two servers wake at once: the night has one certificate", async () => {
  const made = await Promise.all([certifyNight({ pool, world }), certifyNight({ pool, world })]);
  expect(made.filter((each) => each !== undefined)).toHaveLength(1);
  expect(await certifyNight({ pool, world })).toBeUndefined();
  const [only, ...others] = await inTransaction(pool, { as: "system" }, (db) => latestCertificates(db, 10));
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    forDay: "2026-08-10",
    nightly: true,
    registered: 1,
    active: 0,
    closed: 1,
    unaccounted: 0,
  });
});

test("three nights were missed: on return one is made, and the missing ones stay missing", async () => {
  world.clock.moveOn(4);
  expect(await certifyNight({ pool, world })).toMatchObject({ asOf: "2026-08-14" });
  const runs = await inTransaction(pool, { as: "system" }, (db) => latestCertificates(db, 10));
  expect(runs.map(({ forDay }) => forDay)).toEqual(["2026-08-14", "2026-08-10"]);
});

test("on an earlier day the register is replayed: the course was not closed yet", async () => {
  const again = testWorld("2026-08-20");
  const { courseId } = await givenFollowedPatient(pool, again, "1703529983");
  await act(pool, again, DOCTOR, courseId, { type: "take-back", reason: "Bor her hver uge alligevel." });
  const then = parseIsoDay("2026-08-19");
  if (typeof then !== "string") throw new Error("a day of the story");
  const before = await certificateAsOf({ pool, world: again }, then);
  expect(before.accounted).toEqual({ registered: 1, active: 0, closed: { "patient-declined": 1 }, unaccounted: 0 });
  const now = await certificateAsOf({ pool, world: again }, isoDay(again.clock.today()));
  expect(now).toMatchObject({
    accounted: { registered: 2, active: 1 },
    judges: { agree: 2, disagree: 0 },
    unaccounted: [],
  });
});

test("who was at work on an earlier day stands in dated rows; what nobody remembers of it is named as of today", async () => {
  const again = testWorld("2026-08-25");
  const on = (day: string) => certificateAsOf({ pool, world: again }, isoDay(Temporal.PlainDate.from(day)));
  await pool.query(
    "UPDATE foelgeskab.membership SET valid_from = '2026-08-21', valid_until = '2026-08-23' WHERE party_id = $1",
    [PLACES.department.id],
  );
  const reasons = async (day: string) => (await on(day)).unaccounted.map(({ why }) => why);
  expect(await reasons("2026-08-20")).toEqual(["holder-without-people"]);
  expect(await reasons("2026-08-22")).toEqual([]);
  expect(await reasons("2026-08-24")).toEqual(["holder-without-people"]);
  expect((await on("2026-08-22")).ofToday).toEqual(["received", "outbound", "queues", "feeds"]);
  expect((await on("2026-08-25")).ofToday).toEqual([]);
  expect(certificateInWords(await on("2026-08-22"))).toContain(
    "Counted as it is today, since nobody remembers that day: received, outbound, queues, feeds.",
  );
});

test.each([
  ["2026-03-28T22:00:00Z", "2026-03-28"],
  ["2026-03-29T01:29:59Z", "2026-03-28"],
  ["2026-03-29T01:30:00Z", "2026-03-29"],
  ["2026-10-25T00:30:00Z", "2026-10-24"],
  ["2026-10-25T02:29:00Z", "2026-10-24"],
  ["2026-10-25T02:30:00Z", "2026-10-25"],
])("at %s the night of %s is due, whatever summer time does", (moment, night) => {
  expect(nightDue(createClock({ source: () => Temporal.Instant.from(moment) }))).toBe(night);
});
