import { beforeAll, expect, test } from "vitest";
import type { Browser } from "../../http/testing/browser.ts";
import { givenFollowedPatient } from "../../testing/followed-patient.ts";
import { bytesOf, laboratoryAnswer } from "../../testing/messages.ts";
import { LABORATORY, PEOPLE } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { worklistFeature } from "../worklist/worklist.ts";
import { partnerDoor } from "./partner-door.ts";

/** What a laboratory sends in a day, all at the same moment. */
const MESSAGES = 100;
const CPR = "1703529991";

import { servedRegion } from "../../testing/served-region.ts";

const region = servedRegion(({ world, pool }) => [partnerDoor(world, pool, () => {}), worklistFeature(world)]);
let gp: Browser;

beforeAll(async () => {
  await givenFollowedPatient(region.pool, testWorld("2026-02-02"), CPR);
  gp = await region.logIn(PEOPLE.gp);
});

function deliver(at: number): Promise<Response> {
  const numbers = { letterId: `F${at}`, envelopeId: `K${at}`, sample: `P${at}` };
  const bytes = bytesOf(laboratoryAnswer({ cpr: CPR, sampledOn: "2026-08-05", ...numbers }));
  const headers = { authorization: `Bearer ${LABORATORY.token}`, "content-type": "application/xml" };
  return fetch(`${region.origin}/api/inbound`, { method: "POST", body: Buffer.from(bytes), headers });
}

test("100 messages about one patient at the same moment: each is acknowledged and kept once, or told to come again; the list answers meanwhile", async () => {
  const flood = Array.from({ length: MESSAGES }, (_, at) => deliver(at));
  const list = await gp.ask("/api/worklist");
  expect(list.status).toBe(200);
  const first = await Promise.all(flood);
  const later = first.flatMap(({ status }, at) => (status === 503 ? [at] : []));
  expect(first.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
  for (const at of later) expect((await deliver(at)).status).toBe(200);
  const { rows } = await region.pool.query(
    "SELECT count(*) AS kept, count(*) FILTER (WHERE state = 'matched') AS placed FROM foelgeskab.inbound",
  );
  expect(rows).toEqual([{ kept: MESSAGES, placed: MESSAGES }]);
  const { rows: results } = await region.pool.query("SELECT count(*) AS answers FROM foelgeskab.result");
  expect(results).toEqual([{ answers: MESSAGES }]);
});
