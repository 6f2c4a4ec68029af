import { isoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { RegionList } from "../../contract.ts";
import { openFile } from "../../pages/course-file.ts";
import { patientPage } from "../../pages/patient-page.ts";
import { inTransaction } from "../../store/transaction.ts";
import { GP, givenFollowedPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { nameDeputyFeature } from "./name-deputy.ts";
import { regionListFeature } from "./region-list.ts";
import { registerWaitsFeature } from "./register-waits.ts";
import { silentFeedsFeature } from "./silent-feeds.ts";
import { takeRegister } from "./take-register.ts";

const region = servedRegion(({ world }) => [
  regionListFeature(world),
  nameDeputyFeature(world),
  registerWaitsFeature(world),
  silentFeedsFeature(world),
]);
const { world } = region;
let patient: StoryPatient;

beforeAll(async () => {
  patient = await givenFollowedPatient(region.pool, world);
  world.clock.moveOn(400); // every check of the plan is long past
});

async function as(user: string) {
  const browser = await region.logIn(user);
  const read = async (response: Promise<Response>) => {
    const answer = await response;
    return { status: answer.status, body: (await answer.json()) as RegionList & { code?: string } };
  };
  return {
    list: () => read(browser.ask("/api/region")),
    post: (path: string, body: object) => read(browser.post(path, body)),
  };
}
const inDays = (days: number) => isoDay(world.clock.today().add({ days }));

test("the office sees whom to ring about whom and for how long, and no test, value, diagnosis or programme; each look is written down", async () => {
  const { body } = await (await as(PEOPLE.office)).list();
  expect(body.units).toMatchObject([
    {
      party: PLACES.practice.id,
      phone: "00 65 43 21",
      items: [{ kind: "check", courseId: patient.courseId, cpr: patient.cpr, level: "region-head", quiet: null }],
    },
  ]);
  expect(JSON.stringify(body.units)).not.toMatch(/psa|prostat|DC61|µg/i);
  const { rows } = await region.pool.query(
    "SELECT user_id, basis FROM foelgeskab.audit WHERE patient_id = $1 AND what = 'region list'",
    [patient.patientId],
  );
  expect(rows).toContainEqual({ user_id: PEOPLE.office, basis: "escalated" });
});

test("nobody else can ask, neither by the route nor in the database", async () => {
  expect((await (await as(PEOPLE.gp)).list()).status).toBe(404);
  const seen = await inTransaction(
    region.pool,
    { as: "person", user: PEOPLE.otherGp, party: PLACES.otherPractice.id },
    async (db) => (await sql`SELECT * FROM climbed('2040-01-01')`.execute(db)).rows,
  );
  expect(seen).toEqual([]);
});

test("it ends with a person's decision: quiet until the day, for six weeks at most, and then it is there again", async () => {
  const office = await as(PEOPLE.office);
  const item = (await office.list()).body.units[0]?.items[0];
  if (item === undefined) throw new Error("the patient's check is on the list");
  const path = `/api/region/courses/${item.courseId}/answer`;
  const answer = { key: item.key, level: item.level, decision: "called", note: "De kalder patienten ind." };
  expect((await office.post(path, { ...answer, until: inDays(60) })).status).toBe(422);
  expect((await office.post(path, { ...answer, key: "something-else", until: inDays(7) })).status).toBe(404);
  const { body } = await office.post(path, { ...answer, until: inDays(7) });
  expect(body.units[0]?.items[0]).toMatchObject({ quiet: { decision: "called", by: "Kaja Dam", until: inDays(7) } });
  world.clock.moveOn(7);
  expect((await office.list()).body.units[0]?.items[0]).toMatchObject({ quiet: null });
});

test("what the register says of somebody whom nobody has waits with its clock, until a person has set it aside with a reason", async () => {
  const text = [
    { register: "CPR", kind: "changes" },
    { says: "death", at: "2026-08-10T05:00:00Z", cpr: "0101019999", on: "2026-08-07" },
  ];
  const lines = text.map((each) => JSON.stringify(each)).join("\n");
  await takeRegister(world, region.pool, { channel: "http", text: lines });
  const office = await as(PEOPLE.office);
  const [line] = (await office.list()).body.register;
  expect(line).toMatchObject({ says: "death", number: "0101019999", why: { code: "unknown-person" } });
  const path = `/api/region/register/${line?.id}/set-aside`;
  expect((await office.post(path, { reason: "" })).status).toBe(422);
  expect((await office.post(path, { reason: "Bor i en anden region." })).body.register).toEqual([]);
  expect((await (await as(PEOPLE.gp)).post(path, { reason: "Bor i en anden region." })).status).toBe(404);
});

test("a unit that holds patients and has nobody left to open its list is named", async () => {
  await region.pool.query("UPDATE foelgeskab.membership SET valid_until = '2026-01-01' WHERE party_id = $1", [
    PLACES.practice.id,
  ]);
  const { body } = await (await as(PEOPLE.office)).list();
  expect(body.unattended).toMatchObject([{ party: PLACES.practice.id, held: 1 }]);
});

test("a laboratory that has fallen silent is a row of its own; a call keeps it quiet until a day, and a new silence stands again", async () => {
  const heard = (days: number) =>
    world.clock
      .now()
      .subtract({ hours: 24 * days })
      .toString();
  await region.pool.query(
    "INSERT INTO foelgeskab.feed (kind, name, heard_at) VALUES ('laboratory', 'Prøvelaboratoriet', $1)",
    [heard(500)],
  );
  const office = await as(PEOPLE.office);
  expect((await office.list()).body.silent).toMatchObject([{ name: "Prøvelaboratoriet", hours: 12000, answer: null }]);
  const answer = { kind: "laboratory", name: "Prøvelaboratoriet", decision: "called", note: "Linjen er nede" };
  expect((await office.post("/api/region/feeds/answer", { ...answer, until: inDays(8) })).status).toBe(422);
  expect(
    (await office.post("/api/region/feeds/answer", { ...answer, name: "Et andet", until: inDays(2) })).status,
  ).toBe(404);
  expect(
    (await (await as(PEOPLE.otherGp)).post("/api/region/feeds/answer", { ...answer, until: inDays(2) })).status,
  ).toBe(404);
  const { body } = await office.post("/api/region/feeds/answer", { ...answer, until: inDays(2) });
  expect(body.silent).toMatchObject([{ answer: { decision: "called", note: "Linjen er nede", until: inDays(2) } }]);

  const page = await inTransaction(region.pool, { as: "system" }, async (db) => {
    const file = await openFile(db, world, patient.courseId);
    return file === undefined ? undefined : patientPage(db, world, file, GP, false);
  });
  const psa = page?.plan.find(({ needsBlood }) => needsBlood);
  expect(psa?.silence?.da).toMatch(/^Ingen kan sige, om prøven er taget: Prøvelaboratoriet har ikke sendt svar siden /);

  world.clock.moveOn(3);
  expect((await office.list()).body.silent).toContainEqual(
    expect.objectContaining({ name: "Prøvelaboratoriet", answer: null }),
  );
});

test("where nobody of a practice is there to say who stands in, the office names a practice whose people are there", async () => {
  const office = await as(PEOPLE.office);
  const asked = { unit: PLACES.practice.id, practice: PLACES.otherPractice.yder, from: inDays(0), until: inDays(20) };
  const name = async (more: Partial<Record<keyof typeof asked, string>>, who = office) =>
    (await who.post("/api/region/deputies", { ...asked, ...more })).status;
  expect(await name({ practice: "000000" })).toBe(422);
  expect(await name({ practice: PLACES.practice.yder })).toBe(422);
  expect(await name({ until: inDays(120) })).toBe(422);
  expect(await name({ unit: PLACES.otherPractice.id, practice: PLACES.practice.yder })).toBe(404);
  expect(await name({}, await as(PEOPLE.otherGp))).toBe(404);
  expect((await office.list()).body.unattended).toMatchObject([{ party: PLACES.practice.id, mayNameDeputy: true }]);
  expect((await office.post("/api/region/deputies", asked)).body.unattended).toEqual([]);
  await region.pool.query("DELETE FROM foelgeskab.party_absence");
});

test("a deputy who is away herself, or whose practice has closed, stands in for nobody", async () => {
  const unattended = async () => (await (await as(PEOPLE.office)).list()).body.unattended.map(({ party }) => party);
  const away = (party: string, deputy: string) =>
    region.pool.query(
      "INSERT INTO foelgeskab.party_absence VALUES (gen_random_uuid(), $1, $2, $3, $4, 'Mette Krogh', now())",
      [party, deputy, inDays(0), inDays(20)],
    );
  await away(PLACES.practice.id, PLACES.otherPractice.id);
  expect(await unattended()).toEqual([]);
  await away(PLACES.otherPractice.id, PLACES.practice.id);
  expect(await unattended()).toEqual([PLACES.practice.id]);
  await region.pool.query("DELETE FROM foelgeskab.party_absence WHERE party_id = $1", [PLACES.otherPractice.id]);
  await region.pool.query("UPDATE foelgeskab.party SET active = false WHERE party_id = $1", [PLACES.otherPractice.id]);
  expect(await unattended()).toEqual([PLACES.practice.id]);
});

test("more lines of registers than a screen shows: the worst are shown, and how many there are is said", async () => {
  const lines = Array.from({ length: 205 }, (_, at) => {
    const cpr = `010160${1001 + at * 2}`;
    return { says: "region", at: "2026-08-10T05:00:00Z", cpr, on: "2026-08-07", region: "RH" };
  });
  const worst = { says: "death-annulled", at: "2026-08-10T05:00:00Z", cpr: "0101019999", on: "2026-08-07" };
  const text = [{ register: "CPR", kind: "changes" }, ...lines, worst].map((each) => JSON.stringify(each)).join("\n");
  await takeRegister(world, region.pool, { channel: "http", text });
  const { body } = await (await as(PEOPLE.office)).list();
  expect([body.register.length, body.registerTotal, body.register[0]?.says]).toEqual([200, 206, "death-annulled"]);
});

test("whose employment has ended is nobody's office any more, in the database too; nor is she before it begins", async () => {
  const actsNow = async () => {
    const who = { as: "person", user: PEOPLE.office, party: PLACES.office.id } as const;
    const ask = sql<{ acts: boolean }>`SELECT acts_as('region-office') AS acts`;
    return inTransaction(region.pool, who, async (db) => (await ask.execute(db)).rows[0]?.acts);
  };
  const employed = (from: string | null, until: string | null) =>
    region.pool.query("UPDATE foelgeskab.membership SET valid_from = $1, valid_until = $2 WHERE user_id = $3", [
      from,
      until,
      PEOPLE.office,
    ]);
  expect(await actsNow()).toBe(true);
  await employed(null, "2026-01-01");
  expect(await actsNow()).toBe(false);
  await employed("2199-01-01", null);
  expect(await actsNow()).toBe(false);
  await employed("2026-01-01", null);
  expect(await actsNow()).toBe(true);
});
