import { SaxesParser, type SaxesTagNS } from "saxes";
import { type Place, placeAt, type Said, type Unreadable, unreadable } from "./unreadable.ts";

/** One element. Attributes are kept where the form asks for them: no MedCom letter says anything in them, FHIR says everything in them. */
export interface XmlElement {
  /** Local name; `{namespace}name` when the element is in another namespace than the root. */
  readonly name: string;
  readonly children: readonly XmlNode[];
  /** By the name as written; declarations of namespaces are left out. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly where?: Place;
}

/** What an element holds, in its order: text (entities resolved) and elements. */
export type XmlNode = string | XmlElement;

/** A well-formed document and the namespace of its root. */
export interface XmlDocument {
  readonly ok: true;
  readonly namespace: string;
  readonly root: XmlElement;
}

/** What is read of a text, and what it may need at most: hostile texts are refused early. */
export interface XmlReading {
  readonly keepAttributes: boolean;
  readonly characters: number;
  readonly depth: number;
  readonly elements: number;
  readonly attributes: number;
  /** From `<` to `>`, so that one huge attribute or a million small ones end here. */
  readonly tagCharacters: number;
  /** `&…;` in the whole text: ten million of them cost seconds elsewhere (CVE-2026-33036). */
  readonly references: number;
}

/** How a letter is read; the largest real ones stay far below. They carry one or two attributes: the namespace and a schema location. */
const LETTERS: XmlReading = {
  keepAttributes: false,
  characters: 4_000_000,
  depth: 64,
  elements: 50_000,
  attributes: 32,
  tagCharacters: 32_768,
  references: 50_000,
};

/** The text goes to the parser in pieces, and the limits are looked at between them. */
const PIECE = 16_384;

interface OpenElement {
  readonly name: string;
  readonly children: XmlNode[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly where: Place;
}

interface Reading {
  readonly limits: XmlReading;
  readonly open: OpenElement[];
  root?: XmlElement;
  namespace: string;
  elements: number;
  attributes: number;
  tagFrom?: number;
  refused?: Unreadable;
}

/**
 * Reads XML 1.0 text into a tree, with no document type, no entities but the five of XML itself, and limits on everything that can be made large.
 * Fetches nothing; processing instructions and comments are passed over.
 */
export function readXml(text: string, limits: XmlReading = LETTERS): XmlDocument | Unreadable {
  return refuseUnparsed(text, limits) ?? parse(text, limits);
}

function refuseUnparsed(text: string, limits: XmlReading): Unreadable | undefined {
  if (text.length > limits.characters) return unreadable(tooMuch("tegn", "characters", limits.characters));
  const declaration = text.search(/<!(?:DOCTYPE|ENTITY)/i);
  if (declaration !== -1) return unreadable(NO_DOCTYPE, placeAt(text, declaration));
  if (text.trim() === "") return unreadable(EMPTY);
  return countOf("&", text) > limits.references
    ? unreadable(tooMuch("tegnhenvisninger", "character references", limits.references))
    : undefined;
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

function parse(text: string, limits: XmlReading): XmlDocument | Unreadable {
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  const reading: Reading = { limits, open: [], namespace: "", elements: 0, attributes: 0 };
  listen(parser, reading);
  for (let from = 0; from < text.length; from += PIECE) {
    parser.write(text.slice(from, from + PIECE));
    if (reading.tagFrom !== undefined && parser.position - reading.tagFrom > limits.tagCharacters) {
      refuse(reading, tooMuch("tegn i ét mærke", "characters in one tag", limits.tagCharacters), placeOf(parser));
    }
    if (reading.refused !== undefined) return reading.refused;
  }
  parser.close();
  if (reading.refused !== undefined) return reading.refused;
  if (reading.root === undefined) return unreadable(EMPTY);
  return { ok: true, namespace: reading.namespace, root: reading.root };
}

function listen(parser: SaxesParser<{ xmlns: true }>, reading: Reading): void {
  const { limits } = reading;
  parser.on("error", () => refuse(reading, NOT_WELL_FORMED, placeOf(parser)));
  parser.on("opentagstart", () => {
    reading.tagFrom = parser.position;
    reading.attributes = 0;
  });
  parser.on("attribute", () => {
    reading.attributes += 1;
    if (reading.attributes > limits.attributes) {
      refuse(
        reading,
        tooMuch("attributter i ét element", "attributes in one element", limits.attributes),
        placeOf(parser),
      );
    }
  });
  parser.on("opentag", (tag) => open(reading, tag, placeOf(parser)));
  parser.on("text", (piece) => addText(reading, piece));
  parser.on("cdata", (piece) => addText(reading, piece));
  parser.on("closetag", () => close(reading));
}

function open(reading: Reading, tag: SaxesTagNS, where: Place): void {
  const { limits } = reading;
  delete reading.tagFrom;
  if (reading.open.length === 0) reading.namespace = tag.uri;
  reading.elements += 1;
  if (reading.elements > limits.elements) refuse(reading, tooMuch("elementer", "elements", limits.elements), where);
  if (reading.open.length >= limits.depth) {
    refuse(reading, tooMuch("elementer inden i hinanden", "elements inside each other", limits.depth), where);
  }
  const name = tag.uri === reading.namespace ? tag.local : `{${tag.uri}}${tag.local}`;
  if (reading.refused !== undefined) return;
  const opened = { name, children: [], where };
  reading.open.push(limits.keepAttributes ? { ...opened, attributes: attributesOf(tag) } : opened);
}

function attributesOf(tag: SaxesTagNS): Readonly<Record<string, string>> {
  const said = Object.values(tag.attributes).filter(({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns");
  return Object.fromEntries(said.map(({ name, value }) => [name, value]));
}

function addText(reading: Reading, piece: string): void {
  const children = reading.open.at(-1)?.children;
  if (children === undefined || piece === "") return;
  const last = children.at(-1);
  if (typeof last === "string") children[children.length - 1] = last + piece;
  else children.push(piece);
}

function close(reading: Reading): void {
  const done = reading.open.pop();
  if (done === undefined) return;
  const parent = reading.open.at(-1);
  if (parent === undefined) reading.root ??= done;
  else parent.children.push(done);
}

function refuse(reading: Reading, why: Said, where: Place): void {
  reading.refused ??= unreadable(why, where);
}

function placeOf(parser: SaxesParser<{ xmlns: true }>): Place {
  return { line: parser.line, column: parser.column + 1 };
}

const NO_DOCTYPE: Said = {
  da: "Teksten har en dokumenttype (DOCTYPE eller ENTITY). Det har ingen MedCom-meddelelse, og den læses derfor ikke. Bed afsenderen sende den uden.",
  en: "The text has a document type (DOCTYPE or ENTITY). No MedCom message has one, so it is not read. Ask the sender to send it without.",
};
const NOT_WELL_FORMED: Said = {
  da: "Teksten er ikke velformet XML på dette sted. Bed afsenderen sende meddelelsen igen.",
  en: "The text is not well-formed XML at this place. Ask the sender to send the message again.",
};
const EMPTY: Said = {
  da: "Teksten er tom. Bed afsenderen sende meddelelsen igen.",
  en: "The text is empty. Ask the sender to send the message again.",
};

function tooMuch(da: string, en: string, most: number): Said {
  return {
    da: `Teksten har for mange ${da}: højst ${most} læses. Intet er læst.`,
    en: `The text has too many ${en}: at most ${most} are read. Nothing was read.`,
  };
}
