import { type Content, elementsOf } from "./wire.ts";
import { element } from "./write-xml.ts";
import type { XmlElement, XmlNode } from "./xml.ts";

/** Words, a line break (also inside a phrase), or a space that stays. */
export type Piece =
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "break" }
  | { readonly kind: "space" };

/** Pieces in one style. Styles hold no styles (MedCom BreakableText). */
export interface Styled {
  readonly kind: "bold" | "italic" | "underline" | "right" | "center";
  readonly content: readonly Piece[];
}

/** Text in a font of fixed width; may hold styles, and stands in nothing itself (MedCom FixedFont). */
export interface FixedWidth {
  readonly kind: "fixed";
  readonly content: readonly (Piece | Styled)[];
}

/** Text with breaks only (MedCom BreakableText). */
export type BreakableText = readonly Piece[];

/** Text of a letter (MedCom FormattedTextType). */
export type FormattedText = readonly (Piece | Styled | FixedWidth)[];

const STYLE_ELEMENTS: Readonly<Record<string, Styled["kind"]>> = {
  Bold: "bold",
  Italic: "italic",
  Underline: "underline",
  Right: "right",
  Center: "center",
};
const STYLE_NAMES = {
  bold: "Bold",
  italic: "Italic",
  underline: "Underline",
  right: "Right",
  center: "Center",
} as const;

/** A text with breaks only; what else stands in it is read as its words. */
export const breakableText: Content<BreakableText> = {
  read: (inside) => piecesOf(inside),
  write: (value) => value.map(pieceNode),
};

/** A text with styles. Read whatever nests in whatever, so that no word is lost; written as deep as the schema allows. */
export const formattedText: Content<FormattedText> = {
  read: (inside) => inside.children.flatMap(formattedOf),
  write: (value) => value.map(formattedNode),
};

function formattedOf(node: XmlNode): FormattedText {
  if (typeof node !== "string" && node.name === "FixedFont") {
    return [{ kind: "fixed", content: node.children.flatMap(styledOf) }];
  }
  return styledOf(node);
}

function styledOf(node: XmlNode): readonly (Piece | Styled)[] {
  const kind = typeof node === "string" ? undefined : STYLE_ELEMENTS[node.name];
  return typeof node === "string" || kind === undefined ? pieceOf(node) : [{ kind, content: piecesOf(node) }];
}

function piecesOf(inside: XmlElement): readonly Piece[] {
  return inside.children.flatMap(pieceOf);
}

function pieceOf(node: XmlNode): readonly Piece[] {
  if (typeof node === "string") return [{ kind: "words", words: node }];
  if (node.name === "Break") return [{ kind: "break" }];
  if (node.name === "Space") return [{ kind: "space" }];
  return piecesOf(node);
}

function formattedNode(part: FormattedText[number]): XmlNode {
  switch (part.kind) {
    case "words":
    case "break":
    case "space":
      return pieceNode(part);
    case "fixed":
      return element("FixedFont", part.content.map(formattedNode));
    case "bold":
    case "italic":
    case "underline":
    case "right":
    case "center":
      return element(STYLE_NAMES[part.kind], part.content.map(pieceNode));
    default:
      return part satisfies never;
  }
}

function pieceNode(piece: Piece): XmlNode {
  switch (piece.kind) {
    case "words":
      return piece.words;
    case "break":
      return element("Break", []);
    case "space":
      return element("Space", []);
    default:
      return piece satisfies never;
  }
}

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
  return line.split(/(^ +| {2,}| +$)/).flatMap((part): readonly Piece[] => {
    if (part === "") return [];
    return part.trim() === "" && !part.includes("\t")
      ? Array.from(part, () => ({ kind: "space" as const }))
      : [{ kind: "words", words: part }];
  });
}

/** The text as plain lines: styles left out, blanks run together except in fixed width, one last break ends the last line. */
export function linesOf(text: FormattedText): readonly string[] {
  const page: Page = { lines: [""], softEnd: true };
  for (const part of text) print(page, part, false);
  const lines = page.lines.map((line, at) => (at === page.lines.length - 1 ? withoutSoftEnd(line, page) : line));
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

interface Page {
  readonly lines: string[];
  /** The line is empty, or ends in a blank that a break takes away. */
  softEnd: boolean;
}

function print(page: Page, part: FormattedText[number], fixed: boolean): void {
  switch (part.kind) {
    case "words":
      return fixed ? put(page, part.words.replace(/[\t\r\n]/g, " ")) : putWords(page, part.words);
    case "space":
      return put(page, " ");
    case "break":
      return endLine(page);
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
  if (words === "") return;
  page.lines.push((page.lines.pop() ?? "") + words);
  page.softEnd = false;
}

function putWords(page: Page, words: string): void {
  const together = words.replace(/[ \t\r\n]+/g, " ");
  const fitted = page.softEnd && together.startsWith(" ") ? together.slice(1) : together;
  if (fitted === "") return;
  put(page, fitted);
  page.softEnd = fitted.endsWith(" ");
}

function endLine(page: Page): void {
  page.lines.push(withoutSoftEnd(page.lines.pop() ?? "", page), "");
  page.softEnd = true;
}

function withoutSoftEnd(line: string, page: Page): string {
  return page.softEnd && line.endsWith(" ") ? line.slice(0, -1) : line;
}

/** All that an element says, as lines, whatever it is made of: for elements that we do not know. */
export function linesOfElement(inside: XmlElement): readonly string[] {
  const parts = elementsOf(inside).flatMap(linesOfElement);
  return parts.length > 0 && inside.children.every((child) => typeof child !== "string" || child.trim() === "")
    ? parts
    : linesOf(formattedText.read(inside, { path: "", problems: [] }));
}
