import { programmeText } from "@foelgeskab/followup/programmes/programme-text";
import { Command, Option } from "commander";
import { rulesInUse } from "../programmes/load-programmes.ts";
import { namedProgramme } from "./named-programme.ts";

/** `foelgeskab programme export ID`: a programme for those who read it and for the systems that take it. */
export function exportCommand(): Command {
  return new Command("export")
    .description("Print a programme as the Danish text that clinicians read")
    .argument("<programme>", "a programme as prostate-rp@1, or a programme file")
    .addOption(new Option("--format <format>", "the text, in Markdown").choices(["markdown"]).makeOptionMandatory())
    .addHelpText("after", "\nExample:\n  npx foelgeskab programme export bladder-cystectomy --format markdown\n")
    .action((reference: string) => {
      process.stdout.write(programmeText(namedProgramme(reference), rulesInUse().layers));
    });
}
