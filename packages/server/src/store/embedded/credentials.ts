import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, StoreUnavailable } from "../connect-failure.ts";

/** The two roles of a database that we start ourselves. */
export interface Credentials {
  /** Superuser: makes databases, and nothing else. */
  readonly adminPassword: string;
  /** Owns the schema and runs the migrations, as the role of DATABASE_URL does elsewhere; no superuser, so row-level security binds it. */
  readonly ownerPassword: string;
}

/** Name of the superuser. */
export const adminRole = "foelgeskab_admin";
/** Name of the role that owns the database. */
export const ownerRole = "foelgeskab_owner";

const fileName = "credentials.json";

/** Reads the credentials, or undefined in a folder that has none yet. Throws StoreUnavailable when they may not be read or are damaged. */
export function readCredentials(folder: string): Credentials | undefined {
  const path = join(folder, fileName);
  try {
    const read: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (isCredentials(read)) return read;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    if (codeOf(error) === "EACCES") throw new StoreUnavailable(notYours(path));
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new StoreUnavailable(
    `${path} is damaged, and without it nobody can log in to the database. Put it back from a backup.`,
  );
}

/** Writes new random credentials, readable by the starting user alone, and returns them. They are on the disk before the database is. */
export function makeCredentials(folder: string): Credentials {
  const made = { adminPassword: password(), ownerPassword: password() };
  const unfinished = join(folder, `.${fileName}.${process.pid}`);
  writeFileSync(unfinished, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, join(folder, fileName));
  return made;
}

/** The address for one role of the database on this port of this machine. */
export function urlFor(role: string, rolePassword: string, port: number, database: string): string {
  return `postgresql://${role}:${rolePassword}@127.0.0.1:${port}/${database}`;
}

/** 192 random bits in letters that an address takes as they are. */
function password(): string {
  return randomBytes(24).toString("base64url");
}

function isCredentials(read: unknown): read is Credentials {
  if (typeof read !== "object" || read === null) return false;
  return (
    "adminPassword" in read &&
    typeof read.adminPassword === "string" &&
    "ownerPassword" in read &&
    typeof read.ownerPassword === "string"
  );
}

function notYours(path: string): string {
  return `${path} belongs to the user who started the database first. Run the command as that user.`;
}
