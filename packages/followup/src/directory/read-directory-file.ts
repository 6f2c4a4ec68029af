import { rowsOfText } from "../legacy/rows-of-text.ts";
import type { Phrase } from "../phrase.ts";
import { DIRECTORY_COLUMNS, TOLD_ONLY } from "./directory-file.ts";
import { type DirectoryKnown, type DirectoryLine, readRow, refusedLine, STANDS_TWICE } from "./read-directory-row.ts";

/** More numbers of ours than this missing in a file, in per cent, and it is half a list: as with registers (safety row 48). */
const MOST_MISSING_PERCENT = 1;

/** A file of the telephone list against the list that we have. Nothing of it may be taken in where `refused` is said. */
export interface ReadDirectoryFile {
  refused: Phrase | null;
  lines: readonly DirectoryLine[];
  /** Numbers of ours, not ended, that the file does not have: they stay as they are, since nobody has ended them. */
  missing: readonly string[];
}

/** Reads a file of the telephone list (docs/directory-file.md). Pure: whoever calls it carries out what the lines say, or nothing. */
export function readDirectoryFile(text: string, known: DirectoryKnown): ReadDirectoryFile {
  const [head, ...rows] = rowsOfText(text.replace(/^\uFEFF/, ""), ";").filter(({ raw }) => raw.trim() !== "");
  const columns = head !== undefined && "cells" in head ? head.cells.map((cell) => cell.trim().toLowerCase()) : [];
  const wrong = headProblem(columns);
  if (wrong !== undefined) return { refused: wrong, lines: [], missing: [] };
  const lines = rows.map((row) => readRow(row, columns, known));
  const twice = lines.map(({ line, entry }, at) =>
    entry !== "" && lines.findIndex((other) => other.entry === entry) < at ? line : 0,
  );
  const judged = lines.map((each) => (twice.includes(each.line) ? refusedLine(each, STANDS_TWICE) : each));
  const inFile = new Set(judged.map(({ entry }) => entry));
  const ours = known.numbers.filter(({ endsOn }) => endsOn === null || endsOn > known.today);
  const missing = ours.filter(({ entry }) => !inFile.has(entry)).map(({ entry }) => entry);
  return { refused: whyRefused(judged, missing.length, ours.length), lines: judged, missing };
}

function headProblem(columns: readonly string[]): Phrase | undefined {
  const lacking = DIRECTORY_COLUMNS.filter((column) => !TOLD_ONLY.has(column) && !columns.includes(column));
  if (lacking.length === 0 && new Set(columns).size === columns.length) return undefined;
  const names = (lacking.length === 0 ? columns : lacking).join(", ");
  return lacking.length === 0
    ? {
        da: `En kolonne står to gange: ${names}. Intet er ændret.`,
        en: `A column stands twice: ${names}. Nothing was changed.`,
      }
    : {
        da: `Filens første linje mangler kolonnerne ${names}. Intet er ændret: hent listen som CSV, og ret i den.`,
        en: `The first line of the file lacks the columns ${names}. Nothing was changed: export the list as CSV, and edit that.`,
      };
}

function whyRefused(lines: readonly DirectoryLine[], missing: number, ours: number): Phrase | null {
  const bad = lines.filter(({ becomes }) => becomes === "refused").length;
  if (bad > 0)
    return {
      da: `${bad} af ${lines.length} linjer kan ikke bruges. Intet er ændret: ret dem, og send hele filen igen.`,
      en: `${bad} of ${lines.length} lines cannot be used. Nothing was changed: correct them, and send the whole file again.`,
    };
  if (missing * 100 <= ours * MOST_MISSING_PERCENT) return null;
  return {
    da: `Filen mangler ${missing} af de ${ours} numre, vi har. Intet er ændret. Skal et nummer slutte, så skriv dagen i kolonnen ends_on.`,
    en: `The file lacks ${missing} of the ${ours} numbers that we have. Nothing was changed. To end a number, write the day in the column ends_on.`,
  };
}
