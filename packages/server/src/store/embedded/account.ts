import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { codeOf, StoreUnavailable } from "../connect-failure.ts";

/** An ordinary user of this machine under whom the database runs when we are root, whom `initdb` and `postgres` refuse. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** True when this process runs as root. */
export function weAreRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account `nobody`, which every Linux and macOS has; we create no user on a machine that is not ours. */
export function nobody(): Account {
  const account = accounts().find(({ name }) => name === "nobody");
  if (account !== undefined) return account;
  throw new StoreUnavailable(
    "PostgreSQL does not run as root, and this machine has no user 'nobody' to run it as. Start Følgeskab as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
  );
}

/** The account with this user id, or undefined when the machine does not know it. */
export function accountOf(uid: number): Account | undefined {
  return accounts().find((account) => account.uid === uid);
}

/** True when the account may enter the folder, or run the file, at `path`. */
export function canReach(account: Account, path: string): boolean {
  const probe = spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], {
    uid: account.uid,
    gid: account.gid,
    cwd: "/",
    env: {},
    stdio: "ignore",
  });
  if (probe.error === undefined) return probe.status === 0;
  if (codeOf(probe.error) !== "EPERM") throw probe.error;
  throw new StoreUnavailable(
    `PostgreSQL does not run as root, and this root may not start a program as user '${account.name}'. Start Følgeskab as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function accounts(): Account[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 4)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
