import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { StoreUnavailable } from "../connect-failure.ts";
import type { Binaries } from "./binaries.ts";
import type { DataFolder } from "./data-folder.ts";
import { beginningOf, commandOf } from "./process-identity.ts";
import { bareEnvironment, cannotRun, reasonIn } from "./programs.ts";

/** PostgreSQL's first process, whoever started it. */
export interface Postmaster {
  readonly pid: number;
  readonly beginning: string;
  readonly port: number;
}

interface PidFile {
  readonly pid: number;
  readonly port: number;
  readonly sharedMemory: string;
  readonly status: string;
}

const pollMs = 10;
/** After a crash the log is replayed before "ready": at most max_wal_size (1 GB), minutes on a slow disk. */
const recoveryPatienceMs = 600_000;
const stopPatienceMs = 60_000;
/** Sessions of a killed postmaster notice its death and end by themselves, usually within milliseconds. */
const leftoverPatienceMs = 15_000;

/**
 * The postmaster that runs on this cluster and is ready for connections, or undefined when none runs.
 * Waits while one is starting, recovering or stopping. What a dead one left behind is cleared away.
 */
export async function findPostmaster(folder: DataFolder): Promise<Postmaster | undefined> {
  const until = performance.now() + recoveryPatienceMs;
  while (performance.now() < until) {
    const file = readPidFile(folder);
    const beginning = file && runsHere(file.pid, folder) ? beginningOf(file.pid) : undefined;
    if (file === undefined) return undefined;
    if (beginning === undefined) return clearLeftovers(folder, file);
    if (file.status === "ready") return { pid: file.pid, beginning, port: file.port };
    await wait(pollMs);
  }
  throw new StoreUnavailable(
    `The database in ${folder.path} has been starting or stopping for 10 minutes. Look into ${folder.cluster}/log.`,
  );
}

/** Starts PostgreSQL and waits until it takes connections; throws StoreUnavailable with its own reason when it ends instead. */
export async function startPostmaster(
  folder: DataFolder,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<Postmaster> {
  const startLog = join(folder.path, "start.log");
  const log = openSync(startLog, "w", 0o600);
  const { account } = folder;
  const child = spawn(
    binaries.postgres,
    ["-D", folder.cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    {
      ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
      cwd: folder.path,
      env: bareEnvironment,
      // A session of its own: Ctrl-C in the terminal is ours to handle. Files, not pipes: it must outlive a killed Node.
      detached: true,
      stdio: ["ignore", log, log],
    },
  );
  closeSync(log);
  child.unref();
  const ended = new Promise<"ended">((resolve, reject) => {
    child.once("error", (error) => reject(cannotRun(binaries.postgres, error))).once("exit", () => resolve("ended"));
  });
  for (
    let first = await Promise.race([ended, wait(pollMs)]);
    first !== "ended";
    first = await Promise.race([ended, wait(pollMs)])
  ) {
    const file = readPidFile(folder);
    const beginning = file && file.pid === child.pid && file.status === "ready" ? beginningOf(file.pid) : undefined;
    if (file !== undefined && beginning !== undefined) return { pid: file.pid, beginning, port: file.port };
  }
  throw new StoreUnavailable(
    reasonIn(saidWhileStarting(folder, startLog), "The database could not be started", folder.path),
  );
}

/** Until its log collector runs PostgreSQL complains to standard error, from then on to the newest file of its log folder. */
function saidWhileStarting(folder: DataFolder, startLog: string): string {
  const logs = join(folder.cluster, "log");
  const files = existsSync(logs) ? readdirSync(logs).map((name) => join(logs, name)) : [];
  const newest = files.toSorted((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs).at(-1);
  const log = newest === undefined ? "" : readFileSync(newest, "utf8");
  return `${readFileSync(startLog, "utf8")}\n${log.slice(log.lastIndexOf("starting PostgreSQL"))}`;
}

/** Ends the database: sessions are cut, everything is written, the next start needs no recovery. Returns when the process is gone. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  if (!stillRuns(postmaster)) return;
  process.kill(postmaster.pid, "SIGINT");
  if (await goneWithin(postmaster, stopPatienceMs)) return;
  process.kill(postmaster.pid, "SIGQUIT"); // the next start recovers from the log: slower, nothing lost
  await goneWithin(postmaster, stopPatienceMs);
}

/** True while this very process runs, not another one with its number. */
export function stillRuns(postmaster: Postmaster): boolean {
  return beginningOf(postmaster.pid) === postmaster.beginning;
}

/** Waits until it has ended, so long at the most; false when it still runs then. */
export async function goneWithin(postmaster: Postmaster, patienceMs: number): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (stillRuns(postmaster) && performance.now() < until) await wait(pollMs);
  return !stillRuns(postmaster);
}

function readPidFile(folder: DataFolder): PidFile | undefined {
  try {
    const lines = readFileSync(join(folder.cluster, "postmaster.pid"), "utf8").split("\n");
    const [pid, , , port, , , sharedMemory = "", status = ""] = lines;
    return { pid: Number(pid), port: Number(port), sharedMemory: sharedMemory.trim(), status: status.trim() };
  } catch {
    return undefined;
  }
}

/** The pid may have been given to another program since: the command line of ours names the cluster. */
function runsHere(pid: number, folder: DataFolder): boolean {
  return commandOf(pid)?.includes(`-D ${folder.cluster} `) ?? false;
}

/**
 * PostgreSQL refuses to start while a process with the number in postmaster.pid runs, even a stranger or a zombie.
 * The file goes, but only when the killed postmaster's sessions are gone too: two generations on one cluster would destroy it.
 */
async function clearLeftovers(folder: DataFolder, file: PidFile): Promise<undefined> {
  const until = performance.now() + leftoverPatienceMs;
  while (isAttached(file.sharedMemory)) {
    if (performance.now() > until) {
      throw new StoreUnavailable(
        `The database in ${folder.path} was killed, and sessions of it still run. Try again when they have ended (they are named postgres).`,
      );
    }
    await wait(pollMs);
  }
  rmSync(join(folder.cluster, "postmaster.pid"), { force: true });
}

/** Whether any process is attached to the System V segment "key id" that PostgreSQL keeps for just this question. */
function isAttached(sharedMemory: string): boolean {
  const id = sharedMemory.split(/\s+/)[1];
  return segments().some((fields) => fields[1] === id && Number(fields[6]) > 0);
}

function segments(): string[][] {
  try {
    const [, ...lines] = readFileSync("/proc/sysvipc/shm", "utf8").split("\n");
    return lines.map((line) => line.trim().split(/\s+/));
  } catch {
    return [];
  }
}
