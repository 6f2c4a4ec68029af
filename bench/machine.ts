import { spawnSync } from "node:child_process";
import { arch, cpus, loadavg, platform, totalmem } from "node:os";

/** Where and on what was measured. Figures of two machines are not comparable, ratios within one run are. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGiB: number;
  system: string;
  node: string;
  postgresql: string;
  commit: string;
  /** Processes that wanted to run, over the last minute; above the number of cores the machine was shared and all times are too high. */
  loadBefore: number;
  loadAfter: number;
}

/** The machine, and how busy it is at this moment. */
export function thisMachine(): Omit<Machine, "postgresql" | "loadAfter"> {
  const [first] = cpus();
  return {
    cpu: first?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    commit: commit(),
    loadBefore: load(),
  };
}

/** The load of the last minute. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

function commit(): string {
  const head = git(["rev-parse", "--short", "HEAD"]);
  if (head === "") return "unknown";
  return git(["status", "--porcelain", "--", "packages", "programmes"]) === ""
    ? head
    : `${head} and uncommitted changes`;
}

function git(words: readonly string[]): string {
  const { stdout, status } = spawnSync("git", words, { cwd: import.meta.dirname, encoding: "utf8" });
  return status === 0 ? stdout.trim() : "";
}
