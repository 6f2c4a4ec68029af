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
  /** Processor time that the process has used so far, in milliseconds; 0 where the system does not tell. */
  cpuMs(): number;
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
      ...usageOf(child),
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
  stderr.setEncoding("utf8").on("data", (text: string) => {
    complaints = `${complaints}${text}`.slice(-2000);
  });
  const ready = new Promise<string>((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`no answer for ${PATIENCE_MS} ms: ${complaints}`)), PATIENCE_MS);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${complaints}`)));
    createInterface({ input: stdout }).on("line", (line) => {
      const address = /^Følgeskab: (http\S+)/.exec(line)?.[1];
      if (address !== undefined) {
        clearTimeout(patience);
        resolve(address);
      } else note(answered, line);
    });
  });
  const take = (route: string): number[] => {
    const times = answered.get(route) ?? [];
    answered.delete(route);
    return times;
  };
  return { ready, take };
}

function note(answered: Map<string, number[]>, line: string): void {
  if (!line.startsWith("{") || !line.includes('"answered"')) return;
  const { route, ms } = JSON.parse(line) as Answered; // the line that http/log.ts writes for each answer
  const times = answered.get(route);
  if (times === undefined) answered.set(route, [ms]);
  else times.push(ms);
}

/** Linux tells of a process in /proc; elsewhere these figures are 0. */
function usageOf({ pid }: ChildProcess): Pick<Product, "cpuMs" | "peakMiB"> {
  const read = (file: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, "utf8");
    } catch {
      return "";
    }
  };
  return {
    cpuMs: () => {
      const [, user = "0", system = "0"] = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(read("stat")) ?? [];
      return (Number(user) + Number(system)) * 10; // counted in hundredths of a second
    },
    peakMiB: () => Math.round(Number(/VmHWM:\s+(\d+)/.exec(read("status"))?.[1] ?? 0) / 1024),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const last = setTimeout(() => child.kill("SIGKILL"), STOP_PATIENCE_MS);
  await gone;
  clearTimeout(last);
}
