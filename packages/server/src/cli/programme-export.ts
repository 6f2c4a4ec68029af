import { fhirBundle } from "@foelgeskab/followup/programmes/fhir-bundle";
import { programmeText } from "@foelgeskab/followup/programmes/programme-text";
import { Command, Option } from "commander";
import { rulesInUse } from "../programmes/load-programmes.ts";
import { InputError } from "./input-error.ts";
import { namedProgramme } from "./named-programme.ts";

/** `foelgeskab programme export ID`: a programme for those who read it and for the systems that take it. */
export function exportCommand(): Command {
  return new Command("export")
    .description("Print a programme as the Danish text that clinicians read, or as a FHIR R4 bundle")
    .argument("<programme>", "a programme as prostate-rp@1, or a programme file")
    .addOption(
      new Option("--format <format>", "the text in Markdown, or PlanDefinition, ActivityDefinitions and Library")
        .choices(["markdown", "fhir"])
        .makeOptionMandatory(),
    )
    .option("--base <url>", "the address under which you publish FHIR resources", "https://foelgeskab.example/fhir")
    .addHelpText("after", "\nExample:\n  npx foelgeskab programme export bladder-cystectomy --format markdown\n")
    .action((reference: string, options: { format: "markdown" | "fhir"; base: string }) => {
      process.stdout.write(exported(reference, options));
    });
}

function exported(reference: string, { format, base }: { format: "markdown" | "fhir"; base: string }): string {
  const programme = namedProgramme(reference);
  switch (format) {
    case "markdown":
      return programmeText(programme, rulesInUse().layers);
    case "fhir": {
      if (!/^https?:\/\/[^\s|]+[^\s|/]$/.test(base))
        throw new InputError(
          `--base is "${base}", which is no address for FHIR resources; give one as https://example.org/fhir.`,
        );
      const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
      return `${JSON.stringify(fhirBundle(programme, base, base64), null, 2)}\n`;
    }
    default:
      return format satisfies never;
  }
}
