import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildVansEnvelope } from "@foelgeskab/medcom/build-vans-envelope";
import { buildInterchange } from "@foelgeskab/medcom/edifact/build-interchange";
import { readInterchange } from "@foelgeskab/medcom/edifact/read-interchange";
import { readEmessage } from "@foelgeskab/medcom/emessage";
import type { Letter } from "@foelgeskab/medcom/letters";
import type { VansEnvelope } from "@foelgeskab/medcom/vans-envelope";
import { type VansContent, vansStandard } from "@foelgeskab/medcom/vans-standard";
import { beforeAll, describe, expect, test } from "vitest";
import { givenFollowedPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { type Answer, bytesOf, laboratoryAnswer } from "../../testing/messages.ts";
import { LABORATORY, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { deliverOutbound } from "../deliver/deliver-outbound.ts";
import { partnerDoor } from "./partner-door.ts";
import { receiveBytes } from "./receive-bytes.ts";

const region = servedRegion(({ world, pool }) => [partnerDoor(world, pool, () => undefined)]);
const { world } = region;
let patient: StoryPatient;

beforeAll(async () => {
  patient = await givenFollowedPatient(region.pool, world);
});

const receive = (bytes: Uint8Array) => receiveBytes(world, region.pool, { bytes, channel: "folder" });
const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  Number((await region.pool.query(`SELECT count(*) FROM foelgeskab.${sql}`, values)).rows[0]?.count);
const results = () => count("result WHERE course_id = $1", patient.courseId);

let numbers = 0;
function answer(own: Partial<Answer> = {}): string {
  numbers += 1;
  return laboratoryAnswer({ cpr: patient.cpr, letterId: `STD${numbers}`, sample: `STD${numbers}`, ...own });
}

/** The same letters in EDIFACT. */
function interchange(xml: string): Uint8Array {
  const read = readEmessage(xml);
  if (!read.ok) throw new Error(read.unreadable.why.en);
  const built = buildInterchange({ envelope: read.envelope, letters: read.letters as readonly Letter[] });
  if (!built.ok) throw new Error(built.problems.map(({ why }) => why.en).join(" "));
  return built.bytes;
}

/** A message in a VANSEnvelope; by default everything about it is new. */
function enveloped(
  bytes: Uint8Array,
  { envelopeId = randomUUID() as string, messageId = randomUUID() as string } = {},
) {
  const message: VansEnvelope = {
    sender: { kind: "EAN", text: LABORATORY.ean },
    receiver: { kind: "EAN", text: PLACES.practice.ean },
    ...{ identifier: envelopeId, sent: "2026-08-05T14:02:00" },
    message: {
      meta: {
        identifier: messageId,
        document: { format: "XML", name: "MCM:XRPT01", size: String(bytes.length) },
        transport: { type: "reliable", transform: "false", tags: [] },
      },
      data: Buffer.from(bytes).toString("base64"),
    },
  };
  const built = buildVansEnvelope(message);
  if (!built.ok) throw new Error(built.problems.map(({ why }) => why.en).join(" "));
  return Buffer.from(built.xml);
}

function networkReceipt(receipt: string | null) {
  const read = vansStandard.read(Buffer.from(receipt ?? ""), () => ({
    ok: false,
    unreadable: { why: { da: "", en: "" } },
  }));
  if (!read.ok) throw new Error(read.unreadable.why.en);
  return { type: read.type, ...(read.content as VansContent) };
}

describe("EDIFACT", () => {
  test("an answer is taken in as the same one in OIOXML would be, and its receipt is a CTL03 in EDIFACT; the same bytes get the very same", async () => {
    const before = await results();
    const bytes = interchange(answer());
    const first = await receive(bytes);
    expect(first.letters).toMatchObject([{ type: "XRPT01", state: "matched" }]);
    expect(await results()).toBe(before + 1);
    const receipt = readInterchange(Buffer.from(first.receipt ?? "", "latin1"));
    if (!receipt.ok) throw new Error(receipt.unreadable.why.en);
    expect(receipt.letters).toMatchObject([
      { kind: "positive-receipt", original: { letters: [{ version: "R0130K" }] } },
    ]);
    expect(await receive(bytes)).toMatchObject({ repeated: true, receipt: first.receipt });
    expect(await results()).toBe(before + 1);
  });

  test("the same letter in both syntaxes is one letter", async () => {
    const xml = answer();
    await receive(interchange(xml));
    const before = await results();
    expect((await receive(bytesOf(xml))).repeated).toBe(true);
    expect(await results()).toBe(before);
  });

  test("one without its end is refused in EDIFACT, with the reason, and waits on a list", async () => {
    const text = Buffer.from(interchange(answer())).toString("latin1");
    const { letters, receipt } = await receive(Buffer.from(text.slice(0, text.indexOf("UNZ")), "latin1"));
    expect(letters).toMatchObject([{ state: "unreadable" }]);
    const read = readInterchange(Buffer.from(receipt ?? "", "latin1"));
    expect(read).toMatchObject({ ok: true, letters: [{ kind: "negative-receipt" }] });
  });

  test("its receipt leaves as a file of EDIFACT in its own encoding, and waits for nothing", async () => {
    const { receipt } = await receive(interchange(answer()));
    const { rows } = await region.pool.query(
      "SELECT outbound_id, letter_id FROM foelgeskab.outbound WHERE kind = 'CTL03' AND body = $1",
      [receipt],
    );
    const outDir = join(region.dataDir, "out");
    await deliverOutbound({ world, pool: region.pool, outDir }, rows[0].outbound_id);
    expect(await readdir(outDir)).toEqual([`CTL03-${rows[0].letter_id}.edi`]);
    expect(await readFile(join(outDir, `CTL03-${rows[0].letter_id}.edi`), "latin1")).toBe(receipt);
    expect(await count("outbound WHERE outbound_id = $1 AND state = 'done'", rows[0].outbound_id)).toBe(1);
  });
});

describe("VANSEnvelope: the table of four cases", () => {
  test("KR1.R, KR3.R: both numbers new: the letter is taken out and carried out, and the envelope gets the network's receipt", async () => {
    const before = await results();
    const [envelopeId, messageId] = [randomUUID(), randomUUID()];
    const { letters, receipt } = await receive(enveloped(bytesOf(answer()), { envelopeId, messageId }));
    expect(letters).toMatchObject([{ type: "XRPT01", state: "matched" }]);
    expect(await results()).toBe(before + 1);
    expect(networkReceipt(receipt)).toMatchObject({
      ...{ type: "PositiveMessage", receiver: { text: LABORATORY.ean }, sender: { text: PLACES.practice.ean } },
      receipt: { positive: { envelope: envelopeId, message: { identifier: messageId } } },
    });
  });

  test("MR6.R, KR6.R: the message known, its envelope new or known: the same receipt again, and nothing happens twice", async () => {
    const [envelopeId, messageId, xml] = [randomUUID(), randomUUID(), answer()];
    const first = await receive(enveloped(bytesOf(xml), { envelopeId, messageId }));
    const before = await results();
    const resent = await receive(enveloped(bytesOf(xml), { messageId }));
    expect(resent).toMatchObject({ repeated: true, receipt: first.receipt });
    expect(await receive(enveloped(interchange(xml), { envelopeId, messageId }))).toMatchObject({
      ...{ repeated: true, receipt: first.receipt },
    });
    expect(await results()).toBe(before);
  });

  test("fault 6: a new message in a used envelope is refused, and waits for a person", async () => {
    const envelopeId = randomUUID();
    await receive(enveloped(bytesOf(answer()), { envelopeId }));
    const before = await results();
    const { letters, receipt } = await receive(enveloped(bytesOf(answer()), { envelopeId }));
    expect(letters).toMatchObject([{ state: "unreadable", why: { code: "envelope-used" } }]);
    expect(networkReceipt(receipt).type).toBe("NegativeMessage");
    expect(await results()).toBe(before);
  });
});

describe("VANSEnvelope", () => {
  test("KR4.R: what it carries cannot be read: the network's receipt says so, and the same message again gets the same", async () => {
    const messageId = randomUUID();
    const first = await receive(enveloped(Buffer.from("hello"), { messageId }));
    expect(first.letters).toMatchObject([{ state: "unreadable" }]);
    expect(networkReceipt(first.receipt)).toMatchObject({ type: "NegativeMessage" });
    expect(await receive(enveloped(Buffer.from("hello"), { messageId }))).toMatchObject({ receipt: first.receipt });
  });

  test("a letter that came before by itself: the envelope gets its receipt, and the letter keeps its own", async () => {
    const bytes = bytesOf(answer());
    const { receipt } = await receive(bytes);
    const before = await results();
    const again = await receive(enveloped(bytes));
    expect([again.repeated, networkReceipt(again.receipt).type]).toEqual([true, "PositiveMessage"]);
    expect(await receive(bytes)).toMatchObject({ repeated: true, receipt });
    expect(await results()).toBe(before);
  });

  test("KR2.R: a receipt of the network's is noted and not answered", async () => {
    const { receipt } = await receive(enveloped(bytesOf(answer())));
    expect(await receive(Buffer.from(receipt ?? ""))).toMatchObject({
      ...{ receipt: null, letters: [{ state: "receipt", type: "VANS-CTL" }] },
    });
  });

  test("section 6, attack 39: a partner sends in its own name only, also by an envelope and in EDIFACT", async () => {
    const deliver = (bytes: Uint8Array) =>
      fetch(`${region.origin}/api/inbound`, {
        ...{ method: "POST", body: Buffer.from(bytes) },
        headers: { authorization: `Bearer ${LABORATORY.token}`, "content-type": "application/octet-stream" },
      });
    const own = await deliver(interchange(answer()));
    expect([own.status, own.headers.get("content-type")]).toEqual([200, "application/edifact; charset=iso-8859-1"]);
    const forged = answer({ senderEan: PLACES.otherDepartment.ean });
    const before = await results();
    for (const bytes of [interchange(forged), enveloped(bytesOf(forged))]) await deliver(bytes);
    const envelope = enveloped(bytesOf(answer())).toString().replace(LABORATORY.ean, PLACES.otherDepartment.ean);
    expect((await deliver(Buffer.from(envelope))).status).toBe(422);
    expect(await results()).toBe(before);
    expect(await count("inbound WHERE why ->> 'code' = 'foreign-sender'")).toBe(3);
    expect(await count("outbound WHERE receiver_ean = $1", PLACES.otherDepartment.ean)).toBe(0);
  });
});
