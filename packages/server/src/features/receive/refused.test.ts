import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { givenFollowedPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { bytesOf, laboratoryAnswer } from "../../testing/messages.ts";
import { givenRegion, LABORATORY, PLACES } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { receiveBytes } from "./receive-bytes.ts";

let database: TestDatabase;
let patient: StoryPatient;
const world = testWorld("2026-08-10");
const partner = { id: LABORATORY.id, name: "Laboratoriet", eans: [LABORATORY.ean], register: false };

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  patient = await givenFollowedPatient(database.pool, testWorld("2026-02-02"));
});
afterAll(() => database.drop());

const receive = (bytes: Uint8Array) => receiveBytes(world, database.pool, { bytes, channel: "http", partner });
const answer = (letterId: string) => laboratoryAnswer({ cpr: patient.cpr, letterId });
const row = async (id: string | undefined) =>
  (
    await database.pool.query(
      "SELECT state, party_id, why, summary, raw, letter_id FROM foelgeskab.inbound WHERE inbound_id = $1",
      [id],
    )
  ).rows[0];

describe("what cannot be read is on the list of its receiver with a sentence, and its sender is told", () => {
  test.each([
    [
      "a document type",
      (text: string) =>
        bytesOf(text.replace("<Emessage", '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><Emessage')),
      "DOCTYPE",
    ],
    ["half a message", (text: string) => bytesOf(text).subarray(0, 1200), "velformet"],
    ["ISO-8859-1 bytes that say UTF-8", (text: string) => bytesOf(text.replace("windows-1252", "UTF-8")), "UTF-8"],
    ["UTF-8 bytes that say windows-1252", (text: string) => Buffer.from(text), "Tegnene"],
    ["UTF-7", (text: string) => bytesOf(text.replace("windows-1252", "UTF-7")), "Tegnsættet"],
    [
      "two patients' numbers",
      (text: string) =>
        bytesOf(
          text.replace(
            "</CivilRegistrationNumber>",
            "</CivilRegistrationNumber><AlternativeIdentifier>1703529991</AlternativeIdentifier>",
          ),
        ),
      "begge|erstatningsnummer",
    ],
  ])("%s", async (what, damage, sentence) => {
    const received = await receive(damage(answer(`U-${what.length}`)));
    expect(received.letters).toMatchObject([{ state: "unreadable", why: { da: expect.stringMatching(sentence) } }]);
    expect(JSON.stringify(received.letters)).not.toContain(patient.cpr);
    expect(received.receipt).toContain("<NegativeReceipt>");
    expect(received.receipt).not.toContain(patient.cpr);
    const kept = await row(received.letters[0]?.inboundId);
    expect(kept).toMatchObject({ party_id: PLACES.practice.id, letter_id: null });
    expect(JSON.stringify(kept.summary)).not.toContain(patient.cpr);
    expect(JSON.stringify(kept.summary)).not.toContain("Ã¦");
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["zero bytes", Buffer.alloc(400)],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff])],
    ["JSON", Buffer.from('{"resourceType":"Bundle"}')],
    ["EDIFACT", Buffer.from("UNA:+.? 'UNB+UNOC:3+5790000999019:14'")],
    ["another XML", Buffer.from("<Emessage><Letter/></Emessage>")],
  ])("%s: the region's office looks at it, and nobody can be told", async (_what, bytes) => {
    const received = await receive(bytes);
    expect(received).toMatchObject({ receipt: null, letters: [{ state: "unreadable", type: null }] });
    expect(await row(received.letters[0]?.inboundId)).toMatchObject({ party_id: PLACES.office.id });
    expect(await receive(bytes)).toEqual({ ...received, repeated: true });
  });

  test("a type that is not read here is known by its name and refused", async () => {
    const text = answer("MICRO").replaceAll("LaboratoryReport>", "MicrobiologyReport>");
    const received = await receive(bytesOf(text));
    expect(received.letters).toMatchObject([
      { state: "unreadable", type: "MicrobiologyReport", why: { code: "unsupported" } },
    ]);
    expect(received.receipt).toContain("problem_med_version");
  });

  test("the right letter can still come under the number of an unreadable one", async () => {
    await receive(bytesOf(answer("SECOND-CHANCE").replace("<Sample>", "<Sample><Sample>")));
    expect((await receive(bytesOf(answer("SECOND-CHANCE")))).letters).toMatchObject([{ state: "matched" }]);
  });
});

describe("who sends in another's name", () => {
  test("is refused and put on a list; nothing moves, and the other is not written to", async () => {
    const forged = laboratoryAnswer({
      cpr: patient.cpr,
      letterId: "FORGED",
      senderEan: "5790000111112",
      results: [{ value: "9,99" }],
    });
    const received = await receive(bytesOf(forged));
    expect(received.letters).toMatchObject([{ state: "unreadable", why: { code: "foreign-sender" } }]);
    const { rows } = await database.pool.query(
      "SELECT 1 FROM foelgeskab.outbound WHERE receiver_ean = '5790000111112'",
    );
    expect(rows).toEqual([]);
    const results = await database.pool.query("SELECT 1 FROM foelgeskab.result WHERE fact ->> 'value' = '9,99'");
    expect(results.rows).toEqual([]);
    const own = await receiveBytes(world, database.pool, { bytes: bytesOf(forged), channel: "folder" });
    expect(own.letters).toMatchObject([{ state: "matched" }]);
  });
});

test("a fault of our own keeps the message on the list after two tries, and tells operations without a word of it", async () => {
  const lines: string[] = [];
  const broken = {
    ...world,
    catalogue: {
      ...world.catalogue,
      ruling: () => {
        throw new Error(`secret ${patient.cpr}`);
      },
    },
  };
  const received = await receiveBytes(broken, database.pool, {
    bytes: bytesOf(answer("POISON")),
    channel: "folder",
    log: (line) => lines.push(line),
  });
  expect(received.letters).toMatchObject([{ state: "unreadable", why: { code: "our-fault" } }]);
  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain("secret");
});

test("without a database nothing is taken and the sender keeps it", async () => {
  const gone = await createTestDatabase({ from: "empty" });
  await expect(receiveBytes(world, gone.pool, { bytes: bytesOf(answer("GONE")), channel: "folder" })).rejects.toThrow();
  await gone.drop();
});
