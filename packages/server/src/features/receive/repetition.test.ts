import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { isPassing } from "../../store/transaction.ts";
import { givenFollowedPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { type Answer, bytesOf, laboratoryAnswer } from "../../testing/messages.ts";
import { givenRegion } from "../../testing/region.ts";
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

const receive = (text: string) => receiveBytes(world, database.pool, { bytes: bytesOf(text), channel: "http" });
/** As a sender does who is told to come again: on a busy machine the last of twenty waits longer than a request may. */
const untilTaken = (text: string): Promise<unknown> =>
  receive(text).catch((error: unknown) => (isPassing(error) ? untilTaken(text) : Promise.reject(error)));
const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  Number((await database.pool.query(sql, values)).rows[0]?.count);

let persons = 0;
function nextCpr(): string {
  persons += 1;
  const [day, month] = [1 + (persons % 28), 1 + (Math.trunc(persons / 28) % 12)];
  return `${String(day).padStart(2, "0")}${String(month).padStart(2, "0")}52999${persons % 10}`;
}
const nextPatient = (): Promise<StoryPatient> => givenFollowedPatient(database.pool, handedOver, nextCpr());

/** What lists show of a patient, without ids of messages. */
async function endState({ courseId }: StoryPatient): Promise<unknown> {
  const verdicts = await database.pool.query(
    "SELECT criterion, state, since, repeat_from, repeat_until FROM foelgeskab.verdict WHERE course_id = $1 ORDER BY 1",
    [courseId],
  );
  const obligations = await database.pool.query(
    "SELECT check_id, due, met_on FROM foelgeskab.obligation WHERE course_id = $1 ORDER BY 1, 2",
    [courseId],
  );
  const results = await database.pool.query(
    "SELECT fact ->> 'value' AS value, sampled_on, unusable FROM foelgeskab.result WHERE course_id = $1 ORDER BY 1, 2, 3",
    [courseId],
  );
  return { verdicts: verdicts.rows, obligations: obligations.rows, results: results.rows };
}

describe("the same message any number of times is the same message once", () => {
  test("ten times, byte for byte: one effect, one line, ten equal receipts", async () => {
    const patient = await nextPatient();
    const text = laboratoryAnswer({ cpr: patient.cpr, letterId: "TEN" });
    const answers = [];
    for (let time = 0; time < 10; time += 1) answers.push(await receive(text));
    expect(answers[0]?.receipt).toContain("<OriginalLetterIdentifier>TEN<");
    expect(new Set(answers.map(({ receipt }) => receipt)).size).toBe(1);
    expect(answers.map(({ repeated }) => repeated)).toEqual([false, ...Array(9).fill(true)]);
    expect(await count("SELECT count(*) FROM foelgeskab.inbound WHERE letter_id = 'XRPT01 TEN'")).toBe(1);
    expect(
      await count(
        "SELECT count(*) FROM foelgeskab.event WHERE course_id = $1 AND type = 'results-received'",
        patient.courseId,
      ),
    ).toBe(1);
    expect(
      await count("SELECT count(*) FROM foelgeskab.outbound WHERE about = $1", answers[0]?.letters[0]?.inboundId),
    ).toBe(1);
  });

  test("sent again in a new envelope: the receipt of the first time", async () => {
    const patient = await nextPatient();
    const first = await receive(laboratoryAnswer({ cpr: patient.cpr, letterId: "AGAIN", envelopeId: "E1" }));
    const second = await receive(laboratoryAnswer({ cpr: patient.cpr, letterId: "AGAIN", envelopeId: "E2" }));
    expect(second).toEqual({ ...first, repeated: true });
  });

  test("sent again with a wish for a receipt that was not wished before: it is made now, and stays", async () => {
    const patient = await nextPatient();
    const plain = { cpr: patient.cpr, letterId: "WISH", acknowledgement: "minuspositivkvitt" } as const;
    expect((await receive(laboratoryAnswer(plain))).receipt).toBeNull();
    const wished = laboratoryAnswer({ ...plain, envelopeId: "E2", acknowledgement: "pluspositivkvitt" });
    const { receipt } = await receive(wished);
    expect(receipt).toContain("PositiveReceipt");
    expect((await receive(wished)).receipt).toBe(receipt);
  });

  test("a copy that was broken on its way waits for a person, and is answered as the whole one was: never a no after a yes", async () => {
    const patient = await nextPatient();
    const text = laboratoryAnswer({ cpr: patient.cpr, letterId: "BROKEN", envelopeId: "E1" });
    const whole = await receive(text);
    expect(whole.receipt).toContain("<PositiveReceipt>");
    const half = await receive(text.slice(0, text.length / 2));
    expect(half).toMatchObject({ receipt: whole.receipt, letters: [{ state: "unreadable" }] });
    const stranger = laboratoryAnswer({ cpr: patient.cpr, letterId: "NEVERWHOLE", envelopeId: "E2" });
    expect((await receive(stranger.slice(0, stranger.length / 2))).receipt).toContain("<NegativeReceipt>");
  });

  test("twenty at the same moment: one of them has the effect", async () => {
    const patient = await nextPatient();
    const text = laboratoryAnswer({ cpr: patient.cpr, letterId: "TWENTY" });
    const answers = await Promise.all(Array.from({ length: 20 }, () => receive(text)));
    expect(new Set(answers.map(({ receipt }) => receipt)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  test("the same number with another content is refused, and the first counts", async () => {
    const patient = await nextPatient();
    await receive(laboratoryAnswer({ cpr: patient.cpr, letterId: "SAME", results: [{ value: "0,05" }] }));
    const other = laboratoryAnswer({ cpr: patient.cpr, letterId: "SAME", results: [{ value: "9,99" }] });
    const answer = await receive(other);
    expect(answer.letters).toMatchObject([{ state: "unreadable", why: { code: "other-content" } }]);
    expect(answer.receipt).toContain("<NegativeReceipt>");
    expect(await receive(other)).toEqual({ ...answer, repeated: true });
    expect(JSON.stringify(await endState(patient))).not.toContain("9,99");
  });
});

describe("in any order", () => {
  const answers = (cpr: string, prefix: string): Answer[] => [
    {
      cpr,
      letterId: `${prefix}1`,
      sample: "S1",
      sampledOn: "2026-06-01",
      issuedAt: "2026-06-01T14:00",
      results: [{ value: "0,26" }],
    },
    {
      cpr,
      letterId: `${prefix}2`,
      sample: "S1",
      sampledOn: "2026-06-01",
      issuedAt: "2026-06-03T09:00",
      results: [{ value: "0,06", status: "svar_rettet" }],
    },
    {
      cpr,
      letterId: `${prefix}3`,
      sample: "S2",
      sampledOn: "2026-07-01",
      issuedAt: "2026-07-01T14:00",
      results: [{ value: "0,22" }],
    },
    {
      cpr,
      letterId: `${prefix}4`,
      sample: "S2",
      sampledOn: "2026-07-01",
      issuedAt: "2026-06-30T09:00",
      results: [{ value: "0,9", status: "svar_midlertidigt" }],
    },
    {
      cpr,
      letterId: `${prefix}5`,
      sample: "S3",
      sampledOn: "2026-08-05",
      issuedAt: "2026-08-05T14:00",
      results: [{ value: "0,31" }, { code: "NPU18016", value: "85", unit: "µmol/L" }],
    },
    // Corrected in the minute in which it was issued, and the first correction corrected again.
    {
      ...{ cpr, letterId: `${prefix}6`, sample: "S3", sampledOn: "2026-08-05", issuedAt: "2026-08-05T14:00" },
      results: [{ value: "0,33", status: "svar_rettet" }],
    },
    {
      ...{ cpr, letterId: `${prefix}7`, sample: "S1", sampledOn: "2026-06-01", issuedAt: "2026-06-04T09:00" },
      results: [{ value: "0,07", status: "svar_rettet" }],
    },
  ];

  test("svar_rettet before its original, after it, twice, and corrected again, shuffled and doubled: the same end state and the same receipts", async () => {
    const right = await nextPatient();
    for (const answer of answers(right.cpr, `R${persons}-`)) await receive(laboratoryAnswer(answer));
    const expected = await endState(right);
    expect(JSON.stringify(expected)).toContain('"state":"met"');
    expect(JSON.stringify(expected)).toMatch(/"0,07".*"unusable":null/);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6], { minLength: 14 }),
        async (order) => {
          const patient = await nextPatient();
          const all = answers(patient.cpr, `Q${persons}-`);
          const receipts = new Map<number, Set<string | null>>();
          for (const index of order) {
            const answer = all[index];
            if (answer === undefined) continue;
            const { receipt } = await receive(laboratoryAnswer(answer));
            receipts.set(index, (receipts.get(index) ?? new Set()).add(receipt));
          }
          expect(await endState(patient)).toEqual(expected);
          expect([...receipts.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1, 1, 1, 1]);
        },
      ),
      { numRuns: 6 },
    );
  });

  test("twenty different answers for one patient at the same moment: none is lost", async () => {
    const patient = await nextPatient();
    const days = Array.from({ length: 20 }, (_, at) => `2026-07-${String(at + 1).padStart(2, "0")}`);
    await Promise.all(
      days.map((sampledOn, at) =>
        untilTaken(laboratoryAnswer({ cpr: patient.cpr, letterId: `P${at}`, sample: `P${at}`, sampledOn })),
      ),
    );
    expect(await count("SELECT count(*) FROM foelgeskab.result WHERE course_id = $1", patient.courseId)).toBe(20);
    expect(
      await count(
        "SELECT count(*) FROM foelgeskab.event WHERE course_id = $1 AND type = 'results-received'",
        patient.courseId,
      ),
    ).toBe(20);
  });
});
