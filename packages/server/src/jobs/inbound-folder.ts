import { lstat, mkdir, open, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { MOST_BYTES } from "@foelgeskab/medcom/read-message";
import type pg from "pg";
import type { World } from "../advance/advance.ts";
import { receiveBytes } from "../features/receive/receive-bytes.ts";
import { codeOf } from "../store/connect-failure.ts";

/** A folder that the network puts files into. */
export interface InboundFolder {
  readonly world: World;
  readonly pool: pg.Pool;
  readonly folder: string;
  readonly log: (line: string) => void;
  /** How often the folder is looked at, in milliseconds. */
  readonly everyMs?: number;
}

const EVERY_MS = 1_000;
/** With the id before it, and three bytes a character, still a name that a file may have. */
const LONGEST_NAME = 60;
/** After a fault of the database or the disk. */
const AFTER_FAULT_MS = 10_000;

/**
 * Watches a folder: a file whose size has not changed between two looks is taken in, and only then moved to `done` or `unreadable` under the id of what
 * became of it. A crash in between leaves the file where it is, and taking it again changes nothing (safety S11).
 */
export async function watchInbound({
  everyMs = EVERY_MS,
  ...inbound
}: InboundFolder): Promise<{ stop(): Promise<void> }> {
  const { folder, log } = inbound;
  for (const place of ["done", "unreadable"]) await mkdir(join(folder, place), { recursive: true });
  const stopping = new AbortController();
  const running = (async () => {
    let seen: ReadonlyMap<string, string> = new Map();
    while (!stopping.signal.aborted) {
      const look = await lookOnce(inbound, seen);
      seen = look.seen;
      if (look.faults.length > 0) log(notTaken(folder, look.faults));
      const pause = look.faults.length > 0 ? Math.max(everyMs, AFTER_FAULT_MS) : everyMs;
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined); // told to stop
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

interface Look {
  readonly seen: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
}

/** Takes what has settled since the last look, by name, and says what is there now. A file that cannot be taken stays and does not hold up the others. */
async function lookOnce(inbound: InboundFolder, before: ReadonlyMap<string, string>): Promise<Look> {
  const seen = new Map<string, string>();
  const faults: string[] = [];
  for (const name of await namesIn(inbound.folder, faults)) {
    try {
      const file = await lstat(join(inbound.folder, name));
      const state = `${file.size} ${file.mtimeMs} ${file.ino}`;
      if (!file.isFile()) continue;
      seen.set(name, state);
      if (before.get(name) === state) await takeFile(inbound, name);
    } catch (error) {
      faults.push(codeOf(error) ?? "fault");
    }
  }
  return { seen, faults };
}

async function namesIn(folder: string, faults: string[]): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(isFinished).sort();
  } catch (error) {
    faults.push(codeOf(error) ?? "fault");
    return [];
  }
}

/** Without the files' names, which are the sender's. */
function notTaken(folder: string, faults: readonly string[]): string {
  const codes = [...new Set(faults)].join(", ");
  return `${faults.length} file(s) in ${folder} could not be taken in (${codes}); they stay there and are tried again. Look at the rights of the files and at the database.`;
}

/** Senders write under a dot or a .tmp name and move the file to its own when it is whole. */
function isFinished(name: string): boolean {
  return !name.startsWith(".") && !/\.(?:tmp|part|filepart)$/i.test(name);
}

async function takeFile({ world, pool, folder, log }: InboundFolder, name: string): Promise<void> {
  const bytes = await readAtMost(join(folder, name), MOST_BYTES + 1);
  const { letters } = await receiveBytes(world, pool, { bytes, channel: "folder", log });
  const place = letters.some(({ state }) => state === "unreadable") ? "unreadable" : "done";
  const id = letters[0]?.inboundId ?? "";
  await rename(join(folder, name), join(folder, place, `${id} ${name.slice(0, LONGEST_NAME)}`));
}

/** One byte more than is allowed tells that a file is too large without reading it whole. */
async function readAtMost(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, most));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
