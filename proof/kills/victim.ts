import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const PROGRAM = join(import.meta.dirname, "../../packages/server/bin/foelgeskab.mjs");
/** A start that takes longer than this has failed. */
const PATIENCE_MS = 120_000;

/** The product in a process of its own, to be killed. */
export interface Victim {
  readonly origin: string;
  /** The end of the server in the middle of its work, by kill -9 or as when its memory runs out (V8 aborts); its database lives on. Comes back when it answers again, with the milliseconds that took. */
  killServer(how: "SIGKILL" | "SIGABRT"): Promise<number>;
  /** kill -9 of PostgreSQL's first process, under which all others end. Comes back when the server has it again, with the milliseconds. */
  killDatabase(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts it on a data folder that holds a region; with its own database, whatever the shell has set, unless `own` names another. */
export async function startVictim(
  dataDir: string,
  port: number,
  say: (line: string) => void,
  own: NodeJS.ProcessEnv = {},
): Promise<Victim> {
  const origin = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _other, ...shell } = process.env;
  const env = { ...shell, ...own };
  const heard: string[] = [];
  let child: ChildProcess | undefined;
  /** The process whose end is meant; one that ends by itself is started again, as an operator's supervisor would. */
  let meant: ChildProcess | undefined;

  function begin(): void {
    const begun = spawn(process.execPath, [PROGRAM, "serve"], {
      env: { ...env, DATA_DIR: dataDir, PORT: String(port) },
      stdio: ["ignore", "ignore", "pipe"],
    });
    child = begun;
    begun.stderr.on("data", (chunk: Buffer) => {
      heard.push(`${chunk}`);
      heard.splice(0, heard.length - 200);
    });
    begun.once("exit", (code) => {
      if (begun === meant) return;
      say(`the server ended by itself (${code}) and is started again; it said: ${lastWords(heard)}`);
      begin();
    });
  }

  /** Until the server and its database answer. */
  async function answers(): Promise<void> {
    const begun = performance.now();
    while (performance.now() - begun < PATIENCE_MS) {
      if (await isReady(origin)) return;
      await wait(50);
    }
    throw new Error(`no answer for ${PATIENCE_MS} ms:\n${heard.join("").slice(-3000)}`);
  }

  async function timed(work: () => Promise<void>): Promise<number> {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  }

  const stop = async (how: NodeJS.Signals): Promise<void> => {
    meant = child;
    await end(child, how);
  };

  begin();
  await answers();
  return {
    origin,
    killServer: (how) =>
      timed(async () => {
        await stop(how);
        begin();
        await answers();
      }),
    killDatabase: () =>
      timed(async () => {
        process.kill(postmasterOf(dataDir), "SIGKILL");
        await wait(300); // it is still answered by connections that end only now
        await answers();
      }),
    stop: () => stop("SIGTERM"),
  };
}

function lastWords(heard: readonly string[]): string {
  const lines = heard.join("").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("{"))
    .slice(-3)
    .join(" / ");
}

function hasEnded(child: ChildProcess | undefined): boolean {
  return child === undefined || child.exitCode !== null || child.signalCode !== null;
}

async function isReady(origin: string): Promise<boolean> {
  try {
    const answer = await fetch(`${origin}/health`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

function postmasterOf(dataDir: string): number {
  const [first = ""] = readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n");
  return Number(first);
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (child === undefined || hasEnded(child)) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}
