import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { givenCourse, givenFollowedPatient, givenPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { type Answer, bytesOf, laboratoryAnswer } from "../../testing/messages.ts";
import { givenRegion, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { receiveBytes } from "./receive-bytes.ts";

let database: TestDatabase;
const handedOver = testWorld("2026-02-02");
const world = testWorld("2026-08-10");

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
});
afterAll(() => database.drop());

async function rows<Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return (await database.pool.query(sql, values)).rows;
}
const receive = (answer: Answer) =>
  receiveBytes(world, database.pool, { bytes: bytesOf(laboratoryAnswer(answer)), channel: "folder" });
const verdict = async ({ courseId }: StoryPatient, criterion = "psa-bcr-rp") =>
  (
    await rows<{ state: string }>(
      "SELECT state FROM foelgeskab.verdict WHERE course_id = $1 AND criterion = $2",
      courseId,
      criterion,
    )
  )[0]?.state;
const results = ({ courseId }: StoryPatient) =>
  rows<{ analysis: string; unusable: string | null; needs_eyes: boolean; fact: { value: string; unit: string } }>(
    "SELECT analysis, unusable, needs_eyes, fact FROM foelgeskab.result WHERE course_id = $1 ORDER BY result_id",
    courseId,
  );

describe("a laboratory answer for a patient whom the practice follows", () => {
  test("moves her list: a PSA at the limit waits for its repeat, the repeat makes it met", async () => {
    const patient = await givenFollowedPatient(database.pool, handedOver, "1703529991");
    expect(await verdict(patient)).toBe("no-data");
    const first = await receive({
      cpr: patient.cpr,
      letterId: "A1",
      sample: "S1",
      sampledOn: "2026-07-10",
      results: [{ value: "0,26" }],
    });
    expect(first.letters).toMatchObject([{ type: "XRPT01", state: "matched", why: null }]);
    expect(await verdict(patient)).toBe("pending");
    await receive({
      cpr: patient.cpr,
      letterId: "A2",
      sample: "S2",
      sampledOn: "2026-08-05",
      results: [{ value: "0,31" }],
    });
    expect(await verdict(patient)).toBe("met");
    expect(
      await rows("SELECT state, party_id, patient_id FROM foelgeskab.inbound WHERE letter_id = 'XRPT01 A2'"),
    ).toEqual([{ state: "matched", party_id: PLACES.practice.id, patient_id: patient.patientId }]);
  });

  test("goes into every open course of hers", async () => {
    const patient = await givenFollowedPatient(database.pool, handedOver, "1803529991");
    const second = { ...patient, courseId: crypto.randomUUID() };
    await givenCourse(database.pool, handedOver, second);
    await receive({ cpr: patient.cpr, letterId: "B1" });
    expect(await results(patient)).toHaveLength(1);
    expect(await results(second)).toHaveLength(1);
  });

  test("keeps every result, and says of the useless ones why", async () => {
    const patient = await givenFollowedPatient(database.pool, handedOver, "1903529991");
    await receive({
      cpr: patient.cpr,
      letterId: "C1",
      results: [
        { value: "0,1", operator: "mindre_end" },
        { code: "NPU18016", value: "85", unit: "mmol/L" },
        { code: "NPU08669", value: "0,3", unit: "nmol/L" },
        { code: "NPU08669", value: "0,2", unit: "sild" },
        { code: "NPU02319", value: "", unit: "mmol/L", words: "hæmolyseret" },
        { code: "NPU08669", value: "0,4", status: "svar_midlertidigt" },
        { code: "NPU08669", value: "0,5", status: "svar_maaske" },
      ],
    });
    const seen = (await results(patient)).map(({ fact, unusable }) => [`${fact.value} ${fact.unit}`, unusable]);
    expect(new Map(seen as [string, string | null][])).toEqual(
      new Map([
        ["<0,1 µg/L", null],
        ["85 mmol/L", "unit-not-of-this-analysis"],
        ["0,3 nmol/L", "unit-not-of-this-analysis"],
        ["0,2 sild", "unit-unknown"],
        ["hæmolyseret mmol/L", "value-unreadable"],
        ["0,4 µg/L", "not-final"],
        ["0,5 µg/L", "not-final"],
      ]),
    );
  });

  test("dated a year ahead counts by what it says and never wins as the latest", async () => {
    const patient = await givenFollowedPatient(database.pool, handedOver, "2003529991");
    await receive({
      cpr: patient.cpr,
      letterId: "D1",
      sample: "S",
      issuedAt: "2027-09-01T10:00",
      results: [{ value: "0,9" }],
    });
    await receive({
      cpr: patient.cpr,
      letterId: "D2",
      sample: "S",
      issuedAt: "2026-08-06T10:00",
      results: [{ value: "0,05", status: "svar_rettet" }],
    });
    expect((await results(patient)).filter(({ unusable }) => unusable === null).map(({ fact }) => fact.value)).toEqual([
      "0,05",
    ]);
    expect(
      await rows(
        "SELECT summary -> 'notes' -> 0 ->> 'code' AS note FROM foelgeskab.inbound WHERE letter_id = 'XRPT01 D1'",
      ),
    ).toEqual([{ note: "dated-ahead" }]);
  });

  test("is worth as much before the patient is handed over", async () => {
    const patient = await givenPatient(database.pool, handedOver, "2103529993");
    expect((await receive({ cpr: patient.cpr, letterId: "E1" })).letters).toMatchObject([{ state: "matched" }]);
    expect(await results(patient)).toMatchObject([{ needs_eyes: false }]);
  });
});

describe("an answer that finds nobody waits on a list with its clock, and never repeats the number", () => {
  const waiting = (letterId: string) =>
    rows<{ party_id: string; state: string; why: { code: string }; received_at: string }>(
      "SELECT party_id, state, why, received_at FROM foelgeskab.inbound WHERE letter_id = $1",
      `XRPT01 ${letterId}`,
    );

  test.each([
    ["an unknown patient", "F1", "2203529991", "unknown-patient"],
    ["nine digits", "F2", "170352999", "cpr-not-ten-digits"],
    ["a day that does not exist", "F3", "3102529991", "cpr-no-such-day"],
    ["29 February 1900", "F4", "2902000001", "cpr-no-such-day"],
    ["a replacement number", "F5", "7703529991", "replacement-number"],
    ["an e-CPR number", "F6", "0703921VJ5", "replacement-number"],
  ])("%s", async (_what, letterId, cpr, code) => {
    const { letters, receipt } = await receive({ cpr, letterId });
    expect(letters).toMatchObject([{ state: "unmatched", why: { code } }]);
    expect(JSON.stringify(letters)).not.toContain(cpr);
    expect(receipt).toContain("PositiveReceipt");
    expect(await waiting(letterId)).toMatchObject([
      { party_id: PLACES.practice.id, state: "unmatched", received_at: expect.stringContaining("2026-08-10") },
    ]);
  });

  test("a practice that nobody knows: the region's office has it", async () => {
    await receive({ cpr: "2203529991", letterId: "G1", receiver: { ean: "5790000000000", yder: "000001" } });
    expect(await waiting("G1")).toMatchObject([{ party_id: PLACES.office.id }]);
  });

  test("a department that shares its mailbox is told by its number", async () => {
    await database.pool.query("UPDATE foelgeskab.party SET ean = $1 WHERE party_id = $2", [
      PLACES.practice.ean,
      PLACES.otherPractice.id,
    ]);
    await receive({ cpr: "2203529991", letterId: "G2", receiver: PLACES.otherPractice });
    expect(await waiting("G2")).toMatchObject([{ party_id: PLACES.otherPractice.id }]);
  });

  test("a day of sampling that is none: nothing is guessed", async () => {
    const patient = await givenFollowedPatient(database.pool, handedOver, "2303529991");
    await receive({ cpr: patient.cpr, letterId: "G3", sampledOn: "2026-02-31", issuedAt: "2026-08-01T10:00" });
    expect(await waiting("G3")).toMatchObject([{ why: { code: "no-sample-day" } }]);
    expect(await results(patient)).toEqual([]);
  });
});
