import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { sql } from "kysely";
import type pg from "pg";
import type { World } from "../advance/advance.ts";
import { catalogueOf } from "../advance/catalogue.ts";
import type { Channels } from "../channels/channels.ts";
import { createClock } from "../clock.ts";
import { keepCatalogue } from "../programmes/keep-catalogue.ts";
import { rulesInUse } from "../programmes/load-programmes.ts";
import { packagesFolder } from "../profiles/packages-folder.ts";
import { regionSettings } from "../programmes/load-regions.ts";
import { openStore, type Store } from "../store/connect.ts";
import { codeOf } from "../store/connect-failure.ts";
import { createPool } from "../store/connect-pool.ts";
import { holdsDatabase } from "../store/embedded/data-folder.ts";
import { migrate } from "../store/migrate.ts";
import { readSettings, type Settings } from "../store/settings.ts";
import { inTransaction } from "../store/transaction.ts";
import { InputError } from "./input-error.ts";
import { refuseUnknownRegion } from "./known-region.ts";
import { openChannels } from "./open-channels.ts";
import { profilesIn } from "./profiles-in.ts";

/** An open database with everything that commands and the server run on. */
export interface OpenWorld {
  pool: pg.Pool;
  world: World;
  settings: Settings;
  migrationUrl: string;
  dataDir: string;
  /** Partners' doors and keys. */
  channels: Channels;
  /** Closes the pool and, if nobody else uses it, the built-in database. */
  stop(): Promise<void>;
}

/** How a command opens the database: the server owns it, `seed` may begin one, other commands join one that holds people. */
export interface Opening {
  purpose: "serve" | "begin" | "command";
  address?: string;
  log(line: string): void;
  onLost?(why: string): void;
}

/** Opens the database that the environment names (DATABASE_URL, or the built-in one under DATA_DIR), brings its tables up to date, and reads what runs on it. */
export async function openWorld({ purpose, address, log, onLost }: Opening): Promise<OpenWorld> {
  const dataDir = resolve(process.env["DATA_DIR"] ?? "data");
  if (purpose === "serve" && (process.env["DATABASE_URL"] ?? "") !== "") await makeDataDir(dataDir);
  if (purpose === "command") refuseWithoutDatabase(dataDir);
  const store = await openStore({
    env: process.env,
    dataDir,
    purpose: purpose === "serve" ? "serve" : "command",
    log,
    ...(address === undefined ? {} : { address }),
    ...(onLost === undefined ? {} : { onLost }),
  });
  return worldOn(store, { purpose, log, dataDir });
}

/** The same over a database that is open already; it is stopped with it. */
export async function worldOn(
  store: Store,
  { purpose, log, dataDir }: Pick<Opening, "purpose" | "log"> & { dataDir: string },
): Promise<OpenWorld> {
  const pool = createPool(store.migrationUrl, { max: 12, log });
  const stop = async (): Promise<void> => {
    await pool.end();
    await store.stop();
  };
  try {
    await migrate({ url: store.migrationUrl, log });
    const settings = await inTransaction(pool, { as: "system" }, readSettings);
    if (purpose === "command" && (await isEmpty(pool))) throw new InputError(NOBODY_YET);
    const region = process.env["REGION"] ?? "RM";
    const rules = rulesInUse();
    await refuseUnknownRegion(pool, rules, region);
    const folder = packagesFolder(undefined, process.env);
    const profiles = folder === undefined ? undefined : await profilesIn(folder, log);
    if (folder === undefined && purpose === "serve") log(FHIR_IS_OFF);
    const world: World = {
      clock: createClock({ offsetDays: settings.movedDays }),
      catalogue: catalogueOf(rules, region),
      region,
      settings: settingsOf(region),
      ...(profiles === undefined ? {} : { profiles }),
    };
    keepCatalogue(pool, world, rules, log);
    const channels = await openChannels(pool, process.env, { serves: purpose === "serve" });
    return { pool, world, settings, migrationUrl: store.migrationUrl, dataDir, channels, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const FHIR_IS_OFF =
  "FHIR is off: FHIR_PACKAGES names no folder of MedCom's published packages, so CareCommunication is neither taken in nor sent.";

const NOBODY_YET =
  "The database holds nobody yet, and nothing was done: point DATABASE_URL or DATA_DIR at the one that the server uses, or begin with `npx foelgeskab seed --region demo`.";

function settingsOf(region: string): World["settings"] {
  try {
    return regionSettings(region);
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

/** A command that only reads or adds makes no database where there is none: a wrong DATA_DIR would look like an empty register. */
function refuseWithoutDatabase(dataDir: string): void {
  if ((process.env["DATABASE_URL"] ?? "") !== "" || holdsDatabase(dataDir)) return;
  throw new InputError(
    `DATA_DIR is "${dataDir}", and no database lies there. Nothing was made: give the folder that the server uses, or begin with \`npx foelgeskab serve\`.`,
  );
}

/** The built-in database makes its own; with DATABASE_URL the folder still keeps the session secret, and letters in and out. */
async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new InputError(`DATA_DIR is "${dataDir}", and no folder can be made there (${codeOf(error)}): give another.`);
  }
}

/** Whether nobody has put anything into the database yet. */
export async function isEmpty(pool: pg.Pool): Promise<boolean> {
  return inTransaction(pool, { as: "system" }, async (db) => {
    const { rows } = await sql<{ empty: boolean }>`SELECT NOT EXISTS (SELECT FROM party) AS empty`.execute(db);
    return rows[0]?.empty ?? true;
  });
}
