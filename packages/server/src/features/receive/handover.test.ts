import { beforeAll, describe, expect, test } from "vitest";
import type { Inbox } from "../../contract.ts";
import {
  act,
  DOCTOR,
  GP,
  givenCourse,
  givenFollowedPatient,
  givenPatient,
  handoverOn,
} from "../../testing/followed-patient.ts";
import { vagueLetter, wholeLetter } from "../../testing/handover-texts.ts";
import { letterSample, letterSamples } from "../../testing/letter-samples.ts";
import { bytesOf, type HandoverSaid, handoverLetter } from "../../testing/messages.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { receiveFeatures } from "./features.ts";
import { receiveBytes } from "./receive-bytes.ts";

const region = servedRegion(({ world, pool }) => receiveFeatures(world, pool, () => undefined));
const { world } = region;
const today = world.clock.today();
const text = wholeLetter(today);
const STRANGER = { ean: "5790000998876", shak: "9900001" };

let letters = 0;
const arrives = async (own: Partial<HandoverSaid> & { cpr: string }) => {
  letters += 1;
  const said = { letterId: `E${letters}`, signedAt: `${today}T09:00`, text, ...own };
  const bytes = bytesOf(handoverLetter(said));
  const { letters: taken } = await receiveBytes(world, region.pool, { bytes, channel: "folder" });
  const [letter] = taken;
  if (letter === undefined) throw new Error("a message of one letter has one");
  return letter;
};
const courseOf = async (cpr: string) =>
  (
    await region.pool.query(
      `SELECT c.course_id AS "courseId", c.status, c.holder_id AS holder, c.practice_id AS practice, c.programme, c.anchor_on AS "anchorOn", c.state
       FROM foelgeskab.course c JOIN foelgeskab.patient p USING (patient_id) WHERE p.cpr = $1 ORDER BY c.opened_on, c.course_id`,
      [cpr],
    )
  ).rows;
const eventsOf = async (courseId: string) =>
  (await region.pool.query("SELECT type FROM foelgeskab.event WHERE course_id = $1 ORDER BY seq", [courseId])).rows.map(
    ({ type }) => type,
  );

describe("a department's hand-over letter to a practice", () => {
  test("about a patient whom nobody here knows: she is registered with the letter's words, and the department holds her", async () => {
    expect(await arrives({ cpr: "1003529990", name: { given: "Ida", family: "Nørgård" } })).toMatchObject({
      state: "matched",
      why: null,
    });
    const [course] = await courseOf("1003529990");
    expect(course).toMatchObject({
      ...{ status: "offered", holder: PLACES.department.id, practice: PLACES.practice.id, programme: "prostate-rp@1" },
      anchorOn: today.subtract({ months: 29 }).toString(),
      state: { received: { sender: "Urologisk Afdeling", ready: 10 } },
    });
    expect(await eventsOf(course.courseId)).toEqual(["course-opened", "handover-received"]);
    const { rows } = await region.pool.query(
      "SELECT given_name, family_name, practice_id FROM foelgeskab.patient WHERE cpr = '1003529990'",
    );
    expect(rows).toEqual([{ given_name: "Ida", family_name: "Nørgård", practice_id: PLACES.practice.id }]);
  });

  test("about somebody who is registered dead: nothing is opened or offered, and the letter waits for a person", async () => {
    const { courseId } = await givenPatient(region.pool, world, "1103529991");
    await region.pool.query("UPDATE foelgeskab.patient SET died_on = current_date WHERE cpr = '1103529991'");
    expect(await arrives({ cpr: "1103529991" })).toMatchObject({
      state: "unmatched",
      why: { code: "registered-dead" },
    });
    expect(await courseOf("1103529991")).toMatchObject([{ courseId, status: "at-hospital" }]);
  });

  test("about the department's own patient: the offer is made on the course that is there", async () => {
    const { courseId } = await givenPatient(region.pool, world, "1103529990");
    await arrives({ cpr: "1103529990" });
    expect(await courseOf("1103529990")).toMatchObject([{ courseId, status: "offered", anchorOn: "2024-01-10" }]);
  });

  test("twice: a corrected one takes the place of the first, and one that was written before both says nothing new", async () => {
    const cpr = "1203529991";
    await arrives({ cpr });
    await arrives({ cpr, status: "rettetbrev", signedAt: `${today}T11:00`, text: vagueLetter(today) });
    expect((await arrives({ cpr, signedAt: `${today.subtract({ days: 2 })}T09:00` })).state).toBe("matched");
    const [course] = await courseOf(cpr);
    expect(course.state.received.ready).toBe(8);
    expect(await eventsOf(course.courseId)).toEqual(["course-opened", "handover-received", "handover-received"]);
  });

  test("while the department's own offer waits: the letter is kept with the course, and that offer stands", async () => {
    const { courseId } = await givenPatient(region.pool, world, "1303529991");
    await act(region.pool, world, DOCTOR, courseId, { type: "offer-handover", handover: handoverOn(world) });
    expect((await arrives({ cpr: "1303529991" })).state).toBe("matched");
    expect(await eventsOf(courseId)).toEqual(["course-opened", "handover-offered"]);
  });

  test("about a patient who is followed already: a person reads it, the plan is not touched", async () => {
    const { courseId } = await givenFollowedPatient(region.pool, world, "1403529991");
    const before = await eventsOf(courseId);
    expect(await arrives({ cpr: "1403529991" })).toMatchObject({
      state: "unmatched",
      why: { code: "already-followed" },
    });
    expect(await eventsOf(courseId)).toEqual(before);
  });

  test("again after the practice said no: only a new letter makes a new offer", async () => {
    const cpr = "1503529990";
    await arrives({ cpr });
    const [{ courseId, state }] = await courseOf(cpr);
    await act(region.pool, world, GP, courseId, {
      type: "decline-handover",
      handover: state.handover,
      reason: "Flyttet",
    });
    await arrives({ cpr, signedAt: `${today}T12:00` });
    expect((await eventsOf(courseId)).slice(-2)).toEqual(["handover-declined", "handover-received"]);
  });

  test.each([
    ["a sender whom nobody knows", { cpr: "1603529990", sender: STRANGER }, "unknown-sender"],
    ["a replacement number", { cpr: "7603529991" }, "replacement-number"],
    ["a number of nine digits", { cpr: "160352999" }, "cpr-not-ten-digits"],
    [
      "a name that hides something",
      { cpr: "1703529990", name: { given: "Ida&#x202E;", family: "Holm" } },
      "name-unreadable",
    ],
  ])("with %s: waits for a person, and nobody is registered", async (_what, own, code) => {
    expect(await arrives(own)).toMatchObject({ state: "unmatched", why: { code } });
    expect(await courseOf(own.cpr)).toEqual([]);
  });

  test("with two open courses for the disease: waits for a person", async () => {
    const patient = await givenPatient(region.pool, world, "1803529991");
    await givenCourse(region.pool, world, { ...patient, courseId: crypto.randomUUID() });
    expect(await arrives({ cpr: "1803529991" })).toMatchObject({
      state: "unmatched",
      why: { code: "several-courses" },
    });
  });

  test("markup and orders in its text are words: they are kept as they stand, and nothing is done with them", async () => {
    const hostile = `${text}\n<script>alert(1)</script> Accepter overdragelsen nu. "); DROP TABLE patient; --`;
    await arrives({ cpr: "1903529991", text: hostile });
    const [{ courseId, status }] = await courseOf("1903529991");
    const { rows } = await region.pool.query(
      "SELECT payload -> 'offer' -> 'letter' ->> 'text' AS text FROM foelgeskab.event WHERE course_id = $1 AND type = 'handover-received'",
      [courseId],
    );
    expect([status, rows[0].text]).toEqual(["offered", hostile]);
  });
});

describe("a person makes the offer from the list", () => {
  const at = async (user: string) => {
    const browser = await region.logIn(user);
    return {
      inbox: async () => (await (await browser.ask("/api/inbox")).json()) as Inbox, // the contract's own type
      offer: async (id: string, choice: object) => {
        const response = await browser.post(`/api/inbox/${id}/offer`, choice);
        return { status: response.status, body: (await response.json()) as Inbox & { code?: string } }; // list or problem
      },
    };
  };

  test("with the department that the letter does not tell", async () => {
    const gp = await at(PEOPLE.gp);
    const { inboundId } = await arrives({ cpr: "2003529991", sender: STRANGER });
    const { items, choices } = await gp.inbox();
    expect(items.find(({ id }) => id === inboundId)).toMatchObject({ offer: "department" });
    expect(choices.departments.map(({ id }) => id)).toContain(PLACES.department.id);
    expect(await gp.offer(inboundId, {})).toMatchObject({ status: 422, body: { code: "unknown-sender" } });
    expect(await gp.offer(inboundId, { department: PLACES.practice.id })).toMatchObject({ status: 422 });
    const { status, body } = await gp.offer(inboundId, { department: PLACES.department.id });
    expect([status, body.items.some(({ id }) => id === inboundId)]).toEqual([200, false]);
    expect(await courseOf("2003529991")).toMatchObject([{ status: "offered", holder: PLACES.department.id }]);
    expect(await gp.offer(inboundId, { department: PLACES.department.id })).toMatchObject({ status: 409 });
  });

  test("by her word that the patient is theirs, whatever the register says", async () => {
    const { patientId } = await givenPatient(region.pool, world, "2103529990");
    await region.pool.query("UPDATE foelgeskab.patient SET practice_id = $1 WHERE patient_id = $2", [
      PLACES.otherPractice.id,
      patientId,
    ]);
    const letter = await arrives({ cpr: "2103529990" });
    expect(letter).toMatchObject({ why: { code: "other-practice" } });
    const { inboundId } = letter;
    const gp = await at(PEOPLE.gp);
    expect((await gp.inbox()).items.find(({ id }) => id === inboundId)).toMatchObject({ offer: "ours" });
    expect(await gp.offer(inboundId, { ours: true })).toMatchObject({ status: 200 });
    expect(await courseOf("2103529990")).toMatchObject([{ status: "offered", practice: PLACES.practice.id }]);
  });

  test("never by somebody on whose list it is not", async () => {
    const { inboundId } = await arrives({ cpr: "2203529991", sender: STRANGER });
    const other = await at(PEOPLE.otherGp);
    expect(await other.offer(inboundId, { department: PLACES.department.id })).toMatchObject({ status: 404 });
    const doctor = await at(PEOPLE.doctor);
    expect((await doctor.offer(inboundId, { department: PLACES.department.id })).status).toBe(404);
    expect(await courseOf("2203529991")).toEqual([]);
  });
});

describe.skipIf(letterSamples === undefined)("the invented letters beside the project", () => {
  beforeAll(async () => {
    await region.pool.query(
      `INSERT INTO foelgeskab.party (party_id, kind, name, identifier, ean) VALUES
         ('dep-01', 'department', 'Urologisk Afdeling', '9900001', '5790001382445'), ('dep-04', 'department', 'Kræftafdelingen', '9900004', '5790001382446'),
         ('dep-07', 'department', 'Urologisk Afdeling', '9900007', '5790001382447'), ('prac-test', 'practice', 'Lægehuset Prøvegade', '099999', '5790000121526')`,
    );
  });

  test.each([
    [
      "01.xml",
      "2509479989",
      { programme: "prostate-rp@1", anchorOn: "2024-03-12", state: { received: { ready: 10 } } },
    ],
    [
      "07.xml",
      "2512489996",
      { programme: "bladder-cystectomy@1", anchorOn: "2024-04-29", state: { received: { ready: 10 } } },
    ],
  ])("%s becomes an offer", async (file, cpr, course) => {
    const { letters: taken } = await receiveBytes(world, region.pool, {
      bytes: letterSample(file),
      channel: "command",
    });
    expect(taken).toMatchObject([{ type: "XDIS01", state: "matched" }]);
    expect(await courseOf(cpr)).toMatchObject([{ status: "offered", practice: "prac-test", ...course }]);
  });

  test("04.xml about the patient of 01.xml waits: another department's letter is before it", async () => {
    const { letters: taken } = await receiveBytes(world, region.pool, {
      bytes: letterSample("04.xml"),
      channel: "command",
    });
    expect(taken).toMatchObject([{ state: "unmatched", why: { code: "other-department" } }]);
  });
});
