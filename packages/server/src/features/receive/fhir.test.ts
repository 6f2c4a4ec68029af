import { randomUUID } from "node:crypto";
import { writeJson, writeResourceXml } from "@foelgeskab/medcom/fhir/write-resource";
import { beforeAll, describe, expect, test } from "vitest";
import { r4Table } from "../../profiles/load-r4.ts";
import { published, publishedValidator } from "../../profiles/testing/published.ts";
import { putLetter } from "../../store/outbound-rows.ts";
import { inTransaction } from "../../store/transaction.ts";
import {
  acknowledgementBytes,
  acknowledgementIn,
  careCommunication,
  careCommunicationBytes,
  type WordsSaid,
} from "../../testing/fhir.ts";
import {
  act,
  DOCTOR,
  givenCourse,
  givenPatient,
  handoverOn,
  type StoryPatient,
} from "../../testing/followed-patient.ts";
import { LABORATORY, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { partnerDoor } from "./partner-door.ts";
import { receiveBytes } from "./receive-bytes.ts";

/** What these stories hold messages against; without it none would be taken. */
const profiles = published === undefined ? undefined : publishedValidator();
const region = servedRegion(({ world, pool }) => [
  partnerDoor(profiles === undefined ? world : { ...world, profiles }, pool, () => undefined),
]);
let patient: StoryPatient;

beforeAll(async () => {
  patient = await givenPatient(region.pool, region.world, "1703529991");
  const offer = { ...handoverOn(region.world), earlyReason: "flytter til sin datter på Fyn" };
  await act(region.pool, region.world, DOCTOR, patient.courseId, { type: "offer-handover", handover: offer });
});

const world = () => (profiles === undefined ? region.world : { ...region.world, profiles });
const receive = (bytes: Uint8Array) => receiveBytes(world(), region.pool, { bytes, channel: "folder" });
const words = (own: Partial<WordsSaid> = {}) => careCommunicationBytes({ cpr: patient.cpr, ...own });
const rows = async (where: string, ...values: unknown[]) =>
  (await region.pool.query(`SELECT * FROM foelgeskab.${where}`, values)).rows;

test("without profiles nothing is taken in: not validated is not valid, and both sides are told so", async () => {
  const { letters, receipt } = await receiveBytes(region.world, region.pool, { bytes: words(), channel: "folder" });
  expect(letters).toMatchObject([{ type: "FDIS91", state: "unreadable", why: { code: "fhir-off" } }]);
  expect(acknowledgementIn(receipt)).toMatchObject({
    code: "fatal-error",
    errors: [{ code: "MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE", text: expect.stringContaining("ikke prøvet") }],
  });
});

describe.skipIf(profiles === undefined)("a CareCommunication", () => {
  test("KR1.R, KR3.R, Tek-A to D: fits its profile, waits as the practice's reply for the department, and is answered with ok by what fits its own", async () => {
    const bytes = words({ text: "Ja tak, vi overtager." });
    const { letters, receipt, repeated } = await receive(bytes);
    expect(repeated).toBe(false);
    expect(letters).toMatchObject([{ type: "FDIS91", state: "unmatched", why: { code: "reply" } }]);
    const [row] = await rows("inbound WHERE inbound_id = $1", letters[0]?.inboundId);
    expect(row).toMatchObject({ course_id: patient.courseId, party_id: PLACES.department.id, raw: Buffer.from(bytes) });
    expect(row.summary.reply).toMatchObject({
      from: PLACES.practice.id,
      words: expect.stringContaining("Mette Krogh, Praktiserende læge, tlf. 70101010"),
    });
    const answer = acknowledgementIn(receipt);
    expect(answer).toMatchObject({ code: "ok", errors: [], receiver: { gln: PLACES.practice.ean } });
    expect(await rows("outbound WHERE kind = 'FCTL' AND about = $1", letters[0]?.inboundId)).toHaveLength(1);
  });

  test("Tek-A to D: in XML it is the same message, and its answer is in XML", async () => {
    const messageId = randomUUID();
    const written = writeResourceXml(careCommunication({ cpr: patient.cpr, messageId }), r4Table());
    const { letters, receipt } = await receive(Buffer.from(written.ok ? written.xml : ""));
    expect(letters).toMatchObject([{ type: "FDIS91", state: "unmatched" }]);
    expect(receipt).toContain("<Bundle");
    expect(acknowledgementIn(receipt)).toMatchObject({ code: "ok", answers: messageId });
  });

  test("KR4.R, Tek-G: one that breaks its profile is refused with MedCom's code and the element, and waits on the department's list", async () => {
    const text = words().toString().replace('"status":"unknown"', '"status":"completed"');
    const { letters, receipt } = await receive(Buffer.from(text));
    expect(letters).toMatchObject([{ state: "unreadable", why: { code: "not-by-profile" } }]);
    const { code, errors } = acknowledgementIn(receipt);
    expect([code, errors[0]?.code]).toEqual(["fatal-error", "MSG_Datatype_Wrong"]);
    expect(errors[0]?.text).toContain("Bundle.entry[5].resource.status: ");
    expect(
      await rows("inbound WHERE inbound_id = $1 AND party_id = $2", letters[0]?.inboundId, PLACES.department.id),
    ).toHaveLength(1);
  });

  test("row 69: one for a mailbox that nobody here has is refused", async () => {
    const { receipt } = await receive(words({ receiverEan: "5790000999033" }));
    expect(acknowledgementIn(receipt).errors).toMatchObject([{ code: "MSG_Receiver_Identifier_UNKNOWN" }]);
  });

  test("fault 7, Tek-H, Tek-I: an answer before its question, and the question after it: each is taken once, and nothing waits for the other", async () => {
    const question = randomUUID();
    const both = [words({ previous: { message: question } }), words({ messageId: question, text: "Skal han ses?" })];
    for (const bytes of [...both, ...both]) expect(acknowledgementIn((await receive(bytes)).receipt).code).toBe("ok");
    expect(await rows("inbound WHERE letter_id = $1", `FDIS91 ${question}`)).toHaveLength(1);
  });

  test("one that answers a letter of ours goes to the hand-over of that letter, where several wait; one that does not tell is a person's to place", async () => {
    const kidney = { patientId: patient.patientId, courseId: randomUUID() };
    await givenCourse(region.pool, region.world, kidney, "DC649");
    const other = { ...handoverOn(region.world), earlyReason: "flytter til sin datter på Fyn" };
    await act(region.pool, region.world, DOCTOR, kidney.courseId, { type: "offer-handover", handover: other });
    await inTransaction(region.pool, { as: "system" }, (db) =>
      putLetter(db, {
        ...{ partyId: PLACES.department.id, receiverId: PLACES.practice.id, receiverEan: PLACES.practice.ean },
        ...{ ...kidney, kind: "XDIS02", about: other.id, envelopeId: "KNYRE", letterId: "NYREBREV", body: "" },
        createdAt: region.world.clock.now().toString(),
      }),
    );
    const named = await receive(words({ previous: { letter: `NYREBREV#${PLACES.department.ean}` } }));
    expect(await rows("inbound WHERE inbound_id = $1", named.letters[0]?.inboundId)).toMatchObject([
      { course_id: kidney.courseId, why: { code: "reply" } },
    ]);
    expect((await receive(words())).letters).toMatchObject([{ why: { code: "reply-to-several" } }]);
  });

  test("Tek-CPR-1, 2, 3: an official test person, and two replacement numbers with letters, each with a person and never taken for a CPR number", async () => {
    const codes = [];
    for (const [cpr, system] of [
      ["2509479989", undefined],
      ["0703921VJ5", "urn:oid:1.2.208.176.1.6.1.1"],
      ["1206550VK9", "urn:oid:1.2.208.176.1.6.1.3.179"],
    ] as const) {
      const plain = words({ cpr }).toString();
      const text =
        system === undefined
          ? plain
          : plain.replace('"system":"urn:oid:1.2.208.176.1.2"', `"use":"temp","system":"${system}"`);
      const { letters, receipt } = await receive(Buffer.from(text));
      codes.push([letters[0]?.why, acknowledgementIn(receipt).code]);
    }
    expect(codes).toMatchObject([
      [{ code: "unknown-patient" }, "ok"],
      [{ code: "replacement-number" }, "ok"],
      [{ code: "replacement-number" }, "ok"],
    ]);
  });
});

describe.skipIf(profiles === undefined)("the table of four cases", () => {
  test("MR6.R, KR6.R, Tek-J, K, L: header known, Bundle known or new, content whatever: the same answer, also once more on its way, and shown once", async () => {
    const [messageId, bundleId] = [randomUUID(), randomUUID()];
    const first = await receive(words({ messageId, bundleId }));
    await region.pool.query("UPDATE foelgeskab.outbound SET state = 'done' WHERE about = $1", [
      first.letters[0]?.inboundId,
    ]);
    for (const again of [{ messageId, bundleId }, { messageId }, { messageId, text: "Noget andet." }]) {
      expect(await receive(words(again))).toEqual({ ...first, repeated: true });
    }
    expect(await rows("inbound WHERE letter_id = $1", `FDIS91 ${messageId}`)).toHaveLength(1);
    expect(await rows("outbound WHERE about = $1", first.letters[0]?.inboundId)).toMatchObject([{ state: "waiting" }]);
  });

  test("Tek-E, F: twenty copies at one moment, each in a Bundle of its own: one is taken, all get the same answer", async () => {
    const messageId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => receive(words({ messageId }))));
    expect(new Set(answers.map(({ receipt }) => receipt)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  test("fault 6, Tek-M, N: a used Bundle with a new header is refused, and so is its repetition, whatever Bundle that has", async () => {
    const [bundleId, messageId] = [randomUUID(), randomUUID()];
    await receive(words({ bundleId }));
    const refused = await receive(words({ bundleId, messageId }));
    expect(refused.letters).toMatchObject([{ state: "unreadable", why: { code: "envelope-used" } }]);
    expect(acknowledgementIn(refused.receipt)).toMatchObject({
      code: "fatal-error",
      errors: [{ code: "MSG_DUPLICATE_ID" }],
    });
    expect(await receive(words({ messageId }))).toEqual({ ...refused, repeated: true });
  });
});

describe.skipIf(profiles === undefined)("who may send, and who is answered", () => {
  const deliver = (bytes: Uint8Array) =>
    fetch(`${region.origin}/api/inbound`, {
      ...{ method: "POST", body: Buffer.from(bytes) },
      headers: { authorization: `Bearer ${LABORATORY.token}`, "content-type": "application/fhir+json" },
    });

  test("attack 39: a partner sends in its own name only, and whoever it named is told nothing", async () => {
    const messageId = randomUUID();
    expect((await deliver(words({ messageId }))).status).toBe(422);
    expect(await rows("inbound WHERE letter_id = $1", `FDIS91 ${messageId}`)).toEqual([]);
    const own = await deliver(words({ senderEan: LABORATORY.ean, messageId }));
    expect([own.status, own.headers.get("content-type")]).toEqual([200, "application/fhir+json; charset=utf-8"]);
    expect(acknowledgementIn(await own.text())).toMatchObject({ code: "ok", answers: messageId });
  });

  test("KR5.R, fault 9: what cannot be stored just now is answered with transient-error, and is taken when it comes again", async () => {
    const messageId = randomUUID();
    const bytes = words({ senderEan: LABORATORY.ean, messageId });
    await region.pool.query(`CREATE FUNCTION pg_temp.away() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE SQLSTATE '57P01'; END $$;
      CREATE TRIGGER away BEFORE INSERT ON foelgeskab.inbound FOR EACH ROW EXECUTE FUNCTION pg_temp.away()`);
    const away = await deliver(bytes);
    await region.pool.query("DROP TRIGGER away ON foelgeskab.inbound");
    expect([away.status, acknowledgementIn(await away.text())]).toMatchObject([
      503,
      { code: "transient-error", answers: messageId, errors: [{ code: "MSG_Mailbox_Out_Of_Operation" }] },
    ]);
    expect(acknowledgementIn(await (await deliver(bytes)).text())).toMatchObject({ code: "ok" });
  });

  test("KR2.R: an answer is never answered: not one of nothing, nor a broken one, nor its repetition", async () => {
    const head = {
      ...{ messageId: randomUUID(), sent: "2026-08-10T09:12:00+02:00" },
      sender: { gln: PLACES.department.ean, sor: "990000000000016" },
      receiver: { gln: PLACES.practice.ean, sor: "990000000000024" },
    };
    const bytes = acknowledgementBytes(head, "ok");
    const broken = Buffer.from(
      acknowledgementBytes(head, "ok").toString().replace("acknowledgement-message", "care-communication-message"),
    );
    for (const each of [bytes, bytes, broken]) expect((await receive(each)).receipt).toBeNull();
    expect(await receive(bytes)).toMatchObject({
      letters: [{ state: "receipt", why: { code: "receipt-for-nothing" } }],
    });
  });
});

test("rows 38, 41, 53, 70: bytes that are no message wait for a person, and nobody's machine is answered", async () => {
  for (const text of [
    "{",
    "{}",
    "[]",
    '{"resourceType":"Bundle","resourceType":"Bundle"}',
    '{"resourceType":"Patient"}',
    writeJson({ resourceType: "Bundle", type: "message" }),
  ])
    expect(await receive(Buffer.from(text)), text).toMatchObject({ receipt: null, letters: [{ state: "unreadable" }] });
});
