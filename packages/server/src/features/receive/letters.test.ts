import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import {
  act,
  DOCTOR,
  GP,
  givenCourse,
  givenFollowedPatient,
  type StoryPatient,
} from "../../testing/followed-patient.ts";
import { bytesOf, dischargeLetter, laboratoryAnswer } from "../../testing/messages.ts";
import { givenRegion, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { receiveBytes } from "./receive-bytes.ts";

let database: TestDatabase;
let patient: StoryPatient;
const handedOver = testWorld("2026-02-02");
const world = testWorld("2026-08-10");

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  patient = await givenFollowedPatient(database.pool, handedOver);
});
afterAll(() => database.drop());

const receive = (text: string) => receiveBytes(world, database.pool, { bytes: bytesOf(text), channel: "folder" });
const courseOf = async (letterId: string) =>
  (await database.pool.query("SELECT course_id, party_id FROM foelgeskab.inbound WHERE letter_id = $1", [letterId]))
    .rows[0];
const events = async () =>
  (await database.pool.query("SELECT type FROM foelgeskab.event WHERE course_id = $1 ORDER BY seq", [patient.courseId]))
    .rows;

describe("a discharge letter of another hospital", () => {
  test("is kept with the patient's course and changes nothing in it", async () => {
    const before = await events();
    const { letters, receipt } = await receive(dischargeLetter({ cpr: patient.cpr, letterId: "D1" }));
    expect(letters).toMatchObject([{ type: "XDIS02", state: "matched", why: null }]);
    expect(receipt).toBeNull();
    expect(await courseOf("XDIS02 D1")).toEqual({ course_id: patient.courseId, party_id: PLACES.practice.id });
    expect(await events()).toEqual(before);
  });

  test("goes to the course of its diagnosis, and to a person where that does not tell", async () => {
    const kidney = { ...patient, courseId: crypto.randomUUID() };
    await givenCourse(database.pool, handedOver, kidney, "DC649");
    await receive(dischargeLetter({ cpr: patient.cpr, letterId: "D2", diagnosis: "DC649" }));
    expect(await courseOf("XDIS02 D2")).toMatchObject({ course_id: kidney.courseId });
    const { letters } = await receive(dischargeLetter({ cpr: patient.cpr, letterId: "D3", diagnosis: "DJ189" }));
    expect(letters).toMatchObject([{ state: "unmatched", why: { code: "several-courses" } }]);
    await act(database.pool, world, DOCTOR, kidney.courseId, {
      type: "close-course",
      reason: "entered-in-error",
      note: "",
    });
    await receive(dischargeLetter({ cpr: patient.cpr, letterId: "D4", diagnosis: "DJ189" }));
    expect(await courseOf("XDIS02 D4")).toMatchObject({ course_id: patient.courseId });
  });
});

test("a message of several letters: each has its own place, one receipt answers all, and the bytes are kept once", async () => {
  const [head = "", letter = ""] = laboratoryAnswer({ cpr: patient.cpr, letterId: "M1" }).split(
    /(?=<LaboratoryReport>)/,
  );
  const second = letter.replace("</Emessage>", "").replace("M1", "M2").replace(patient.cpr, "2203529991");
  const third = second.replaceAll("LaboratoryReport>", "MicrobiologyReport>").replace("M2", "M3");
  const text = `${head}${second}${third}${letter}`;
  const received = await receive(text);
  expect(received.letters.map(({ type, state }) => `${type} ${state}`)).toEqual([
    "XRPT01 unmatched",
    "MicrobiologyReport unreadable",
    "XRPT01 matched",
  ]);
  expect(received.receipt).toContain("<NegativeReceipt>");
  expect(received.receipt?.match(/<OriginalLetterIdentifier>(\w+)</g)).toEqual(["<OriginalLetterIdentifier>M3<"]);
  const ids = received.letters.map(({ inboundId }) => inboundId);
  const { rows } = await database.pool.query(
    "SELECT sum(length(raw))::int AS kept, count(DISTINCT receipt)::int AS receipts FROM foelgeskab.inbound WHERE inbound_id = ANY ($1)",
    [ids],
  );
  expect(rows).toEqual([{ kept: text.length, receipts: 1 }]);
  const again = await receive(text);
  expect([again.repeated, again.receipt, new Set(again.letters.map(({ inboundId }) => inboundId))]).toEqual([
    true,
    received.receipt,
    new Set(ids),
  ]);
  expect(await receive(`${head}${second}</Emessage>`)).toMatchObject({
    repeated: true,
    letters: [{ inboundId: ids[0] }],
  });
});

test("an answer for somebody whose course has ended waits for a person", async () => {
  const ended = await givenFollowedPatient(database.pool, handedOver, "0101609991");
  await act(database.pool, world, GP, ended.courseId, { type: "close-course", reason: "emigrated", note: "" });
  expect((await receive(laboratoryAnswer({ cpr: ended.cpr, letterId: "C1" }))).letters).toMatchObject([
    { state: "unmatched", why: { code: "no-open-course" } },
  ]);
});
