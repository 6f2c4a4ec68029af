import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pool } from "../../bench/join-database.ts";
import { scratchFolder } from "../../bench/scratch-folder.ts";
import { worldOn } from "../../packages/server/src/cli/world.ts";
import { openStore } from "../../packages/server/src/store/connect.ts";
import { createPool } from "../../packages/server/src/store/connect-pool.ts";

/** An empty database for a country, and the folder of the product that will run on it. */
export interface Ground {
  dataDir: string;
  /** As the role that owns the tables; until `leave`. */
  pool: Pool;
  /** What the product is started with. */
  env: NodeJS.ProcessEnv;
  leave(): Promise<void>;
  /** A pool to look into the database beside the running product. */
  look(): Pool;
  remove(): void;
}

const LOOKING = 10;

/** The built-in database in a folder of its own. */
export async function ownGround(): Promise<Ground> {
  const folder = scratchFolder();
  const log = (line: string): void => console.error(line);
  const store = await openStore({ env: {}, dataDir: folder.path, purpose: "command", log });
  const open = await worldOn(store, { purpose: "begin", log, dataDir: folder.path });
  return {
    dataDir: folder.path,
    pool: open.pool,
    env: {},
    leave: () => open.stop(),
    look: () => createPool(store.migrationUrl, { max: LOOKING, log: () => {} }),
    remove: () => folder.remove(),
  };
}

/** A database that is there and empty, as in tests; the product's folder is a new one. Nobody can kill its PostgreSQL: others use it. */
export async function groundOn(url: string): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), "foelgeskab-country-"));
  const quiet = { log: (): void => {} };
  const pool = createPool(url, quiet);
  return {
    dataDir: folder,
    pool,
    env: { DATABASE_URL: url },
    leave: () => pool.end(),
    look: () => createPool(url, { max: LOOKING, ...quiet }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
