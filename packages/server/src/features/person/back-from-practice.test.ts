import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "@foelgeskab/followup/decide/command";
import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import type { WorklistRow } from "@foelgeskab/followup/worklist";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClock } from "../../clock.ts";
import type { Worklist } from "../../contract.ts";
import { buildServer } from "../../http/server.ts";
import { createBrowser, logIn } from "../../http/testing/browser.ts";
import { freePort } from "../../http/testing/test-server.ts";
import { announceClosing } from "../../store/party-closings.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { inTransaction } from "../../store/transaction.ts";
import { act, DOCTOR, GP, givenPatient, handoverOn, type StoryPatient } from "../../testing/followed-patient.ts";
import { givenPeople, givenRegion, givenStaff, PEOPLE, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { worklistFeature } from "../worklist/worklist.ts";
import { closeParty } from "./close-party.ts";

let database: TestDatabase;
let app: FastifyInstance;
let origin: string;
let dataDir: string;
// The true day: log-ins and their cookies are dated by it.
const world = { ...testWorld(), clock: createClock() };
const inDays = (days: number) => world.clock.today().add({ days });
const lab: Actor = { user: "lab", name: "Laboratoriet", role: "laboratory", party: "lab" };
const office: Actor = { user: PEOPLE.office, name: "Kaja Holm", role: "region-office", party: PLACES.office.id };
/** Practices that close, each in its own story, and one that stays. */
const PRACTICES = ["p-a", "p-b", "p-c", "p-d", "p-e", "p-stays"];

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await givenRegion(pool);
  await givenPeople(pool);
  for (const [at, id] of PRACTICES.entries()) {
    await pool.query(
      "INSERT INTO foelgeskab.party (party_id, kind, name, identifier, ean) VALUES ($1, 'practice', $1, $2, $3)",
      [id, `08000${at}`, `579000099910${at}`],
    );
    await givenStaff(pool, [[`u-${id}`, `Læge ${id}`, id, "gp"]]);
  }
  dataDir = await mkdtemp(join(tmpdir(), "foelgeskab-back-"));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  app = await buildServer({
    ...{ pool, clock: world.clock, dataDir, demo: true, origin, webDist: dataDir },
    ...{ features: [worklistFeature(world)], log: { write: () => undefined } },
  });
  await app.listen({ host: "127.0.0.1", port });
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

const gpOf = (practice: string): Actor => ({ ...GP, party: practice, user: `u-${practice}` });

async function followedBy(practice: string, cpr: string): Promise<StoryPatient> {
  const patient = await givenPatient(database.pool, world, cpr);
  await database.pool.query("UPDATE foelgeskab.patient SET practice_id = $1 WHERE patient_id = $2", [
    practice,
    patient.patientId,
  ]);
  await handedTo(practice, patient);
  return patient;
}

async function handedTo(practice: string, { courseId }: StoryPatient): Promise<void> {
  const handover = { ...handoverOn(world), to: practice };
  await act(database.pool, world, DOCTOR, courseId, { type: "offer-handover", handover });
  await act(database.pool, world, gpOf(practice), courseId, { type: "accept-handover", handover: handover.id });
}

async function closes(party: string): Promise<void> {
  const closing = { closingId: randomUUID(), party, closesOn: isoDay(world.clock.today()) };
  const announced = { kind: "overnight", announcedOn: closing.closesOn, by: office, note: "Lukket i nat." } as const;
  await inTransaction(database.pool, { as: "system", timeoutMs: 60_000 }, async (db) => {
    await announceClosing(db, { ...closing, ...announced });
    await closeParty(db, world, office, closing);
  });
}

async function answered({ courseId }: StoryPatient, id: string, value: string, daysAgo: number): Promise<void> {
  const sampledOn = isoDay(inDays(-daysAgo));
  const result = {
    ...{ id, analysis: "NPU08669", value, unit: "ug/L", sampledOn, status: "final" as const },
    ...{ measurement: id, issuedAt: `${sampledOn}T10:00`, laboratory: "AUH" },
  };
  await act(database.pool, world, lab, courseId, { type: "receive-results", results: [result] });
}

async function listOf(user: string, { courseId }: StoryPatient): Promise<WorklistRow[]> {
  const browser = createBrowser(origin);
  await logIn(browser, user);
  const { rows } = (await (await browser.ask("/api/worklist")).json()) as Worklist; // GET /api/worklist answers with it
  return rows.filter(({ patient }) => patient.courseId === courseId);
}

const said = (rows: readonly WorklistRow[]) => rows.map(({ what, because }) => `${what.da}: ${because.da}`);

test("an answer that comes the day after the practice closed stands on the department's list until a doctor there signs it", async () => {
  const patient = await followedBy("p-a", "1703529007");
  await closes("p-a");
  await act(database.pool, world, DOCTOR, patient.courseId, { type: "read-holder-move" });
  await answered(patient, "late", "9.5", 0);
  const rows = await listOf(PEOPLE.doctor, patient);
  expect(said(rows).join("; ")).toContain("PSA 9,5 µg/l");
  expect(rows.map(({ act: does }) => does)).not.toContain("decide");
  await act(database.pool, world, DOCTOR, patient.courseId, { type: "sign-results", results: ["late"], note: "" });
  expect(said(await listOf(PEOPLE.doctor, patient)).join("; ")).not.toContain("PSA");
});

test("a criterion that nobody had decided when the practice closed is told to the department, although the practice had signed the answers", async () => {
  const patient = await followedBy("p-b", "1703529014");
  world.clock.moveOn(60);
  await answered(patient, "first", "1.2", 55);
  await answered(patient, "second", "1.9", 5);
  const signing: Command = { type: "sign-results", results: ["first", "second"], note: "" };
  await act(database.pool, world, gpOf("p-b"), patient.courseId, signing);
  await closes("p-b");
  const rows = await listOf(PEOPLE.doctor, patient);
  expect(rows).toContainEqual(expect.objectContaining({ state: "met", group: "results", act: "open" }));
  expect(said(rows).join("; ")).toContain("PSA 1,9 µg/l");
  await act(database.pool, world, DOCTOR, patient.courseId, { type: "read-holder-move" });
  expect((await listOf(PEOPLE.doctor, patient)).map(({ state }) => state)).toContain("met");
  await act(database.pool, world, DOCTOR, patient.courseId, signing);
  expect((await listOf(PEOPLE.doctor, patient)).map(({ state }) => state)).not.toContain("met");
});

test("the same where the department took the patient back itself", async () => {
  const patient = await followedBy("p-stays", "1703529015");
  world.clock.moveOn(60);
  await answered(patient, "first", "1.2", 55);
  await act(database.pool, world, DOCTOR, patient.courseId, { type: "take-back", reason: "Ny plan." });
  await answered(patient, "second", "1.9", 5);
  const rows = await listOf(PEOPLE.doctor, patient);
  expect(rows).toContainEqual(expect.objectContaining({ state: "met", group: "results" }));
});
