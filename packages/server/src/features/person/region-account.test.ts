import { randomUUID } from "node:crypto";
import type { AccountItem } from "@foelgeskab/followup/account/account";
import { accountOf } from "@foelgeskab/followup/account/account";
import { pictureOf } from "@foelgeskab/followup/course-picture";
import { stepsOf } from "@foelgeskab/followup/evolve";
import { type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RegionUnit } from "../../contract.ts";
import type { PersonContext } from "../../http/feature.ts";
import { loadHistory, lockCourse } from "../../store/course-store.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { inTransaction } from "../../store/transaction.ts";
import { act, DOCTOR, GP, givenFollowedPatient, handoverOn } from "../../testing/followed-patient.ts";
import { givenPeople, givenRegion, PEOPLE, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { regionList } from "./region-list.ts";
import { takeRegister } from "./take-register.ts";

let database: TestDatabase;
const world = testWorld("2026-08-10");
const LABORATORY = { user: "lab", name: "Laboratoriet", role: "laboratory", party: "lab" } as const;
const SYSTEM = { user: "closing-job", name: "Lukning", role: "system", party: PLACES.office.id } as const;
const courses: { courseId: string; kind: string }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  await givenPeople(database.pool);
});
afterAll(() => database.drop());

let patients = 0;
async function followed(kind: string) {
  patients += 1;
  const patient = await givenFollowedPatient(database.pool, world, `17035298${10 + patients}`);
  courses.push({ courseId: patient.courseId, kind });
  return patient;
}
const said = (
  by: typeof DOCTOR | typeof LABORATORY | typeof SYSTEM,
  courseId: string,
  command: Parameters<typeof act>[4],
) => act(database.pool, world, by, courseId, command);
async function registerSays(says: string, cpr: string, more: object) {
  const line = { says, at: world.clock.now().toString(), cpr, on: world.clock.today().toString(), ...more };
  const text = [{ register: "CPR", kind: "changes" }, line].map((each) => JSON.stringify(each)).join("\n");
  await takeRegister(world, database.pool, { channel: "http", text });
}
const psa = (id: string, value: string, sampledOn: IsoDay) => ({
  ...{ id, analysis: "NPU08669", value, unit: "ug/L", sampledOn, status: "final" as const, measurement: id },
  ...{ issuedAt: `${sampledOn}T10:00:00`, laboratory: "lab" },
});
const daysAgo = (days: number) => isoDay(world.clock.today().subtract({ days }));

/** The oldest check that was missed, as the practice's list names it. */
async function missed(courseId: string): Promise<{ check: string; due: IsoDay }> {
  const { rows } = await database.pool.query(
    "SELECT check_id AS check, due FROM foelgeskab.obligation WHERE course_id = $1 AND met_on IS NULL ORDER BY until_day, check_id LIMIT 1",
    [courseId],
  );
  return rows[0];
}

/** The criterion that the answers have met. */
async function reached(courseId: string): Promise<{ criterion: string; since: IsoDay }> {
  const { rows } = await database.pool.query(
    "SELECT criterion, since FROM foelgeskab.verdict WHERE course_id = $1 AND state = 'met'",
    [courseId],
  );
  return rows[0];
}

/** What each item of an account is called on the region's list. */
const ON_LIST: Partial<Record<AccountItem["what"], RegionUnit["items"][number]["kind"]>> = {
  ...{ check: "check", criterion: "decision", "plan-over": "plan-over", rereferral: "rereferral" },
  ...{ "no-practice": "move", "other-practice": "move", "forced-move": "forced-move", "other-region": "other-region" },
};

/** What has climbed to the region by the kernel's account of each course: where somebody's promise or decision keeps it, it waits. */
async function accounted(): Promise<string[]> {
  const today = world.clock.today();
  const of = await inTransaction(database.pool, { as: "system" }, async (db) => {
    const found = new Set<string>();
    for (const { courseId } of courses) {
      const locked = await lockCourse(db, courseId);
      if (locked === undefined) throw new Error("the story's course is there");
      const course = stepsOf(await loadHistory(db, locked)).at(-1)?.course;
      if (course === undefined) throw new Error("a course has a history");
      const born = { bornOn: "1952-03-17" as IsoDay, versions: world.catalogue.ruling, today }; // a day
      const { items } = accountOf(course, pictureOf(course, born), {
        ...{ today, settings: world.settings, office: PLACES.office.id, silent: [] },
      });
      for (const { what, lists, state } of items)
        if (lists.includes(PLACES.office.id) && state !== "waiting") found.add(`${courseId} ${ON_LIST[what] ?? what}`);
    }
    return found;
  });
  return [...of].sort();
}

async function listed(): Promise<string[]> {
  const actor = { user: PEOPLE.office, name: "Kaja Dam", role: "region-office", party: PLACES.office.id };
  const list = await inTransaction(database.pool, { as: "person", user: actor.user, party: actor.party }, (db) =>
    regionList(db, world, { actor, clock: world.clock } as PersonContext),
  ); // what the list asks of its reader
  return list.units.flatMap(({ items }) => items.map(({ courseId, kind }) => `${courseId} ${kind}`)).sort();
}

/** Back at the department and offered to the practice again, which answers nothing: the department holds, by the letter that waits. */
async function offeredAgain(courseId: string, criterion: string): Promise<void> {
  const handover = handoverOn(world);
  await said(GP, courseId, {
    type: "refer-back",
    rereferral: {
      ...{ id: "r2", from: PLACES.practice.id, to: PLACES.department.id, criteria: [], urgency: "" },
      ...{ reason: "Ønsker en kontrol på afdelingen.", sentOn: daysAgo(0), by: GP },
    },
  });
  await said(DOCTOR, courseId, { type: "accept-rereferral", rereferral: "r2" });
  await said(DOCTOR, courseId, { type: "offer-handover", handover });
  await said(LABORATORY, courseId, {
    type: "receive-results",
    results: [psa(randomUUID(), "1.2", daysAgo(25)), psa(randomUUID(), "1.9", daysAgo(5))],
  });
  expect((await reached(courseId)).criterion).toBe(criterion);
}

test("on every day of a region where everything can wait, its office's list is what the accounts say has climbed to it", async () => {
  await followed("check");
  const noDoctor = await followed("move");
  const elsewhere = await followed("other-region");
  const met = await followed("decision");
  const once = await followed("decision");
  const waits = await followed("deferred");
  const back = await followed("rereferral");
  const closed = await followed("forced-move");
  const offered = await followed("offered again");
  await registerSays("practice", noDoctor.cpr, { practice: null });
  await registerSays("region", elsewhere.cpr, { region: "RH" });
  await said(SYSTEM, closed.courseId, { type: "move-holder", from: PLACES.practice.id, because: "practice-closed" });
  world.clock.moveOn(60);
  for (const { courseId } of [met, waits, back])
    await said(LABORATORY, courseId, {
      type: "receive-results",
      results: [psa(randomUUID(), "1.2", daysAgo(55)), psa(randomUUID(), "1.9", daysAgo(20))],
    });
  await said(LABORATORY, once.courseId, {
    type: "receive-results",
    results: [psa(randomUUID(), "1.2", daysAgo(1))],
  });
  const { criterion, since } = await reached(waits.courseId);
  await said(GP, waits.courseId, {
    ...{ type: "defer-criterion", criterion, since, reason: "patient-wish", note: "Patienten er på ferie." },
    until: isoDay(world.clock.today().add({ days: 20 })),
  });
  await said(GP, back.courseId, {
    type: "refer-back",
    rereferral: {
      ...{ id: "r1", from: PLACES.practice.id, to: PLACES.department.id, criteria: [criterion], urgency: "" },
      ...{ reason: "PSA er steget i to prøver.", sentOn: daysAgo(0), by: GP },
    },
  });
  await offeredAgain(offered.courseId, criterion);
  const kinds = new Set<string>();
  for (const days of [1, 3, 5, 10, 15, 30, 60, 90, 400]) {
    world.clock.moveOn(days);
    const climbed = await accounted();
    expect(await listed(), `on ${world.clock.today()}`).toEqual(climbed);
    for (const each of climbed) kinds.add(each.split(" ")[1] ?? "");
  }
  expect([...kinds].sort()).toEqual(["check", "decision", "forced-move", "move", "other-region", "rereferral"]);
});

test("a promise keeps a missed check quiet until its day; the second about the same check climbs all the same", async () => {
  const { courseId } = await followed("promised");
  world.clock.moveOn(400);
  const { check, due } = await missed(courseId);
  const promised = () =>
    said(GP, courseId, {
      ...{ type: "make-contact", check, due, how: "phone", note: "Patienten kommer." },
      promisedFor: isoDay(world.clock.today().add({ days: 30 })),
    });
  await promised();
  const about = async () => {
    const { rows } = await inTransaction(
      database.pool,
      { as: "person", user: PEOPLE.office, party: PLACES.office.id },
      (db) =>
        sql<{
          about: string;
        }>`SELECT about FROM climbed(${isoDay(world.clock.today())}::date) WHERE course_id = ${courseId}::uuid AND kind = 'check'`.execute(
          db,
        ),
    );
    return rows.map(({ about: named }) => named);
  };
  expect(await about()).not.toContain(`check ${check} ${due}`);
  world.clock.moveOn(29);
  await promised();
  expect(await about()).toContain(`check ${check} ${due}`);
  expect(await listed()).toEqual(await accounted());
});

test("a plan with nothing left is on the list from the day its last check was done, a week later", async () => {
  const { courseId } = await followed("plan-over");
  const done = isoDay(world.clock.today().add({ days: 3 }));
  await database.pool.query(
    "UPDATE foelgeskab.obligation SET met_on = CASE due WHEN (SELECT max(due) FROM foelgeskab.obligation WHERE course_id = $1) THEN $2::date ELSE '2025-01-01' END WHERE course_id = $1",
    [courseId, done],
  );
  world.clock.moveOn(9);
  expect(await listed()).not.toContain(`${courseId} plan-over`);
  world.clock.moveOn(1);
  expect(await listed()).toContain(`${courseId} plan-over`);
});
