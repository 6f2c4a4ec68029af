import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { Command, Option } from "commander";
import type { DirectoryImport } from "../contract.ts";
import { sendDirectory } from "../features/directory/send-directory.ts";
import { takeDirectoryFile } from "../features/directory/take-directory-file.ts";
import { directoryFile, PUBLISHED_UNDER } from "../pages/directory-file.ts";
import { EXPORT_FORMATS, RECEIVERS } from "../store/directory-exports.ts";
import { inTransaction } from "../store/transaction.ts";
import { InputError } from "./input-error.ts";
import { readInput } from "./read-input.ts";
import { type OpenWorld, openWorld } from "./world.ts";

/** `foelgeskab directory export|import`: the telephone list as a file, out and in (docs/directory-file.md). */
export function directoryCommand(): Command {
  const out = new Command("export")
    .description(
      "Write the telephone list as CSV, JSON or FHIR R4; with --to it is kept as sent, so that what changes since is known",
    )
    .addOption(new Option("--format <form>", "how it is written").choices(EXPORT_FORMATS).default("csv"))
    .addOption(new Option("--to <receiver>", "who it is sent to; nobody if left out").choices(RECEIVERS))
    .option("--out <file>", "the file to write; standard output if left out")
    .addHelpText(
      "after",
      "\nExample:\n  npx foelgeskab directory export --format csv --to praksis.dk --out telefonliste.csv\n",
    )
    .action(exportList);
  const take = new Command("import")
    .description("Take in the telephone list from a CSV file, and say of each line what became of it")
    .argument("<file>", "a file of at most 1 MB, or - for standard input")
    .option("--dry-run", "write nothing, only say what would become of each line")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText(
      "after",
      "\nExample:\n  npx foelgeskab directory import telefonliste.csv --dry-run\n\nExit code 1 when the file is refused: a line that cannot be used, or more than 1 % of the numbers missing. Nothing is changed then.\n",
    )
    .action(importList);
  return new Command("directory").description("The telephone list of direct numbers").addCommand(out).addCommand(take);
}

/** Who the command line acts as. */
const OPERATOR = { user: "system", name: "Kommandolinjen" } as const;

interface ExportOptions {
  format: (typeof EXPORT_FORMATS)[number];
  to?: (typeof RECEIVERS)[number];
  out?: string;
}

async function exportList({ format, to, out }: ExportOptions): Promise<void> {
  const open = await openWorld({ purpose: "command", log: (line) => process.stderr.write(`${line}\n`) });
  try {
    const text = await inTransaction(open.pool, { as: "system" }, async (db) => {
      if (to === undefined) return (await directoryFile(db, open.world, format, PUBLISHED_UNDER)).text;
      return sendDirectory(db, open.world, {
        id: randomUUID(),
        receiver: to,
        format,
        by: OPERATOR.name,
        user: OPERATOR.user,
      });
    });
    write(out, text);
  } finally {
    await open.stop();
  }
}

function write(file: string | undefined, text: string): void {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch {
    throw new InputError(`${file}: the file cannot be written; give a path where one can be made.`);
  }
}

const MOST = {
  bytes: 1024 * 1024,
  sentence: "it is larger than 1 MB, and no telephone list is; see whether it is the right file.",
};

async function importList(
  file: string,
  { dryRun = false, json = false }: { dryRun?: boolean; json?: boolean },
): Promise<void> {
  const input = readInput(file, MOST);
  if ("sentence" in input) throw new InputError(`${input.sentence} Nothing was taken in.`);
  const open = await openWorld({ purpose: "command", log: (line) => process.stderr.write(`${line}\n`) });
  try {
    const report = await take(open, input.text, dryRun);
    process.stdout.write(json ? `${JSON.stringify(report)}\n` : inWords(report));
    if (report.refused !== null) process.exitCode = 1;
  } finally {
    await open.stop();
  }
}

function take({ pool, world }: OpenWorld, text: string, dryRun: boolean): Promise<DirectoryImport> {
  return inTransaction(pool, { as: "system" }, (db) => takeDirectoryFile(db, world, { text, dryRun, by: OPERATOR }));
}

function inWords({ refused, written, lines, missing }: DirectoryImport): string {
  const told = lines
    .filter(({ becomes }) => becomes !== "unchanged")
    .flatMap(({ line, entry, becomes, problems }) =>
      problems.length === 0
        ? [`Line ${line}, ${entry}: ${becomes}.\n`]
        : problems.map(
            ({ column, says }) => `Line ${line}${column === null ? "" : `, ${column}`}: ${says.da} / ${says.en}\n`,
          ),
    );
  const count = (what: string) => lines.filter(({ becomes }) => becomes === what).length;
  const sums = `${lines.length} lines: ${count("added")} added, ${count("changed")} changed, ${count("verified")} verified, ${count("unchanged")} as they were, ${count("refused")} refused.`;
  const absent = missing.length === 0 ? "" : ` Not in the file, and left as they are: ${missing.join(", ")}.`;
  const end = refused === null ? (written ? "" : " Nothing was written.") : ` ${refused.da} / ${refused.en}`;
  return `${told.join("")}${sums}${absent}${end}\n`;
}
