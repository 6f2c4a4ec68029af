import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { act, DOCTOR, GP, givenFollowedPatient, givenPatient, handoverOn } from "../../testing/followed-patient.ts";
import { givenPeople, givenRegion, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { retryWaiting } from "./take-line.ts";
import { takeRegister } from "./take-register.ts";

let database: TestDatabase;
const world = testWorld("2026-08-10");

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  await givenPeople(database.pool);
});
afterAll(() => database.drop());

let minute = 0;
/** A later statement each time, unless the story says when. */
function line(says: string, cpr: string, more: object = {}): string {
  minute += 1;
  const at = `2026-08-10T05:${String(minute).padStart(2, "0")}:00Z`;
  return JSON.stringify({ says, at, cpr, on: "2026-08-07", ...more });
}
async function delivered(...lines: string[]) {
  const text = ['{"register":"CPR","kind":"changes"}', ...lines].join("\n");
  const report = await takeRegister(world, database.pool, { channel: "http", text });
  return report?.lines.map(({ state }) => state);
}
async function course(courseId: string) {
  const { rows } = await database.pool.query(
    "SELECT status, holder_id, state -> 'closed' ->> 'reason' AS reason FROM foelgeskab.course WHERE course_id = $1",
    [courseId],
  );
  return rows[0];
}
const events = async (courseId: string): Promise<string[]> =>
  (
    await database.pool.query("SELECT type FROM foelgeskab.event WHERE course_id = $1 ORDER BY seq", [courseId])
  ).rows.map(({ type }) => type);

describe("death", () => {
  test("ends every course of the patient, wherever it stands; the same line again, and an older one, change nothing", async () => {
    const { cpr, courseId } = await givenFollowedPatient(database.pool, world, "1703529991");
    const death = line("death", cpr);
    expect(await delivered(death)).toEqual(["done"]);
    expect(await course(courseId)).toMatchObject({ status: "closed", reason: "dead", holder_id: PLACES.practice.id });
    expect(await delivered(death)).toEqual(["repeated"]);
    expect(await delivered(line("return", cpr, { at: "2026-08-01T05:00:00Z" }))).toEqual(["nothing-new"]);
    expect((await events(courseId)).filter((type) => type === "course-closed")).toHaveLength(1);
  });

  test("annulled: the course is again what it was, with the practice that held it, and its sheet holds", async () => {
    const { cpr, courseId, patientId } = await givenFollowedPatient(database.pool, world, "1703529992");
    await database.pool.query(
      "INSERT INTO foelgeskab.sheet (patient_id, course_id, code, version, issued_on) SELECT patient_id, course_id, payload -> 'handover' ->> 'sheetCode', 1, '2026-08-10' FROM foelgeskab.event WHERE course_id = $1 AND type = 'handover-offered'",
      [courseId],
    );
    const sheet = async () =>
      (await database.pool.query("SELECT replaced_on FROM foelgeskab.sheet WHERE patient_id = $1", [patientId]))
        .rows[0];
    await delivered(line("death", cpr));
    expect(await sheet()).toEqual({ replaced_on: "2026-08-07" });
    expect(await delivered(line("death-annulled", cpr))).toEqual(["done"]);
    expect(await course(courseId)).toMatchObject({ status: "followed", holder_id: PLACES.practice.id });
    expect(await sheet()).toEqual({ replaced_on: null });
  });

  test("while a letter waits: it never leaves", async () => {
    const { cpr, courseId, patientId } = await givenPatient(database.pool, world, "1703529993");
    const handover = handoverOn(world);
    await act(database.pool, world, DOCTOR, courseId, { type: "offer-handover", handover });
    await database.pool.query(
      `INSERT INTO foelgeskab.outbound (outbound_id, party_id, receiver_id, receiver_ean, patient_id, course_id, kind, about, envelope_id, letter_id, body, state, created_at)
       VALUES (gen_random_uuid(), $1, $2, 'e', $3, $4, 'XDIS02', $5, 'E-dead', 'L-dead', '<x/>', 'waiting', now())`,
      [PLACES.department.id, PLACES.practice.id, patientId, courseId, handover.id],
    );
    await delivered(line("death", cpr));
    const { rows } = await database.pool.query("SELECT state, refusal FROM foelgeskab.outbound WHERE course_id = $1", [
      courseId,
    ]);
    expect(rows).toEqual([{ state: "withdrawn", refusal: "Patienten er registreret død. Brevet er ikke sendt." }]);
  });
});

describe("emigration and return", () => {
  test("the course ends, and goes on as it was; one that was closed for another reason stays closed", async () => {
    const { cpr, courseId } = await givenFollowedPatient(database.pool, world, "1703529994");
    expect(await delivered(line("emigration", cpr))).toEqual(["done"]);
    expect(await course(courseId)).toMatchObject({ status: "closed", reason: "emigrated" });
    expect(await delivered(line("return", cpr))).toEqual(["done"]);
    expect(await course(courseId)).toMatchObject({ status: "followed" });
    await act(database.pool, world, GP, courseId, {
      type: "close-course",
      reason: "patient-declined",
      note: "Ønsker ikke flere kontroller.",
    });
    expect(await delivered(line("death", cpr), line("death-annulled", cpr))).toEqual(["done", "done"]);
    expect(await course(courseId)).toMatchObject({ status: "closed", reason: "patient-declined" });
  });

  test("between a death and its annulment that comes late: she is followed again once she is back", async () => {
    const { cpr, courseId } = await givenFollowedPatient(database.pool, world, "1703529961");
    const [death, annulled, left, back] = ["death", "death-annulled", "emigration", "return"].map((says) =>
      line(says, cpr),
    );
    expect(await delivered(death ?? "", left ?? "", annulled ?? "")).toEqual(["done", "done", "done"]);
    expect(await course(courseId)).toMatchObject({ status: "closed", reason: "emigrated" });
    expect(await delivered(back ?? "")).toEqual(["done"]);
    expect(await course(courseId)).toMatchObject({ status: "followed", holder_id: PLACES.practice.id });
  });

  test("in whatever order they come: the four of them end where they end in their own", async () => {
    const orders = [
      [3, 0, 2, 1],
      [2, 3, 0, 1],
      [1, 2, 3, 0],
      [0, 3, 1, 2],
    ];
    for (const [at, order] of orders.entries()) {
      const { cpr, courseId } = await givenFollowedPatient(database.pool, world, `170352997${at}`);
      const lines = ["death", "death-annulled", "emigration", "return"].map((says) => line(says, cpr));
      for (const each of order) await delivered(lines[each] ?? "");
      expect(await course(courseId), order.join()).toMatchObject({ status: "followed" });
    }
  });

  test("one who left, came back and died stays dead, whatever comes late", async () => {
    const { cpr, courseId } = await givenFollowedPatient(database.pool, world, "1703529981");
    const [left, back, death] = ["emigration", "return", "death"].map((says) => line(says, cpr));
    await delivered(left ?? "", death ?? "", back ?? "");
    expect(await course(courseId)).toMatchObject({ status: "closed", reason: "dead" });
  });
});

describe("another practice", () => {
  test("the old one holds until the new one accepts; the new one is offered the same letter", async () => {
    const { cpr, courseId } = await givenFollowedPatient(database.pool, world, "1703529995");
    expect(await delivered(line("practice", cpr, { practice: PLACES.otherPractice.yder }))).toEqual(["done"]);
    expect(await course(courseId)).toMatchObject({ status: "moving", holder_id: PLACES.practice.id });
    expect(await events(courseId)).toEqual(expect.arrayContaining(["practice-changed", "onward-offered"]));
  });

  test("an offer to the old one is taken back, and the department sends it anew", async () => {
    const { cpr, courseId } = await givenPatient(database.pool, world, "1703529996");
    await act(database.pool, world, DOCTOR, courseId, { type: "offer-handover", handover: handoverOn(world) });
    await delivered(line("practice", cpr, { practice: PLACES.otherPractice.yder }));
    expect(await course(courseId)).toMatchObject({ status: "at-hospital", holder_id: PLACES.department.id });
  });

  test("none at all: the practice that follows goes on", async () => {
    const { cpr, courseId } = await givenFollowedPatient(database.pool, world, "1703529997");
    expect(await delivered(line("practice", cpr, { practice: null }))).toEqual(["done"]);
    expect(await course(courseId)).toMatchObject({ status: "followed", holder_id: PLACES.practice.id });
  });

  test("one that nobody here knows waits, and is taken by itself once it is known; so does a day that has not come", async () => {
    const { cpr, courseId } = await givenFollowedPatient(database.pool, world, "1703529998");
    expect(await delivered(line("practice", cpr, { practice: "999123" }))).toEqual(["waiting"]);
    expect(await delivered(line("region", cpr, { region: "RH", on: "2026-08-12" }))).toEqual(["waiting"]);
    await database.pool.query(
      "INSERT INTO foelgeskab.party (party_id, kind, name, identifier, ean) VALUES ('pra-ny', 'practice', 'Ny klinik', '999123', '5790000000999')",
    );
    await retryWaiting(world, database.pool);
    expect(await course(courseId)).toMatchObject({ status: "moving" });
    const later = testWorld("2026-08-12");
    expect(await events(courseId)).not.toContain("region-moved");
    await retryWaiting(later, database.pool);
    expect(await events(courseId)).toContain("region-moved");
  });
});

describe("another number", () => {
  test("is the same person: the old number still finds her, and the course tells of it without a number", async () => {
    const { cpr, courseId, patientId } = await givenFollowedPatient(database.pool, world, "1703521991");
    expect(await delivered(line("new-number", cpr, { number: "1703521992" }))).toEqual(["done"]);
    expect(await delivered(line("practice", cpr, { practice: null }))).toEqual(["done"]);
    const { rows } = await database.pool.query(
      "SELECT number, until FROM foelgeskab.patient_identifier WHERE patient_id = $1 ORDER BY until",
      [patientId],
    );
    expect(rows).toEqual([
      { number: cpr, until: "2026-08-07" },
      { number: "1703521992", until: null },
    ]);
    expect(await events(courseId)).toContain("identity-changed");
  });

  test("of another patient here is two records: that takes two people, and nothing is moved", async () => {
    const one = await givenFollowedPatient(database.pool, world, "1703521993");
    const other = await givenFollowedPatient(database.pool, world, "1703521994");
    expect(await delivered(line("new-number", one.cpr, { number: other.cpr }))).toEqual(["waiting"]);
  });

  test("a replacement number that became a civil registration number finds the person, and opens no second course", async () => {
    const { cpr, patientId } = await givenFollowedPatient(database.pool, world, "1703521995");
    expect(await delivered(line("new-number", "7703521995", { number: cpr }))).toEqual(["done"]);
    expect(await delivered(line("region", "7703521995", { region: "RM" }))).toEqual(["nothing-new"]);
    const { rows } = await database.pool.query(
      "SELECT count(*)::int AS n FROM foelgeskab.course WHERE patient_id = $1",
      [patientId],
    );
    expect(rows[0].n).toBe(1);
  });
});

test("a person whom nobody here has waits on the region's list, with the time it came", async () => {
  expect(await delivered(line("death", "0101019999"))).toEqual(["waiting"]);
  const { rows } = await database.pool.query(
    "SELECT state, why ->> 'code' AS why, received_at IS NOT NULL AS clock FROM foelgeskab.register_line WHERE number = '0101019999'",
  );
  expect(rows).toEqual([{ state: "waiting", why: "unknown-person", clock: true }]);
});

test("a line that cannot be read is told by its number and says nothing of what stands in it", async () => {
  const text = [
    '{"register":"CPR","kind":"changes"}',
    "{not json",
    '{"says":"death","cpr":"1703529991","on":"2026-02-30","at":"2026-08-10T05:00:00Z"}',
  ].join("\n");
  const report = await takeRegister(world, database.pool, { channel: "http", text });
  expect(report?.unusable.map(({ line: at, why }) => [at, why.da])).toEqual([
    [2, "Linjen er ikke JSON."],
    [3, 'Feltet "on" mangler eller kan ikke læses.'],
  ]);
  expect(await takeRegister(world, database.pool, { channel: "http", text: "{}" })).toBeUndefined();
});

test("a whole file in which more than one per cent are missing is refused, and nothing of it is taken; a complete one carries its differences", async () => {
  const { rows } = await database.pool.query(
    "SELECT p.cpr, at.identifier FROM foelgeskab.patient p LEFT JOIN foelgeskab.party at ON at.party_id = p.practice_id WHERE died_on IS NULL AND emigrated_on IS NULL ORDER BY p.cpr",
  );
  const persons = rows.map(({ cpr, identifier }) => ({
    says: "person",
    at: "2026-08-10T09:00:00Z",
    cpr,
    status: "here",
    on: "2020-01-01",
    practice: identifier,
  }));
  const whole = (list: object[]) =>
    takeRegister(world, database.pool, {
      channel: "http",
      text: [{ register: "CPR", kind: "whole" }, ...list].map((each) => JSON.stringify(each)).join("\n"),
    });
  const half = await whole(
    persons.slice(0, Math.floor(persons.length / 2)).map((each) => ({ ...each, status: "dead" })),
  );
  expect(half?.refused?.da).toContain("Filen mangler");
  expect(half?.lines).toEqual([]);
  const complete = await whole([...persons.slice(1), { ...persons[0], status: "dead", on: "2026-08-01" }]);
  expect(complete).toMatchObject({ refused: null, lines: [{ says: "death", state: "done" }] });
});
