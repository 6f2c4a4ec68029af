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
    .argument("<programme>", "a programme as prostate-rp@1, or a programme file (- for standard input)")
    .addOption(
      new Option("--format <format>", "the text in Markdown, or PlanDefinition, ActivityDefinitions and Library")
        .choices(["markdown", "fhir"])
        .makeOptionMandatory(),
    )
    .option("--base <url>", "the address under which you publish FHIR resources", "https://foelgeskab.example/fhir")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText("after", "\nExample:\n  npx foelgeskab programme export bladder-cystectomy --format markdown\n")
    .action((reference: string, options: Export) => {
      process.stdout.write(exported(reference, options));
    });
}

interface Export {
  format: "markdown" | "fhir";
  base: string;
  json?: boolean;
}

function exported(reference: string, { format, base, json }: Export): string {
  const programme = namedProgramme(reference);
  switch (format) {
    case "markdown": {
      const markdown = programmeText(programme, rulesInUse().layers);
      return json ? `${JSON.stringify({ markdown })}\n` : markdown;
    }
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
