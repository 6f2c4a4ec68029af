import { isoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "../../store/testing/test-database.ts";
import { act, DOCTOR, GP, givenFollowedPatient, givenPatient, handoverOn } from "../../testing/followed-patient.ts";
import { givenPeople, givenRegion, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { certificateAsOf, certifyNight } from "./certify.ts";

const world = testWorld();
const database = await createTestDatabase();
const { pool } = database;
afterAll(() => database.drop());

const LABORATORY: Actor = { user: "lab", name: "Laboratoriet", role: "laboratory", party: PLACES.department.id };

const patients = { tampered: "", untouched: "" };

beforeAll(async () => {
  await givenRegion(pool);
  await givenPeople(pool);
  patients.tampered = (await givenFollowedPatient(pool, world)).courseId;
  patients.untouched = (await givenFollowedPatient(pool, world, "1703529983")).courseId;
  const { courseId } = await givenPatient(pool, world, "1703529975");
  await act(pool, world, DOCTOR, courseId, { type: "offer-handover", handover: handoverOn(world) });
  await certifyNight({ pool, world });
});

/** What a certificate says of the register as `forgery` has left it, which the owner of the tables does with the triggers off; undone after. */
async function foundAfter(...forgery: string[]): Promise<(string | null)[][]> {
  const client = await pool.connect();
  const kept: [string, unknown[]][] = [];
  try {
    await client.query("ALTER TABLE foelgeskab.event DISABLE TRIGGER USER");
    for (const table of ["event", "course", "holding", "obligation", "care_relation", "witnessed_head"])
      kept.push([table, (await client.query(`SELECT to_jsonb(t) AS row FROM foelgeskab.${table} t`)).rows]);
    for (const statement of forgery) await client.query(statement, [patients.tampered]);
    const { unaccounted } = await certificateAsOf({ pool, world }, isoDay(world.clock.today()));
    return unaccounted.map(({ courseId, why }) => [courseId, why]);
  } finally {
    await putBack(client, kept);
    client.release();
  }
}

async function putBack(client: pg.PoolClient, kept: readonly [string, unknown[]][]): Promise<void> {
  for (const [table, rows] of kept) {
    await client.query(`DELETE FROM foelgeskab.${table}`);
    await client.query(
      `INSERT INTO foelgeskab.${table} SELECT r.* FROM jsonb_array_elements($1::jsonb) x, jsonb_populate_record(NULL::foelgeskab.${table}, x -> 'row') r`,
      [JSON.stringify(rows)],
    );
  }
  await client.query("ALTER TABLE foelgeskab.event ENABLE TRIGGER USER");
}

const OF_TAMPERED = "course_id = $1";

test("nobody has touched anything: every course is accounted for, and both judges agree", async () => {
  const { accounted, judges, letters, unaccounted, chain, owed } = await certificateAsOf(
    { pool, world },
    isoDay(world.clock.today()),
  );
  expect(unaccounted).toEqual([]);
  expect(accounted).toEqual({ registered: 3, active: 3, closed: {}, unaccounted: 0 });
  expect(judges).toEqual({ agree: 3, disagree: 0 });
  expect(letters).toEqual({ sent: 3, accepted: 2, declined: 0, withdrawn: 0, ended: 0, pending: 1 });
  expect(owed.judged).toBe(2);
  expect(chain).toMatchObject({ courses: 3, events: 8, lastNight: "kept" });
});

describe("whoever owns the database and switches its guards off is found out, and the course is named", () => {
  test.each<[string, string[], string[]]>([
    [
      "an event's words are changed",
      [
        `UPDATE foelgeskab.event SET actor = jsonb_set(actor, '{name}', '"Somebody Else"') WHERE ${OF_TAMPERED} AND seq = 3`,
      ],
      ["event-altered at 3"],
    ],
    [
      "an event in the middle is removed",
      [`DELETE FROM foelgeskab.event WHERE ${OF_TAMPERED} AND seq = 2`],
      ["answered-nothing-open at 3", "chain-broken at 3", "other-holder", "other-holders"],
    ],
    [
      "the acceptance is cut off",
      [`DELETE FROM foelgeskab.event WHERE ${OF_TAMPERED} AND seq = 3`],
      ["other-status", "other-holder", "other-head", "other-holders", "witness-lost"],
    ],
    [
      "the acceptance is cut off and the rows with it",
      [
        `DELETE FROM foelgeskab.event WHERE ${OF_TAMPERED} AND seq = 3`,
        `UPDATE foelgeskab.course c SET status = 'offered', holder_id = department_id, head_seq = 2, head_hash = e.hash
         FROM foelgeskab.event e WHERE e.course_id = c.course_id AND e.seq = 2 AND c.${OF_TAMPERED}`,
        `DELETE FROM foelgeskab.holding WHERE ${OF_TAMPERED} AND upper_inf(period)`,
        `UPDATE foelgeskab.holding SET period = tstzrange(lower(period), NULL) WHERE ${OF_TAMPERED}`,
      ],
      ["holder-cannot-see", "witness-lost"],
    ],
    [
      "two events change places",
      [
        `UPDATE foelgeskab.event SET seq = 99 WHERE ${OF_TAMPERED} AND seq = 2`,
        `UPDATE foelgeskab.event SET seq = 2 WHERE ${OF_TAMPERED} AND seq = 3`,
        `UPDATE foelgeskab.event SET seq = 3 WHERE ${OF_TAMPERED} AND seq = 99`,
      ],
      ["event-altered at 2", "chain-broken at 2", "event-altered at 3"],
    ],
    [
      "the holder of a row is another one",
      [`UPDATE foelgeskab.course SET holder_id = '${PLACES.otherPractice.id}' WHERE ${OF_TAMPERED}`],
      ["other-holder", "holder-cannot-see"],
    ],
    [
      "a check stands as done that nobody heard of",
      [
        `UPDATE foelgeskab.obligation SET met_on = until_day WHERE ${OF_TAMPERED} AND due = (SELECT min(due) FROM foelgeskab.obligation WHERE ${OF_TAMPERED})`,
        `UPDATE foelgeskab.obligation SET due = '2026-01-10', until_day = '2026-02-10' WHERE ${OF_TAMPERED} AND due = (SELECT min(due) FROM foelgeskab.obligation WHERE ${OF_TAMPERED})`,
      ],
      ["owed-without-rule psa 2026-01-10"],
    ],
    [
      "the course is on a list that its holder cannot see",
      [`UPDATE foelgeskab.care_relation SET until = since WHERE ${OF_TAMPERED} AND party_id = '${PLACES.practice.id}'`],
      ["holder-cannot-see"],
    ],
    [
      "the whole course is gone from the rows",
      [`DELETE FROM foelgeskab.course WHERE ${OF_TAMPERED}`],
      ["only-in-events", "witness-lost"],
    ],
    ["its events are gone", [`DELETE FROM foelgeskab.event WHERE ${OF_TAMPERED}`], ["only-in-rows", "witness-lost"]],
  ])("%s", async (_, forgery, expected) => {
    const found = await foundAfter(...forgery);
    expect(new Set(found.map(([courseId]) => courseId))).toEqual(new Set([patients.tampered]));
    expect(found.map(([, why]) => why)).toEqual(expect.arrayContaining(expected));
  });

  test("the copy that last night made is changed", async () => {
    const found = await foundAfter(`UPDATE foelgeskab.witnessed_head SET head_hash = '\\x00' WHERE ${OF_TAMPERED}`);
    expect(found).toEqual([
      [patients.tampered, "witness-lost"],
      [null, "witness-altered"],
    ]);
  });
});

test("what nobody could have decided is no acceptance: a machine moves nothing", async () => {
  const { courseId } = await givenPatient(pool, world, "1703529967");
  const handover = handoverOn(world);
  await act(pool, world, DOCTOR, courseId, { type: "offer-handover", handover });
  const machine = { ...GP, role: "system" };
  await pool.query(
    `INSERT INTO foelgeskab.event (patient_id, course_id, seq, type, payload, actor, recorded_at, effective_on, previous_hash, hash)
     SELECT patient_id, course_id, 3, 'handover-accepted', $2, $3, $4, '2026-08-10', '', '' FROM foelgeskab.course WHERE course_id = $1`,
    [courseId, { type: "handover-accepted", handover: handover.id }, machine, world.clock.now().toString()],
  );
  const { unaccounted } = await certificateAsOf({ pool, world }, isoDay(world.clock.today()));
  expect(unaccounted.map(({ why }) => why)).toContain("not-accepted-by-hand at 3");
});

test("a yes by letter counts where it is the practice's and the department has read it, and nowhere else", async () => {
  const letter = { message: "m1", number: "SVAR7", sender: "Lægen", writtenOn: isoDay(world.clock.today()) };
  const offered = async (cpr: string) => {
    const { courseId } = await givenPatient(pool, world, cpr);
    const handover = handoverOn(world);
    await act(pool, world, DOCTOR, courseId, { type: "offer-handover", handover });
    return { courseId, handover: handover.id };
  };
  const forged = async (cpr: string, by: Actor, from: string) => {
    const { courseId, handover } = await offered(cpr);
    const payload = { type: "handover-accepted", handover, letter: { ...letter, from } };
    await pool.query(
      `INSERT INTO foelgeskab.event (patient_id, course_id, seq, type, payload, actor, recorded_at, effective_on, previous_hash, hash)
       SELECT patient_id, course_id, 3, 'handover-accepted', $2, $3, $4, '2026-08-10', '', '' FROM foelgeskab.course WHERE course_id = $1`,
      [courseId, payload, by, world.clock.now().toString()],
    );
    return courseId;
  };
  const right = await offered("0104529991");
  const reply = { says: "yes", words: "Ja", letter: { ...letter, from: PLACES.practice.id } } as const;
  await act(pool, world, DOCTOR, right.courseId, { type: "read-reply", handover: right.handover, ...reply });
  const fromAnother = await forged("0204529991", DOCTOR, PLACES.otherPractice.id);
  const readByAnother = await forged("0304529991", { ...DOCTOR, party: PLACES.otherDepartment.id }, PLACES.practice.id);
  const { unaccounted } = await certificateAsOf({ pool, world }, isoDay(world.clock.today()));
  const found = (id: string) => unaccounted.filter(({ courseId }) => courseId === id).map(({ why }) => why);
  expect(found(right.courseId)).toEqual([]);
  expect(found(fromAnother)).toContain("not-accepted-by-hand at 3");
  expect(found(readByAnother)).toContain("reply-read-by-another at 3");
});

test("a register in which the judge breaks down is vouched for by nobody", async () => {
  const found = await foundAfter(
    `UPDATE foelgeskab.event SET payload = jsonb_set(payload, '{handover,epikrise,closingTalk,heldOn}', '"no day"') WHERE ${OF_TAMPERED} AND seq = 2`,
  );
  expect(found).toEqual([[null, "judge-failed"]]);
});

test("a check stands as done although no answer was ever heard of in its window", async () => {
  world.clock.moveOn(400);
  const found = await foundAfter(
    `UPDATE foelgeskab.obligation SET met_on = due WHERE ${OF_TAMPERED} AND check_id = 'psa' AND due = (SELECT min(due) FROM foelgeskab.obligation WHERE ${OF_TAMPERED} AND check_id = 'psa')`,
  );
  const ofTampered = found.filter(([courseId]) => courseId === patients.tampered);
  expect(ofTampered).toEqual([[patients.tampered, expect.stringMatching(/^met-without-answer psa 2027-/)]]);
});

test.each(["cancelled", "entered-in-error", "preliminary"] as const)(
  "a check stands as done by an answer that is %s",
  async (status) => {
    const measurement = `lab ${status}`;
    const said = { analysis: "NPU08669", value: "0.05", unit: "ug/L", measurement, laboratory: "AUH" };
    const { rows } = await pool.query(
      "SELECT due FROM foelgeskab.obligation WHERE course_id = $1 AND check_id = 'psa' ORDER BY due LIMIT 1",
      [patients.untouched],
    );
    const sampledOn = parseIsoDay(rows[0].due);
    if (typeof sampledOn !== "string") throw new Error("the store's own day");
    const answers = [
      { ...said, id: `${status} 1`, sampledOn, status: "final" as const, issuedAt: `${sampledOn}T10:00` },
      { ...said, id: `${status} 2`, sampledOn, status, issuedAt: `${sampledOn}T12:00` },
    ];
    await act(pool, world, LABORATORY, patients.untouched, { type: "receive-results", results: answers });
    const found = await foundAfter(
      `UPDATE foelgeskab.obligation SET met_on = due WHERE course_id = '${patients.untouched}' AND ${OF_TAMPERED} IS NOT NULL AND check_id = 'psa' AND due = '${sampledOn}'`,
    );
    expect(found).toContainEqual([patients.untouched, `met-without-answer psa ${sampledOn}`]);
  },
);

test("a practice whose last doctor has left holds nobody: its patients are named, unless another stands in", async () => {
  const whys = async (): Promise<string[]> =>
    (await certificateAsOf({ pool, world }, isoDay(world.clock.today()))).unaccounted.map(({ why }) => why);
  await pool.query("UPDATE foelgeskab.membership SET valid_until = '2020-01-01' WHERE party_id = $1", [
    PLACES.practice.id,
  ]);
  expect(await whys()).toContain("holder-without-people");
  await pool.query(
    "INSERT INTO foelgeskab.party_absence (absence_id, party_id, deputy_id, from_day, until_day, noted_by, noted_at) VALUES (gen_random_uuid(), $1, $2, '2020-01-01', '2099-01-01', 'u-gp', now())",
    [PLACES.practice.id, PLACES.otherPractice.id],
  );
  expect(await whys()).not.toContain("holder-without-people");
});
