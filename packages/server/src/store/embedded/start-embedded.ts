import { existsSync } from "node:fs";
import { StoreUnavailable } from "../connect-failure.ts";
import { findBinaries } from "./binaries.ts";
import { type Claim, otherClaims, placeClaim, whileStarting, withdrawClaim } from "./claims.ts";
import { adminRole, type Credentials, makeCredentials, ownerRole, readCredentials, urlFor } from "./credentials.ts";
import { type DataFolder, prepareDataFolder } from "./data-folder.ts";
import { explainingTrouble } from "./folder-trouble.ts";
import { initialise, refuseOtherVersion } from "./initialise.ts";
import { databaseName, ensureOwner } from "./owner.ts";
import { freePort, lastPort, rememberPort } from "./port.ts";
import {
  findPostmaster,
  goneWithin,
  type Postmaster,
  startPostmaster,
  stillRuns,
  stopPostmaster,
} from "./postmaster.ts";
import { settings } from "./settings.ts";

/** How to hold the built-in database. */
export interface EmbeddedOptions {
  readonly dataDir: string;
  /** One `serve` a data folder; any number of commands beside it, which join. */
  readonly purpose: "serve" | "command";
  /** Where this process serves, for the sentence that a second server gets. */
  readonly address?: string;
  /** Called once when PostgreSQL has ended though nobody here asked it to. */
  readonly onExit?: () => void;
  /** Settings over our own. Only the tests have any. */
  readonly overrides?: Record<string, string>;
}

/** A running built-in database, and this process's hold on it. */
export interface Embedded {
  /** As superuser, for making and dropping databases (the tests). */
  readonly adminUrl: string;
  /** As the owner of the schema, no superuser: what DATABASE_URL is elsewhere. */
  readonly migrationUrl: string;
  /** True when the database ran already, started by another process or left behind by a killed one. */
  readonly joined: boolean;
  /** What the operator must know about where the data lies, one line. */
  readonly note: string | undefined;
  /** PostgreSQL's first process now. */
  pid(): number;
  /** After `onExit`: starts it again on the same port, so that every pool finds it. Throws StoreUnavailable. */
  restart(): Promise<void>;
  /** Gives up the hold; the last holder ends the database, whoever started it. May be called again without effect. */
  stop(): Promise<void>;
}

const exitPollMs = 250;
/** A killed process is gone within milliseconds, on a busy machine within a second. */
const dyingPatienceMs = 2_000;
const portAttempts = 3;

/**
 * Starts the PostgreSQL of our npm package on a data folder, or joins the one that runs there.
 * Throws StoreUnavailable, whose message is for the operator: a second server, a folder or disk that does not work, data of another version.
 */
export function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  return explainingTrouble(options.dataDir, () => start(options));
}

async function start(options: EmbeddedOptions): Promise<Embedded> {
  const folder = prepareDataFolder(options.dataDir);
  const held = await whileStarting(folder.path, async () => {
    const claim = claimFor(folder, options);
    try {
      return { claim, ...(await findOrStart(folder, options)) };
    } catch (error) {
      withdrawClaim(claim);
      throw error;
    }
  });
  return hold(folder, options, held);
}

interface Held extends Found {
  readonly claim: Claim;
}

interface Found {
  readonly postmaster: Postmaster;
  readonly credentials: Credentials;
  readonly joined: boolean;
}

function claimFor(folder: DataFolder, options: EmbeddedOptions): Claim {
  const claim = placeClaim(folder.path, options.purpose, options.address);
  const server = otherClaims(folder.path, claim).find(({ purpose }) => purpose === "serve");
  if (options.purpose === "command" || server === undefined) return claim;
  withdrawClaim(claim);
  const where = server.address === "" ? "" : ` at ${server.address}`;
  throw new StoreUnavailable(
    `Følgeskab already serves the data in ${options.dataDir}: process ${server.pid}${where}. End that one first, or set DATA_DIR to another folder.`,
  );
}

async function findOrStart(folder: DataFolder, options: EmbeddedOptions, port?: number): Promise<Found> {
  const credentials = readCredentials(folder.path) ?? newCredentials(folder);
  const running = existsSync(folder.cluster) ? await findToJoin(folder, credentials) : undefined;
  if (running !== undefined) return { postmaster: running, credentials, joined: true };
  const binaries = findBinaries(folder.path, folder.account);
  if (!existsSync(folder.cluster)) await initialise(folder, binaries, credentials);
  refuseOtherVersion(folder, binaries);
  const startOn = (free: number) => startPostmaster(folder, binaries, { ...settings(free), ...options.overrides });
  const postmaster = await startOnFreePort(folder, startOn, port);
  await ensureOwner(credentials, postmaster.port, folder.path);
  return { postmaster, credentials, joined: false };
}

/** The database that runs on this folder and lets us in. One that was killed just now may still be seen, and ends while we knock: it was not there to join. */
async function findToJoin(folder: DataFolder, credentials: Credentials): Promise<Postmaster | undefined> {
  const running = await findPostmaster(folder);
  if (running === undefined) return undefined;
  try {
    await ensureOwner(credentials, running.port, folder.path);
    return running;
  } catch (error) {
    if (error instanceof StoreUnavailable || !(await goneWithin(running, dyingPatienceMs))) throw error;
    return findToJoin(folder, credentials);
  }
}

function newCredentials(folder: DataFolder): Credentials {
  if (!existsSync(folder.cluster)) return makeCredentials(folder.path);
  throw new StoreUnavailable(
    `credentials.json is missing in ${folder.path}, and without it nobody can log in to the database there. Put it back from a backup, or set DATA_DIR to an empty folder.`,
  );
}

/**
 * Starts on the port of last time, so that pools find the database again whoever restarted it, else on a free one.
 * Between finding a port free and PostgreSQL taking it another program may: then the next one. A `fixed` port is never changed.
 */
async function startOnFreePort(
  folder: DataFolder,
  start: (port: number) => Promise<Postmaster>,
  fixed?: number,
): Promise<Postmaster> {
  let port = fixed ?? lastPort(folder.path) ?? (await freePort());
  for (let attempt = 1; ; attempt += 1) {
    try {
      const postmaster = await start(port);
      rememberPort(folder.path, port);
      return postmaster;
    } catch (error) {
      if (fixed !== undefined || attempt === portAttempts || !isPortTaken(error)) throw error;
      port = await freePort();
    }
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof StoreUnavailable && error.message.includes("could not create any TCP/IP sockets");
}

function hold(folder: DataFolder, options: EmbeddedOptions, held: Held): Embedded {
  const { credentials, claim } = held;
  let { postmaster } = held;
  let stopping: Promise<void> | undefined;
  const watch = options.onExit === undefined ? undefined : watchExit(() => postmaster, options.onExit);
  const stop = async (): Promise<void> => {
    clearInterval(watch);
    await whileStarting(folder.path, async () => {
      withdrawClaim(claim);
      const others = otherClaims(folder.path, claim).filter(({ purpose }) => purpose !== "starting");
      if (others.length === 0) await stopPostmaster(postmaster);
    });
  };
  return {
    adminUrl: urlFor(adminRole, credentials.adminPassword, postmaster.port, "postgres"),
    migrationUrl: urlFor(ownerRole, credentials.ownerPassword, postmaster.port, databaseName),
    joined: held.joined,
    note: folder.note,
    pid: () => postmaster.pid,
    restart: async () => {
      const { port } = postmaster;
      ({ postmaster } = await explainingTrouble(options.dataDir, () =>
        whileStarting(folder.path, () => findOrStart(folder, options, port)),
      ));
      if (postmaster.port !== port) throw new StoreUnavailable(moved(folder, postmaster.port));
    },
    stop: () => (stopping ??= stop()),
  };
}

function moved(folder: DataFolder, port: number): string {
  return `The database in ${folder.path} ended and was started by another command on port ${port}, since its old port was taken. Start this program again.`;
}

/** Calls back once per end: an adopted postmaster is not our child, so there is no event to wait for. */
function watchExit(current: () => Postmaster, onExit: () => void): NodeJS.Timeout {
  let reported: Postmaster | undefined;
  return setInterval(() => {
    const postmaster = current();
    if (postmaster === reported || stillRuns(postmaster)) return;
    reported = postmaster;
    onExit();
  }, exitPollMs).unref();
}
