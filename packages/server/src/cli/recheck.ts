import { isoDay } from "@foelgeskab/followup/ids";
import { SingleBar } from "cli-progress";
import { Command } from "commander";
import { rulesInUse } from "../programmes/load-programmes.ts";
import { fillLines } from "../register/fill-lines.ts";
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
  try {
    const { pool, world, migrationUrl: url } = open;
    const filled = await fillLines(pool, world);
    const courses = await inTransaction(pool, { as: "system" }, countLines);
    const bar = new SingleBar({ stream: process.stderr, format: "{bar} {value} / {total}", hideCursor: true });
    if (process.stderr.isTTY) bar.start(courses, 0);
    const today = isoDay(world.clock.today());
    const given = { url, rules: rulesInUse(), region: world.region, today, write: options.dryRun !== true };
    const { judged, differing } = await recheckRegister(given, (soFar) => bar.update(soFar));
    bar.stop();
    const written = given.write ? differing.length : 0;
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ judged, filled, differing, written })}\n`
        : `${judged} courses judged, ${differing.length} stood otherwise than the rules say, ${written} written anew.\n`,
    );
    process.exitCode = differing.length > 0 && !given.write ? 1 : 0;
  } finally {
    await open.stop();
  }
}
