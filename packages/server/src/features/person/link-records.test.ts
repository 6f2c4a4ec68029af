import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClock } from "../../clock.ts";
import type { PersonLinks } from "../../contract.ts";
import { buildServer } from "../../http/server.ts";
import { createBrowser, logIn } from "../../http/testing/browser.ts";
import { freePort } from "../../http/testing/test-server.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { givenFollowedPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { givenPeople, givenRegion, givenStaff, PEOPLE, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { linkRecordsFeature } from "./link-records.ts";
import { takeRegister } from "./take-register.ts";

let database: TestDatabase;
let app: FastifyInstance;
let origin: string;
let dataDir: string;
let [one, other]: [StoryPatient, StoryPatient] = [
  { cpr: "", patientId: "", courseId: "" },
  { cpr: "", patientId: "", courseId: "" },
];
// The true day: log-ins and their cookies are dated by it.
const world = { ...testWorld(), clock: createClock() };

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await givenRegion(pool);
  await givenPeople(pool);
  await givenStaff(pool, [["u-office-2", "Rikke Bach", PLACES.office.id, "region-office"]]);
  [one, other] = [
    await givenFollowedPatient(pool, world, "1703529991"),
    await givenFollowedPatient(pool, world, "1703529992"),
  ];
  dataDir = await mkdtemp(join(tmpdir(), "foelgeskab-links-"));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const log = { write: () => undefined };
  const features = [linkRecordsFeature(world, pool)];
  app = await buildServer({ pool, clock: world.clock, dataDir, demo: true, origin, webDist: dataDir, features, log });
  await app.listen({ host: "127.0.0.1", port });
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

async function as(user: string) {
  const browser = createBrowser(origin);
  await logIn(browser, user);
  return async (path: string, body: object) => {
    const answer = await browser.post(`/api/person-links${path}`, body);
    return { status: answer.status, body: (await answer.json()) as PersonLinks };
  };
}
const rowsOf = async () =>
  (
    await database.pool.query(
      "SELECT patient_id, course_id, status, holder_id, head_seq FROM foelgeskab.course ORDER BY course_id",
    )
  ).rows;
const samePerson = async () =>
  (await database.pool.query("SELECT count(*)::int AS n FROM foelgeskab.same_person($1)", [one.patientId])).rows[0].n;

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
  const told = await database.pool.query(
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
  const on = world.clock.today().subtract({ days: 1 }).toString();
  const death = { says: "death", at: world.clock.now().toString(), cpr: one.cpr, on };
  const text = [{ register: "CPR", kind: "changes" }, death].map((each) => JSON.stringify(each)).join("\n");
  await takeRegister(world, database.pool, { channel: "http", text });
  expect((await rowsOf()).map(({ status }) => status)).toEqual(["closed", "closed"]);
});

test("only the region's office proposes, and a number that nobody has links nothing", async () => {
  const gp = await as(PEOPLE.gp);
  const asked = { one: one.cpr, other: "0101019999", note: "Samme person.", undo: false };
  expect((await gp("", asked)).status).toBe(404);
  expect((await (await as(PEOPLE.office))("", asked)).status).toBe(422);
});
