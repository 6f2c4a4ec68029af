import { disclose } from "@foelgeskab/followup/figures/disclosure/disclose";
import type { DisclosedRow } from "@foelgeskab/followup/figures/disclosure/figure-row";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { Command } from "commander";
import { readFigureTable } from "./disclose-table.ts";
import { InputError } from "./input-error.ts";
import { inputName, readInput } from "./read-input.ts";

/** `foelgeskab disclose TABLE.json`: may this table leave? */
export function discloseCommand(): Command {
  return new Command("disclose")
    .description("Hide what may not leave of a table of figures, so that nobody can work it out from what is left")
    .argument(
      "<table>",
      'a JSON file, { "rows": [{ "unit", "parent", "n", "of" }] } with the totals, or - for standard input',
    )
    .option(
      "--k <number>",
      "no count of 1 to k - 1 leaves, and no hidden one is narrowed down to fewer than k values",
      "5",
    )
    .option("--json", "print one JSON document and nothing else")
    .addHelpText("after", "\nExample:\n  npx foelgeskab disclose table.json --k 5 --json\n")
    .action((file: string, options: { k: string; json?: boolean }) => {
      const rows = discloseFile(file, kOf(options.k));
      process.stdout.write(options.json === true ? `${JSON.stringify({ rows })}\n` : inWords(rows));
    });
}

function discloseFile(file: string, k: number): DisclosedRow[] {
  const input = readInput(file);
  if ("sentence" in input) throw new InputError(input.sentence);
  const rows = readFigureTable(input.text);
  if ("sentence" in rows) throw new InputError(`${inputName(file)}: ${rows.sentence}`);
  const disclosed = disclose(rows, k);
  if (isRefusal(disclosed)) throw new InputError(`${inputName(file)}: ${disclosed.sentence.en}`);
  return disclosed;
}

const LARGEST_K = 1000;

/** A k of 1 would hide nothing. */
function kOf(text: string): number {
  const k = Number(text);
  if (/^\d{1,4}$/.test(text) && k >= 2 && k <= LARGEST_K) return k;
  throw new InputError(`--k is "${text}": give a whole number from 2 to ${LARGEST_K}, most often 5.`);
}

function inWords(rows: readonly DisclosedRow[]): string {
  const hidden = rows.flatMap(({ n, of }) => [n, of]).filter((count) => count === null).length;
  const lines = rows.map(({ unit, n, of }) => `${printable(unit)}  ${n ?? "hidden"} of ${of ?? "hidden"}`);
  return [...lines, `${2 * rows.length - hidden} of ${2 * rows.length} numbers may leave.`, ""].join("\n");
}

/** A name as it stands, but for what would move a terminal's cursor or turn its writing. */
function printable(unit: string): string {
  return unit.replace(/[\p{Cc}\p{Cf}]/gu, "·");
}
