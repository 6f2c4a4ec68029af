import { resolve } from "node:path";
import { Command } from "commander";
import { loadBackup, refuseUsed, wholeBackup } from "../backup/load-backup.ts";
import { findBackup } from "../backup/manifest.ts";
import { proveRegister } from "../backup/prove-register.ts";
import { createClock } from "../clock.ts";
import { openStore } from "../store/connect.ts";
import { outboxFolder } from "./start-work.ts";
import { worldOn } from "./world.ts";

/** `foelgeskab restore`: a backup into an empty database. */
export function restoreCommand(): Command {
  return new Command("restore")
    .description("Put a backup into an empty database, and prove that it is the same")
    .argument("<path>", "the folder of a backup, or a folder of backups, of which the newest is taken")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText(
      "after",
      "\nExample:\n  DATA_DIR=./restored OUTBOX_DIR=./data/outbox npx foelgeskab restore /backups\n\nOUTBOX_DIR: the outbox folder that was in use; letters that lie there are known to have left. See docs/backup.md.\n",
    )
    .action(restore);
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function restore(path: string, options: { json?: boolean }): Promise<void> {
  const dataDir = resolve(process.env["DATA_DIR"] ?? "data");
  const folder = await findBackup(resolve(path));
  const manifest = await wholeBackup(folder);
  const store = await openStore({ env: process.env, dataDir, purpose: "command", log: say });
  try {
    await refuseUsed(store.migrationUrl, manifest);
    const at = createClock().wall().toString();
    const loading = { url: store.migrationUrl, outDir: outboxFolder(dataDir), at, log: say };
    const held = await loadBackup(folder, manifest, loading);
    const open = await worldOn({ ...store, stop: async () => {} }, { purpose: "command", log: say, dataDir });
    try {
      await proveRegister(open, manifest);
    } finally {
      await open.stop();
    }
    const { takenAt } = manifest;
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ restored: folder, takenAt, held })}\n`
        : inWords(folder, takenAt, held),
    );
  } finally {
    await store.stop();
  }
}

function inWords(folder: string, takenAt: string, held: number): string {
  return [
    `Restored ${folder}: everything is as it was at ${takenAt}.`,
    `${held} letters that were on their way are held, and nothing leaves until a person of the sender has decided (Sendt).`,
    `What happened after ${takenAt} is not here: ask the partners for what they sent since. Memberships, partners and powers that were ended since are in force again: end them again before anybody logs in.`,
    "Nobody is logged in.\n",
  ].join("\n");
}
