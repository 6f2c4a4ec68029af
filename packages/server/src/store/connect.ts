import pg from "pg";
import { codeOf, StoreUnavailable } from "./connect-failure.ts";
import { startEmbedded } from "./embedded/start-embedded.ts";

/** Which database this process works on, and for how long it holds it. */
export interface StoreOptions {
  /** The environment: `DATABASE_URL` chooses a PostgreSQL of your own. */
  readonly env: { readonly DATABASE_URL?: string | undefined };
  /** Folder of the built-in database, used without DATABASE_URL. */
  readonly dataDir: string;
  readonly purpose: "serve" | "command";
  /** Where this process serves (`http://127.0.0.1:8080`), for the sentence that a second server gets. */
  readonly address?: string;
  /** One line for the operator at a time. */
  readonly log: (line: string) => void;
  /** The built-in database has ended and could not be started again: the process cannot go on. */
  readonly onLost?: (why: string) => void;
}

/** A database that answers. */
export interface Store {
  /** As the role that owns the schema. Never printed: it holds the password. */
  readonly migrationUrl: string;
  /** Gives the built-in database up; the last holder ends it. Close the pools first. Nothing to do with DATABASE_URL. */
  stop(): Promise<void>;
}

const oldestVersion = 15;
const connectPatienceMs = 10_000;
/** A database that ends more often than this within a minute will not stay up by being started once more. */
const restartsPerMinute = 3;

/**
 * Opens the configured database: DATABASE_URL, or the built-in one in the data folder, started or joined.
 * Throws StoreUnavailable with one sentence for the operator when there is none to be had.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const url = options.env.DATABASE_URL ?? "";
  return url === "" ? openEmbedded(options) : openConfigured(url);
}

async function openConfigured(url: string): Promise<Store> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new StoreUnavailable(
      "DATABASE_URL is not an address of the form postgresql://user:password@host:5432/database. Correct it, or unset it to use the built-in database.",
    );
  }
  const version = await serverVersion(url);
  if (version >= oldestVersion) return { migrationUrl: url, stop: async () => {} };
  throw new StoreUnavailable(
    `DATABASE_URL leads to PostgreSQL ${version} at ${placeOf(url)}, and Følgeskab needs version ${oldestVersion} or newer. Upgrade it, or unset DATABASE_URL to use the built-in database.`,
  );
}

async function serverVersion(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectPatienceMs });
  client.on("error", () => {}); // told by the query that fails
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
    return Math.floor(Number(rows[0]?.version) / 10_000);
  } catch (error) {
    throw new StoreUnavailable(`${whyUnreachable(error, url)} Nothing was changed.`, { cause: error });
  } finally {
    await client.end().catch(() => {}); // a connection that never was cannot be ended
  }
}

function whyUnreachable(error: unknown, url: string): string {
  const place = placeOf(url);
  switch (codeOf(error)) {
    case "ECONNREFUSED":
      return `No PostgreSQL answers at ${place}, where DATABASE_URL leads. Start it, or correct DATABASE_URL.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The host of DATABASE_URL (${place}) is not known here. Correct DATABASE_URL, or look at the network.`;
    case "28P01":
    case "28000":
      return `PostgreSQL at ${place} refuses the user or password in DATABASE_URL. Correct DATABASE_URL.`;
    case "3D000":
      return `PostgreSQL at ${place} has no such database. Make it there, or correct DATABASE_URL.`;
    case undefined:
    default:
      return `PostgreSQL at ${place}, where DATABASE_URL leads, could not be used: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** Host, port and database, without user and password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

async function openEmbedded({ dataDir, purpose, address = "", log, onLost }: StoreOptions): Promise<Store> {
  const restarts: number[] = [];
  const database = await startEmbedded({
    dataDir,
    purpose,
    address,
    ...(purpose === "serve" ? { onExit: () => void revive() } : {}),
  });
  if (database.note !== undefined) log(database.note);
  return { migrationUrl: database.migrationUrl, stop: () => database.stop() };

  async function revive(): Promise<void> {
    const recent = restarts.filter((at) => performance.now() - at < 60_000);
    restarts.push(performance.now());
    try {
      if (recent.length >= restartsPerMinute) throw new StoreUnavailable(keepsEnding(dataDir));
      log("The built-in database ended unexpectedly and is started again; what was acknowledged is kept.");
      await database.restart();
    } catch (error) {
      onLost?.(error instanceof Error ? error.message : String(error));
    }
  }
}

function keepsEnding(dataDir: string): string {
  return `The built-in database in ${dataDir} has ended ${restartsPerMinute + 1} times within a minute. Look into postgres/log there, then start again.`;
}
