import { beforeAll, expect, test } from "vitest";
import type { PersonLinks } from "../../contract.ts";
import { givenFollowedPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { givenStaff, PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { linkRecordsFeature } from "./link-records.ts";
import { takeRegister } from "./take-register.ts";

const region = servedRegion(({ world, pool }) => [linkRecordsFeature(world, pool)]);
const { world } = region;
let [one, other]: [StoryPatient, StoryPatient] = [
  { cpr: "", patientId: "", courseId: "" },
  { cpr: "", patientId: "", courseId: "" },
];

beforeAll(async () => {
  const { pool } = region;
  await givenStaff(pool, [["u-office-2", "Rikke Bach", PLACES.office.id, "region-office"]]);
  [one, other] = [
    await givenFollowedPatient(pool, world, "1703529991"),
    await givenFollowedPatient(pool, world, "1703529992"),
  ];
});

async function as(user: string) {
  const browser = await region.logIn(user);
  return async (path: string, body: object) => {
    const answer = await browser.post(`/api/person-links${path}`, body);
    return { status: answer.status, body: (await answer.json()) as PersonLinks };
  };
}
const rowsOf = async () =>
  (
    await region.pool.query(
      "SELECT patient_id, course_id, status, holder_id, head_seq FROM foelgeskab.course ORDER BY course_id",
    )
  ).rows;
const samePerson = async () =>
  (await region.pool.query("SELECT count(*)::int AS n FROM foelgeskab.same_person($1)", [one.patientId])).rows[0].n;

/** What the register says of somebody's yesterday. */
async function registerSays(says: string, cpr: string, more: object = {}): Promise<void> {
  const on = world.clock.today().subtract({ days: 1 }).toString();
  const said = { says, at: world.clock.now().toString(), cpr, on, ...more };
  const text = [{ register: "CPR", kind: "changes" }, said].map((each) => JSON.stringify(each)).join("\n");
  await takeRegister(world, region.pool, { channel: "http", text });
}

/** Two people say that two records are one person's, or that they are not after all. */
async function decided(a: StoryPatient, b: StoryPatient, undo: boolean): Promise<void> {
  const asked = { one: a.cpr, other: b.cpr, note: "Registret siger det.", undo };
  const id = (await (await as(PEOPLE.office))("", asked)).body.links.at(-1)?.id;
  expect((await (await as("u-office-2"))(`/${id}/decide`, { yes: true, note: "Det er rigtigt." })).status).toBe(200);
}
async function standing({ courseId }: StoryPatient) {
  const { rows } = await region.pool.query(
    "SELECT c.status, t.died_on FROM foelgeskab.course c JOIN foelgeskab.patient t USING (patient_id) WHERE c.course_id = $1",
    [courseId],
  );
  return rows[0];
}
const two = async (first: string, second: string) =>
  [
    await givenFollowedPatient(region.pool, world, first),
    await givenFollowedPatient(region.pool, world, second),
  ] as const;

test("two people link two records and two people undo it; nothing is moved either way, and both courses tell of it", async () => {
  const [first, second] = [await as(PEOPLE.office), await as("u-office-2")];
  const before = await rowsOf();
  const asked = { one: one.cpr, other: other.cpr, note: "Samme fødselsdag og adresse.", undo: false };
  const proposed = await first("", asked);
  const id = proposed.body.links[0]?.id;
  expect(proposed.body.links).toMatchObject([{ undo: false, own: true }]);
  expect((await first(`/${id}/decide`, { yes: true, note: "Det er rigtigt." })).status).toBe(422);
  expect(await samePerson()).toBe(1);
  expect((await second(`/${id}/decide`, { yes: true, note: "Det er rigtigt." })).body.links).toEqual([]);
  expect(await samePerson()).toBe(2);

  expect((await second("", { ...asked, undo: true, note: "De er tvillinger." })).body.links).toMatchObject([
    { undo: true },
  ]);
  expect(await samePerson()).toBe(2);
  await first(`/${id}/decide`, { yes: true, note: "Det er tvillinger." });
  expect(await samePerson()).toBe(1);
  const unseen = (rows: { head_seq: number }[]) => rows.map(({ head_seq: _seq, ...row }) => row);
  const after = await rowsOf();
  expect(unseen(after)).toEqual(unseen(before));
  const told = await region.pool.query(
    "SELECT course_id, count(*)::int AS n FROM foelgeskab.event WHERE type = 'identity-changed' GROUP BY course_id",
  );
  expect(told.rows).toEqual(
    expect.arrayContaining([
      { course_id: one.courseId, n: 2 },
      { course_id: other.courseId, n: 2 },
    ]),
  );
});

test("while they are linked, what the register says of one number is about all of the person's courses", async () => {
  const [first, second] = [await as(PEOPLE.office), await as("u-office-2")];
  const asked = { one: one.cpr, other: other.cpr, note: "Registret siger det.", undo: false };
  const id = (await first("", asked)).body.links[0]?.id;
  await second(`/${id}/decide`, { yes: true, note: "Det er rigtigt." });
  await registerSays("death", one.cpr);
  expect((await rowsOf()).map(({ status }) => status)).toEqual(["closed", "closed"]);
});

test("only the region's office proposes, and a number that nobody has links nothing", async () => {
  const gp = await as(PEOPLE.gp);
  const asked = { one: one.cpr, other: "0101019999", note: "Samme person.", undo: false };
  expect((await gp("", asked)).status).toBe(404);
  expect((await (await as(PEOPLE.office))("", asked)).status).toBe(422);
});

test("a link that was wrong is undone: the one who lives is followed again, and the dead one stays dead", async () => {
  const [dead, living] = await two("1703529971", "1703529970");
  await decided(dead, living, false);
  await registerSays("death", dead.cpr);
  expect(await standing(living)).toMatchObject({ status: "closed" });
  await decided(dead, living, true);
  expect(await standing(living)).toEqual({ status: "followed", died_on: null });
  expect(await standing(dead)).toMatchObject({ status: "closed", died_on: expect.any(String) });
});

test("an emigration of the other one, too, is taken back with the link; what the register said of herself stands", async () => {
  const [gone, here] = await two("1703529973", "1703529974");
  await registerSays("return", here.cpr);
  await decided(gone, here, false);
  await registerSays("emigration", gone.cpr);
  expect(await standing(here)).toMatchObject({ status: "closed" });
  await decided(gone, here, true);
  expect(await standing(here)).toMatchObject({ status: "followed" });
  expect(await standing(gone)).toMatchObject({ status: "closed" });
});

test("a record that is dead already ends the other's course on the day of the link; undone, the course goes on", async () => {
  const [dead, late] = await two("1703529975", "1703529976");
  await registerSays("death", dead.cpr);
  await decided(dead, late, false);
  expect(await standing(late)).toEqual(await standing(dead));
  await decided(dead, late, true);
  expect(await standing(late)).toEqual({ status: "followed", died_on: null });
});

test("a death of her own that came late is hers alone once the link is undone, and a later return of the other takes nothing of it back", async () => {
  const [one, other] = await two("1703529977", "1703529978");
  await decided(one, other, false);
  const earlier = world.clock.now().subtract({ minutes: 1 }).toString();
  await registerSays("return", one.cpr);
  await registerSays("death", other.cpr, { at: earlier });
  expect(await standing(other)).toMatchObject({ status: "closed" });
  await decided(one, other, true);
  expect(await standing(other)).toMatchObject({ status: "closed" });
  expect(await standing(one)).toMatchObject({ status: "followed" });
});

test("a practice that came with the other's record is nobody's to guess: the region's office asks the register", async () => {
  const [moved, followed] = await two("1703529979", "1703529981");
  await decided(moved, followed, false);
  await registerSays("practice", moved.cpr, { practice: PLACES.otherPractice.yder });
  await decided(moved, followed, true);
  const { rows } = await region.pool.query(
    "SELECT number, state, why ->> 'code' AS code FROM foelgeskab.register_line WHERE kind = 'parted'",
  );
  expect(rows).toEqual([{ number: followed.cpr, state: "waiting", code: "parted" }]);
});
