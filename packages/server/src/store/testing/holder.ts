import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** What a process that holds the built-in database said of it, or why it could not. */
export interface Said {
  readonly refused?: string;
  readonly joined?: boolean;
  readonly note?: string;
  readonly migrationUrl?: string;
  readonly postgres?: number;
}

/** A real process that holds the built-in database of a folder. */
export interface Holder {
  readonly pid: number;
  readonly said: Said;
  /** Ends it as its user would: the hold is given up, and the database with the last hold. */
  end(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** How to run it. `program` is hold-database.ts, or a copy of it somewhere else; `uid` another user to run it as. */
export interface HolderOptions {
  readonly dataDir: string;
  readonly purpose?: "serve" | "command";
  readonly program?: string;
  readonly uid?: number;
}

/** Starts the process and waits for what it says. */
export async function startHolder({ dataDir, purpose = "serve", program, uid }: HolderOptions): Promise<Holder> {
  const file = program ?? join(import.meta.dirname, "hold-database.ts");
  const child = spawn(process.execPath, [file, dataDir, purpose], {
    stdio: ["pipe", "pipe", "inherit"],
    cwd: "/",
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const ended = once(child, "exit");
  const line = await Promise.race([once(createInterface(child.stdout), "line"), ended.then(() => undefined)]);
  if (line === undefined || child.pid === undefined) throw new Error("The process ended without a word; see above.");
  // hold-database.ts writes just this.
  const said = JSON.parse(String(line[0])) as Said;
  return { pid: child.pid, said, end: () => end(child, ended), kill: () => kill(child, ended) };
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

async function end(child: Child, ended: Promise<unknown>): Promise<void> {
  child.stdin.end();
  await ended;
}

async function kill(child: Child, ended: Promise<unknown>): Promise<void> {
  child.kill("SIGKILL");
  await ended;
}
