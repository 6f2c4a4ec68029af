import { randomUUID } from "node:crypto";
import type { Command } from "@foelgeskab/followup/decide/command";
import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import type { WorklistRow } from "@foelgeskab/followup/worklist";
import { beforeAll, expect, test } from "vitest";
import type { Worklist } from "../../contract.ts";
import { announceClosing } from "../../store/party-closings.ts";
import { inTransaction } from "../../store/transaction.ts";
import { act, DOCTOR, GP, givenPatient, handoverOn, type StoryPatient } from "../../testing/followed-patient.ts";
import { givenStaff, PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { worklistFeature } from "../worklist/worklist.ts";
import { closeParty } from "./close-party.ts";
import { takeRegister } from "./take-register.ts";

const region = servedRegion(({ world }) => [worklistFeature(world)]);
const { world } = region;
const inDays = (days: number) => world.clock.today().add({ days });
const lab: Actor = { user: "lab", name: "Laboratoriet", role: "laboratory", party: "lab" };
const office: Actor = { user: PEOPLE.office, name: "Kaja Holm", role: "region-office", party: PLACES.office.id };
/** Practices that close, each in its own story, and one that stays. */
const PRACTICES = ["p-a", "p-b", "p-c", "p-d", "p-e", "p-stays"];

beforeAll(async () => {
  const { pool } = region;
  for (const [at, id] of PRACTICES.entries()) {
    await pool.query(
      "INSERT INTO foelgeskab.party (party_id, kind, name, identifier, ean) VALUES ($1, 'practice', $1, $2, $3)",
      [id, `08000${at}`, `579000099910${at}`],
    );
    await givenStaff(pool, [[`u-${id}`, `Læge ${id}`, id, "gp"]]);
  }
});

const gpOf = (practice: string): Actor => ({ ...GP, party: practice, user: `u-${practice}` });

async function followedBy(practice: string, cpr: string): Promise<StoryPatient> {
  const patient = await givenPatient(region.pool, world, cpr);
  await region.pool.query("UPDATE foelgeskab.patient SET practice_id = $1 WHERE patient_id = $2", [
    practice,
    patient.patientId,
  ]);
  await handedTo(practice, patient);
  return patient;
}

async function handedTo(practice: string, { courseId }: StoryPatient): Promise<void> {
  const handover = { ...handoverOn(world), to: practice };
  await act(region.pool, world, DOCTOR, courseId, { type: "offer-handover", handover });
  await act(region.pool, world, gpOf(practice), courseId, { type: "accept-handover", handover: handover.id });
}

async function closes(party: string): Promise<void> {
  const closing = { closingId: randomUUID(), party, closesOn: isoDay(world.clock.today()) };
  const announced = { kind: "overnight", announcedOn: closing.closesOn, by: office, note: "Lukket i nat." } as const;
  await inTransaction(region.pool, { as: "system", timeoutMs: 60_000 }, async (db) => {
    await announceClosing(db, { ...closing, ...announced });
    await closeParty(db, world, office, closing);
  });
}

async function registerSays(...lines: object[]): Promise<void> {
  const all = [
    { register: "CPR", kind: "changes" },
    ...lines.map((line) => ({ at: world.clock.now().toString(), ...line })),
  ];
  await takeRegister(world, region.pool, {
    channel: "http",
    text: all.map((line) => JSON.stringify(line)).join("\n"),
  });
}

async function answered({ courseId }: StoryPatient, id: string, value: string, daysAgo: number): Promise<void> {
  const sampledOn = isoDay(inDays(-daysAgo));
  const result = {
    ...{ id, analysis: "NPU08669", value, unit: "ug/L", sampledOn, status: "final" as const },
    ...{ measurement: id, issuedAt: `${sampledOn}T10:00`, laboratory: "AUH" },
  };
  await act(region.pool, world, lab, courseId, { type: "receive-results", results: [result] });
}

async function listOf(user: string, { courseId }: StoryPatient): Promise<WorklistRow[]> {
  const browser = await region.logIn(user);
  const { rows } = (await (await browser.ask("/api/worklist")).json()) as Worklist; // GET /api/worklist answers with it
  return rows.filter(({ patient }) => patient.courseId === courseId);
}

const said = (rows: readonly WorklistRow[]) => rows.map(({ what, because }) => `${what.da}: ${because.da}`);

test("an answer that comes the day after the practice closed stands on the department's list until a doctor there signs it", async () => {
  const patient = await followedBy("p-a", "1703529007");
  await closes("p-a");
  await act(region.pool, world, DOCTOR, patient.courseId, { type: "read-holder-move" });
  await answered(patient, "late", "9.5", 0);
  const rows = await listOf(PEOPLE.doctor, patient);
  expect(said(rows).join("; ")).toContain("PSA 9,5 µg/l");
  expect(rows.map(({ act: does }) => does)).not.toContain("decide");
  await act(region.pool, world, DOCTOR, patient.courseId, { type: "sign-results", results: ["late"], note: "" });
  expect(said(await listOf(PEOPLE.doctor, patient)).join("; ")).not.toContain("PSA");
});

test("a criterion that nobody had decided when the practice closed is told to the department, although the practice had signed the answers", async () => {
  const patient = await followedBy("p-b", "1703529014");
  world.clock.moveOn(60);
  await answered(patient, "first", "1.2", 55);
  await answered(patient, "second", "1.9", 5);
  const signing: Command = { type: "sign-results", results: ["first", "second"], note: "" };
  await act(region.pool, world, gpOf("p-b"), patient.courseId, signing);
  await closes("p-b");
  const rows = await listOf(PEOPLE.doctor, patient);
  expect(rows).toContainEqual(expect.objectContaining({ state: "met", group: "results", act: "open" }));
  expect(said(rows).join("; ")).toContain("PSA 1,9 µg/l");
  await act(region.pool, world, DOCTOR, patient.courseId, { type: "read-holder-move" });
  expect((await listOf(PEOPLE.doctor, patient)).map(({ state }) => state)).toContain("met");
  await act(region.pool, world, DOCTOR, patient.courseId, signing);
  expect((await listOf(PEOPLE.doctor, patient)).map(({ state }) => state)).not.toContain("met");
});

test("the same where the department took the patient back itself", async () => {
  const patient = await followedBy("p-stays", "1703529015");
  world.clock.moveOn(60);
  await answered(patient, "first", "1.2", 55);
  await act(region.pool, world, DOCTOR, patient.courseId, { type: "take-back", reason: "Ny plan." });
  await answered(patient, "second", "1.9", 5);
  const rows = await listOf(PEOPLE.doctor, patient);
  expect(rows).toContainEqual(expect.objectContaining({ state: "met", group: "results" }));
});

async function standsAt({ courseId }: StoryPatient): Promise<unknown> {
  const { rows } = await region.pool.query(
    "SELECT c.holder_id, c.status, p.active FROM foelgeskab.course c JOIN foelgeskab.party p ON p.party_id = c.holder_id WHERE c.course_id = $1",
    [courseId],
  );
  return rows[0];
}
const AT_THE_DEPARTMENT = { holder_id: PLACES.department.id, status: "at-hospital", active: true };

test("a death is annulled after the practice has closed: the department holds, and reads that the patient came back", async () => {
  const patient = await followedBy("p-c", "1703529001");
  await registerSays({ says: "death", cpr: patient.cpr, on: inDays(-1).toString() });
  await closes("p-c");
  await registerSays({ says: "death-annulled", cpr: patient.cpr, on: inDays(0).toString() });
  expect(await standsAt(patient)).toEqual(AT_THE_DEPARTMENT);
  expect(said(await listOf(PEOPLE.doctor, patient)).join("; ")).toContain("Kom tilbage til jer: p-c er lukket");
});

test("the same where the patient had emigrated and returns, and where a doctor had closed by mistake", async () => {
  const [gone, mistaken] = [await followedBy("p-d", "1703529016"), await followedBy("p-d", "1703529017")];
  await registerSays({ says: "emigration", cpr: gone.cpr, on: inDays(-1).toString() });
  const end: Command = { type: "close-course", reason: "entered-in-error", note: "Forkert patient valgt." };
  await act(region.pool, world, gpOf("p-d"), mistaken.courseId, end);
  await closes("p-d");
  await registerSays({ says: "return", cpr: gone.cpr, on: inDays(0).toString() });
  const reopen: Command = { type: "reopen-course", because: "closed-by-mistake", note: "Det var den rigtige." };
  await act(region.pool, world, DOCTOR, mistaken.courseId, reopen);
  expect(await standsAt(gone)).toEqual(AT_THE_DEPARTMENT);
  expect(await standsAt(mistaken)).toEqual(AT_THE_DEPARTMENT);
});

test("the database lets no closed practice hold an open course", async () => {
  const patient = await followedBy("p-stays", "1703529019");
  const moved = region.pool.query("UPDATE foelgeskab.course SET holder_id = 'p-c' WHERE course_id = $1", [
    patient.courseId,
  ]);
  await expect(moved).rejects.toThrow("p-c has closed and cannot hold a course");
});

test("a practice changed while the patient was abroad: on the return the course is offered to it", async () => {
  const patient = await followedBy("p-stays", "1703529006");
  await registerSays({ says: "emigration", cpr: patient.cpr, on: inDays(-5).toString() });
  await registerSays({ says: "practice", cpr: patient.cpr, on: inDays(0).toString(), practice: "080004" });
  await registerSays({ says: "region", cpr: patient.cpr, on: inDays(0).toString(), region: "RH" });
  await registerSays({ says: "return", cpr: patient.cpr, on: inDays(0).toString() });
  expect(await standsAt(patient)).toEqual({ holder_id: "p-stays", status: "moving", active: true });
  expect(said(await listOf("u-p-e", patient)).join("; ")).toContain("Overdragelse til jer");
  const rows = said(await listOf("u-p-stays", patient)).join("; ");
  expect(rows).toContain("Tilbudt p-e");
  expect(rows).toContain("Flyttet til en anden region");
});

test("after a closed practice the new one has no row about the old one, and a late word of the register is not overruled by the closing", async () => {
  const patient = await followedBy("p-e", "1703529011");
  await closes("p-e");
  await registerSays({ says: "practice", cpr: patient.cpr, on: inDays(-3).toString(), practice: "080005" });
  await handedTo("p-stays", patient);
  const rows = said(await listOf("u-p-stays", patient)).join("; ");
  expect(rows).not.toContain("Kom tilbage til jer");
  expect(rows).not.toContain("Ingen praktiserende læge");
});
