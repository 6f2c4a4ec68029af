import { statSync } from "node:fs";
import { Command } from "commander";
import { checkProgrammes, type ProgrammeCheck } from "../programmes/check-programmes.ts";
import { PROGRAMMES_DIR } from "../programmes/load-programmes.ts";
import { problemSentence } from "../programmes/yaml-file.ts";

/** `foelgeskab programme`: follow-up programmes as reviewable data. */
export function programmeCommand(): Command {
  return new Command("programme").description("Check follow-up programmes").addCommand(checkCommand());
}

function checkCommand(): Command {
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

function inWords({ ok, programmes, problems, goldenPassed, conflicts }: ProgrammeCheck): string {
  const lines = [
    ...programmes.map(
      (each) => `${each.programme}: ${each.numbers} numbers with a source, ${each.unsigned} not yet signed`,
    ),
    `${goldenPassed} golden patients are answered as expected`,
    ...conflicts.flatMap((conflict) => [
      `Conflict between layers, ${conflict.programme} ${conflict.rule} (the nearest to the patient holds):`,
      ...conflict.says.map((said) => `  ${said.layer} ${said.of}: month ${said.months} (${said.source})`),
    ]),
    ...problems.map(problemSentence),
    ok ? "All is well." : problems.length === 1 ? "One thing is wrong." : `${problems.length} things are wrong.`,
  ];
  return `${lines.join("\n")}\n`;
}
