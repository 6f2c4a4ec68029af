import type { Content } from "./wire.ts";
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
