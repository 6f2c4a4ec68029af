import { worldOn } from "../cli/world.ts";
import { inTemporaryDatabase } from "../store/one-connection.ts";
import { BadBackup } from "./bad-backup.ts";
import { loadBackup, wholeBackup } from "./load-backup.ts";
import { findBackup, type Manifest } from "./manifest.ts";
import { proveRegister } from "./prove-register.ts";

/** Where the trial restore happens. */
export interface Verifying {
  /** A database of the server on which a temporary one is made beside it. */
  url: string;
  dataDir: string;
  /** The true moment. */
  now: Temporal.Instant;
  /** A newest backup that is older than this is as bad as none. */
  mostHours: number;
  log(line: string): void;
}

/** The backup that was tried, and how old it is. */
export interface Verified {
  folder: string;
  manifest: Manifest;
  ageHours: number;
}

/** Restores a backup into a database that is thrown away afterwards, with all the proofs of a real restore. Throws BadBackup where it is not what it says, or too old. */
export async function verifyBackup(path: string, given: Verifying): Promise<Verified> {
  const folder = await findBackup(path);
  const manifest = await wholeBackup(folder);
  const ageHours = Math.floor(given.now.since(Temporal.Instant.from(manifest.takenAt)).total("hours"));
  if (ageHours >= given.mostHours)
    throw new BadBackup(`The newest backup, ${folder}, is ${ageHours} hours old: none was made since.`);
  refuseBroken(folder, manifest);
  await inTemporaryDatabase(given.url, async (url) => {
    await loadBackup(folder, manifest, { ...given, url, outDir: folder, at: given.now.toString() });
    const open = await worldOn({ migrationUrl: url, stop: async () => {} }, { ...given, purpose: "command" });
    try {
      await proveRegister(open, manifest);
    } finally {
      await open.stop();
    }
  });
  return { folder, manifest, ageHours };
}

/** A restore gives back what was there; that it was tampered with is told every night. */
function refuseBroken(folder: string, { brokenLinks }: Manifest): void {
  for (const chain of ["event", "audit", "certificate"] as const)
    if (brokenLinks[chain] > 0)
      throw new BadBackup(
        `${brokenLinks[chain]} links of the hash chain ${chain} were broken when ${folder} was taken.`,
      );
}
