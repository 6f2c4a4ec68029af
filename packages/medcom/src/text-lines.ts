import type { BreakableText, FormattedText, Piece } from "./formatted-text.ts";

/** A heading in bold on its own line and the lines below it: how a section of a letter is written. */
export function headedSection(heading: string, lines: readonly string[]): FormattedText {
  return [{ kind: "bold", content: [{ kind: "words", words: heading }] }, { kind: "break" }, ...fromLines(lines)];
}

/** A section as people read it: the bold heading when it opens with one, and the lines. Free text without heading is fine. */
export function sectionOf(text: FormattedText): { readonly heading?: string; readonly lines: readonly string[] } {
  const start = text.findIndex((part) => part.kind !== "words" || part.words.trim() !== "");
  const first = text[start];
  if (first?.kind !== "bold") return { lines: linesOf(text) };
  const rest = text.slice(start + 1);
  const lines = linesOf(rest[0]?.kind === "break" ? rest.slice(1) : rest);
  return { heading: linesOf(first.content).join(" ").trim(), lines };
}

/** Lines as text, each ended by a break. Blanks that XML readers would run together are written as spaces that stay. */
export function fromLines(lines: readonly string[]): BreakableText {
  return lines
    .flatMap((line) => line.split(/\r?\n/))
    .flatMap((line) => [...piecesOfLine(line), { kind: "break" as const }]);
}

function piecesOfLine(line: string): readonly Piece[] {
  // Blanks stay when they are at an end or more than one.
  return line.split(/(^ +| {2,}| $)/).flatMap((part): readonly Piece[] => {
    if (part === "") return [];
    return /^ +$/.test(part) ? Array.from(part, () => ({ kind: "space" as const })) : [{ kind: "words", words: part }];
  });
}

/** The text as plain lines: styles left out, blanks run together except in fixed width; a break ends a line, also the last. */
export function linesOf(text: FormattedText): readonly string[] {
  const page: Page = { lines: [], line: "", softEnd: true };
  for (const part of text) print(page, part, false);
  const rest = finishedLine(page);
  return rest === "" ? page.lines : [...page.lines, rest];
}

interface Page {
  readonly lines: string[];
  line: string;
  /** The line is empty, or ends in a blank that its end takes away. */
  softEnd: boolean;
}

function print(page: Page, part: FormattedText[number], fixed: boolean): void {
  switch (part.kind) {
    case "words":
      if (fixed) put(page, part.words.replace(/[\t\r\n]/g, " "));
      else putWords(page, part.words);
      return;
    case "space":
      put(page, " ");
      return;
    case "break":
      page.lines.push(finishedLine(page));
      page.line = "";
      page.softEnd = true;
      return;
    case "fixed":
      for (const piece of part.content) print(page, piece, true);
      return;
    case "bold":
    case "italic":
    case "underline":
    case "right":
    case "center":
      for (const piece of part.content) print(page, piece, fixed);
      return;
    default:
      part satisfies never;
  }
}

function put(page: Page, words: string): void {
  page.line += words;
  page.softEnd = page.line === "";
}

function putWords(page: Page, words: string): void {
  const together = words.replace(/[ \t\r\n]+/g, " ");
  const fitted = page.softEnd && together.startsWith(" ") ? together.slice(1) : together;
  if (fitted === "") return;
  put(page, fitted);
  page.softEnd = fitted.endsWith(" ");
}

function finishedLine(page: Page): string {
  return page.softEnd && page.line.endsWith(" ") ? page.line.slice(0, -1) : page.line;
}
