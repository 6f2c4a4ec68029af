import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StoreUnavailable } from "../connect-failure.ts";
import type { Binaries } from "./binaries.ts";
import { adminRole, type Credentials } from "./credentials.ts";
import type { DataFolder } from "./data-folder.ts";
import { bareEnvironment, cannotRun, reasonIn } from "./programs.ts";

/**
 * Makes the files of a new database cluster beside their place and moves them there when complete,
 * so that a start that was cut off leaves no half cluster behind. Throws StoreUnavailable when initdb fails.
 */
export async function initialise(folder: DataFolder, binaries: Binaries, credentials: Credentials): Promise<void> {
  const unfinished = join(folder.path, "postgres.unfinished");
  const passwordFile = join(folder.path, ".initdb-password");
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, credentials.adminPassword, { mode: 0o600 });
  try {
    giveTo(folder, unfinished, passwordFile);
    await runInitdb(folder, binaries, unfinished, passwordFile);
    renameSync(unfinished, folder.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Throws StoreUnavailable when the files were made by another major version of PostgreSQL, which this one cannot read. */
export function refuseOtherVersion(folder: DataFolder, binaries: Binaries): void {
  const versionFile = join(folder.cluster, "PG_VERSION");
  const found = existsSync(versionFile) ? readFileSync(versionFile, "utf8").trim() : "no version";
  const ours = binaries.version.split(".")[0];
  if (found === ours) return;
  throw new StoreUnavailable(
    found === "no version"
      ? `${folder.cluster} holds no PostgreSQL data (PG_VERSION is missing). Put the folder back from a backup, or set DATA_DIR to an empty folder.`
      : `The data in ${folder.cluster} was written by PostgreSQL ${found}, and this version of Følgeskab brings PostgreSQL ${ours}. Use the version of Følgeskab that wrote it, or move the data with that version's pg_dump and set DATA_DIR to an empty folder.`,
  );
}

function giveTo({ account }: DataFolder, ...paths: string[]): void {
  if (account === undefined) return;
  for (const path of paths) chownSync(path, account.uid, account.gid);
}

/** Sorting and letter case follow Unicode's code points, the same on every machine; Danish order is asked for in ORDER BY. */
const clusterOptions = [
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--data-checksums",
  "--auth=scram-sha-256",
  `--username=${adminRole}`,
  "--no-instructions",
];

async function runInitdb(folder: DataFolder, binaries: Binaries, into: string, passwordFile: string): Promise<void> {
  const { account } = folder;
  const child = spawn(binaries.initdb, [...clusterOptions, `--pwfile=${passwordFile}`, `--pgdata=${into}`], {
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    cwd: folder.path,
    env: bareEnvironment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", (error) => reject(cannotRun(binaries.initdb, error))).once("close", resolve);
  });
  if (code !== 0) throw new StoreUnavailable(reasonIn(said, "A new database could not be made", folder.path));
}
