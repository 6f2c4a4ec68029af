import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { joinDatabase } from "../../bench/join-database.ts";
import { scratchFolder } from "../../bench/scratch-folder.ts";
import { freePort } from "../../packages/server/src/http/testing/test-server.ts";
import { judge, lettersLeft } from "./judgement.ts";
import { castOf } from "./people.ts";
import { startVictim, type Victim } from "./victim.ts";
import { type Ledger, work } from "./work.ts";

/** How often what is killed. */
export interface Wish {
  serverKills: number;
  databaseKills: number;
  patients: number;
  say(line: string): void;
}

/** What the kills did. */
export interface Killed {
  wrong: string[];
  /** Pieces of work that were answered, by kind, and how many of them had to be sent more than once. */
  answered: Record<string, { done: number; sentAgain: number }>;
  serverBackMs: number[];
  databaseBackMs: number[];
}

const LABORATORY_EAN = "5790000999019";
/** Letters leave within this time once all is quiet; a job that a killed worker had is taken by nobody else before it is given up. */
const QUIET_MS = 30_000;

/** Kills the server and its database at random moments while people and laboratories work, and compares what was answered with what is there. */
export async function kills({ serverKills, databaseKills, patients, say }: Wish): Promise<Killed> {
  const folder = scratchFolder();
  try {
    seed(folder.path, patients);
    const victim = await startVictim(folder.path, await freePort(), say);
    try {
      const { ledger, ...back } = await underKills(victim, folder.path, { serverKills, databaseKills, patients, say });
      const { pool, leave } = await joinDatabase(folder.path, 4);
      try {
        const waiting = await lettersLeft(pool, QUIET_MS);
        const late = waiting === 0 ? [] : [`${waiting} letters still wait ${QUIET_MS / 1000} s after the last kill`];
        const wrong = [...late, ...(await judge(pool, folder.path, ledger)), ...certified(folder.path)];
        return { wrong, answered: countsOf(ledger), ...back };
      } finally {
        await leave();
      }
    } finally {
      await victim.stop();
    }
  } finally {
    folder.remove();
  }
}

function seed(dataDir: string, patients: number): void {
  const { status, said } = command(dataDir, "seed", "--region", "demo", "--patients", String(patients));
  if (status !== 0) throw new Error(`the region could not be seeded:\n${said}`);
}

/** What the certificate finds, which counts everything twice by ways of its own. */
function certified(dataDir: string): string[] {
  const { status, out, said } = command(dataDir, "certificate", "--json");
  return status === 0 ? [] : [`the certificate ends with ${status}: ${(out || said).slice(0, 500)}`];
}

function command(dataDir: string, ...words: string[]): { status: number | null; out: string; said: string } {
  const program = join(import.meta.dirname, "../../packages/server/bin/foelgeskab.mjs");
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { env, encoding: "utf8" });
  return { status, out: stdout, said: stderr };
}

async function underKills(victim: Victim, dataDir: string, { serverKills, databaseKills, say }: Wish) {
  const token = randomBytes(24).toString("base64url");
  const joined = await joinDatabase(dataDir, 2);
  await joined.pool.query(
    "INSERT INTO foelgeskab.partner (partner_id, name, token_sha256, eans) VALUES ('proof', 'Prøvelaboratoriet', sha256(convert_to($1, 'UTF8')), $2)",
    [token, [LABORATORY_EAN]],
  );
  const cast = await castOf(victim.origin, joined.pool);
  await joined.leave(); // or the database that is killed would be held by us, too
  let over = false;
  const working = work({ cast, token, origin: victim.origin, laboratoryEan: LABORATORY_EAN, isOver: () => over });
  const back = { serverBackMs: [] as number[], databaseBackMs: [] as number[] };
  const order = spread(serverKills, databaseKills);
  for (const [at, what] of order.entries()) {
    await wait(100 + Math.random() * 900);
    if (what === "server") back.serverBackMs.push(await victim.killServer(at % 3 === 2 ? "SIGABRT" : "SIGKILL"));
    else back.databaseBackMs.push(await victim.killDatabase());
    if ((at + 1) % 10 === 0) say(`${at + 1} of ${order.length} killed`);
  }
  over = true;
  const ledger: Ledger = await working;
  return { ledger, ...back };
}

/** The database's kills spread evenly among the server's. */
function spread(serverKills: number, databaseKills: number): ("server" | "database")[] {
  const all = serverKills + databaseKills;
  return Array.from({ length: all }, (_, at) =>
    Math.floor(((at + 1) * databaseKills) / all) > Math.floor((at * databaseKills) / all) ? "database" : "server",
  );
}

function countsOf({ done }: Ledger): Killed["answered"] {
  const kinds = Map.groupBy(done, ({ kind }) => kind);
  return Object.fromEntries(
    [...kinds].map(([kind, of]) => [kind, { done: of.length, sentAgain: of.filter(({ sent }) => sent > 1).length }]),
  );
}
