/** Why a line has no cells. */
type BrokenLine = "quote-unclosed" | "text-after-quote" | "line-too-long" | "nul-in-line";

/** A row of a file: its cells, or why it has none. `line` is where it begins, from 1. */
export type CellRow = { line: number; raw: string } & ({ cells: string[] } | { broken: BrokenLine });

/** A longer line is no line of a list. */
const LONGEST_LINE = 20_000;
/** A cell in quotation marks may go on over line breaks, as a spreadsheet writes it, and over no more than these: then one forgotten mark costs one line, not the rest of the file. */
const MOST_LINES_IN_A_CELL = 20;

/** Cuts a text into rows and cells: quotation marks around a cell, doubled inside it (RFC 4180). Every row begins at a line, and a row that is broken is only that one line; the cost grows with the length of the text. */
export function rowsOfText(text: string, separator: ";" | ","): CellRow[] {
  const lines = text.split(/\r\n|\n|\r/);
  const rows: CellRow[] = [];
  let width: number | undefined; // the first row's
  for (let at = 0; at < lines.length; ) {
    const taken = rowAt(lines, at, separator, width);
    rows.push({ line: at + 1, ...taken.row });
    at += taken.lines;
    width ??= "cells" in taken.row ? taken.row.cells.length : undefined;
  }
  return rows;
}

type Taken = { lines: number; row: { raw: string } & ({ cells: string[] } | { broken: BrokenLine }) };

function rowAt(lines: readonly string[], at: number, separator: string, width: number | undefined): Taken {
  const first = linesFrom(lines, at, 1);
  if (first.length > LONGEST_LINE) return broken(`${first.slice(0, LONGEST_LINE)} …`, "line-too-long");
  if (first.includes("\0")) return broken(first.replaceAll("\0", "␀"), "nul-in-line");
  for (let more = 0; more <= MOST_LINES_IN_A_CELL && at + more < lines.length; more += 1) {
    const raw = linesFrom(lines, at, more + 1);
    if (raw.length > LONGEST_LINE) break;
    const cells = cellsOf(raw, separator);
    if (cells === "quote-unclosed") continue;
    if (more > 0 && (cells === "text-after-quote" || cells.length !== width)) break; // what closed it belongs to another line
    return cells === "text-after-quote" ? broken(first, cells) : { lines: more + 1, row: { raw, cells } };
  }
  return broken(first, "quote-unclosed");
}

function linesFrom(lines: readonly string[], at: number, count: number): string {
  return lines.slice(at, at + count).join("\n");
}

function broken(raw: string, why: BrokenLine): Taken {
  return { lines: 1, row: { raw, broken: why } };
}

/** The cells of a row; or why it has none. A quotation mark inside a cell that does not begin with one is a sign like any other. */
function cellsOf(row: string, separator: string): string[] | "quote-unclosed" | "text-after-quote" {
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const quoted = /^[ \t]*"/.exec(row.slice(at, at + 50));
    const cell = quoted === null ? plainCell(row, at, separator) : quotedCell(row, at + quoted[0].length, separator);
    if (typeof cell === "string") return cell;
    cells.push(cell.text);
    if (cell.end >= row.length) return cells;
    at = cell.end + 1;
  }
}

interface Cell {
  text: string;
  /** Where the separator behind it stands; the row's length behind the last one. */
  end: number;
}

function plainCell(row: string, at: number, separator: string): Cell {
  const found = row.indexOf(separator, at);
  const end = found < 0 ? row.length : found;
  return { text: row.slice(at, end), end };
}

function quotedCell(row: string, at: number, separator: string): Cell | "quote-unclosed" | "text-after-quote" {
  let text = "";
  for (let from = at; ; ) {
    const mark = row.indexOf('"', from);
    if (mark < 0) return "quote-unclosed";
    text += row.slice(from, mark);
    if (row[mark + 1] !== '"') return behindQuote(row, mark + 1, text, separator);
    text += '"';
    from = mark + 2;
  }
}

function behindQuote(row: string, at: number, text: string, separator: string): Cell | "text-after-quote" {
  const behind = row.slice(at, at + 50);
  const gap = behind.search(/[^ \t]/);
  const end = at + (gap < 0 ? behind.length : gap);
  return end === row.length || row[end] === separator ? { text, end } : "text-after-quote";
}
