import { type IsoDay, isoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import { Command } from "commander";
import { certificateAsOf } from "../features/certificate/certify.ts";
import { certificateInWords } from "./certificate-in-words.ts";
import { InputError } from "./input-error.ts";
import { openWorld } from "./world.ts";

/** `foelgeskab certificate`: does everything add up here and now. */
export function certificateCommand(): Command {
  return new Command("certificate")
    .description(
      "Count the register twice, by the events alone and by the rows that screens read, and name whatever does not add up",
    )
    .option(
      "--as-of <date>",
      "the day from which it looks, as 2026-08-06; today if left out. An earlier day is replayed",
    )
    .option("--json", "print one JSON document and nothing else")
    .addHelpText(
      "after",
      "\nExample:\n  npx foelgeskab certificate --json\n\nExit code 0: everything is accounted for; 1: something is not, and is named. Nothing is written.\n",
    )
    .action(certificate);
}

async function certificate(options: { asOf?: string; json?: boolean }): Promise<void> {
  const asked = options.asOf === undefined ? undefined : dayOf(options.asOf);
  const open = await openWorld({ purpose: "command", log: (line) => process.stderr.write(`${line}\n`) });
  try {
    const made = await certificateAsOf(open, asked ?? isoDay(open.world.clock.today()));
    process.stdout.write(options.json === true ? `${JSON.stringify(made)}\n` : certificateInWords(made));
    process.exitCode = made.unaccounted.length === 0 ? 0 : 1;
  } finally {
    await open.stop();
  }
}

function dayOf(text: string): IsoDay {
  const day = parseIsoDay(text);
  if (typeof day === "string") return day;
  throw new InputError(`--as-of is "${text}", which is no calendar day: write it as 2026-08-06.`);
}
