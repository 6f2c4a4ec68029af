import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClock } from "../../clock.ts";
import type { Closings, Me } from "../../contract.ts";
import { buildServer } from "../../http/server.ts";
import { createBrowser, logIn } from "../../http/testing/browser.ts";
import { freePort } from "../../http/testing/test-server.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { act, DOCTOR, givenFollowedPatient, givenPatient, handoverOn } from "../../testing/followed-patient.ts";
import { givenPeople, givenRegion, PEOPLE, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { absenceFeature } from "./absence.ts";
import { closeDueParties } from "./close-party.ts";
import { closingsFeature } from "./closings.ts";

let database: TestDatabase;
let app: FastifyInstance;
let origin: string;
let dataDir: string;
// The true day: log-ins and their cookies are dated by it.
const world = { ...testWorld(), clock: createClock() };
const inDays = (days: number) => world.clock.today().add({ days }).toString();

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  await givenPeople(database.pool);
  dataDir = await mkdtemp(join(tmpdir(), "foelgeskab-closing-"));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const { pool } = database;
  const features = [closingsFeature(world), absenceFeature];
  app = await buildServer({
    pool,
    clock: world.clock,
    dataDir,
    demo: true,
    origin,
    webDist: dataDir,
    features,
    log: { write: () => undefined },
  });
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
  const read = async (response: Promise<Response>) => {
    const answer = await response;
    return { status: answer.status, body: (await answer.json()) as Closings & { code?: string; field?: string } };
  };
  return {
    get: () => read(browser.ask("/api/closings")),
    announce: (body: object) => read(browser.post("/api/closings", { note: "", ...body })),
    cancel: (id: string) => read(browser.post(`/api/closings/${id}/cancel`, {})),
  };
}
const holder = async (courseId: string) =>
  (await database.pool.query("SELECT holder_id, status FROM foelgeskab.course WHERE course_id = $1", [courseId]))
    .rows[0];

test("a planned closing is announced four months ahead; only the region's office does so; it can be taken back", async () => {
  const office = await as(PEOPLE.office);
  const asked = { party: PLACES.otherPractice.id, kind: "planned" };
  expect(await office.announce({ ...asked, closesOn: inDays(60) })).toMatchObject({
    status: 422,
    body: { field: "closesOn" },
  });
  expect(await office.announce({ ...asked, kind: "special", closesOn: inDays(60) })).toMatchObject({
    status: 422,
    body: { field: "note" },
  });
  const { body } = await office.announce({ ...asked, closesOn: inDays(200) });
  expect(body.closings).toMatchObject([{ party: PLACES.otherPractice.id, state: "announced", held: 0 }]);
  expect((await office.announce({ ...asked, closesOn: inDays(200) })).status).toBe(422);
  expect((await (await as(PEOPLE.gp)).announce({ ...asked, closesOn: inDays(200) })).status).toBe(404);
  const cancelled = await office.cancel(body.closings[0]?.id ?? "");
  expect(cancelled.body.closings).toMatchObject([{ state: "cancelled" }]);
  expect(cancelled.body.practices.map(({ id }) => id)).toContain(PLACES.otherPractice.id);
});

test("a practice on holiday names its deputy, whose doctor may act for it from that day on, and chooses so herself", async () => {
  const browser = createBrowser(origin);
  await logIn(browser, PEOPLE.gp);
  const away = (body: object) => browser.post("/api/absences", body);
  expect((await away({ from: inDays(0), until: inDays(200), deputy: PLACES.otherPractice.yder })).status).toBe(422);
  expect((await away({ from: inDays(0), until: inDays(10), deputy: PLACES.practice.yder })).status).toBe(422);
  expect((await away({ from: inDays(0), until: inDays(10), deputy: PLACES.otherPractice.yder })).status).toBe(200);
  const deputy = createBrowser(origin);
  await logIn(deputy, PEOPLE.otherGp);
  const me = (await (await deputy.ask("/api/me")).json()) as Me; // GET /api/me answers with it
  expect(me.parties.map(({ id, deputy: stands }) => [id, stands])).toEqual([
    [PLACES.otherPractice.id, false],
    [PLACES.practice.id, true],
  ]);
  expect((await deputy.post("/api/me/party", { party: PLACES.practice.id })).status).toBe(200);
  expect((await deputy.post("/api/absences", { from: inDays(0), until: inDays(5), deputy: "079998" })).status).toBe(
    404,
  );
});

test("on the announced day whatever the practice still holds goes to its department in one move, and then nobody acts for it", async () => {
  const followed = await givenFollowedPatient(database.pool, world, "1703529991");
  const offered = await givenPatient(database.pool, world, "1703529992");
  await act(database.pool, world, DOCTOR, offered.courseId, { type: "offer-handover", handover: handoverOn(world) });
  const office = await as(PEOPLE.office);
  const gp = await as(PEOPLE.gp);
  await office.announce({
    party: PLACES.practice.id,
    kind: "special",
    closesOn: inDays(40),
    note: "Lægen er blevet syg.",
  });
  expect((await gp.get()).body).toMatchObject({
    closings: [{ party: PLACES.practice.id, held: 1, withoutPractice: 1 }],
    patients: [{ stands: "has-none", holder: PLACES.practice.id }],
    practices: [],
  });
  expect((await (await as(PEOPLE.doctor)).get()).body).toMatchObject({
    closings: [],
    patients: [{ stands: "has-none" }],
  });

  await closeDueParties(world, database.pool, () => undefined);
  expect(await holder(followed.courseId)).toEqual({ holder_id: PLACES.practice.id, status: "followed" });
  const onTheDay = { ...world, clock: createClock({ offsetDays: 40 }) };
  await closeDueParties(onTheDay, database.pool, () => undefined);
  await closeDueParties(onTheDay, database.pool, () => undefined);
  expect(await holder(followed.courseId)).toEqual({ holder_id: PLACES.department.id, status: "at-hospital" });
  expect(await holder(offered.courseId)).toEqual({ holder_id: PLACES.department.id, status: "at-hospital" });
  const { rows } = await database.pool.query(
    "SELECT active, closed_on IS NOT NULL AS closed FROM foelgeskab.party WHERE party_id = $1",
    [PLACES.practice.id],
  );
  expect(rows).toEqual([{ active: false, closed: true }]);
  expect((await gp.get()).status).toBe(401);
});

test("the database takes no unit out of use while it holds anybody", async () => {
  const { courseId } = await givenPatient(database.pool, world, "1703529993");
  expect((await holder(courseId)).holder_id).toBe(PLACES.department.id);
  await expect(
    database.pool.query("UPDATE foelgeskab.party SET active = false WHERE party_id = $1", [PLACES.department.id]),
  ).rejects.toThrow("still holds courses");
});
