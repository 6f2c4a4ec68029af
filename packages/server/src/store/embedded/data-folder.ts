import { randomUUID } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { StoreUnavailable } from "../connect-failure.ts";
import { type Account, accountOf, canReach, nobody, weAreRoot } from "./account.ts";

/** A folder that is ready to hold the database. */
export interface DataFolder {
  /** Where it really lies, links followed. */
  readonly path: string;
  /** PostgreSQL's own folder inside. */
  readonly cluster: string;
  /** Whom the database runs as; undefined: as ourselves. */
  readonly account: Account | undefined;
  /** What the operator must know about the place, one line. */
  readonly note: string | undefined;
}

/** Where root keeps what the database's user must reach when DATA_DIR lies in a closed folder. */
const reachableHome = "/var/lib/foelgeskab";

/**
 * Makes the data folder, or finds it. Throws StoreUnavailable when it holds something else,
 * belongs to another user, or links to a place that is gone; what the disk itself refuses comes as the system's error.
 */
export function prepareDataFolder(dataDir: string): DataFolder {
  const asked = resolve(dataDir);
  refuseDanglingLink(asked);
  return weAreRoot() ? prepareAsRoot(asked) : prepareAsUser(asked);
}

function prepareAsUser(asked: string): DataFolder {
  mkdirSync(asked, { recursive: true, mode: 0o700 });
  refuseForeignContent(asked);
  accessSync(asked, constants.W_OK | constants.X_OK);
  const path = realpathSync(asked);
  const owner = ownerOfCluster(path);
  if (owner !== undefined && owner !== process.getuid?.()) throw new StoreUnavailable(ofAnotherUser(asked, owner));
  return { path, cluster: clusterIn(path), account: undefined, note: undefined };
}

function prepareAsRoot(asked: string): DataFolder {
  const account = accountFor(asked);
  mkdirSync(dirname(asked), { recursive: true });
  if (!existsSync(asked) && canReach(account, dirname(asked))) makeReachable(asked);
  if (existsSync(asked)) refuseForeignContent(asked);
  if (!existsSync(asked) || !canReach(account, realpathSync(asked))) replaceByLink(asked, account);
  const path = realpathSync(asked);
  return { path, cluster: clusterIn(path), account, note: noteAbout(asked, path) };
}

/** Root runs the database as whoever owns the data already, so that a folder made by a user stays hers. */
function accountFor(asked: string): Account {
  const owner = existsSync(asked) ? ownerOfCluster(asked) : undefined;
  if (owner === undefined || owner === 0) return nobody();
  const account = accountOf(owner);
  if (account !== undefined) return account;
  throw new StoreUnavailable(
    `The data in ${asked} belongs to user id ${owner}, whom this machine does not know. Give it to a user that exists, with chown -R.`,
  );
}

function replaceByLink(asked: string, account: Account): void {
  if (existsSync(asked) && isOurs(asked)) throw new StoreUnavailable(closedSince(asked, account));
  const place = newReachablePlace(asked);
  try {
    if (existsSync(asked)) rmdirSync(asked);
    symlinkSync(place, asked);
  } catch (error) {
    rmSync(place, { recursive: true });
    if (!lstatSync(asked, { throwIfNoEntry: false })?.isSymbolicLink()) throw error; // else another start was faster
  }
}

function newReachablePlace(asked: string): string {
  const place = join(reachableHome, randomUUID());
  makeReachable(reachableHome);
  makeReachable(place);
  writeFileSync(join(place, ".belongs-to"), `${asked}\n`);
  return place;
}

/** Others may pass through but not list it; whatever the umask says, and not if it was there already. */
function makeReachable(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, 0o711);
}

function noteAbout(asked: string, path: string): string | undefined {
  if (!path.startsWith(`${reachableHome}/`)) return undefined;
  return `The data lies in ${path}, and ${asked} is a link to it: the database's user cannot enter the closed folder above.`;
}

function refuseDanglingLink(asked: string): void {
  if (existsSync(asked) || lstatSync(asked, { throwIfNoEntry: false }) === undefined) return;
  throw new StoreUnavailable(
    `${asked} links to ${readlinkSync(asked)}, which is gone. Put the folder back from a backup, or remove the link to begin with an empty database.`,
  );
}

/** Hidden files and a file system's own lost+found are nobody's data. */
function refuseForeignContent(folder: string): void {
  if (isOurs(folder)) return;
  const first = readdirSync(folder).find((name) => !name.startsWith(".") && name !== "lost+found" && name !== "locks");
  if (first === undefined) return;
  throw new StoreUnavailable(
    `${folder} is not a data folder of Følgeskab and is not empty (it holds '${first}'). Nothing was changed. Set DATA_DIR to an empty or a new folder.`,
  );
}

/** Whether a built-in database lies in a folder already. */
export function holdsDatabase(dataDir: string): boolean {
  return existsSync(clusterIn(resolve(dataDir)));
}

function isOurs(folder: string): boolean {
  return existsSync(join(folder, "credentials.json")) || existsSync(clusterIn(folder));
}

function clusterIn(folder: string): string {
  return join(folder, "postgres");
}

function ownerOfCluster(folder: string): number | undefined {
  return statSync(clusterIn(folder), { throwIfNoEntry: false })?.uid;
}

function ofAnotherUser(asked: string, owner: number): string {
  return `The data in ${asked} belongs to user ${accountOf(owner)?.name ?? owner}. Run the command as that user, or set DATA_DIR to a folder of your own.`;
}

function closedSince(asked: string, account: Account): string {
  return `User '${account.name}', who runs the database, can no longer enter ${asked}: it, or a folder above it, has been closed since. Open it with chmod o+x.`;
}
