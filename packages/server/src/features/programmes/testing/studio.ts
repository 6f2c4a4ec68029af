import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import type { World } from "../../../advance/advance.ts";
import { createClock } from "../../../clock.ts";
import type { VersionAct } from "../../../contract.ts";
import type { Feature } from "../../../http/feature.ts";
import { buildServer } from "../../../http/server.ts";
import { type Browser, createBrowser, logIn } from "../../../http/testing/browser.ts";
import { freePort } from "../../../http/testing/test-server.ts";
import { keepCatalogue } from "../../../programmes/keep-catalogue.ts";
import { rulesInUse } from "../../../programmes/load-programmes.ts";
import { createTestDatabase } from "../../../store/testing/test-database.ts";
import { givenPeople, givenRegion } from "../../../testing/region.ts";
import { testWorld } from "../../../testing/test-world.ts";
import { draftingFeature } from "../drafting.ts";
import { publishingFeature } from "../publishing.ts";
import { shelfFeature } from "../shelf.ts";

/** What came back: its status, and its body as the test knows it. */
export interface Came<Body> {
  status: number;
  body: Body;
}

/** A programme studio that is served, and the people at their screens. */
export interface Studio {
  pool: pg.Pool;
  /** The database's address, for whoever plays another process. */
  url: string;
  world: World;
  /** A request as one of the people, by her id. */
  get<Body>(user: string, path: string): Promise<Came<Body>>;
  post<Body>(user: string, path: string, body: unknown): Promise<Came<Body>>;
  /** An act on a version, as "prostate-rp/2". */
  act<Body>(user: string, version: string, act: VersionAct | "try", body: unknown): Promise<Came<Body>>;
  stop(): Promise<void>;
}

/** Serves a studio over a region of its own; `more` adds features, `fill` puts another region in. */
export async function openStudio({
  more = () => [],
  fill = smallRegion,
  demo = true,
}: {
  more?: (world: World, pool: pg.Pool) => Feature[];
  fill?: (pool: pg.Pool, world: World) => Promise<void>;
  /** Whether it is the practice region; only there versions are published whose numbers are not signed. */
  demo?: boolean;
} = {}): Promise<Studio> {
  const folder = await mkdtemp(join(tmpdir(), "foelgeskab-studio-"));
  const database = await createTestDatabase();
  const { pool } = database;
  // The true day: log-ins and their cookies are dated by it.
  const world: World = { ...testWorld(), clock: createClock() };
  keepCatalogue(pool, world, rulesInUse(), () => undefined);
  await fill(pool, world);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const app = await buildServer({
    ...{ pool, clock: world.clock, dataDir: folder, demo: true, origin, webDist: folder },
    features: [shelfFeature(world, pool), draftingFeature(world), publishingFeature(world, demo), ...more(world, pool)],
    log: { write: () => undefined },
  });
  await app.listen({ host: "127.0.0.1", port });
  const screens = new Map<string, Promise<Browser>>();
  const screenOf = (user: string): Promise<Browser> => {
    const known = screens.get(user) ?? loggedIn(origin, user);
    screens.set(user, known);
    return known;
  };
  const came = async <Body>(response: Response): Promise<Came<Body>> => ({
    status: response.status,
    body: (await response.json().catch(() => undefined)) as Body, // the caller says what the address answers with
  });
  return {
    ...{ pool, world, url: database.url },
    get: async (user, path) => came(await (await screenOf(user)).ask(path)),
    post: async (user, path, body) => came(await (await screenOf(user)).post(path, body)),
    act: async (user, version, act, body) =>
      came(await (await screenOf(user)).post(`/api/programme-versions/${version}/${act}`, body)),
    stop: async () => {
      await app.close();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

async function loggedIn(origin: string, user: string): Promise<Browser> {
  const browser = createBrowser(origin);
  await logIn(browser, user);
  return browser;
}

async function smallRegion(pool: pg.Pool): Promise<void> {
  await givenRegion(pool);
  await givenPeople(pool);
}
