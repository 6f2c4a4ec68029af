import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readEmessage } from "@foelgeskab/medcom/emessage";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Outbox, Worklist } from "../../contract.ts";
import { putLetter } from "../../store/outbound-rows.ts";
import { inTransaction } from "../../store/transaction.ts";
import { givenPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { bytesOf, correspondence, receiptFor } from "../../testing/messages.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { receiveBytes } from "../receive/receive-bytes.ts";
import { worklistFeature } from "../worklist/worklist.ts";
import { deliverOutbound } from "./deliver-outbound.ts";
import { listOutbox } from "./list-outbox.ts";
import { resendUnanswered } from "./resend-unanswered.ts";
import { settleUnansweredFeature } from "./settle-unanswered.ts";

const region = servedRegion(({ world }) => [
  listOutbox(world.settings),
  settleUnansweredFeature(world.settings),
  worklistFeature(world),
]);
const { world } = region;
const { clock } = world;
let patient: StoryPatient;

beforeAll(async () => {
  patient = await givenPatient(region.pool, world, "1703529991");
});

// A day later nobody waits for the letters of the story before.
beforeEach(() => pass(1440));

async function pass(minutes: number): Promise<void> {
  const ago = "- make_interval(mins => $1)";
  await region.pool.query(`UPDATE foelgeskab.sending SET sent_at = sent_at ${ago}, answered_at = answered_at ${ago}`, [
    minutes,
  ]);
  await region.pool.query(`UPDATE foelgeskab.outbound SET created_at = created_at ${ago}, again_at = again_at ${ago}`, [
    minutes,
  ]);
}

let letters = 0;

/** A letter of the department to the practice that has left just now. */
async function sentLetter(): Promise<{ id: string; letterId: string }> {
  letters += 1;
  const letterId = `BREV${letters}`;
  await inTransaction(region.pool, { as: "system" }, (db) =>
    putLetter(db, {
      ...{ partyId: PLACES.department.id, receiverId: PLACES.practice.id, receiverEan: PLACES.practice.ean },
      ...{ patientId: patient.patientId, courseId: patient.courseId, kind: "XDIS91", about: letterId, letterId },
      ...{ envelopeId: `K${letterId}`, createdAt: clock.now().toString() },
      body: correspondence({ cpr: patient.cpr, letterId, text: "PSA er målt." }),
    }),
  );
  const { rows } = await region.pool.query("SELECT outbound_id FROM foelgeskab.outbound WHERE letter_id = $1", [
    letterId,
  ]);
  const id: string = rows[0].outbound_id;
  await deliver(id);
  return { id, letterId };
}

const deliver = (id: string) => deliverOutbound({ world, pool: region.pool, outDir: region.dataDir }, id);
const fileOf = ({ letterId }: { letterId: string }) => readFile(join(region.dataDir, `XDIS91-${letterId}.xml`), "utf8");

/** What the queue does each minute: asks, and delivers what was asked for. */
async function work(): Promise<string[]> {
  await region.pool.query("DELETE FROM graphile_worker._private_jobs");
  await resendUnanswered({ world, pool: region.pool });
  const { rows } = await region.pool.query(
    "SELECT payload ->> 'outboundId' AS id FROM graphile_worker._private_jobs j ORDER BY j.id",
  );
  for (const { id } of rows) await deliver(id);
  return rows.map(({ id }) => id);
}

function envelopeIn(body: string) {
  const message = readEmessage(body);
  if (!message.ok) throw new Error(message.unreadable.why.en);
  return message.envelope.identifier;
}

async function answer(
  { letterId }: { letterId: string },
  kind: "CTL02" | "CTL03",
  envelopeId = `K${letterId}`,
): Promise<string | undefined> {
  letters += 1;
  const ends = { senderEan: PLACES.department.ean, receiverEan: PLACES.practice.ean };
  const text = receiptFor({ envelopeId, letterId, ...ends }, kind, `KV${letters}`);
  const { letters: received } = await receiveBytes(world, region.pool, { bytes: bytesOf(text), channel: "folder" });
  return received[0]?.state;
}

async function department() {
  const browser = await region.logIn(PEOPLE.doctor);
  const outbox = async () => (await (await browser.ask("/api/outbox")).json()) as Outbox;
  return {
    item: async (id: string) => (await outbox()).items.find((item) => item.id === id),
    rows: async () => JSON.stringify(((await (await browser.ask("/api/worklist")).json()) as Worklist).rows),
    settle: (id: string, body: object) => browser.post(`/api/outbox/${id}/unanswered`, body),
  };
}

describe("a letter that nobody answers (KR7.S, fault 3 and 4)", () => {
  test("MR2.S, KR7.S: is sent again after 30 and 60 minutes, each time in a new envelope with a new time and the letter unchanged; after 90 it is a person's", async () => {
    const letter = await sentLetter();
    const bodies = [await fileOf(letter)];
    await pass(29);
    expect(await work()).toEqual([]);
    for (const more of [2, 31]) {
      await pass(more);
      expect(await work()).toEqual([letter.id]);
      bodies.push(await fileOf(letter));
      expect(await work()).toEqual([]);
    }
    expect(new Set(bodies.map(envelopeIn)).size).toBe(3);
    const beside = bodies.map((body) => body.replace(/<Envelope>.*?<\/Envelope>/s, ""));
    expect(new Set(beside).size).toBe(1);
    const before = await department();
    expect(await before.item(letter.id)).toMatchObject({ state: "sent", waits: { as: "awaiting" } });
    expect(await before.rows()).not.toContain("uden svar fra modtagerens system");
    await pass(29);
    expect(await work()).toEqual([]);
    const { item, rows } = await department();
    const found = await item(letter.id);
    expect(found).toMatchObject({ state: "sent", waits: { as: "person" } });
    expect(found?.attempts).toHaveLength(3);
    expect(await rows()).toContain("Det er sendt igen uden svar fra modtagerens system");
  });

  test("fault 39: after a stop of an hour it is sent again once, not twice; after a day it is a person's at once", async () => {
    const [first, second] = [await sentLetter(), await sentLetter()];
    await pass(70);
    expect(await work()).toEqual([first.id, second.id]);
    expect(await work()).toEqual([]);
    const late = await sentLetter();
    await pass(1440);
    expect(await work()).toEqual([]);
    expect(await (await department()).item(late.id)).toMatchObject({ waits: { as: "person" } });
  });

  test("a person sends it again, and its patience begins anew; while it is under way it is left alone", async () => {
    const letter = await sentLetter();
    expect((await (await department()).settle(letter.id, { decision: "again" })).status).toBe(409);
    await pass(91);
    const { settle, item } = await department();
    expect((await settle(letter.id, { decision: "again" })).status).toBe(200);
    await deliver(letter.id);
    expect(await item(letter.id)).toMatchObject({
      ...{ state: "sent", waits: { as: "awaiting" }, again: { by: "Anna Holm" } },
    });
    expect(await answer(letter, "CTL03", envelopeIn(await fileOf(letter)))).toBe("receipt");
    const found = await item(letter.id);
    expect(found).toMatchObject({ state: "acknowledged", waits: null });
    expect(found?.attempts.map(({ outcome }) => outcome)).toEqual([null, "ok"]);
  });

  test("or she says how it was reached otherwise, with words; a receipt that comes later is no contradiction", async () => {
    const letter = await sentLetter();
    await pass(91);
    const { settle, item } = await department();
    expect((await settle(letter.id, { decision: "reached" })).status).toBe(422);
    expect((await settle(letter.id, { decision: "reached", reason: "Talt med Mette i telefonen" })).status).toBe(200);
    expect(await item(letter.id)).toMatchObject({
      ...{ state: "done", reached: { by: "Anna Holm", note: "Talt med Mette i telefonen" } },
    });
    expect(await answer(letter, "CTL03")).toBe("receipt");
    expect(await item(letter.id)).toMatchObject({ state: "done" });
  });

  test("another party's letter is nobody's to settle", async () => {
    const letter = await sentLetter();
    await pass(91);
    const browser = await region.logIn(PEOPLE.gp);
    expect((await browser.post(`/api/outbox/${letter.id}/unanswered`, { decision: "again" })).status).toBe(404);
  });
});

describe("what the receiver answers", () => {
  test("KR4.R, fault 10: a refusal is on the sender's list at once and is not sent again by itself; a person may", async () => {
    const letter = await sentLetter();
    expect(await answer(letter, "CTL02")).toBe("receipt");
    await pass(31);
    expect(await work()).toEqual([]);
    const { item, rows, settle } = await department();
    expect((await item(letter.id))?.attempts).toMatchObject([{ outcome: "fatal-error" }]);
    expect(await rows()).toContain("er afvist");
    expect((await settle(letter.id, { decision: "again" })).status).toBe(200);
    await deliver(letter.id);
    expect(await item(letter.id)).toMatchObject({ state: "sent", refusal: null, waits: { as: "awaiting" } });
  });

  test("a receipt for an earlier envelope counts, and nothing is sent again after it", async () => {
    const letter = await sentLetter();
    await pass(31);
    await work();
    expect(await answer(letter, "CTL03")).toBe("receipt");
    await pass(31);
    expect(await work()).toEqual([]);
    const found = await (await department()).item(letter.id);
    expect(found?.attempts.map(({ outcome }) => outcome)).toEqual(["ok", null]);
  });
});

test("nothing half lies in the folder", async () => {
  expect((await readdir(region.dataDir)).filter((name) => name.startsWith("."))).toEqual([]);
});
