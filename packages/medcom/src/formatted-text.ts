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

/**
 * A text with styles. Read whatever nests in whatever, so that no word is lost, and neighbours of one style as one, since EDIFACT cannot tell them apart;
 * written as deep as the schema allows.
 */
export const formattedText: Content<FormattedText> = {
  read: (inside) => joined(inside.children.flatMap(formattedOf)),
  write: (value) => value.map(formattedNode),
};

type Part = FormattedText[number];

/** Neighbours of one style as one, at every depth. Takes linear time however many they are. */
function joined<P extends Part>(parts: readonly P[]): readonly P[] {
  const runs: P[][] = [];
  for (const part of parts) {
    const before = runs.at(-1);
    const single = part.kind === "break" || part.kind === "space";
    if (before !== undefined && before[0]?.kind === part.kind && !single) before.push(part);
    else runs.push([part]);
  }
  return runs.map(([first, ...more]) => together(first as Part, more) as P); // no run is empty, and all of it is of one kind
}

function together(first: Part, more: readonly Part[]): Part {
  const run = [first, ...more];
  switch (first.kind) {
    case "break":
    case "space":
      return first;
    case "words":
      return { kind: "words", words: run.map((part) => ("words" in part ? part.words : "")).join("") };
    case "fixed":
      return { kind: "fixed", content: joined(run.flatMap((part) => (part.kind === "fixed" ? part.content : []))) };
    case "bold":
    case "italic":
    case "underline":
    case "right":
    case "center":
      return {
        kind: first.kind,
        content: joined(run.flatMap((part) => (part.kind === first.kind ? part.content : []))),
      };
    default:
      return first satisfies never;
  }
}

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
