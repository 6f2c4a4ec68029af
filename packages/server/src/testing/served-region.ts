import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { afterAll, beforeAll } from "vitest";
import type { World } from "../advance/advance.ts";
import { type Channels, NO_CHANNELS } from "../channels/channels.ts";
import type { Feature } from "../http/feature.ts";
import { buildServer } from "../http/server.ts";
import { type Browser, createBrowser, logIn } from "../http/testing/browser.ts";
import { freePort } from "../http/testing/test-server.ts";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { givenPeople, givenRegion } from "./region.ts";
import { worldOfToday } from "./test-world.ts";

/** The stories' region behind a real server, from before the first story of a file until after its last. */
export interface ServedRegion {
  /** The project's rules on the true day. */
  readonly world: World;
  readonly pool: pg.Pool;
  /** The database, as the owner of the schema. */
  readonly url: string;
  readonly origin: string;
  /** A folder of its own, empty at first. */
  readonly dataDir: string;
  /** A new browser in which somebody has logged in. */
  logIn(user: string): Promise<Browser>;
}

/** Serves features over a database that has the region and its people and nobody else, for all stories of the file that calls it. */
export function servedRegion(
  features: (at: Pick<ServedRegion, "world" | "pool" | "origin">) => readonly Feature[],
  log: (line: string) => void = () => undefined,
  channels: Channels = NO_CHANNELS,
): ServedRegion {
  const world = worldOfToday();
  let served: { database: TestDatabase; app: FastifyInstance; origin: string; dataDir: string } | undefined;
  beforeAll(async () => {
    const [database, dataDir, port] = await Promise.all([
      createTestDatabase(),
      mkdtemp(join(tmpdir(), "foelgeskab-served-")),
      freePort(),
    ]);
    const { pool } = database;
    await givenRegion(pool);
    await givenPeople(pool);
    const origin = `http://127.0.0.1:${port}`;
    const app = await buildServer({
      ...{ pool, clock: world.clock, dataDir, demo: true, origin, webDist: dataDir },
      ...{ features: features({ world, pool, origin }), log: { write: log }, channels },
    });
    await app.listen({ host: "127.0.0.1", port });
    served = { database, app, origin, dataDir };
  });
  afterAll(async () => {
    await served?.app.close();
    await served?.database.drop();
    if (served !== undefined) await rm(served.dataDir, { recursive: true });
  });
  const now = () => {
    if (served === undefined) throw new Error("the region is served once the stories run");
    return served;
  };
  return {
    world,
    get pool() {
      return now().database.pool;
    },
    get url() {
      return now().database.url;
    },
    get origin() {
      return now().origin;
    },
    get dataDir() {
      return now().dataDir;
    },
    logIn: async (user) => {
      const browser = createBrowser(now().origin);
      await logIn(browser, user);
      return browser;
    },
  };
}
