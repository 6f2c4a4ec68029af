import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const hasProc = existsSync("/proc/self/stat");

/**
 * When a process began, as an opaque word, or undefined when no such process runs.
 * A pid is reused after a crash or a restart; pid and beginning together are not.
 * A zombie counts as ended: in a container whose first process reaps nobody, dead processes stay listed for ever.
 */
export function beginningOf(pid: number): string | undefined {
  return hasProc ? beginningFromProc(pid) : fromPs(pid, "lstart=")?.replaceAll(/\W+/g, "_");
}

/** The command line of a running process, its arguments parted by blanks; undefined when there is no such process. */
export function commandOf(pid: number): string | undefined {
  return hasProc ? readOrUndefined(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ") : fromPs(pid, "command=");
}

function beginningFromProc(pid: number): string | undefined {
  const stat = readOrUndefined(`/proc/${pid}/stat`);
  // The second field is the program's name in parentheses and may hold blanks: count from the last parenthesis.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const state = fields?.[0];
  return state === undefined || state === "Z" || state === "X" ? undefined : fields?.[19];
}

function fromPs(pid: number, field: string): string | undefined {
  try {
    const text = execFileSync("ps", ["-o", field, "-p", String(pid)], { encoding: "utf8", stdio: "pipe" }).trim();
    return text === "" ? undefined : text;
  } catch {
    return undefined;
  }
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
