import { afterEach, beforeAll, expect, test } from "vitest";
import type { Me, PatientPage, StaffingView } from "../../contract.ts";
import { inTransaction } from "../../store/transaction.ts";
import { givenFollowedPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { givenStaff, PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { followActs } from "../acts/follow-acts.ts";
import { deputyFeature } from "./deputies.ts";
import { locumFeature, staffFeature } from "./people.ts";

const region = servedRegion(({ world }) => [staffFeature, locumFeature, deputyFeature, followActs(world, true)]);
const { world } = region;
let patient: StoryPatient;
const inDays = (days: number) => world.clock.today().add({ days }).toString();
const NURSE = "u-nurse";

beforeAll(async () => {
  await givenStaff(region.pool, [[NURSE, "Dorte Winther", PLACES.practice.id, "practice-nurse"]]);
  patient = await givenFollowedPatient(region.pool, world);
});
afterEach(async () => {
  await region.pool.query("DELETE FROM foelgeskab.person_absence");
  await region.pool.query("DELETE FROM foelgeskab.party_absence");
  await region.pool.query("DELETE FROM foelgeskab.membership WHERE locum");
  await region.pool.query("UPDATE foelgeskab.membership SET valid_until = NULL");
});

interface Answer {
  status: number;
  body: StaffingView & { code?: string; field?: string; sentence?: { da: string; en: string } };
}

async function as(user: string) {
  const browser = await region.logIn(user);
  const read = async (response: Promise<Response>): Promise<Answer> => {
    const answer = await response;
    return { status: answer.status, body: (await answer.json()) as Answer["body"] };
  };
  return {
    browser,
    look: () => read(browser.ask("/api/staffing")),
    say: (what: string, body: object) => read(browser.post(`/api/staffing/${what}`, body)),
  };
}
const away = (user: string, from: number, until: number, colleague: string | null = null) => ({
  ...{ user, from: inDays(from), until: inDays(until), colleague },
});
const named = ({ body }: Answer) => body.people.map(({ name }) => name);

test("everybody of a unit sees who works there; a doctor says who is away and whom to ask, and who is back", async () => {
  const gp = await as(PEOPLE.gp);
  expect(named(await gp.look())).toEqual(["Dorte Winther", "Mette Krogh"]);
  const { body } = await gp.say("absences", away(PEOPLE.gp, 3, 9, NURSE));
  expect(body).toMatchObject({ holds: 1, mayChange: true, aloneFrom: null });
  expect(body.people[1]?.away).toMatchObject([
    { from: inDays(3), until: inDays(9), colleague: "Dorte Winther", by: "Mette Krogh" },
  ]);
  const nurse = await as(NURSE);
  expect((await nurse.look()).body).toMatchObject({ mayChange: false, people: [{}, { away: [{ from: inDays(3) }] }] });
  expect((await nurse.say("absences", away(NURSE, 3, 4))).status).toBe(404);
  const back = await gp.say(`absences/${body.people[1]?.away[0]?.id}/end`, {});
  expect(back.body.people[1]?.away).toEqual([]);
  const department = await as(PEOPLE.doctor);
  expect(named(await department.look())).toEqual(["Anna Holm"]);
});

test("nobody is the last one away while the unit holds a patient: a locum, a colleague or a deputy is named first", async () => {
  const gp = await as(PEOPLE.gp);
  expect((await gp.say("absences", away(NURSE, 0, 20))).status).toBe(200);
  const refused = await gp.say("absences", away(PEOPLE.gp, 3, 9));
  expect(refused).toMatchObject({ status: 409, body: { code: "nobody-left" } });
  expect(refused.body.sentence?.da).toMatch(
    /ville ingen være i Lægerne Åtorvet, som har ansvaret for 1 forløb\. Intet er gemt\./,
  );
  expect((await gp.look()).body.people[1]?.away).toEqual([]);
  const deputy = { practice: PLACES.otherPractice.yder, from: inDays(3), until: inDays(9) };
  expect((await gp.say("deputies", deputy)).body.deputies).toMatchObject([{ deputy: "Lægehuset Ø", own: true }]);
  const { body } = await gp.say("absences", away(PEOPLE.gp, 3, 9));
  expect(body.people[1]?.away).toHaveLength(1);
  expect(await gp.say(`deputies/${body.deputies[0]?.id}/end`, {})).toMatchObject({ status: 409 });
});

test("the last one who leaves names who stands in until further notice; a unit that holds nothing may be left", async () => {
  const gp = await as(PEOPLE.gp);
  const [nurse, doctor] = (await gp.look()).body.people;
  const leaves = (membership: string | undefined, until: string | null) => gp.say("leaves", { membership, until });
  expect((await leaves(nurse?.membership, inDays(10))).body.people[0]).toMatchObject({ until: inDays(10) });
  expect((await leaves(doctor?.membership, inDays(-1))).status).toBe(422);
  expect((await leaves(doctor?.membership, inDays(30))).status).toBe(409);
  expect((await leaves(doctor?.membership, null)).status).toBe(200);
  const practice = PLACES.otherPractice.yder;
  await gp.say("deputies", { practice, from: inDays(31), until: null });
  expect((await leaves(doctor?.membership, inDays(30))).body).toMatchObject({ aloneFrom: null });
  const other = await as(PEOPLE.otherGp);
  const [alone] = (await other.look()).body.people;
  expect((await other.say("leaves", { membership: alone?.membership, until: inDays(5) })).body.aloneFrom).toBe(
    inDays(6),
  );
});

test("a locum of another practice acts for this one on her days alone; what she does says for whom, and she names nobody", async () => {
  const gp = await as(PEOPLE.gp);
  const elsewhere = async (practice: string) =>
    (await gp.browser.ask(`/api/staffing/elsewhere?practice=${practice}`)).json();
  expect(await elsewhere(PLACES.otherPractice.yder)).toMatchObject({
    people: [{ user: PEOPLE.otherGp, name: "Bo Lind" }],
  });
  expect(await elsewhere(PLACES.practice.yder)).toMatchObject({ code: "invalid", field: "practice" });
  const days = { from: inDays(0), until: inDays(6) };
  expect(await gp.say("locums", { user: PEOPLE.doctor, ...days })).toMatchObject({
    status: 422,
    body: { field: "user" },
  });
  const { body } = await gp.say("locums", { user: PEOPLE.otherGp, ...days });
  expect(body.people.at(-1)).toMatchObject({
    name: "Bo Lind",
    locum: true,
    home: "Lægehuset Ø",
    notedBy: "Mette Krogh",
  });
  expect((await gp.say("locums", { user: PEOPLE.otherGp, ...days })).status).toBe(422);
  expect((await gp.say("leaves", { membership: body.people.at(-1)?.membership, until: null })).status).toBe(422);

  const locum = await as(PEOPLE.otherGp);
  const me = (await (await locum.browser.ask("/api/me")).json()) as Me; // GET /api/me answers with it
  expect(me.parties.map(({ id, locum, until }) => [id, locum, until])).toEqual([
    [PLACES.otherPractice.id, false, null],
    [PLACES.practice.id, true, inDays(6)],
  ]);
  await locum.browser.post("/api/me/party", { party: PLACES.practice.id });
  expect((await locum.say("absences", away(PEOPLE.gp, 3, 4))).status).toBe(404);
  const said = { symptoms: [{ code: "new-leg-weakness", present: false }], reportedOn: inDays(0) };
  const page = (await (
    await locum.browser.post(`/api/courses/${patient.courseId}/report-symptoms`, said)
  ).json()) as PatientPage;
  expect(page.timeline.map(({ note }) => note.da)).toContain("Bo Lind, vikar for Lægerne Åtorvet");
  const { rows } = await region.pool.query(
    "SELECT user_name, basis FROM foelgeskab.audit WHERE user_id = $1 AND party_id = $2 AND patient_id IS NOT NULL ORDER BY audit_id DESC LIMIT 1",
    [PEOPLE.otherGp, PLACES.practice.id],
  );
  expect(rows).toEqual([{ user_name: "Bo Lind", basis: "care relation, vikar for Lægerne Åtorvet" }]);
});

test("the database alone lets no locum, nurse or stranger name anybody, and nobody for whom nobody vouches", async () => {
  await region.pool.query(
    `INSERT INTO foelgeskab.membership (user_id, party_id, role, locum, valid_from, valid_until) VALUES ($1, $2, 'gp', true, now()::date - 1, now()::date + 1)`,
    [PEOPLE.otherGp, PLACES.practice.id],
  );
  const insert = (user: string, named: string, locum = true) =>
    inTransaction(region.pool, { as: "person", user, party: PLACES.practice.id }, (db) =>
      db
        .insertInto("membership")
        .values({
          user_id: named,
          party_id: PLACES.practice.id,
          role: "gp",
          locum,
          valid_from: "2030-01-01",
          valid_until: "2030-01-09",
        })
        .execute(),
    );
  for (const user of [PEOPLE.otherGp, NURSE, PEOPLE.office, "u-stranger"])
    await expect(insert(user, PEOPLE.otherGp)).rejects.toThrow("row-level security");
  await expect(insert(PEOPLE.gp, PEOPLE.otherGp, false)).rejects.toThrow("row-level security");
  await expect(insert(PEOPLE.gp, PEOPLE.doctor)).rejects.toThrow("row-level security");
  await insert(PEOPLE.gp, PEOPLE.otherGp);
});
