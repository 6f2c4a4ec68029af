import type { Handover } from "@foelgeskab/followup/course";
import { describe, expect, test } from "vitest";
import type { Inbox, PatientPage, Worklist } from "../../contract.ts";
import type { Why } from "../../store/inbound-rows.ts";
import { act, DOCTOR, givenCourse, givenPatient, handoverOn } from "../../testing/followed-patient.ts";
import { bytesOf, correspondence } from "../../testing/messages.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { patientPageFeature } from "../patient-page/feature.ts";
import { receiveFeatures } from "../receive/features.ts";
import { receiveBytes } from "../receive/receive-bytes.ts";
import { worklistFeature } from "../worklist/worklist.ts";
import { replyActs } from "./reply-acts.ts";

const region = servedRegion(({ world, pool }) => [
  ...receiveFeatures(world, pool, () => undefined),
  ...[replyActs(world, true), patientPageFeature(world, true), worklistFeature(world)],
]);
const { world } = region;

async function as(user: string) {
  const browser = await region.logIn(user);
  const read = async <Body>(response: Response) => ({ status: response.status, body: (await response.json()) as Body }); // the contract's own type
  return {
    inbox: async () => (await read<Inbox>(await browser.ask("/api/inbox"))).body.items,
    page: async (courseId: string) => (await read<PatientPage>(await browser.ask(`/api/courses/${courseId}`))).body,
    worklist: async () => (await read<Worklist>(await browser.ask("/api/worklist"))).body.rows,
    match: async (inbound: string, courseId: string) =>
      read<Inbox>(await browser.post(`/api/inbox/${inbound}/match`, { courseId })),
    read: async (courseId: string, body: unknown) =>
      read<PatientPage & { code?: string }>(await browser.post(`/api/courses/${courseId}/read-reply`, body)),
    call: async (courseId: string, body: unknown) =>
      read<PatientPage>(await browser.post(`/api/courses/${courseId}/note-call`, body)),
  };
}

async function offered(courseId: string): Promise<Handover> {
  const handover = { ...handoverOn(world), earlyReason: "flytter til sin datter på Fyn" };
  await act(region.pool, world, DOCTOR, courseId, { type: "offer-handover", handover });
  return handover;
}

const arrives = async (said: Parameters<typeof correspondence>[0]) => {
  const { letters } = await receiveBytes(world, region.pool, {
    bytes: bytesOf(correspondence(said)),
    channel: "folder",
  });
  const [letter] = letters;
  if (letter === undefined) throw new Error("a message of one letter has one");
  return { ...letter, code: (letter.why as Why | null)?.code }; // the reception's own reason
};

describe("a practice that does not use this answers the hand-over by a correspondence letter", () => {
  test("which waits for the department, word for word, and moves nothing until a person has read a yes in it", async () => {
    const cpr = "0104529991";
    const { courseId } = await givenPatient(region.pool, world, cpr);
    const { id: handover } = await offered(courseId);
    const letter = await arrives({ cpr, letterId: "SVAR1", text: "Ja tak.<Break/>Vi overtager. Mvh Else Ny" });
    expect(letter).toMatchObject({ type: "XDIS91", state: "unmatched", code: "reply" });

    const doctor = await as(PEOPLE.doctor);
    const page = await doctor.page(courseId);
    expect(page.responsible.party).toBe(PLACES.department.id);
    expect(page.replies).toMatchObject([{ number: "SVAR1", words: "Ja tak.\nVi overtager. Mvh Else Ny" }]);
    expect(await doctor.worklist()).toContainEqual(
      expect.objectContaining({ key: expect.stringContaining(`reply ${letter.inboundId}`), group: "questions" }),
    );
    expect((await doctor.inbox()).find(({ id }) => id === letter.inboundId)?.replyAbout).toBe(courseId);

    const body = { handover, inbound: letter.inboundId, says: "yes" };
    const gp = await as(PEOPLE.gp);
    expect((await gp.read(courseId, body)).status).toBe(404);
    const { status, body: after } = await doctor.read(courseId, body);
    expect(status).toBe(200);
    expect(after).toMatchObject({ status: "followed", responsible: { party: PLACES.practice.id }, replies: [] });
    expect(after.handover?.accepted?.by.da).toMatch(/^Lægerne Åtorvet, svarbrev SVAR1 af .*, læst af /);
    expect(await doctor.inbox()).toEqual([]);
    expect(await doctor.read(courseId, body)).toMatchObject({ status: 409, body: { code: "already-handled" } });
  });

  test("that says no: its words are the reason, and the patient stays", async () => {
    const cpr = "0204529991";
    const { courseId } = await givenPatient(region.pool, world, cpr);
    const { id: handover } = await offered(courseId);
    const { inboundId } = await arrives({ cpr, letterId: "SVAR2", text: "Vi har lukket for tilgang." });
    const { body } = await (await as(PEOPLE.doctor)).read(courseId, { handover, inbound: inboundId, says: "no" });
    expect(body).toMatchObject({ status: "at-hospital", responsible: { party: PLACES.department.id } });
    expect(body.timeline[0]?.text.da).toBe("Vi har lukket for tilgang.");
  });

  test("that asks: the question stands on the hand-over, which still waits", async () => {
    const cpr = "0304529991";
    const { courseId } = await givenPatient(region.pool, world, cpr);
    const { id: handover } = await offered(courseId);
    const { inboundId } = await arrives({ cpr, letterId: "SVAR3", text: "Hvem tager knoglescanningen?" });
    const { body } = await (await as(PEOPLE.doctor)).read(courseId, { handover, inbound: inboundId, says: "asks" });
    expect(body).toMatchObject({ status: "offered", handover: { question: "Hvem tager knoglescanningen?" } });
  });

  test("and two hand-overs wait: a person chooses the course that it answers, and then reads it", async () => {
    const cpr = "0404529991";
    const { courseId, patientId } = await givenPatient(region.pool, world, cpr);
    const second = { patientId, courseId: crypto.randomUUID() };
    await givenCourse(region.pool, world, second, "DC620");
    await offered(courseId);
    await offered(second.courseId);
    const { inboundId, code } = await arrives({ cpr, letterId: "SVAR4", text: "Ja." });
    expect(code).toBe("reply-to-several");
    const doctor = await as(PEOPLE.doctor);
    await doctor.match(inboundId, second.courseId);
    expect((await doctor.page(courseId)).replies).toEqual([]);
    expect((await doctor.page(second.courseId)).replies).toHaveLength(1);
    const named = await arrives({ cpr, letterId: "SVAR5", text: `Om ${courseId}: nej.` });
    expect(named.code).toBe("reply");
    expect((await doctor.page(courseId)).replies).toMatchObject([{ number: "SVAR5" }]);
  });

  test.each([
    ["another practice", { sender: PLACES.otherPractice }],
    ["a mailbox that is not the practice's", { sender: { ...PLACES.practice, ean: "5790000998876" } }],
    ["a number that is not the practice's", { sender: { ...PLACES.practice, yder: "079998" } }],
  ])("never from %s: that is a correspondence letter like any other", async (_, from) => {
    const cpr = "0504529990";
    const { rows } = await region.pool.query(
      "SELECT course_id FROM foelgeskab.course JOIN foelgeskab.patient USING (patient_id) WHERE cpr = $1",
      [cpr],
    );
    const courseId = rows[0]?.course_id ?? (await givenPatient(region.pool, world, cpr)).courseId;
    if (rows.length === 0) await offered(courseId);
    const letterId = `F${from.sender.ean.slice(-3)}${from.sender.yder.slice(-3)}`;
    expect((await arrives({ cpr, letterId, text: "Ja.", ...from })).code).toBe("correspondence");
    expect((await (await as(PEOPLE.doctor)).page(courseId)).replies).toEqual([]);
  });
});

test("what the practice says by telephone is noted, and moves nothing", async () => {
  const { courseId } = await givenPatient(region.pool, world, "0604529991");
  const { id: handover } = await offered(courseId);
  const { body } = await (await as(PEOPLE.doctor)).call(courseId, { handover, note: "De siger ja i telefonen" });
  expect(body).toMatchObject({ status: "offered", responsible: { party: PLACES.department.id } });
  expect(body.timeline.find(({ kind }) => kind === "contact")).toMatchObject({
    title: { da: "Sagt i telefonen" },
    text: { da: "De siger ja i telefonen" },
  });
});
