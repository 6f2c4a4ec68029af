import { randomUUID } from "node:crypto";
import { fileMessage } from "@foelgeskab/medcom/testing/messages";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Inbox } from "../../contract.ts";
import { published, publishedValidator } from "../../profiles/testing/published.ts";
import { acknowledgementIn, careCommunicationBytes } from "../../testing/fhir.ts";
import { givenPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { bytesOf, correspondence } from "../../testing/messages.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { receiveFeatures } from "./features.ts";
import { receiveBytes } from "./receive-bytes.ts";

const region = servedRegion(({ world, pool }) => receiveFeatures(world, pool, () => undefined));
let patient: StoryPatient;

beforeAll(async () => {
  patient = await givenPatient(region.pool, region.world, "1703529991");
});

const receive = (bytes: Uint8Array, world = region.world) =>
  receiveBytes(world, region.pool, { bytes, channel: "folder" });

const PDF = Buffer.from("%PDF-1.7\nprøvesvar\n%%EOF");
const PNG = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "latin1");
const HTML = Buffer.from("<html><script>alert(1)</script></html>");

let numbers = 0;
/** A letter that says it brings a file, and the letter that brings it. */
function pair(content = PDF, title = "Prøvesvar") {
  numbers += 1;
  const [letterId, objectId] = [`M${numbers}`, randomUUID()];
  const reference = `<Reference><RefDescription>${title}</RefDescription><BIN><ObjectIdentifier>${objectId.replaceAll("-", "")}</ObjectIdentifier><ObjectCode>tekstfil</ObjectCode><ObjectExtensionCode>pdf</ObjectExtensionCode><OriginalObjectSize>${content.length}</OriginalObjectSize></BIN></Reference>`;
  const letter = correspondence({ cpr: patient.cpr, letterId, text: "Se filen." }).replace(
    "</ClinicalEmail>",
    `${reference}</ClinicalEmail>`,
  );
  const file = fileMessage({
    ...{
      size: content.length,
      data: content.toString("base64"),
      letterId: `F${numbers}`,
      objectId: objectId.toUpperCase(),
    },
  });
  return { letterId, letter: bytesOf(letter), file: Buffer.from(file) };
}

async function as(user: string) {
  const browser = await region.logIn(user);
  return {
    inbox: async () => ((await (await browser.ask("/api/inbox")).json()) as Inbox).items,
    save: (id: string | null | undefined) => browser.ask(`/api/files/${id}`),
    setAside: (id: string) => browser.post(`/api/inbox/${id}/set-aside`, { reason: "Læst og besvaret." }),
  };
}

const rowOf = async (letterId: string) =>
  (
    await region.pool.query(
      `SELECT i.state, i.why ->> 'code' AS why, i.with_letter IS NOT NULL AS joined, i.party_id FROM foelgeskab.inbound i WHERE letter_id = $1`,
      [letterId],
    )
  ).rows[0];

describe("a letter and its file", () => {
  test("the file waits under its own name until its letter comes, and stands with it from then on", async () => {
    const { letterId, letter, file } = pair();
    const doctor = await as(PEOPLE.doctor);
    const { letters, receipt } = await receive(file);
    expect(letters).toMatchObject([{ type: "XBIN01", state: "unmatched", why: { code: "file-waits" } }]);
    expect(receipt).toContain("<PositiveReceipt>");
    expect((await doctor.inbox()).find(({ id }) => id === letters[0]?.inboundId)?.files).toMatchObject([
      { type: "application/pdf", bytes: PDF.length },
    ]);
    const came = await receive(letter);
    const list = await doctor.inbox();
    expect(list.map(({ id }) => id)).not.toContain(letters[0]?.inboundId);
    const item = list.find(({ id }) => id === came.letters[0]?.inboundId);
    expect(item?.files).toMatchObject([{ title: "Prøvesvar", type: "application/pdf", bytes: PDF.length }]);
    await doctor.setAside(item?.id ?? "");
    expect(await rowOf(`XBIN01 F${letterId.slice(1)}`)).toMatchObject({ state: "set-aside", joined: true });
  });

  test("a letter whose file has not come says so", async () => {
    const { letter } = pair();
    const { letters } = await receive(letter);
    const item = (await (await as(PEOPLE.doctor)).inbox()).find(({ id }) => id === letters[0]?.inboundId);
    expect(item?.files).toEqual([{ id: null, title: "Prøvesvar", type: null, bytes: null }]);
  });

  test("law: in any order and any number of times, also at the same moment, they end the same", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(["letter", "file", "letter", "file"] as const, { minLength: 4 }),
        fc.boolean(),
        async (order, atOnce) => {
          const made = pair();
          if (atOnce) await Promise.all(order.map((which) => receive(made[which])));
          else for (const which of order) await receive(made[which]);
          const beside = { state: "unmatched", joined: true, party_id: PLACES.department.id };
          expect(await rowOf(`XBIN01 F${made.letterId.slice(1)}`)).toMatchObject(beside);
          expect(await rowOf(`XDIS91 ${made.letterId}`)).toMatchObject({ ...beside, joined: false });
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe("what a file may be, and how it is handed out", () => {
  test("row 55: what only calls itself a PDF is refused with the reason; what is a picture is one, whatever it is called", async () => {
    const forged = await receive(pair(HTML).file);
    expect(forged.letters).toMatchObject([{ type: "XBIN01", state: "unreadable", why: { code: "file-type" } }]);
    expect(forged.receipt).toContain("hverken PDF, PNG, JPEG eller GIF");
    const picture = await receive(pair(PNG).file);
    const doctor = await as(PEOPLE.doctor);
    const [file] = (await doctor.inbox()).find(({ id }) => id === picture.letters[0]?.inboundId)?.files ?? [];
    expect(file?.type).toBe("image/png");
  });

  test("row 57: it is saved under a safe name, never shown in our pages, to those alone who may read its letter", async () => {
    const { letter, file } = pair(PDF, "../../etc/x&#13;&#10;.exe");
    await receive(file);
    const { letters } = await receive(letter);
    const doctor = await as(PEOPLE.doctor);
    const [beside] = (await doctor.inbox()).find(({ id }) => id === letters[0]?.inboundId)?.files ?? [];
    const saved = await doctor.save(beside?.id);
    expect(Buffer.from(await saved.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(saved.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": expect.stringMatching(/^attachment; filename\*=UTF-8''_etc_x[\w%]*\.pdf$/),
      ...{ "x-content-type-options": "nosniff", "content-security-policy": "sandbox; default-src 'none'" },
    });
    for (const other of [PEOPLE.gp, PEOPLE.otherGp])
      expect((await (await as(other)).save(beside?.id)).status).toBe(404);
  });

  test("fault 52: one whose bytes have changed is not handed out, and the reader is told what to do", async () => {
    const { letters } = await receive(pair().file);
    const doctor = await as(PEOPLE.doctor);
    const [file] = (await doctor.inbox()).find(({ id }) => id === letters[0]?.inboundId)?.files ?? [];
    await region.pool.query(
      "UPDATE foelgeskab.attachment SET content = set_byte(content, 9, 1) WHERE attachment_id = $1",
      [file?.id],
    );
    expect((await doctor.save(file?.id)).status).toBe(409);
  });
});

describe.skipIf(published === undefined)("a CareCommunication", () => {
  const withProfiles = () => ({ ...region.world, profiles: publishedValidator() });
  const bring = (data: Buffer) =>
    receive(
      careCommunicationBytes({ cpr: patient.cpr, files: [{ title: "Plan", contentType: "application/pdf", data }] }),
      withProfiles(),
    );

  test("brings its file inside, and it is handed out the same way", async () => {
    const { letters, receipt } = await bring(PDF);
    expect(acknowledgementIn(receipt).code).toBe("ok");
    const item = (await (await as(PEOPLE.doctor)).inbox()).find(({ id }) => id === letters[0]?.inboundId);
    expect(item?.files).toMatchObject([{ title: "Plan", type: "application/pdf", bytes: PDF.length }]);
  });

  test("with a file that is none of the four is refused", async () => {
    const { receipt } = await bring(HTML);
    expect(acknowledgementIn(receipt)).toMatchObject({ code: "fatal-error", errors: [{ code: "MSG_Datatype_Wrong" }] });
  });
});
