import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { givenPatient } from "../../testing/followed-patient.ts";
import { givenRegion } from "../../testing/region.ts";
import { sample, samples } from "../../testing/samples.ts";
import { testWorld } from "../../testing/test-world.ts";
import { receiveBytes } from "./receive-bytes.ts";

describe.skipIf(samples === undefined)("MedCom's own samples", () => {
  let database: TestDatabase;
  const world = testWorld("2026-08-10");
  beforeAll(async () => {
    database = await createTestDatabase();
    await givenRegion(database.pool);
  });
  afterAll(() => database.drop());
  const receive = async (file: string) =>
    receiveBytes(world, database.pool, { bytes: sample(`oioxml/${file}`), channel: "command" });

  test.each([
    ["RPT01_1.xml", "XRPT01", "unmatched", "unknown-patient"],
    ["DIS01_1.xml", "XDIS01", "unmatched", "unknown-patient"],
    ["DIS02_1.xml", "XDIS02", "unmatched", "unknown-patient"], // it has the sender and the number of DIS01_1
    ["REF01_1.xml", "XREF01", "unmatched", "referral-by-hand"],
    ["CTL03_1.xml", "XCTL03", "receipt", "receipt-for-nothing"],
    ["CTL01_1.xml", "XCTL01", "receipt", "receipt-for-nothing"],
    ["CTL02_1.xml", "XCTL02", "receipt", "receipt-for-nothing"],
    ["DIS91_1.xml", "XDIS91", "unmatched", "unknown-patient"],
  ])("%s ends where a person sees it", async (file, type, state, code) => {
    expect((await receive(file)).letters).toMatchObject([{ type, state, why: { code } }]);
  });

  test("the laboratory's answer goes to her course, when she is a patient here", async () => {
    const other = await createTestDatabase();
    await givenRegion(other.pool);
    const patient = await givenPatient(other.pool, testWorld("2026-02-02"), "0101604896");
    const { letters } = await receiveBytes(world, other.pool, {
      bytes: sample("oioxml/RPT01_1.xml"),
      channel: "command",
    });
    expect(letters).toMatchObject([{ state: "matched" }]);
    const { rows } = await other.pool.query("SELECT count(*) FROM foelgeskab.result WHERE course_id = $1", [
      patient.courseId,
    ]);
    expect(rows[0].count).toBe(18);
    await other.drop();
  });
});
