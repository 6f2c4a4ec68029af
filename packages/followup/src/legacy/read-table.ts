import type { Phrase } from "../phrase.ts";
import { LEGACY_COLUMNS, type LegacyCells, type LegacyColumn, OPTIONAL_COLUMNS } from "./columns.ts";
import { type LineProblem, problem } from "./line-problem.ts";
import { type CellRow, rowsOfText } from "./rows-of-text.ts";

/** One line of a file as its cells, or why it has none; with its number from 1 (the header's is 1) and its text as it came. */
export type TableLine = { line: number; raw: string } & ({ cells: LegacyCells } | { problem: LineProblem });

/** A file as its lines, with the separator that its header has and the columns that nobody reads. */
export interface LegacyTable {
  separator: ";" | ",";
  unread: string[];
  lines: TableLine[];
}

/** Reads a text as a table under the documented header. A file that cannot be read at all is refused in one sentence; a line that cannot be read is kept with its reason, and the others go on. */
export function readTable(text: string): LegacyTable | { refused: Phrase } {
  const end = text.search(/[\r\n]/);
  const head = end < 0 ? text : text.slice(0, end);
  if (head.trim() === "") return { refused: EMPTY };
  if (head.length > LONGEST_HEAD) return { refused: LONG_HEAD };
  const separator = countOf(head, ";") >= countOf(head, ",") ? ";" : ",";
  const rows = rowsOfText(text, separator);
  const [header, ...rest] = rows;
  if (header === undefined || !("cells" in header)) return { refused: BROKEN_HEAD };
  const names = header.cells.map(nameOf);
  const refused = wrongHead(names);
  if (refused !== undefined) return { refused };
  const filled = rest.filter(({ raw }) => raw.trim() !== "");
  if (filled.length === 0) return { refused: NO_LINES };
  const unread = names.filter((name) => !isKnown(name));
  return { separator, unread, lines: filled.map((row) => lineOf(row, names, separator)) };
}

const LONGEST_HEAD = 5_000;

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function nameOf(cell: string): string {
  return cell.trim().toLowerCase();
}

function isKnown(name: string): name is LegacyColumn {
  return [...LEGACY_COLUMNS, ...OPTIONAL_COLUMNS].some((column) => column === name);
}

function wrongHead(names: readonly string[]): Phrase | undefined {
  const missing = LEGACY_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) return missingColumns(missing);
  const twice = names.find((name, at) => isKnown(name) && names.indexOf(name) !== at);
  return twice === undefined ? undefined : doubledColumn(twice);
}

function lineOf({ line, raw, ...row }: CellRow, names: readonly string[], separator: ";" | ","): TableLine {
  if ("broken" in row) return { line, raw, problem: problem(row.broken) };
  const { cells } = row;
  if (cells.length === names.length) return { line, raw, cells: byColumn(cells, names) };
  const other = separator === ";" ? "," : ";";
  if (cells.length === 1 && countOf(raw, other) >= names.length - 1)
    return { line, raw, problem: problem("other-separator") };
  return { line, raw, problem: problem(cells.length < names.length ? "too-few-cells" : "too-many-cells") };
}

function byColumn(cells: readonly string[], names: readonly string[]): LegacyCells {
  const given = [...LEGACY_COLUMNS, ...OPTIONAL_COLUMNS].map((column) => [
    column,
    cells[names.indexOf(column)]?.trim() ?? "",
  ]);
  return Object.fromEntries(given) as LegacyCells; // every column is in the two lists
}

const EMPTY: Phrase = {
  da: "Filen er tom. Intet er taget ind: send den med overskriften i første linje og en linje for hver patient.",
  en: "The file is empty. Nothing was taken in: send it with the header in its first line and one line for each patient.",
};
const LONG_HEAD: Phrase = {
  da: "Filens første linje er mere end 5.000 tegn lang og er ingen overskrift. Intet er taget ind: gem listen som CSV med overskriften i første linje.",
  en: "The file's first line is more than 5,000 characters long and is no header. Nothing was taken in: save the list as CSV with the header in its first line.",
};
const BROKEN_HEAD: Phrase = {
  da: "Filens første linje har et anførselstegn, der ikke passer. Intet er taget ind: ret overskriften, og send filen igen.",
  en: "The file's first line has a quotation mark that does not fit. Nothing was taken in: correct the header, and send the file again.",
};
const NO_LINES: Phrase = {
  da: "Filen har en overskrift og ingen patienter. Intet er taget ind: send den med en linje for hver patient.",
  en: "The file has a header and no patients. Nothing was taken in: send it with one line for each patient.",
};

function missingColumns(missing: readonly string[]): Phrase {
  const names = missing.join(", ");
  return {
    da: `Overskriften mangler: ${names}. Intet er taget ind: sæt kolonnerne ind (en kolonne må være tom), og send filen igen.`,
    en: `The header lacks: ${names}. Nothing was taken in: put the columns in (a column may be empty), and send the file again.`,
  };
}

function doubledColumn(name: string): Phrase {
  return {
    da: `Overskriften har to kolonner, der hedder ${name}. Intet er taget ind: tag den ene ud, og send filen igen.`,
    en: `The header has two columns called ${name}. Nothing was taken in: take one out, and send the file again.`,
  };
}
