import { isoDay } from "@foelgeskab/followup/ids";
import { SingleBar } from "cli-progress";
import { Command } from "commander";
import { rulesInUse } from "../programmes/load-programmes.ts";
import { recheckRegister } from "../register/recheck.ts";
import { countLines } from "../store/register-rows.ts";
import { inTransaction } from "../store/transaction.ts";
import { openWorld } from "./world.ts";

/** `foelgeskab recheck`: judge the whole register anew, and say which verdicts stood otherwise. */
export function recheckCommand(): Command {
  return new Command("recheck")
    .description(
      "Judge every followed course anew by the programmes in force, and write the verdicts that stood otherwise",
    )
    .option("--dry-run", "write nothing, only say what differs")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText("after", "\nExample:\n  npx foelgeskab recheck --dry-run\n")
    .action(recheck);
}

async function recheck(options: { dryRun?: boolean; json?: boolean }): Promise<void> {
  const open = await openWorld({ purpose: "command", log: (line) => process.stderr.write(`${line}\n`) });
  const bar = new SingleBar({ stream: process.stderr, format: "{bar} {value} / {total}", hideCursor: true });
  try {
    const { pool, world, migrationUrl: url } = open;
    if (process.stderr.isTTY) bar.start(await inTransaction(pool, { as: "system" }, countLines), 0);
    const write = options.dryRun !== true;
    const today = isoDay(world.clock.today());
    const given = { url, rules: rulesInUse(), region: world.region, today, write };
    const { judged, differing, retold } = await recheckRegister(given, (soFar) => bar.update(soFar));
    bar.stop();
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ judged, differing, retold, written: write })}\n`
        : `${judged} courses judged: ${differing.length} stood otherwise than the rules say, the reasons of ${retold} read otherwise; ${write ? "all are written anew" : "nothing was written"}.\n`,
    );
    process.exitCode = !write && differing.length + retold > 0 ? 1 : 0;
  } finally {
    bar.stop();
    await open.stop();
  }
}
