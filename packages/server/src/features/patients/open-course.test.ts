import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClock } from "../../clock.ts";
import { buildServer } from "../../http/server.ts";
import { createBrowser, logIn } from "../../http/testing/browser.ts";
import { freePort } from "../../http/testing/test-server.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { givenFollowedPatient } from "../../testing/followed-patient.ts";
import { givenPeople, givenRegion, PEOPLE, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { takeRegister } from "../person/take-register.ts";
import { openCourseFeature } from "./open-course.ts";

let database: TestDatabase;
let app: FastifyInstance;
let origin: string;
let dataDir: string;
// The true day: log-ins and their cookies are dated by it.
const world = { ...testWorld(), clock: createClock() };

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await givenRegion(pool);
  await givenPeople(pool);
  dataDir = await mkdtemp(join(tmpdir(), "foelgeskab-open-"));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const log = { write: () => undefined };
  const features = [openCourseFeature(world, true)];
  app = await buildServer({ pool, clock: world.clock, dataDir, demo: true, origin, webDist: dataDir, features, log });
  await app.listen({ host: "127.0.0.1", port });
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

async function opened(cpr: string) {
  const browser = createBrowser(origin);
  await logIn(browser, PEOPLE.doctor);
  const answer = await browser.post("/api/courses", {
    ...{ cpr, givenName: "Åge", familyName: "Østergård", practiceNumber: PLACES.practice.yder },
    ...{ programme: "prostate-rp", icd10: "DC619", anchorOn: "2024-01-10" },
  });
  const { sentence } = (await answer.json()) as { sentence?: { da: string } };
  return [answer.status, sentence?.da];
}

test("no course is opened for somebody whom the register has as dead, until the death is annulled", async () => {
  const { cpr } = await givenFollowedPatient(database.pool, world, "1703529961");
  const says = (what: string) => {
    const said = { says: what, at: world.clock.now().toString(), cpr, on: world.clock.today().toString() };
    const text = [{ register: "CPR", kind: "changes" }, said].map((line) => JSON.stringify(line)).join("\n");
    return takeRegister(world, database.pool, { channel: "http", text });
  };
  await says("death");
  expect(await opened(cpr)).toEqual([422, expect.stringContaining("registreret død")]);
  await says("death-annulled");
  expect(await opened(cpr)).toEqual([422, expect.stringContaining("allerede et åbent forløb")]);
});

test("a patient whom nobody has yet is opened, and her number finds her", async () => {
  expect(await opened("1703529962")).toEqual([200, undefined]);
});
