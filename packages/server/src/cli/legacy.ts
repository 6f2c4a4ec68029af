import { basename } from "node:path";
import { dayOf, parseIsoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { SingleBar } from "cli-progress";
import { Command } from "commander";
import { tryFile } from "../features/legacy/dry-run.ts";
import { type FileReport, reportOf } from "../features/legacy/report.ts";
import { keepFile, takeInFile, type WholeFile } from "../features/legacy/take-in-file.ts";
import { officeOf } from "../store/directory.ts";
import { findFile, type LegacyFile, type ToldLine, toldOf } from "../store/legacy-files.ts";
import { inTransaction } from "../store/transaction.ts";
import { InputError } from "./input-error.ts";
import { readBytes } from "./read-input.ts";
import { type OpenWorld, openWorld } from "./world.ts";

/** `foelgeskab legacy import FILE`: take in a list of people who were moved to their own doctor before Følgeskab. */
export function legacyCommand(): Command {
  const take = new Command("import")
    .description(
      "Take in a CSV list of people who were moved earlier, and say of each line what became of it (docs/legacy-file.md)",
    )
    .argument("<file>", "a file of at most 20 MB, or - for standard input")
    .option("--as-of <date>", "the day by which it is judged, as 2026-08-06; today if left out")
    .option("--party <id>", "whose list it is: a department, or the region's office if left out")
    .option("--dry-run", "write nothing, only say what would become of each line")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText(
      "after",
      "\nExample:\n  npx foelgeskab legacy import moved.csv --dry-run\n\nExit code 1 when lines could not be read; they stand on the list of the one whose file it is.\nInterrupted, the same command goes on where it stopped; the same file twice changes nothing.\n",
    )
    .action(importList);
  return new Command("legacy")
    .description("People who were moved to their own doctor before Følgeskab")
    .addCommand(take);
}

interface Options {
  asOf?: string;
  party?: string;
  dryRun?: boolean;
  json?: boolean;
}

const MOST = { bytes: 20 * 1024 * 1024, sentence: "it is larger than 20 MB; split it into several files." };

async function importList(path: string, options: Options): Promise<void> {
  const asOf = options.asOf === undefined ? undefined : parseIsoDay(options.asOf);
  if (asOf !== undefined && typeof asOf !== "string")
    throw new InputError("--as-of is no calendar day: write it as 2026-08-06.");
  const input = readBytes(path, MOST);
  if ("sentence" in input) throw new InputError(`${input.sentence} Nothing was taken in.`);
  const open = await openWorld({ purpose: "command", log: (line) => process.stderr.write(`${line}\n`) });
  try {
    const party = await partyFor(open, options.party);
    const name = path === "-" ? "standard input" : basename(path);
    const today = asOf === undefined ? open.world.clock.today() : dayOf(asOf);
    const given = { name, bytes: input.bytes, party, actor: importer(party), asOf: today };
    tell(await takeIn(open, given, options.dryRun === true), options);
  } finally {
    await open.stop();
  }
}

function importer(party: string): Actor {
  return { user: "system", name: "Import af tidligere overdragne", role: "system", party };
}

async function partyFor({ pool, world }: OpenWorld, asked: string | undefined): Promise<string> {
  const found = await inTransaction(pool, { as: "system" }, (db) => officeOf(db, world.region, asked));
  if (found !== undefined) return found;
  throw new InputError(
    asked === undefined
      ? "The register has no office of the region, and nothing was taken in: say with --party whose list it is."
      : `--party "${asked}" is no department or office in use. Nothing was taken in.`,
  );
}

/** What a file came to; `before` where it had been taken in already. */
interface TakenIn {
  report: FileReport;
  lines: ToldLine[];
  before: LegacyFile | undefined;
}

async function takeIn({ pool, world }: OpenWorld, given: WholeFile, dryRun: boolean): Promise<TakenIn> {
  const bar = new SingleBar({ stream: process.stderr, format: "{bar} {value} / {total}", hideCursor: true });
  let begun = false;
  const told = (done: number, of: number): void => {
    if (!process.stderr.isTTY) return;
    if (!begun) bar.start(of, 0);
    begun = true;
    bar.update(done);
  };
  try {
    if (dryRun) {
      const { file, lines } = await tryFile({ world, pool }, given, told);
      return { report: reportOf(file, lines), lines, before: undefined };
    }
    const file = await inTransaction(pool, { as: "system" }, (db) => keepFile(db, world, given));
    const before = file.state === "done" ? file : undefined;
    if (before === undefined && file.state !== "refused") await takeInFile({ world, pool }, file, told);
    return await inTransaction(pool, { as: "system" }, async (db) => {
      const now = (await findFile(db, file.file)) ?? file;
      const lines = await toldOf(db, file.file);
      return { report: reportOf(now, lines), lines, before };
    });
  } finally {
    bar.stop();
  }
}

function tell({ report, lines, before }: TakenIn, { json = false, dryRun = false }: Options): void {
  if (report.refusal !== null)
    throw new InputError(`${report.name}: ${report.refusal.da}\n${report.name}: ${report.refusal.en}`);
  const written = !dryRun && before === undefined;
  process.stdout.write(
    json ? `${JSON.stringify({ ...report, written, report: lines })}\n` : inWords(report, lines, { before, written }),
  );
  if (report.counts.unread > 0) process.exitCode = 1;
}

function inWords(
  { name, encoding, separator, unreadColumns, lines: all, counts }: FileReport,
  lines: readonly ToldLine[],
  { before, written }: { before: LegacyFile | undefined; written: boolean },
): string {
  const each = lines.flatMap(({ line, told }) =>
    told.map(({ column, da, en }) => `Linje ${line}${column === null ? "" : `, ${column}`}: ${da} / ${en}\n`),
  );
  const unread = unreadColumns.length === 0 ? "" : ` Columns that nobody reads: ${unreadColumns.join(", ")}.`;
  const sums = `${all} lines: ${counts.opened} courses opened, ${counts.updated} lines in the place of earlier ones, ${counts.known} known here already, ${counts.waits} wait on a list, ${counts.unread} could not be read and wait with their sender, ${counts.repeated} repeated.`;
  const end =
    before !== undefined
      ? `The same file was taken in ${before.finishedAt}; nothing was changed.`
      : written
        ? ""
        : "Nothing was written.";
  return `${each.join("")}${name}: read as ${encoding}, separator "${separator}".${unread}\n${sums}${end === "" ? "" : ` ${end}`}\n`;
}
