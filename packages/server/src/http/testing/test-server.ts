import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { createClock } from "../../clock.ts";
import { createTestDatabase } from "../../store/testing/test-database.ts";
import { buildServer, type ServerOptions } from "../server.ts";
import { seedRegion } from "./region.ts";

/** A whole server on a real database with the small region in it. */
export interface RunningServer {
  readonly origin: string;
  readonly app: FastifyInstance;
  readonly pool: pg.Pool;
  /** Everything that was logged. */
  readonly lines: string[];
  stop(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function startServer(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const database = await createTestDatabase();
  await seedRegion(database.pool);
  const dataDir = await mkdtemp(join(tmpdir(), "foelgeskab-http-"));
  await mkdir(join(dataDir, "web", "assets"), { recursive: true });
  await writeFile(join(dataDir, "web", "index.html"), "<!doctype html><title>Følgeskab</title>");
  await writeFile(join(dataDir, "web", "assets", "app-1a2b.js"), "export {};");
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const lines: string[] = [];
  const app = await buildServer({
    pool: database.pool,
    clock: createClock(),
    dataDir,
    demo: true,
    origin,
    webDist: join(dataDir, "web"),
    features: [],
    log: { write: (line) => void lines.push(line) },
    ...options,
  });
  await app.listen({ host: "127.0.0.1", port });
  const stop = async (): Promise<void> => {
    await app.close();
    await database.drop();
    await rm(dataDir, { recursive: true });
  };
  return { app, origin, pool: database.pool, lines, stop };
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("a listening socket has a port");
  return address.port;
}
