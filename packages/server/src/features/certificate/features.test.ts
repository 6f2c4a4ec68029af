import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClock } from "../../clock.ts";
import type { CertificateView, FeedView, Watch, Worklist } from "../../contract.ts";
import { buildServer } from "../../http/server.ts";
import { createBrowser, logIn } from "../../http/testing/browser.ts";
import { freePort } from "../../http/testing/test-server.ts";
import { pagesOf, readable } from "../../letters/testing/written-pdf.ts";
import { hear, keepDemoFeedsAlive } from "../../store/feeds.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { inTransaction } from "../../store/transaction.ts";
import { givenFollowedPatient } from "../../testing/followed-patient.ts";
import { bytesOf, laboratoryAnswer } from "../../testing/messages.ts";
import { givenPeople, givenRegion, PEOPLE } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { receiveBytes } from "../receive/receive-bytes.ts";
import { worklistFeature } from "../worklist/worklist.ts";
import { certificateFeature, silenceFeature } from "./features.ts";

let database: TestDatabase;
let app: FastifyInstance;
let origin: string;
let dataDir: string;
// The true day: log-ins and their cookies are dated by it.
const world = { ...testWorld(), clock: createClock() };

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await givenRegion(pool);
  await givenPeople(pool);
  const { cpr } = await givenFollowedPatient(pool, world);
  await receiveBytes(world, pool, {
    bytes: bytesOf(laboratoryAnswer({ cpr, sampledOn: world.clock.today().toString() })),
    channel: "command",
    log: () => {},
  });
  dataDir = await mkdtemp(join(tmpdir(), "foelgeskab-certificate-"));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const features = [certificateFeature(world, pool), silenceFeature(world), worklistFeature(world)];
  const log = { write: () => {} };
  const around = { dataDir, demo: true, origin, webDist: dataDir, features, log };
  app = await buildServer({ pool, clock: world.clock, ...around });
  await app.listen({ host: "127.0.0.1", port });
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

async function as(user: string) {
  const browser = createBrowser(origin);
  await logIn(browser, user);
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
  await inTransaction(database.pool, { as: "system" }, async (db) => {
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
