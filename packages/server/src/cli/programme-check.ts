import { statSync } from "node:fs";
import type { LayerConflict, LayerStatement } from "@foelgeskab/followup/programmes/layer-conflicts";
import { Command } from "commander";
import { checkProgrammes, type ProgrammeCheck } from "../programmes/check-programmes.ts";
import { PROGRAMMES_DIR } from "../programmes/load-programmes.ts";
import { problemSentence } from "../programmes/yaml-file.ts";

/** `foelgeskab programme check`: whether a folder of programmes is right. */
export function checkCommand(): Command {
  return new Command("check")
    .description("Check the schema, the sources, the golden patients and the conflicts between layers")
    .argument("[dir]", "a folder of programmes; without it, the project's own", PROGRAMMES_DIR)
    .option("--json", "print one JSON document and nothing else")
    .addHelpText("after", "\nExample:\n  npx foelgeskab programme check\n")
    .action((dir: string, options: { json?: boolean }) => {
      if (!isFolder(dir)) {
        process.stderr.write(`${dir}: there is no such folder; give the folder that holds the programme files.\n`);
        process.exitCode = 2;
        return;
      }
      const check = checkProgrammes(dir);
      process.stdout.write(options.json ? `${JSON.stringify(check)}\n` : inWords(check));
      process.exitCode = check.ok ? 0 : 1;
    });
}

function isFolder(dir: string): boolean {
  return statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function inWords(check: ProgrammeCheck): string {
  const { programmes, goldenPassed, conflicts, inconsistencies, problems, time } = check;
  const lines = [
    ...programmes.map(
      (each) => `${each.programme}: ${each.numbers} numbers with a source, ${each.unsigned} not yet signed`,
    ),
    `${goldenPassed} golden patients are answered as expected`,
    ...conflicts.flatMap(conflictInWords),
    ...inconsistencies.map(({ programme, at, says }) => `Inconsistent, ${programme} ${at}: ${says.en}`),
    ...time.map(({ says }) => says.en),
    ...problems.map(problemSentence),
    verdictOn(check),
  ];
  return `${lines.join("\n")}\n`;
}

/** What differs, who says what from which source, which one holds, and why. */
function conflictInWords({ programme, what, says, because }: LayerConflict): string[] {
  const line = ({ who, shown, source, holds, signed }: LayerStatement) =>
    `  ${holds ? "holds" : "     "}  ${who.en}: ${shown.en} (${source}${signed ? "" : "; not signed"})`;
  return [`The layers differ, ${programme}, ${what.en}:`, ...says.map(line), `  ${because.en}`];
}

function verdictOn({ ok, problems, time, programmes }: ProgrammeCheck): string {
  const numbers = programmes.reduce((sum, each) => sum + each.numbers, 0);
  const unsigned = programmes.reduce((sum, each) => sum + each.unsigned, 0);
  if (ok) return `Formally right; ${numbers - unsigned} of ${numbers} numbers are signed by a clinician.`;
  const count = problems.length + time.length;
  if (count === 0 && programmes.length === 0) return "There is no programme in the folder.";
  return count === 1 ? "One thing is wrong." : `${count} things are wrong.`;
}
