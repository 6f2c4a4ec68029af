import { beforeAll, describe, expect, test } from "vitest";
import type { Inbox, Outbox } from "../../contract.ts";
import { act, GP, givenCourse, givenFollowedPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { bytesOf, laboratoryAnswer } from "../../testing/messages.ts";
import { LABORATORY, PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { listOutbox } from "../deliver/list-outbox.ts";
import { receiveFeatures } from "./features.ts";

const lines: string[] = [];
const region = servedRegion(
  ({ world, pool }) => [...receiveFeatures(world, pool, () => {}), listOutbox(world.settings)],
  (line) => lines.push(line),
);
const { world } = region;
const today = world.clock.today().toString();
let patient: StoryPatient;
let closed: StoryPatient;

beforeAll(async () => {
  patient = await givenFollowedPatient(region.pool, world);
  closed = await givenFollowedPatient(region.pool, world, "2304529991");
  await act(region.pool, world, GP, closed.courseId, { type: "close-course", reason: "dead", note: "" });
});

const deliver = (bytes: Uint8Array, token: string = LABORATORY.token) =>
  fetch(`${region.origin}/api/inbound`, {
    method: "POST",
    body: Buffer.from(bytes),
    headers: { authorization: `Bearer ${token}`, "content-type": "application/xml" },
  });

async function as(user: string) {
  const browser = await region.logIn(user);
  const read = async <Body>(response: Response) => ({ status: response.status, body: (await response.json()) as Body }); // the contract's own type
  return {
    inbox: async () => (await read<Inbox>(await browser.ask("/api/inbox"))).body,
    outbox: async () => (await read<Outbox>(await browser.ask("/api/outbox"))).body,
    post: async (path: string, body: unknown) => read<Inbox & { code?: string }>(await browser.post(path, body)),
  };
}

async function eventsOf({ courseId }: StoryPatient): Promise<number> {
  const { rows } = await region.pool.query(
    "SELECT count(*)::int AS events FROM foelgeskab.event WHERE course_id = $1",
    [courseId],
  );
  return rows[0].events;
}

describe("a partner's door", () => {
  test("gives the receipt back once everything is saved, and nothing to strangers", async () => {
    const bytes = bytesOf(laboratoryAnswer({ cpr: patient.cpr, letterId: "H1" }));
    expect((await deliver(bytes, "a-token-that-nobody-has")).status).toBe(401);
    const response = await deliver(bytes);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/xml; charset=utf-8"]);
    const receipt = await response.text();
    expect(receipt).toContain("<PositiveReceipt>");
    const { rows } = await region.pool.query("SELECT receipt FROM foelgeskab.inbound WHERE letter_id = 'XRPT01 H1'");
    expect(rows).toEqual([{ receipt }]);
  });

  test("tells by 202 what became of a message that asks for no receipt", async () => {
    const response = await deliver(
      bytesOf(laboratoryAnswer({ cpr: patient.cpr, letterId: "H2", acknowledgement: "minuspositivkvitt" })),
    );
    expect([response.status, await response.json()]).toEqual([
      202,
      { letters: [{ id: expect.any(String), type: "XRPT01", state: "matched" }], repeated: false },
    ]);
  });

  test("refuses what cannot be read with a sentence: no 5xx, no number, no trace of ours", async () => {
    const broken = `<!DOCTYPE x><Emessage><Patient>${patient.cpr}`;
    const response = await deliver(Buffer.from(broken));
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(JSON.parse(text)).toMatchObject({
      code: "unreadable",
      sentence: { da: expect.stringContaining("DOCTYPE") },
    });
    expect(text).not.toMatch(new RegExp(`${patient.cpr}|at .*\\.ts`));
    expect(lines.join()).not.toContain(patient.cpr);
  });

  test("takes 50 MB and not a byte more", async () => {
    expect((await deliver(Buffer.alloc(50 * 1024 * 1024, "<a>"))).status).toBe(422);
    expect((await deliver(Buffer.alloc(50 * 1024 * 1024 + 1))).status).toBe(413);
  });
});

describe("the list of messages that wait", () => {
  test("shows each party its own, oldest first, with its clock; a match lets the results in", async () => {
    await deliver(
      bytesOf(
        laboratoryAnswer({
          cpr: "17035299",
          letterId: "W1",
          sample: "W1",
          sampledOn: today,
          results: [{ value: "0,26" }],
        }),
      ),
    );
    await deliver(bytesOf(laboratoryAnswer({ cpr: "2203529991", letterId: "W2", receiver: PLACES.otherPractice })));
    world.clock.moveOn(2);
    const gp = await as(PEOPLE.gp);
    const other = await as(PEOPLE.otherGp);
    const [item, ...rest] = (await gp.inbox()).items;
    expect(rest).toEqual([]);
    expect(item).toMatchObject({
      state: "unmatched",
      type: "XRPT01",
      sender: "Prøvelaboratoriet",
      patientName: "Åge Østergård",
    });
    expect(item?.hoursWaiting).toBeGreaterThanOrEqual(47);
    expect(item?.content).toContain("0,26 µg/L [endeligt]");
    expect((await other.inbox()).items).toHaveLength(1);

    const match = `/api/inbox/${item?.id}/match`;
    expect((await other.post(match, { courseId: patient.courseId })).status).toBe(404);
    expect((await gp.post(match, { courseId: crypto.randomUUID() })).status).toBe(404);
    expect(await gp.post(match, { courseId: patient.courseId })).toMatchObject({ status: 200, body: { items: [] } });
    const { rows } = await region.pool.query(
      "SELECT actor ->> 'name' AS by FROM foelgeskab.event WHERE course_id = $1 ORDER BY seq DESC LIMIT 1",
      [patient.courseId],
    );
    expect(rows).toEqual([{ by: "Mette Krogh" }]);
    const verdict = await region.pool.query(
      "SELECT state FROM foelgeskab.verdict WHERE course_id = $1 AND criterion = 'psa-bcr-rp'",
      [patient.courseId],
    );
    expect(verdict.rows).toEqual([{ state: "pending" }]);
    expect(await gp.post(match, { courseId: patient.courseId })).toMatchObject({
      status: 409,
      body: { code: "already-handled" },
    });
  });

  test("an answer that a person places goes into every open course of the patient, as one that finds her does", async () => {
    const department = { ...patient, courseId: crypto.randomUUID() };
    await givenCourse(region.pool, world, department, "DC649");
    const heard = async ({ courseId }: StoryPatient) =>
      (await region.pool.query("SELECT count(*)::int AS n FROM foelgeskab.result WHERE course_id = $1", [courseId]))
        .rows[0].n;
    const before = [await heard(patient), await heard(department)];
    await deliver(bytesOf(laboratoryAnswer({ cpr: "17035299", letterId: "W3", sample: "W3", sampledOn: today })));
    const gp = await as(PEOPLE.gp);
    const [item] = (await gp.inbox()).items;
    expect((await gp.post(`/api/inbox/${item?.id}/match`, { courseId: department.courseId })).status).toBe(404);
    expect((await gp.post(`/api/inbox/${item?.id}/match`, { courseId: patient.courseId })).status).toBe(200);
    expect([await heard(patient), await heard(department)]).toEqual(before.map((count) => count + 1));
  });

  test.each([
    ["a right number that nobody here has", "2203529991"],
    ["the number of a patient here whose course is closed", "2304529991"],
  ])("a message with %s is put with no other person's course", async (_whose, cpr) => {
    const { rows } = await region.pool.query("SELECT patient_id FROM foelgeskab.patient WHERE cpr = $1", [cpr]);
    expect(rows).toHaveLength(cpr === closed.cpr ? 1 : 0);
    const before = await eventsOf(patient);
    await deliver(bytesOf(laboratoryAnswer({ cpr, letterId: `X${cpr}`, sample: `X${cpr}` })));
    const gp = await as(PEOPLE.gp);
    const item = (await gp.inbox()).items.find(({ content }) => content.includes(cpr));
    const { status, body } = await gp.post(`/api/inbox/${item?.id}/match`, { courseId: patient.courseId });
    expect([status, body.code]).toEqual([422, "another-patient"]);
    expect(JSON.stringify(body)).not.toMatch(/[0-9]{6}/);
    expect(await eventsOf(patient)).toBe(before);
    expect((await gp.inbox()).items.map(({ id }) => id)).toContain(item?.id);
  });

  test("a message is set aside with a reason only, and an unreadable one cannot be placed", async () => {
    await deliver(Buffer.from("<Emessage><Receiver><EANIdentifier>5790000999040</EANIdentifier>"));
    const other = await as(PEOPLE.otherGp);
    const [readable, unreadable] = (await other.inbox()).items;
    expect(unreadable).toMatchObject({ state: "unreadable", type: null });
    expect(await other.post(`/api/inbox/${unreadable?.id}/match`, { courseId: patient.courseId })).toMatchObject({
      status: 409,
      body: { code: "unreadable" },
    });
    expect(await other.post(`/api/inbox/${readable?.id}/set-aside`, { reason: " nå " })).toMatchObject({
      status: 422,
      body: { code: "no-reason" },
    });
    for (const item of [readable, unreadable])
      await other.post(`/api/inbox/${item?.id}/set-aside`, { reason: "Ringet til afsenderen" });
    expect(await other.inbox()).toMatchObject({ items: [], lastHeard: expect.stringMatching(/^20.*Z$/) });
  });
});

test("the list of what was sent shows a party its own letters", async () => {
  const { items } = await (await as(PEOPLE.gp)).outbox();
  expect(items.length).toBeGreaterThan(0);
  expect(new Set(items.map(({ kind, about, state }) => `${kind} ${about} ${state}`))).toContain(
    "XCTL03 Kvittering for et modtaget brev waiting",
  );
  expect((await (await as(PEOPLE.doctor)).outbox()).items).toEqual([]);
});
