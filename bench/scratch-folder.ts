import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beginningOf, commandOf } from "../packages/server/src/store/embedded/process-identity.ts";

const NAME = "foelgeskab-bench-";
/** Who made the folder: process number and beginning, of which only the two together are one process. */
const OWNER = "owner";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Whoever is told to end at once has ended within this time. */
const DYING_MS = 10_000;

/** A data folder for one run, and the way to end all that runs on it. */
export interface Scratch {
  /** The data folder; it is not there yet. */
  readonly path: string;
  /** Ends what still runs on it, and removes it. It happens by itself where the run ends before, or is ended by a signal. */
  remove(): void;
}

/** A data folder for one run, which the database's user can reach too when we are root. What killed runs left behind is cleared away first. */
export function scratchFolder(): Scratch {
  sweep();
  const root = mkdtempSync(join(tmpdir(), NAME));
  chmodSync(root, 0o755);
  writeFileSync(join(root, OWNER), `${process.pid} ${beginningOf(process.pid)}`);
  const remove = (): void => {
    process.off("exit", remove);
    for (const signal of SIGNALS) process.off(signal, endedBy);
    clear(root);
  };
  const endedBy = (signal: NodeJS.Signals): void => {
    remove();
    process.kill(process.pid, signal);
  };
  process.on("exit", remove);
  for (const signal of SIGNALS) process.on(signal, endedBy);
  return { path: join(root, "data"), remove };
}

/** The folders of runs that were killed; one that does not say whose it is, or whose maker lives, is left alone. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(NAME))) {
    const root = join(tmpdir(), name);
    const [pid, beginning] = textOf(join(root, OWNER)).split(" ");
    if (beginning !== undefined && beginningOf(Number(pid)) !== beginning) clear(root);
  }
}

/** Ends the servers and commands that have a claim on the folder, then its database, and removes the files. */
function clear(root: string): void {
  const link = join(root, "data");
  if (existsSync(link)) {
    const data = realpathSync(link); // elsewhere, where the temporary folder is closed to others
    for (const pid of claimants(data)) end(pid, "SIGKILL");
    const postgres = Number.parseInt(textOf(join(data, "postgres", "postmaster.pid")), 10);
    if (commandOf(postgres)?.includes(`-D ${join(data, "postgres")} `)) end(postgres, "SIGQUIT");
    rmSync(data, { recursive: true, force: true });
  }
  rmSync(root, { recursive: true, force: true });
}

/** The other processes that say in the folder's locks that they use it, and still are who they were. */
function claimants(data: string): number[] {
  const locks = join(data, "locks");
  const claims = existsSync(locks) ? readdirSync(locks) : [];
  return claims.flatMap((claim) => {
    const [, pid = "", beginning = ""] = claim.split("-");
    return Number(pid) !== process.pid && beginningOf(Number(pid)) === beginning ? [Number(pid)] : [];
  });
}

/** Comes back when the process is gone: this also happens in the last moment of our own, which waits for no promise. */
function end(pid: number, signal: NodeJS.Signals): void {
  process.kill(pid, signal);
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; beginningOf(pid) !== undefined && waited < DYING_MS; waited += 20) Atomics.wait(clock, 0, 0, 20);
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
