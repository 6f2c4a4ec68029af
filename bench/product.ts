import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createBrowser } from "../packages/server/src/http/testing/browser.ts";

const PROGRAM = join(import.meta.dirname, "../packages/server/bin/foelgeskab.mjs");
/** A first start that takes longer than this has failed. */
const PATIENCE_MS = 300_000;
const STOP_PATIENCE_MS = 60_000;

/** The product as a process of its own, as `npm start` runs it. */
export interface Product {
  origin: string;
  /** From the start of the process until the log-in page has been read. */
  usableMs: number;
  /** The server's own times of answers on a route since the last asking, in milliseconds: from the request's arrival until the answer has left. */
  serverTimes(route: string): number[];
  /** Processor time used so far by the server's process and by all of its database, in milliseconds; 0 where the system does not tell. */
  cpuMs(): { server: number; database: number };
  /** The most memory it has held, in MiB. */
  peakMiB(): number;
  stop(): Promise<void>;
}

/** Starts the product on a data folder, and comes back when a browser can read its first page. */
export async function startProduct(dataDir: string, port: number): Promise<Product> {
  const begun = performance.now();
  const { DATABASE_URL: _other, ...env } = process.env; // its own database, whatever the shell has set
  const child = spawn(process.execPath, [PROGRAM, "serve"], {
    env: { ...env, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const heard = listenTo(child);
  try {
    const origin = await heard.ready;
    const { response } = await createBrowser(origin).open("/login");
    if (response.status !== 200) throw new Error(`the log-in page answers ${response.status}`);
    return {
      origin,
      usableMs: performance.now() - begun,
      serverTimes: heard.take,
      stop: () => end(child),
      ...usageOf(child, dataDir),
    };
  } catch (error) {
    await end(child);
    throw error;
  }
}

interface Answered {
  route: string;
  ms: number;
}

function listenTo(child: ChildProcess): { ready: Promise<string>; take(route: string): number[] } {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("the child's output is piped");
  const answered = new Map<string, number[]>();
  let complaints = "";
  createInterface({ input: stderr }).on("line", (line) => {
    if (!note(answered, line)) complaints = `${complaints}${line}\n`.slice(-2000);
  });
  const ready = new Promise<string>((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`no answer for ${PATIENCE_MS} ms: ${complaints}`)), PATIENCE_MS);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${complaints}`)));
    createInterface({ input: stdout }).on("line", (line) => {
      const address = /^Følgeskab: (http\S+)/.exec(line)?.[1];
      if (address === undefined) return;
      clearTimeout(patience);
      resolve(address);
    });
  });
  const take = (route: string): number[] => {
    const times = answered.get(route) ?? [];
    answered.delete(route);
    return times;
  };
  return { ready, take };
}

/** Takes a line of the log that tells of an answer; false for any other line. */
function note(answered: Map<string, number[]>, line: string): boolean {
  if (!line.startsWith("{") || !line.includes('"answered"')) return false;
  const { route, ms } = JSON.parse(line) as Answered; // the line that http/log.ts writes for each answer
  const times = answered.get(route);
  if (times === undefined) answered.set(route, [ms]);
  else times.push(ms);
  return true;
}

/** Linux tells of a process in /proc; elsewhere these figures are 0. */
function usageOf({ pid }: ChildProcess, dataDir: string): Pick<Product, "cpuMs" | "peakMiB"> {
  return {
    cpuMs: () => ({ server: cpuOf(String(pid)).own, database: databaseCpu(dataDir) }),
    peakMiB: () => Math.round(Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024),
  };
}

/** A process's own time, and that of its children which have ended. */
function cpuOf(pid: string): { own: number; ended: number } {
  const [, ...counted] = /\) (?:\S+ ){11}(\d+) (\d+) (\d+) (\d+)/.exec(read(`/proc/${pid}/stat`)) ?? [];
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = counted.map((each) => Number(each) * 10); // in hundredths of a second
  return { own: user + system, ended: endedUser + endedSystem };
}

/** All of PostgreSQL: its first process, those that it started (one a connection), and those of them that have ended. */
function databaseCpu(dataDir: string): number {
  const [first = ""] = read(join(dataDir, "postgres", "postmaster.pid")).split("\n");
  const { own, ended } = cpuOf(first);
  const children = read(`/proc/${first}/task/${first}/children`).split(" ");
  return children.reduce((sum, child) => sum + cpuOf(child).own, own + ended);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const last = setTimeout(() => child.kill("SIGKILL"), STOP_PATIENCE_MS);
  await gone;
  clearTimeout(last);
}
