import { decodeResource } from "@foelgeskab/medcom/fhir/decode-resource";
import { type Issue, operationOutcome } from "@foelgeskab/medcom/fhir/issue";
import { withPlaces } from "@foelgeskab/medcom/fhir/places";
import { Command } from "commander";
import { r4Table } from "../profiles/load-r4.ts";
import { packagesFolder } from "../profiles/packages-folder.ts";
import { InputError } from "./input-error.ts";
import { profilesIn } from "./profiles-in.ts";
import { inputName, readBytes } from "./read-input.ts";

const EXAMPLE = `
Example:
  npx foelgeskab message validate message.json --packages fhir-packages --json

DIR holds the published packages (package.tgz, or folders they were unpacked to) of MedCom's CareCommunication or Acknowledgement and of all
that they depend on. With --json the answer is a FHIR OperationOutcome.

Exit code 0: nothing is wrong; 1: something is, and which element and line is said; 2: the message or the packages cannot be read.
`;

/** `foelgeskab message validate`: a FHIR message held against MedCom's published profiles. */
export function validateCommand(): Command {
  return new Command("validate")
    .description("Hold a MedCom FHIR message against the published profiles of its type")
    .argument("<file>", "a file of at most 50 MB, or - for standard input")
    .option("--packages <dir>", "the folder of published FHIR packages (also FHIR_PACKAGES)")
    .option("--json", "print a FHIR OperationOutcome and nothing else")
    .addHelpText("after", EXAMPLE)
    .action(async (file: string, options: { packages?: string; json?: boolean }) => {
      const issues = await issuesOf(file, packagesFolder(options.packages, process.env));
      process.stdout.write(options.json ? `${JSON.stringify(operationOutcome(issues))}\n` : inWords(issues));
      process.exitCode = issues.some(({ severity }) => severity === "error") ? 1 : 0;
    });
}

async function issuesOf(file: string, folder: string | undefined): Promise<readonly Issue[]> {
  if (folder === undefined) {
    throw new InputError("No profiles to hold the message against: give --packages DIR, or set FHIR_PACKAGES.");
  }
  const input = readBytes(file);
  if ("sentence" in input) throw new InputError(input.sentence);
  const read = decodeResource(input.bytes, r4Table());
  if (!read.ok) {
    const { why, where } = read.unreadable;
    throw new InputError(`${inputName(file)}${where === undefined ? "" : `, line ${where.line}`}: ${why.en}`);
  }
  const validator = await profilesIn(folder, (line) => process.stderr.write(`${line}\n`));
  return withPlaces(validator.validate(read.resource), read.text, read.format);
}

function inWords(issues: readonly Issue[]): string {
  if (issues.length === 0) return "All that could be checked is in order.\n";
  return issues
    .map(({ severity, expression, where, said }) => {
      const line = where === undefined ? "" : ` (line ${where.line})`;
      return `${severity}: ${expression}${line}: ${said.en}\n`;
    })
    .join("");
}
