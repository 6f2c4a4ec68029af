import type { LegacyFile, ToldLine } from "../../store/legacy-files.ts";

/** What a file came to: how it was read, how many lines ended how, and what stands in how many. */
export interface FileReport {
  file: string;
  name: string;
  state: LegacyFile["state"];
  refusal: LegacyFile["refusal"];
  asOf: string;
  encoding: string | null;
  separator: string | null;
  unreadColumns: string[];
  lines: number;
  counts: Record<ToldLine["outcome"], number>;
  /** How many lines have each finding, problem or reason, by its code. */
  codes: Record<string, number>;
}

const OUTCOMES = [
  "opened",
  "updated",
  "known",
  "waits",
  "unread",
  "repeated",
] as const satisfies readonly ToldLine["outcome"][];

/** The report of a file in figures. */
export function reportOf(file: LegacyFile, told: readonly ToldLine[]): FileReport {
  const codes: Record<string, number> = {};
  for (const { code } of told.flatMap((line) => line.told)) codes[code] = (codes[code] ?? 0) + 1;
  const counts = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, told.filter((line) => line.outcome === outcome).length]),
  ) as FileReport["counts"]; // every outcome is in the list
  return {
    ...{
      file: file.file,
      name: file.name,
      state: file.state,
      refusal: file.refusal,
      asOf: file.asOf,
      lines: file.lines,
    },
    encoding: file.reading?.encoding ?? null,
    separator: file.reading?.separator ?? null,
    unreadColumns: file.reading?.unread ?? [],
    counts,
    codes,
  };
}

/** The report line by line as CSV for a spreadsheet: UTF-8 with its mark, semicolons, no CPR number; a cell that a spreadsheet would compute is a text. */
export function reportCsv(told: readonly ToldLine[]): string {
  const head = ["linje", "loebenummer", "udfald", "kode", "kolonne", "dansk", "english"];
  const rows = told.flatMap(({ line, ownNumber, outcome, told: said }) =>
    (said.length === 0 ? [undefined] : said).map((one) => [
      ...[String(line), ownNumber, outcome, one?.code ?? "", one?.column ?? "", one?.da ?? "", one?.en ?? ""],
    ]),
  );
  return `\ufeff${[head, ...rows].map((cells) => cells.map(csvCell).join(";")).join("\r\n")}\r\n`;
}

/** Begins with a sign that makes a spreadsheet compute (safety row 58): then an apostrophe before it makes it a text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
