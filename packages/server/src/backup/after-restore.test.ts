import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Outbox, RegionList, Worklist } from "../contract.ts";
import { deliverOutbound } from "../features/deliver/deliver-outbound.ts";
import { listOutbox } from "../features/deliver/list-outbox.ts";
import { settleHeldFeature } from "../features/deliver/settle-held.ts";
import { regionListFeature } from "../features/person/region-list.ts";
import { restoredFeature } from "../features/person/restored.ts";
import { receiveBytes } from "../features/receive/receive-bytes.ts";
import { worklistFeature } from "../features/worklist/worklist.ts";
import { holdLetters } from "../store/held-letters.ts";
import { onOneConnection } from "../store/one-connection.ts";
import { givenFollowedPatient, type StoryPatient } from "../testing/followed-patient.ts";
import { bytesOf, receiptFor } from "../testing/messages.ts";
import { PEOPLE, PLACES } from "../testing/region.ts";
import { servedRegion } from "../testing/served-region.ts";

const region = servedRegion(({ world }) => [
  listOutbox(world.settings),
  settleHeldFeature(world.settings),
  regionListFeature(world),
  restoredFeature(world),
  worklistFeature(world),
]);
const { world } = region;
let patient: StoryPatient;
const ids = {
  resend: "00000000-0000-4000-8000-00000000000a",
  arrived: "00000000-0000-4000-8000-00000000000b",
  answered: "00000000-0000-4000-8000-00000000000c",
};

beforeAll(async () => {
  const { pool } = region;
  patient = await givenFollowedPatient(pool, world);
  for (const [name, id] of Object.entries(ids))
    await pool.query(
      `INSERT INTO foelgeskab.outbound (outbound_id, party_id, receiver_id, receiver_ean, patient_id, course_id, kind, about, envelope_id, letter_id, body, state, created_at)
       VALUES ($1, $3, $4, $5, $6, $7, 'XDIS02', 'story', 'E' || $2, 'L' || $2, '<xml/>', 'waiting', now())`,
      [id, name, PLACES.department.id, PLACES.practice.id, PLACES.practice.ean, patient.patientId, patient.courseId],
    );
  const at = world.clock.now().toString();
  const held = await onOneConnection(region.url, (client) => holdLetters(client, { inOutbox: [], at }));
  await pool.query(
    "INSERT INTO foelgeskab.restoration (restored_at, backup_taken_at, held) VALUES (now(), '2026-08-09T02:00:00Z', $1)",
    [held],
  );
});

async function as(user: string) {
  const browser = await region.logIn(user);
  const read = async <Body>(response: Promise<Response>) => {
    const answer = await response;
    return { status: answer.status, body: (await answer.json()) as Body };
  };
  return {
    outbox: () => read<Outbox>(browser.ask("/api/outbox")),
    worklist: () => read<Worklist>(browser.ask("/api/worklist")),
    region: () => read<RegionList>(browser.ask("/api/region")),
    settle: (id: string, decision: string) => read<Outbox>(browser.post(`/api/outbox/${id}/held`, { decision })),
    asked: (id: number) => read<RegionList>(browser.post(`/api/region/restored/${id}/asked`, {})),
  };
}

const stateOf = ({ items }: Outbox, id: string): string | undefined => items.find((item) => item.id === id)?.state;
const inOutbox = async (): Promise<string[]> => readdir(join(region.dataDir, "outbox")).catch(() => []);
const deliver = (id: string): Promise<void> =>
  deliverOutbound({ world, pool: region.pool, outDir: join(region.dataDir, "outbox") }, id);

test("the sender's list says which letters are held, and to ask the receiver", async () => {
  const doctor = await as(PEOPLE.doctor);
  expect(stateOf((await doctor.outbox()).body, ids.resend)).toBe("held");
  const { body } = await doctor.worklist();
  const rows = JSON.stringify(body);
  expect(rows).toContain("er holdt tilbage efter en genskabelse");
  expect(rows).toContain("Spørg modtageren, og afgør det under Sendt");
});

test("nobody else's letter can be released", async () => {
  expect((await (await as(PEOPLE.gp)).settle(ids.resend, "send")).status).toBe(404);
  await deliver(ids.resend);
  expect(await inOutbox()).toEqual([]);
});

test("released by a person it leaves, once, under its old number", async () => {
  const doctor = await as(PEOPLE.doctor);
  const { body } = await doctor.settle(ids.resend, "send");
  expect(stateOf(body, ids.resend)).toBe("waiting");
  expect((await doctor.settle(ids.resend, "send")).status).toBe(404);
  const { rows } = await region.pool.query("SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'deliver'");
  expect(rows).toEqual([{ key: `deliver:${ids.resend}` }]);
  await deliver(ids.resend);
  expect(await inOutbox()).toEqual(["XDIS02-Lresend.xml"]);
});

test("known to have arrived it is done with, and never leaves", async () => {
  const { body } = await (await as(PEOPLE.doctor)).settle(ids.arrived, "arrived");
  expect(body.items.find(({ id }) => id === ids.arrived)).toMatchObject({
    state: "done",
    refusal: "Anna Holm: brevet var nået frem. Det er ikke sendt igen.",
  });
  await deliver(ids.arrived);
  expect(await inOutbox()).toEqual(["XDIS02-Lresend.xml"]);
});

test("a receipt that is handed in again settles a held letter by itself", async () => {
  const sent = { envelopeId: "Eanswered", letterId: "Lanswered", senderEan: PLACES.department.ean };
  const receipt = receiptFor({ ...sent, receiverEan: PLACES.practice.ean }, "CTL03", "AGAIN1");
  await receiveBytes(world, region.pool, { bytes: bytesOf(receipt), channel: "command", log: () => {} });
  expect(stateOf((await (await as(PEOPLE.doctor)).outbox()).body, ids.answered)).toBe("acknowledged");
});

test("the region's office is told to ask the partners for what they sent meanwhile, until it says that it has", async () => {
  const office = await as(PEOPLE.office);
  const { body } = await office.region();
  expect(body.restored).toMatchObject([{ to: "2026-08-09T02:00:00Z", held: 3 }]);
  const id = body.restored[0]?.id ?? 0;
  expect((await (await as(PEOPLE.doctor)).asked(id)).status).toBe(404);
  expect((await office.asked(id)).body.restored).toEqual([]);
  expect((await office.asked(id)).status).toBe(404);
});
