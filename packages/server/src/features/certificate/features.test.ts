import { beforeAll, expect, test } from "vitest";
import type { CertificateView, FeedView, Watch, Worklist } from "../../contract.ts";
import { pagesOf, readable } from "../../letters/testing/written-pdf.ts";
import { hear, keepDemoFeedsAlive } from "../../store/feeds.ts";
import { inTransaction } from "../../store/transaction.ts";
import { givenFollowedPatient } from "../../testing/followed-patient.ts";
import { bytesOf, laboratoryAnswer } from "../../testing/messages.ts";
import { PEOPLE } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { receiveBytes } from "../receive/receive-bytes.ts";
import { worklistFeature } from "../worklist/worklist.ts";
import { certificateFeature, silenceFeature } from "./features.ts";

const region = servedRegion(({ world, pool }) => [
  certificateFeature(world, pool),
  silenceFeature(world),
  worklistFeature(world),
]);
const { world } = region;

beforeAll(async () => {
  const { cpr } = await givenFollowedPatient(region.pool, world);
  await receiveBytes(world, region.pool, {
    bytes: bytesOf(laboratoryAnswer({ cpr, sampledOn: world.clock.today().toString() })),
    channel: "command",
    log: () => {},
  });
});

async function as(user: string) {
  const browser = await region.logIn(user);
  return {
    read: async <Body>(path: string) => (await (await browser.ask(path)).json()) as Body, // the contract's own type
    post: async (path: string, body: unknown) => browser.post(path, body),
    ask: browser.ask,
  };
}

test("before the first certificate every screen says that nobody can vouch for anybody; then the office makes one", async () => {
  const [gp, office] = [await as(PEOPLE.gp), await as(PEOPLE.office)];
  expect(await gp.read<Watch>("/api/watch")).toMatchObject({ certificate: "missing", madeAt: null });
  expect((await gp.post("/api/certificate", {})).status).toBe(404);
  expect((await office.post("/api/certificate", {})).status).toBe(200);
  expect(await gp.read<Watch>("/api/watch")).toMatchObject({ certificate: "whole", unaccounted: 0, silent: [] });
});

test("a practice sees that it adds up, the region's office the whole of it, and one printed page", async () => {
  const [gp, office] = [await as(PEOPLE.gp), await as(PEOPLE.office)];
  const seen = await gp.read<CertificateView>("/api/certificate");
  expect(seen).toMatchObject({ runs: [{ registered: 1, active: 1, unaccounted: 0 }], latest: null });
  const whole = await office.read<CertificateView>("/api/certificate");
  expect(whole.latest).toMatchObject({
    accounted: { registered: 1, active: 1 },
    judges: { agree: 1, disagree: 0 },
    received: { matched: 1, unmatched: 0 },
  });
  expect(whole.latest?.feeds.map(({ kind, state }) => `${kind} ${state}`)).toEqual(["laboratory heard"]);
  for (const language of ["da", "en"]) {
    const pdf = await office.ask(`/api/certificate.pdf?language=${language}`);
    expect(pagesOf(readable(new Uint8Array(await pdf.arrayBuffer())))).toBe(1);
  }
  expect((await gp.ask("/api/certificate.pdf")).status).toBe(404);
});

test("a laboratory falls silent: nothing due is green by its silence, and the office is told", async () => {
  const [gp, office] = [await as(PEOPLE.gp), await as(PEOPLE.office)];
  const [laboratory] = await gp.read<FeedView[]>("/api/demo/feeds");
  if (laboratory === undefined) throw new Error("the laboratory has been heard");
  const { kind, name } = laboratory;
  expect((await gp.post("/api/demo/feeds", { kind, name: "Another", silenced: true })).status).toBe(404);
  await gp.post("/api/demo/feeds", { kind, name, silenced: true });
  world.clock.moveOn(800);
  const now = world.clock.now().toString();
  await inTransaction(region.pool, { as: "system" }, async (db) => {
    await keepDemoFeedsAlive(db, now);
    await hear(db, { kind, name, heardAt: now });
  });
  const { silent, certificate } = await office.read<Watch>("/api/watch");
  expect(silent).toMatchObject([{ kind, name, state: "red" }]);
  expect(certificate).toBe("missing");
  const { rows } = await gp.read<Worklist>("/api/worklist");
  const due = rows.filter(({ about }) => about.check?.startsWith("psa"));
  expect(new Set(due.map(({ state }) => state))).toEqual(new Set(["unvouched"]));
  expect(due[0]?.because.da).toContain(name);
});
