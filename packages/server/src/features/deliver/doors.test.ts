import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Channels, OpenDoor } from "../../channels/channels.ts";
import { signatureHeaders } from "../../channels/signature.ts";
import type { Outbox } from "../../contract.ts";
import { keepPartner } from "../../store/partners.ts";
import { putLetter } from "../../store/outbound-rows.ts";
import { inTransaction } from "../../store/transaction.ts";
import { givenPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { bytesOf, correspondence, receiptFor } from "../../testing/messages.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { partnerDoor } from "../receive/partner-door.ts";
import { receiveBytes } from "../receive/receive-bytes.ts";
import { deliverOutbound } from "./deliver-outbound.ts";
import { knockAgain } from "./knock-again.ts";
import { listOutbox } from "./list-outbox.ts";

const ours = generateKeyPairSync("ed25519");
const theirs = generateKeyPairSync("ed25519");
const NET = { id: "net", name: "Nettet", glns: [PLACES.practice.ean as string] };

/** The partner's machine: what it has got, and how it answers. */
const partner = { got: [] as { bytes: Buffer; headers: Record<string, unknown> }[], status: 202, type: "", answer: "" };
let machine: Server;
let port = 0;
let patient: StoryPatient;

const door = (): OpenDoor => ({
  partner: NET,
  url: new URL(`http://127.0.0.1:${port}/messages`),
  ourKey: ours.privateKey,
});
const channels: Channels = {
  ...{ name: "foelgeskab", partners: [{ ...NET, theirKey: theirs.publicKey }], mailbox: () => undefined },
  doorOf: (gln) => (NET.glns.includes(gln) ? door() : undefined),
};
const region = servedRegion(
  ({ world, pool }) => [partnerDoor(world, pool, () => undefined), listOutbox(world.settings)],
  undefined,
  channels,
);

function listen(): Promise<void> {
  machine = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      partner.got.push({ bytes: Buffer.concat(parts), headers: request.headers });
      response.writeHead(partner.status, { "content-type": partner.type }).end(partner.answer);
    });
  });
  return new Promise((resolve) => {
    machine.listen(port, "127.0.0.1", () => {
      port = (machine.address() as AddressInfo).port; // it listens on a port
      resolve();
    });
  });
}
const leave = () => new Promise((resolve) => machine.close(resolve));

beforeAll(async () => {
  await listen();
  patient = await givenPatient(region.pool, region.world, "1703529991");
  await inTransaction(region.pool, { as: "system" }, (db) =>
    keepPartner(db, { id: "net", name: "Nettet", eans: [...NET.glns] }),
  );
});
afterAll(leave);
beforeEach(() => Object.assign(partner, { got: [], status: 202, type: "", answer: "" }));

let letters = 0;
async function putWords(): Promise<{ id: string; letterId: string }> {
  letters += 1;
  const letterId = `D${letters}`;
  await inTransaction(region.pool, { as: "system" }, (db) =>
    putLetter(db, {
      ...{ partyId: PLACES.department.id, receiverId: PLACES.practice.id, receiverEan: PLACES.practice.ean },
      ...{ patientId: patient.patientId, courseId: patient.courseId, kind: "XDIS91", about: letterId, letterId },
      ...{ envelopeId: `K${letterId}`, createdAt: region.world.clock.now().toString() },
      body: correspondence({ cpr: patient.cpr, letterId, text: "Skal han ses?" }),
    }),
  );
  const found = "SELECT outbound_id AS id FROM foelgeskab.outbound WHERE letter_id = $1";
  return { id: (await region.pool.query(found, [letterId])).rows[0].id, letterId };
}
const deliver = (id: string) =>
  deliverOutbound(
    {
      ...{ world: region.world, pool: region.pool, outDir: region.dataDir, channels },
      heard: ({ bytes, partner: { glns, ...who } }) =>
        receiveBytes(region.world, region.pool, {
          ...{ bytes, channel: "http", partner: { ...who, eans: glns, register: false } },
        }),
    },
    id,
  );
const stateOf = async (id: string) =>
  (await region.pool.query("SELECT state FROM foelgeskab.outbound WHERE outbound_id = $1", [id])).rows[0].state;
const off = async () => {
  const browser = await region.logIn(PEOPLE.doctor);
  return ((await (await browser.ask("/api/outbox")).json()) as Outbox).channelsOff;
};
/** What the queue was asked to deliver since it was looked at last. */
async function asked(): Promise<string[]> {
  const { rows } = await region.pool.query(
    "SELECT payload ->> 'outboundId' AS id FROM graphile_worker._private_jobs ORDER BY id",
  );
  await region.pool.query("DELETE FROM graphile_worker._private_jobs");
  return rows.map(({ id }) => id);
}

describe("a letter to a partner that has a door", () => {
  test("is brought there, signed with our key over what it says; the receipt that comes at once counts", async () => {
    const { id, letterId } = await putWords();
    const ends = { senderEan: PLACES.department.ean, receiverEan: PLACES.practice.ean };
    Object.assign(partner, {
      ...{ status: 200, type: "application/xml" },
      answer: receiptFor({ envelopeId: `K${letterId}`, letterId, ...ends }, "CTL03", `R${letterId}`),
    });
    await deliver(id);
    expect(partner.got[0]?.bytes.toString()).toContain(letterId);
    expect(partner.got[0]?.headers["signature-input"]).toContain('keyid="foelgeskab"');
    expect(await stateOf(id)).toBe("acknowledged");
  });

  test("that does not want it: it is its sender's at once; that fails: it waits", async () => {
    const { id } = await putWords();
    partner.status = 422;
    await deliver(id);
    expect(await stateOf(id)).toBe("refused");
    for (const [status, why] of [
      [500, "failing"],
      [401, "refuses-key"],
    ] as const) {
      const waiting = await putWords();
      partner.status = status;
      await deliver(waiting.id);
      expect([await stateOf(waiting.id), (await off())[0]?.why]).toEqual(["waiting", why]);
      partner.status = 202;
      await deliver(waiting.id);
      expect([await stateOf(waiting.id), await off()]).toEqual(["sent", []]);
    }
  });

  test("that is not there: everything waits, the screen says since when, one knocks for all; once it is there again all are asked for", async () => {
    await leave();
    const waiting = [await putWords(), await putWords(), await putWords()];
    for (const { id } of waiting) await deliver(id);
    const [since] = await off();
    expect(since).toMatchObject({ name: "Nettet", why: "unreachable" });
    await listen();
    await asked();
    await knockAgain({ pool: region.pool, channels });
    expect(await asked()).toEqual([waiting[0]?.id]);
    await deliver(waiting[1]?.id ?? "");
    expect(partner.got).toEqual([]);
    await deliver(waiting[0]?.id ?? "");
    expect(await off()).toEqual([]);
    expect(await asked()).toEqual(expect.arrayContaining([waiting[1]?.id, waiting[2]?.id]));
  });
});

describe("the same door in", () => {
  const text = () => {
    letters += 1;
    return correspondence({ cpr: patient.cpr, letterId: `I${letters}`, text: "Ja tak." });
  };
  function headersFor(bytes: Uint8Array, { key = theirs.privateKey, ago = 0, path = "/api/inbound" } = {}) {
    const request = { method: "POST", authority: new URL(region.origin).host, path, contentType: "application/xml" };
    const created = Math.floor(region.world.clock.wall().epochMilliseconds / 1000) - ago;
    return signatureHeaders(request, bytes, { key, keyId: "net", created });
  }
  const bring = (bytes: Uint8Array, headers: Record<string, string>) =>
    fetch(`${region.origin}/api/inbound`, { method: "POST", body: Buffer.from(bytes), headers });
  const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code?: string }).code];

  test("takes what the partner's own key has signed, and its answer is the receipt", async () => {
    const bytes = bytesOf(text());
    const response = await bring(bytes, headersFor(bytes));
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining("<PositiveReceipt>")]);
  });

  test("attack 39: in its own name only", async () => {
    const bytes = bytesOf(text().replace(PLACES.practice.ean, PLACES.otherPractice.ean));
    const answer = await (await bring(bytes, headersFor(bytes))).text();
    expect(answer).toContain("Afsenderens lokationsnummer hører ikke til den, der afleverede beskeden");
    const { rows } = await region.pool.query(
      "SELECT state, why ->> 'code' AS code FROM foelgeskab.inbound ORDER BY received_at DESC LIMIT 1",
    );
    expect(rows).toEqual([{ state: "unreadable", code: "foreign-sender" }]);
  });

  test.each([
    ["once more as it was", 409, "signature-used", {}],
    ["signed long ago", 401, "signature-old", { ago: 400 }],
    ["signed by somebody else", 401, "signature-unknown", { key: ours.privateKey }],
    ["signed for another door", 401, "signature-unknown", { path: "/api/registers" }],
  ])("%s: refused with a sentence, and nothing is taken", async (_what, status, code, how) => {
    const bytes = bytesOf(text());
    const headers = headersFor(bytes, how);
    if (code === "signature-used") expect((await bring(bytes, headers)).status).toBe(200);
    expect(await codeOf(await bring(bytes, headers))).toEqual([status, code]);
  });

  test("with other content than was signed: refused, and nothing is taken", async () => {
    const bytes = bytesOf(text());
    expect(await codeOf(await bring(bytesOf(text()), headersFor(bytes)))).toEqual([400, "other-content"]);
  });
});
