import { resolve } from "node:path";
import { Command } from "commander";
import { BadBackup } from "../backup/bad-backup.ts";
import { takeBackup } from "../backup/take-backup.ts";
import { type Verified, verifyBackup } from "../backup/verify-backup.ts";
import { createClock } from "../clock.ts";
import { openStore } from "../store/connect.ts";
import { InputError } from "./input-error.ts";
import { openWorld } from "./world.ts";

/** `foelgeskab backup`: the whole database as it stands now, or the nightly trial of a backup. */
export function backupCommand(): Command {
  return new Command("backup")
    .description("Write every table as it stands in one moment into a folder, with a manifest to check it by")
    .argument("<path>", "the folder to make; in a folder that is there, a new one is made, named by the time")
    .option("--verify", "restore the backup (the newest of a folder of them) into a database that is thrown away")
    .option("--max-age <hours>", "with --verify: an older newest backup is as bad as none", "24")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText(
      "after",
      "\nExample, every night:\n  npx foelgeskab backup /backups && npx foelgeskab backup --verify /backups\n\nExit code 0: whole; 1: the trial is red; 2: nothing could be done. A backup holds people's data in the clear: mode 0600, and a disk that is encrypted.\n",
    )
    .action(backup);
}

interface Options {
  verify?: boolean;
  maxAge: string;
  json?: boolean;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function backup(path: string, options: Options): Promise<void> {
  if (options.verify === true) return verify(resolve(path), options);
  const open = await openWorld({ purpose: "command", log: say });
  try {
    const { folder, manifest } = await takeBackup({ ...open, log: say }, path);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const told = { backup: folder, takenAt: manifest.takenAt, tables: manifest.tables.length, rows };
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ ...told, ...manifest.register })}\n`
        : `${folder}: ${told.tables} tables, ${rows} rows, head ${manifest.register?.head ?? "not counted"}.\n`,
    );
  } finally {
    await open.stop();
  }
}

async function verify(path: string, options: Options): Promise<void> {
  const mostHours = Number(options.maxAge);
  if (!(mostHours > 0)) throw new InputError(`--max-age is "${options.maxAge}": give a number of hours.`);
  const dataDir = resolve(process.env["DATA_DIR"] ?? "data");
  const store = await openStore({ env: process.env, dataDir, purpose: "command", log: say });
  try {
    const now = createClock().wall();
    tell(await verifyBackup(path, { url: store.migrationUrl, dataDir, now, mostHours, log: say }), options);
  } catch (error) {
    if (!(error instanceof BadBackup)) throw error;
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ verified: false, backup: path, why: error.message })}\n`
        : `RED: ${error.message}\n`,
    );
    process.exitCode = 1;
  } finally {
    await store.stop();
  }
}

function tell({ folder, manifest, ageHours }: Verified, { json }: Options): void {
  const { takenAt, tables, register } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    json === true
      ? `${JSON.stringify({ verified: true, backup: folder, takenAt, ageHours, rows, ...register })}\n`
      : `GREEN: ${folder}, taken ${takenAt}, was restored and is the same: ${tables.length} tables, ${rows} rows, head ${register?.head ?? "not counted"}.\n`,
  );
}
