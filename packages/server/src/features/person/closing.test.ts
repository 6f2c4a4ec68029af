import { randomUUID } from "node:crypto";
import { isoDay } from "@foelgeskab/followup/ids";
import { expect, test } from "vitest";
import { createClock } from "../../clock.ts";
import type { Closings } from "../../contract.ts";
import { announceClosing } from "../../store/party-closings.ts";
import { inTransaction } from "../../store/transaction.ts";
import { act, DOCTOR, givenFollowedPatient, givenPatient, handoverOn } from "../../testing/followed-patient.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { handoverActs } from "../acts/handover-acts.ts";
import { closeDueParties, closeParty } from "./close-party.ts";
import { closingsFeature } from "./closings.ts";

const region = servedRegion(({ world }) => [closingsFeature(world), handoverActs(world, true)]);
const { world } = region;
const inDays = (days: number) => world.clock.today().add({ days }).toString();

async function as(user: string) {
  const browser = await region.logIn(user);
  const read = async (response: Promise<Response>) => {
    const answer = await response;
    return { status: answer.status, body: (await answer.json()) as Closings & { code?: string; field?: string } };
  };
  return {
    get: () => read(browser.ask("/api/closings")),
    announce: (body: object) => read(browser.post("/api/closings", { note: "", ...body })),
    cancel: (id: string) => read(browser.post(`/api/closings/${id}/cancel`, {})),
  };
}
const holder = async (courseId: string) =>
  (await region.pool.query("SELECT holder_id, status FROM foelgeskab.course WHERE course_id = $1", [courseId])).rows[0];

test("a planned closing is announced four months ahead; only the region's office does so; it can be taken back", async () => {
  const office = await as(PEOPLE.office);
  const asked = { party: PLACES.otherPractice.id, kind: "planned" };
  expect(await office.announce({ ...asked, closesOn: inDays(60) })).toMatchObject({
    status: 422,
    body: { field: "closesOn" },
  });
  expect(await office.announce({ ...asked, kind: "special", closesOn: inDays(60) })).toMatchObject({
    status: 422,
    body: { field: "note" },
  });
  const { body } = await office.announce({ ...asked, closesOn: inDays(200) });
  expect(body.closings).toMatchObject([{ party: PLACES.otherPractice.id, state: "announced", held: 0 }]);
  expect((await office.announce({ ...asked, closesOn: inDays(200) })).status).toBe(422);
  expect((await (await as(PEOPLE.gp)).announce({ ...asked, closesOn: inDays(200) })).status).toBe(404);
  const cancelled = await office.cancel(body.closings[0]?.id ?? "");
  expect(cancelled.body.closings).toMatchObject([{ state: "cancelled" }]);
  expect(cancelled.body.practices.map(({ id }) => id)).toContain(PLACES.otherPractice.id);
});

test("whoever takes a patient over while the practice closes is told what happened, where, and what to do; nothing is saved", async () => {
  const { pool } = region;
  const patient = await givenPatient(pool, world, "1703529940");
  const handover = handoverOn(world);
  await act(pool, world, DOCTOR, patient.courseId, { type: "offer-handover", handover });
  const browser = await region.logIn(PEOPLE.gp);
  // Closed after she was let in and before it is saved: what two at once do.
  await pool.query(`CREATE FUNCTION foelgeskab.close_now() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN UPDATE foelgeskab.party SET active = false WHERE party_id = NEW.holder_id; RETURN NULL; END $$`);
  await pool.query("ALTER TABLE foelgeskab.party DISABLE TRIGGER party_closing_check");
  await pool.query(`CREATE TRIGGER close_now AFTER UPDATE OF holder_id ON foelgeskab.course FOR EACH ROW
    WHEN (NEW.holder_id = '${PLACES.practice.id}') EXECUTE FUNCTION foelgeskab.close_now()`);
  const answer = await browser.post(`/api/courses/${patient.courseId}/accept`, { handover: handover.id });
  await pool.query("DROP TRIGGER close_now ON foelgeskab.course");
  await pool.query("ALTER TABLE foelgeskab.party ENABLE TRIGGER party_closing_check");
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({
    code: "closed-meanwhile",
    sentence: {
      da: expect.stringMatching(
        /^Enheden blev lukket, mens patienten skulle overtages.*Intet er gemt.*ring til afdelingen\.$/,
      ),
      en: expect.stringMatching(/^The unit was closed while the patient was to be taken over.*Nothing was saved/),
    },
  });
  expect(await holder(patient.courseId)).toEqual({ holder_id: PLACES.department.id, status: "offered" });
});

test("one practice that cannot be closed stops no other, and says so on the region's list until it has closed", async () => {
  const { pool } = region;
  await pool.query(`INSERT INTO foelgeskab.party (party_id, kind, name, identifier, ean) VALUES
    ('p-stuck', 'practice', 'Klinik A', '080001', '5790000999101'), ('p-after', 'practice', 'Klinik B', '080002', '5790000999102')`);
  await pool.query(`CREATE FUNCTION foelgeskab.refuse_closing() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'not this one' USING ERRCODE = 'check_violation'; END $$`);
  await pool.query(`CREATE TRIGGER refuse_closing BEFORE UPDATE OF closed_on ON foelgeskab.party FOR EACH ROW
    WHEN (NEW.party_id = 'p-stuck' AND NEW.closed_on IS NOT NULL) EXECUTE FUNCTION foelgeskab.refuse_closing()`);
  const office = await as(PEOPLE.office);
  for (const [party, days] of [
    ["p-stuck", 40],
    ["p-after", 41],
  ] as const)
    await office.announce({ party, kind: "special", closesOn: inDays(days), note: "Lægen er blevet syg." });
  const later = { ...world, clock: createClock({ offsetDays: 42 }) };
  await expect(closeDueParties(later, pool, () => undefined)).rejects.toThrow("could not be closed");
  const closings = async () =>
    (
      await pool.query(
        "SELECT party_id, state, stopped ->> 'da' AS why FROM foelgeskab.party_closing WHERE party_id LIKE 'p-%' ORDER BY closes_on",
      )
    ).rows;
  expect(await closings()).toEqual([
    { party_id: "p-stuck", state: "announced", why: expect.stringContaining("prøves igen") },
    { party_id: "p-after", state: "closed", why: null },
  ]);
  await pool.query("DROP TRIGGER refuse_closing ON foelgeskab.party");
  await closeDueParties(later, pool, () => undefined);
  expect((await closings()).map(({ state }) => state)).toEqual(["closed", "closed"]);
});

test("an offer that is made and accepted while the practice is being closed leaves nobody with a practice that is gone", async () => {
  const { pool } = region;
  await pool.query(
    "INSERT INTO foelgeskab.party (party_id, kind, name, identifier, ean) VALUES ('p-race', 'practice', 'Klinik C', '080003', '5790000999103')",
  );
  const { courseId } = await givenPatient(pool, world, "1703529994");
  const handover = { ...handoverOn(world), to: "p-race" };
  const today = isoDay(world.clock.today());
  const closing = { closingId: randomUUID(), party: "p-race", closesOn: today };
  const by = { user: PEOPLE.office, name: "Kaja Dam", role: "region-office", party: PLACES.office.id } as const;
  let offered: Promise<unknown> = Promise.resolve();
  await inTransaction(pool, { as: "system" }, async (db) => {
    await announceClosing(db, { ...closing, kind: "overnight", announcedOn: today, by, note: "Lukket i nat." });
    await closeParty(db, world, by, closing);
    offered = act(pool, world, DOCTOR, courseId, { type: "offer-handover", handover });
    offered.catch(() => undefined); // it is looked at below
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  await expect(offered).rejects.toThrow("is offered nothing");
  expect(await holder(courseId)).toEqual({ holder_id: PLACES.department.id, status: "at-hospital" });
});

test("on the announced day whatever the practice still holds goes to its department in one move, and then nobody acts for it", async () => {
  const followed = await givenFollowedPatient(region.pool, world, "1703529991");
  const offered = await givenPatient(region.pool, world, "1703529992");
  await act(region.pool, world, DOCTOR, offered.courseId, { type: "offer-handover", handover: handoverOn(world) });
  const office = await as(PEOPLE.office);
  const gp = await as(PEOPLE.gp);
  await office.announce({
    party: PLACES.practice.id,
    kind: "special",
    closesOn: inDays(40),
    note: "Lægen er blevet syg.",
  });
  expect((await gp.get()).body).toMatchObject({
    closings: [{ party: PLACES.practice.id, held: 1, withoutPractice: 1 }],
    patients: [{ stands: "has-none", holder: PLACES.practice.id }],
    practices: [],
  });
  expect((await (await as(PEOPLE.doctor)).get()).body).toMatchObject({
    closings: [],
    patients: [{ stands: "has-none" }],
  });

  await closeDueParties(world, region.pool, () => undefined);
  expect(await holder(followed.courseId)).toEqual({ holder_id: PLACES.practice.id, status: "followed" });
  const onTheDay = { ...world, clock: createClock({ offsetDays: 40 }) };
  await closeDueParties(onTheDay, region.pool, () => undefined);
  await closeDueParties(onTheDay, region.pool, () => undefined);
  expect(await holder(followed.courseId)).toEqual({ holder_id: PLACES.department.id, status: "at-hospital" });
  expect(await holder(offered.courseId)).toEqual({ holder_id: PLACES.department.id, status: "at-hospital" });
  const { rows } = await region.pool.query(
    "SELECT active, closed_on IS NOT NULL AS closed FROM foelgeskab.party WHERE party_id = $1",
    [PLACES.practice.id],
  );
  expect(rows).toEqual([{ active: false, closed: true }]);
  expect((await gp.get()).status).toBe(401);
});

test("the database takes no unit out of use while it holds anybody", async () => {
  const { courseId } = await givenPatient(region.pool, world, "1703529993");
  expect((await holder(courseId)).holder_id).toBe(PLACES.department.id);
  await expect(
    region.pool.query("UPDATE foelgeskab.party SET active = false WHERE party_id = $1", [PLACES.department.id]),
  ).rejects.toThrow("still holds courses");
});
