import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import type { Outbox, PatientPage, Worklist } from "../../contract.ts";
import { hear } from "../../store/feeds.ts";
import { inTransaction } from "../../store/transaction.ts";
import { givenPatient, type StoryPatient } from "../../testing/followed-patient.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { patientPageFeature } from "../patient-page/feature.ts";
import { daysWork } from "../person/days-work.ts";
import { takeRegister } from "../person/take-register.ts";
import { worklistFeature } from "../worklist/worklist.ts";
import { deliverOutbound } from "./deliver-outbound.ts";
import { listOutbox } from "./list-outbox.ts";
import { settleHeldFeature } from "./settle-held.ts";

const region = servedRegion(({ world }) => [
  listOutbox(world.settings),
  settleHeldFeature(world.settings),
  worklistFeature(world),
  patientPageFeature(world, true),
]);
const { world } = region;
const patients: StoryPatient[] = [];
const hoursAgo = (hours: number) => world.clock.now().subtract({ hours }).toString();

beforeAll(async () => {
  for (const cpr of ["1703529991", "1703529983", "1703529975"])
    patients.push(await givenPatient(region.pool, world, cpr));
});

/** A letter of the department that waits; a receipt is about no patient. */
async function letter(patient: StoryPatient | undefined, kind = "XDIS02"): Promise<string> {
  const id = randomUUID();
  await region.pool.query(
    `INSERT INTO foelgeskab.outbound (outbound_id, party_id, receiver_id, receiver_ean, patient_id, course_id, kind, about, envelope_id, letter_id, body, state, created_at)
     VALUES ($1::uuid, $2, $3, 'x', $4, $5, $6, $1::uuid, $1::uuid, $1::uuid, '<x/>', 'waiting', now())`,
    [id, PLACES.department.id, PLACES.practice.id, patient?.patientId, patient?.courseId, kind],
  );
  return id;
}
const registerHeard = (hours: number) =>
  inTransaction(region.pool, { as: "system" }, (db) =>
    hear(db, { kind: "registers", name: "CPR", heardAt: hoursAgo(hours) }),
  );
const deliver = (id: string) => deliverOutbound({ world, pool: region.pool, outDir: region.dataDir }, id);
const left = async (id: string) => (await readdir(region.dataDir)).some((name) => name.includes(id));
const work = () => daysWork({ world, pool: region.pool, log: () => undefined });

async function doctor() {
  const browser = await region.logIn(PEOPLE.doctor);
  const outbox = async () => (await (await browser.ask("/api/outbox")).json()) as Outbox;
  return {
    item: async (id: string) => (await outbox()).items.find((item) => item.id === id),
    worklist: async () => (await (await browser.ask("/api/worklist")).json()) as Worklist,
    page: async (courseId: string) => (await (await browser.ask(`/api/courses/${courseId}`)).json()) as PatientPage,
    settle: (id: string, body: object) => browser.post(`/api/outbox/${id}/held`, body),
  };
}

test("after 72 hours without a register letters about patients are held, on the sender's list with the reason; receipts go on", async () => {
  const [first] = patients;
  await registerHeard(71);
  const before = await letter(first);
  await deliver(before);
  expect(await left(before)).toBe(true);
  await region.pool.query("UPDATE foelgeskab.feed SET heard_at = $1", [hoursAgo(73)]);
  const [held, receipt] = [await letter(first), await letter(undefined, "XCTL03")];
  await deliver(held);
  await deliver(receipt);
  expect([await left(held), await left(receipt)]).toEqual([false, true]);
  const { item, worklist, page } = await doctor();
  expect(await item(held)).toMatchObject({
    ...{ state: "held", heldBecause: "register" },
    refusal: expect.stringMatching(/^CPR har været tavst siden .*: ingen kan indestå for, at patienten lever/),
  });
  const row = (await worklist()).rows.find(({ key }) => key.startsWith(`letter ${held}`));
  expect(row).toMatchObject({ state: "unvouched", group: "unvouched" });
  expect(row?.what.da).toContain("er holdt tilbage, mens et register er tavst");
  expect((await page(first?.courseId ?? "")).life.unvouched).toMatchObject({ register: "CPR" });
});

test("a person lets one go with a reason, which stands by it; without one nothing leaves, and nothing that never left has arrived", async () => {
  const [, second] = patients;
  const id = await letter(second);
  await deliver(id);
  const { settle, item } = await doctor();
  expect((await settle(id, { decision: "send" })).status).toBe(422);
  expect((await settle(id, { decision: "arrived" })).status).toBe(422);
  expect((await settle(id, { decision: "send", reason: "Patienten er ringet op i dag" })).status).toBe(200);
  await deliver(id);
  expect(await left(id)).toBe(true);
  expect(await item(id)).toMatchObject({
    ...{ state: "sent", letGo: { by: "Anna Holm", note: "Patienten er ringet op i dag" } },
  });
});

test("the register is heard again: what it held goes on by itself, but not to somebody who it says has died", async () => {
  const [, , third] = patients;
  const [goes, stops] = [await letter(patients[1]), await letter(third)];
  await deliver(goes);
  await deliver(stops);
  await work();
  expect((await (await doctor()).item(goes))?.state).toBe("held");
  const text = `{"register":"CPR","kind":"changes"}\n${JSON.stringify({ says: "death", at: world.clock.now().toString(), cpr: third?.cpr, on: world.clock.today().toString() })}`;
  const report = await takeRegister(world, region.pool, { channel: "command", text });
  expect(report?.lines).toHaveLength(1);
  await work();
  const { item } = await doctor();
  expect((await item(goes))?.state).toBe("waiting");
  await deliver(goes);
  await deliver(stops);
  expect([await left(goes), await left(stops)]).toEqual([true, false]);
  expect((await item(stops))?.refusal).toContain("registreret død");
});
