import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { expect, test } from "vitest";
import type { PatientPage, Worklist } from "../../contract.ts";
import {
  act,
  DOCTOR,
  givenFollowedPatient,
  givenPatient,
  handoverOn,
  type StoryPatient,
} from "../../testing/followed-patient.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { lettersOutbox } from "../deliver/letters-outbox.ts";
import { patientPageFeature } from "../patient-page/feature.ts";
import { worklistFeature } from "../worklist/worklist.ts";
import { handoverActs } from "./handover-acts.ts";
import { lifeActs } from "./life-acts.ts";

const region = servedRegion(({ world, origin }) => [
  handoverActs(world, true),
  lifeActs(world, lettersOutbox(world, origin), true),
  patientPageFeature(world, true),
  worklistFeature(world),
]);
const { world } = region;
const REGISTER: Actor = { user: "register:CPR", name: "CPR", role: "register", party: "register" };
const OFFICE: Actor = { user: PEOPLE.office, name: "Kaja Dam", role: "region-office", party: PLACES.office.id };

async function as(user: string, { courseId }: StoryPatient) {
  const browser = await region.logIn(user);
  return {
    page: async () => (await (await browser.ask(`/api/courses/${courseId}`)).json()) as PatientPage,
    rows: async () =>
      ((await (await browser.ask("/api/worklist")).json()) as Worklist).rows
        .filter(({ patient }) => patient.courseId === courseId)
        .map(({ group, state, what }) => `${group}: ${state}: ${what.da}`),
    does: async (name: string, body: object) => {
      const answer = await browser.post(`/api/courses/${courseId}/${name}`, body);
      return { status: answer.status, page: (await answer.json().catch(() => undefined)) as PatientPage | undefined };
    },
  };
}

function change(to: string | null) {
  const on = isoDay(world.clock.today());
  const offer = { id: crypto.randomUUID(), answerDue: isoDay(world.clock.today().add({ days: 14 })) };
  return { type: "change-practice", from: PLACES.practice.id, to, on, because: "patient-chose", offer } as const;
}

test("a patient who has chosen another practice stands on three lists; the new one reads the letter, accepts, and holds", async () => {
  const patient = await givenFollowedPatient(region.pool, world, "1703529991");
  await act(region.pool, world, REGISTER, patient.courseId, change(PLACES.otherPractice.id));
  const [old, fresh, department] = [
    await as(PEOPLE.gp, patient),
    await as(PEOPLE.otherGp, patient),
    await as(PEOPLE.doctor, patient),
  ];
  expect(await old.rows()).toContain("moving: moving: Tilbudt Lægehuset Ø");
  expect(await department.rows()).toContain("moving: moving: Tilbudt Lægehuset Ø");
  expect(await fresh.rows()).toEqual(["handovers: new-handover: Overdragelse til jer"]);
  const page = await fresh.page();
  expect(page).toMatchObject({
    status: "moving",
    responsible: { party: PLACES.practice.id },
    may: { accept: true },
    life: { onward: { toName: "Lægehuset Ø" } },
  });
  expect((await fresh.does("accept", { handover: page.handover?.id })).page).toMatchObject({
    status: "followed",
    responsible: { party: PLACES.otherPractice.id },
    life: { onward: null, ownPractice: null },
  });
});

test("without any practice the department sees it, and takes the patient back with a reason; the practice may not do that", async () => {
  const patient = await givenFollowedPatient(region.pool, world, "1703529992");
  await act(region.pool, world, REGISTER, patient.courseId, change(null));
  const department = await as(PEOPLE.doctor, patient);
  expect(await department.rows()).toEqual(["moving: moving: Ingen praktiserende læge"]);
  expect((await (await as(PEOPLE.gp, patient)).does("take-back", { reason: "Patienten har ingen læge." })).status).toBe(
    422,
  );
  expect((await department.does("take-back", { reason: "" })).status).toBe(422);
  const { page } = await department.does("take-back", { reason: "Patienten har ingen læge." });
  expect(page).toMatchObject({ status: "at-hospital", responsible: { party: PLACES.department.id } });
});

test("a practice that closed: the department has the patient on its list until a person there has seen so", async () => {
  const patient = await givenFollowedPatient(region.pool, world, "1703529993");
  await act(region.pool, world, OFFICE, patient.courseId, {
    type: "move-holder",
    from: PLACES.practice.id,
    because: "practice-closed",
  });
  const department = await as(PEOPLE.doctor, patient);
  expect(await department.rows()).toContain("moving: overdue: Kom tilbage til jer");
  expect((await department.does("read-holder-move", {})).page).toMatchObject({ life: { unreadMove: null } });
  expect((await department.rows()).join()).not.toContain("Kom tilbage til jer");
});

test("the department offers on: its own letter goes to the new practice, and is stopped when that says no before it left", async () => {
  const patient = await givenFollowedPatient(region.pool, world, "1703529994");
  const department = await as(PEOPLE.doctor, patient);
  expect((await department.does("offer-onward", { practiceNumber: "123456", because: "patient-chose" })).status).toBe(
    422,
  );
  const asked = { practiceNumber: PLACES.otherPractice.yder, because: "patient-chose" };
  const { page } = await department.does("offer-onward", asked);
  expect(page).toMatchObject({ status: "moving" });
  const letters = async () =>
    (
      await region.pool.query("SELECT kind, receiver_id, state FROM foelgeskab.outbound WHERE course_id = $1", [
        patient.courseId,
      ])
    ).rows;
  expect(await letters()).toEqual([{ kind: "XDIS02", receiver_id: PLACES.otherPractice.id, state: "waiting" }]);
  const { pool } = region;
  await pool.query("UPDATE foelgeskab.outbound SET created_at = now() - interval '20 minutes' WHERE course_id = $1", [
    patient.courseId,
  ]);
  expect(await department.rows()).toContain("overdue: overdue: Brev til Lægehuset Ø er ikke sendt");
  const declined = await (await as(PEOPLE.otherGp, patient)).does("decline", {
    handover: page?.handover?.id,
    reason: "Lukket for tilgang.",
  });
  expect(declined.status).toBe(204);
  expect(await letters()).toMatchObject([{ state: "withdrawn" }]);
  expect(await department.page()).toMatchObject({ status: "followed", responsible: { party: PLACES.practice.id } });
});

test("a letter that the receiver's machine refused stands on the sender's list while its offer waits", async () => {
  const patient = await givenPatient(region.pool, world, "1703529996");
  const handover = handoverOn(world);
  await act(region.pool, world, DOCTOR, patient.courseId, { type: "offer-handover", handover });
  await region.pool.query(
    `INSERT INTO foelgeskab.outbound (outbound_id, party_id, receiver_id, receiver_ean, patient_id, course_id, kind, about, envelope_id, letter_id, body, state, created_at, refusal)
     VALUES (gen_random_uuid(), $1, $2, 'e', $3, $4, 'XDIS02', $5, 'E-refused', 'L-refused', '<x/>', 'refused', now(), 'Lokationsnummeret er lukket.')`,
    [PLACES.department.id, PLACES.practice.id, patient.patientId, patient.courseId, handover.id],
  );
  const department = await as(PEOPLE.doctor, patient);
  expect(await department.rows()).toContain("overdue: overdue: Brev til Lægerne Åtorvet er afvist");
  await (await as(PEOPLE.gp, patient)).does("accept", { handover: handover.id });
  expect((await department.rows()).join()).not.toContain("afvist");
});

test("where the region lets the letter move the task: the practice has the patient, unconfirmed on both lists until it says yes", async () => {
  const patient = await givenPatient(region.pool, world, "1703529997");
  const byLetter = { ...world, settings: { ...world.settings, handoverBasis: "epikrise" as const } };
  const handover = handoverOn(world);
  await act(region.pool, byLetter, DOCTOR, patient.courseId, { type: "offer-handover", handover });
  const [department, practice] = [await as(PEOPLE.doctor, patient), await as(PEOPLE.gp, patient)];
  expect(await department.rows()).toEqual(["not-accepted: unconfirmed: Ikke bekræftet af Lægerne Åtorvet"]);
  expect(await practice.rows()).toContain("handovers: unconfirmed: Bekræft epikrisen");
  const before = await practice.page();
  expect(before).toMatchObject({
    ...{ status: "followed", responsible: { party: PLACES.practice.id } },
    ...{ life: { unconfirmed: true }, handover: { accepted: null }, may: { accept: true } },
  });
  expect((await practice.does("accept", { handover: handover.id })).page).toMatchObject({
    life: { unconfirmed: false },
    handover: { accepted: { by: { da: "Mette Krogh", en: "Mette Krogh" } } },
  });
  expect(await department.rows()).toEqual([]);
});

test("a course that a doctor closed by mistake is reopened as it was; what the register has closed is not hers to open", async () => {
  const patient = await givenFollowedPatient(region.pool, world, "1703529995");
  const gp = await as(PEOPLE.gp, patient);
  await act(
    region.pool,
    world,
    { user: PEOPLE.gp, name: "Mette Krogh", role: "gp", party: PLACES.practice.id },
    patient.courseId,
    {
      ...{ type: "close-course", reason: "patient-declined", note: "Ønsker ikke opfølgning." },
    },
  );
  expect((await gp.does("reopen", { note: "Lukket den forkerte patient." })).page).toMatchObject({
    status: "followed",
  });
  await act(region.pool, world, REGISTER, patient.courseId, { type: "close-course", reason: "dead", note: "" });
  expect((await gp.page()).may.reopen).not.toBe(true);
  expect((await gp.does("reopen", { note: "Lukket den forkerte patient." })).status).toBe(422);
});

test("the department notes what was agreed about a patient who lives in another region: quiet on its list until the day, and never for good", async () => {
  const patient = await givenFollowedPatient(region.pool, world, "1703529961");
  const on = isoDay(world.clock.today());
  await act(region.pool, world, REGISTER, patient.courseId, { type: "move-region", to: "RH", on });
  const [department, practice] = [await as(PEOPLE.doctor, patient), await as(PEOPLE.gp, patient)];
  const line = "moving: moving: Flyttet til en anden region";
  expect(await department.rows()).toContain(line);
  const inDays = (days: number) => isoDay(world.clock.today().add({ days }));
  const settled = { to: "RH", on, note: "Afdelingen i RH indkalder i december.", until: inDays(20) };
  expect((await practice.does("settle-region", settled)).status).not.toBe(200);
  expect((await department.does("settle-region", { ...settled, until: inDays(60) })).status).toBe(422);
  const { status, page } = await department.does("settle-region", settled);
  expect([status, page?.life.decisions]).toMatchObject([200, [{ note: settled.note, until: settled.until }]]);
  expect(await department.rows()).not.toContain(line);
  expect(await practice.rows()).toContain(line);
  world.clock.moveOn(21);
  expect(await department.rows()).toContain(line);
});
