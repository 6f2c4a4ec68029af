import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readCareCommunication } from "@foelgeskab/medcom/fhir/care-communication";
import { readResource } from "@foelgeskab/medcom/fhir/read-resource";
import { beforeAll, describe, expect, test } from "vitest";
import { type Channels, NO_CHANNELS } from "../../channels/channels.ts";
import { r4Table } from "../../profiles/load-r4.ts";
import { published, publishedValidator } from "../../profiles/testing/published.ts";
import { putLetter } from "../../store/outbound-rows.ts";
import { inTransaction } from "../../store/transaction.ts";
import { acknowledgementBytes } from "../../testing/fhir.ts";
import { givenPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { correspondence } from "../../testing/messages.ts";
import { PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { receiveBytes } from "../receive/receive-bytes.ts";
import { deliverOutbound } from "./deliver-outbound.ts";

const profiles = published === undefined ? undefined : publishedValidator();
const region = servedRegion(() => []);
const world = () => (profiles === undefined ? region.world : { ...region.world, profiles });
let patient: StoryPatient;

beforeAll(async () => {
  patient = await givenPatient(region.pool, region.world, "1703529991");
});

const SOR: Readonly<Record<string, string>> = {
  [PLACES.practice.ean]: "990000000000024",
  [PLACES.department.ean]: "990000000000016",
};

/** Both mailboxes are known, and the practice's speaks FHIR. */
const channels: Channels = {
  ...NO_CHANNELS,
  mailbox: (gln) => ({
    gln,
    ...(SOR[gln] === undefined ? {} : { sor: SOR[gln] }),
    correspondence: gln === PLACES.practice.ean ? "CareCommunication" : "DIS91",
  }),
};

let letters = 0;

async function putWords(receiver: { id: string; ean: string } = PLACES.practice): Promise<string> {
  letters += 1;
  const letterId = `ORD${letters}`;
  const body = correspondence({
    ...{ cpr: patient.cpr, letterId, text: "PSA er 0,26.<Break/>Skal han ses?" },
    sender: { ean: PLACES.department.ean, yder: "9900001" },
  }).replace(`<Receiver><EANIdentifier>${PLACES.department.ean}`, `<Receiver><EANIdentifier>${receiver.ean}`);
  await inTransaction(region.pool, { as: "system" }, (db) =>
    putLetter(db, {
      ...{ partyId: PLACES.department.id, receiverId: receiver.id, receiverEan: receiver.ean },
      ...{ patientId: patient.patientId, courseId: patient.courseId, kind: "XDIS91", about: letterId, letterId },
      ...{ envelopeId: `K${letterId}`, createdAt: region.world.clock.now().toString(), body },
    }),
  );
  return (await region.pool.query("SELECT outbound_id AS id FROM foelgeskab.outbound WHERE letter_id = $1", [letterId]))
    .rows[0].id;
}

const deliver = (id: string, own = {}) =>
  deliverOutbound({ world: world(), pool: region.pool, outDir: region.dataDir, channels, ...own }, id);
const stateOf = async (id: string) =>
  (await region.pool.query("SELECT state, refusal FROM foelgeskab.outbound WHERE outbound_id = $1", [id])).rows[0];
const sendingsOf = async (id: string) =>
  (
    await region.pool.query("SELECT outcome FROM foelgeskab.sending WHERE outbound_id = $1 ORDER BY sent_at", [id])
  ).rows.map(({ outcome }) => outcome);
const pass = (minutes: number) =>
  region.pool.query(
    "UPDATE foelgeskab.sending SET sent_at = sent_at - make_interval(mins => $1), answered_at = answered_at - make_interval(mins => $1)",
    [minutes],
  );

async function sentAs(id: string) {
  const read = readResource(await readFile(join(region.dataDir, `FDIS91-${id}.json`), "utf8"), r4Table());
  const message = read.ok ? readCareCommunication(read.resource) : read;
  if (!message.ok) throw new Error(message.unreadable.why.en);
  return message.message;
}

async function answer(id: string, code: "ok" | "fatal-error" | "transient-error") {
  const bytes = acknowledgementBytes(await sentAs(id), code);
  return (await receiveBytes(world(), region.pool, { bytes, channel: "folder" })).letters[0];
}

describe.skipIf(profiles === undefined)("correspondence to a mailbox that speaks FHIR", () => {
  test("MR1.S: leaves as a CareCommunication that keeps its profile, with the same words, about the same patient, and its writer the unit that sends", async () => {
    const id = await putWords();
    await deliver(id);
    const message = await sentAs(id);
    expect(message).toMatchObject({
      ...{ messageId: id, category: "carecoordination", topic: "Svar på overdragelse" },
      sender: { gln: PLACES.department.ean, sor: "990000000000016" },
      patient: { number: { value: patient.cpr } },
      segments: [{ text: "PSA er 0,26.\nSkal han ses?", author: { name: { family: "Urinvejskirurgi" } } }],
    });
    expect(await stateOf(id)).toMatchObject({ state: "sent" });
    expect(await answer(id, "ok")).toMatchObject({ type: "FCTL", state: "receipt", why: null });
    expect(await stateOf(id)).toMatchObject({ state: "acknowledged" });
    expect(await sendingsOf(id)).toEqual(["ok"]);
  });

  test("KR7.S, fault 3: unanswered it is sent again in a new Bundle with a new time, the header and every word as before", async () => {
    const id = await putWords();
    await deliver(id);
    const first = await sentAs(id);
    await pass(31);
    await deliver(id);
    const again = await sentAs(id);
    expect(again.bundleId).not.toBe(first.bundleId);
    expect({ ...again, bundleId: "", sent: "" }).toEqual({ ...first, bundleId: "", sent: "" });
    expect(await sendingsOf(id)).toEqual([null, null]);
  });

  test("KR5.R: transient-error is no answer: it waits, and is sent again", async () => {
    const id = await putWords();
    await deliver(id);
    await answer(id, "transient-error");
    expect([(await stateOf(id)).state, await sendingsOf(id)]).toEqual(["sent", ["transient-error"]]);
    await pass(31);
    await deliver(id);
    expect(await sendingsOf(id)).toHaveLength(2);
  });

  test("KR4.R, fault 10 and 11: fatal-error is a person's at once, with the reason; a yes after it contradicts", async () => {
    const id = await putWords();
    await deliver(id);
    await answer(id, "fatal-error");
    expect(await stateOf(id)).toEqual({ state: "refused", refusal: "Ikke forstået." });
    expect(await answer(id, "ok")).toMatchObject({ state: "unmatched", why: { code: "conflicting-receipt" } });
  });

  test("fault 12: an answer from somebody else than whom it was sent to moves nothing", async () => {
    const id = await putWords();
    await deliver(id);
    const message = await sentAs(id);
    const bytes = acknowledgementBytes(
      { ...message, receiver: { ...message.receiver, gln: PLACES.otherPractice.ean } },
      "ok",
    );
    const { letters: got } = await receiveBytes(world(), region.pool, { bytes, channel: "folder" });
    expect(got).toMatchObject([{ why: { code: "receipt-from-stranger" } }]);
    expect(await stateOf(id)).toMatchObject({ state: "sent" });
  });

  test("a receiver without a SOR number, or no profiles to hold it against: it does not leave, and its sender is told to ring", async () => {
    const unknown = { ...channels, mailbox: (gln: string) => ({ gln, correspondence: "CareCommunication" as const }) };
    for (const own of [{ channels: unknown }, { world: region.world }]) {
      const id = await putWords();
      await deliver(id, own);
      expect(await stateOf(id)).toEqual({ state: "refused", refusal: expect.stringContaining("Ring til modtageren") });
      expect((await readdir(region.dataDir)).filter((name) => name.includes(id))).toEqual([]);
    }
  });
});

test("what was begun as a letter goes on as a letter, until a person sends it anew", async () => {
  const id = await putWords();
  await deliver(id, { channels: NO_CHANNELS });
  await pass(31);
  await deliver(id);
  expect((await readdir(region.dataDir)).filter((name) => name.includes(id))).toEqual([]);
  expect(await sendingsOf(id)).toHaveLength(2);
});
