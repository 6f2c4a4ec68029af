import { elementsOf } from "../element-text.ts";

import { readXml, type XmlElement, type XmlNode } from "../xml.ts";
import { FHIR_XML } from "./limits.ts";

const XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml";
const IN_XHTML = `{${XHTML_NAMESPACE}}`;

/** The text of a narrative out of an XML tree, as JSON holds it; undefined when something in it is not XHTML. */
export function narrativeText(div: XmlElement): string | undefined {
  const tree = asXhtml(div);
  return tree === undefined ? undefined : writeXhtml(tree, ` xmlns="${XHTML_NAMESPACE}"`);
}

/** The tree of a narrative's text as JSON holds it, names without namespace; undefined when it is no well-formed XHTML `div`. */
export function narrativeTree(text: string): XmlElement | undefined {
  const document = readXml(text, FHIR_XML);
  if (!document.ok || document.namespace !== XHTML_NAMESPACE || document.root.name !== "div") return undefined;
  return hasForeign(document.root) ? undefined : document.root;
}

/** Whether two narratives say the same: the same elements, attributes and text, however they are written. */
export function sameNarrative(one: string, other: string): boolean {
  if (one === other) return true;
  const [left, right] = [narrativeTree(one), narrativeTree(other)];
  return left !== undefined && right !== undefined && sameTree(left, right);
}

/** Writes the tree of a narrative. `declaration` stands in the first mark. */
export function writeXhtml(node: XmlNode, declaration = ""): string {
  if (typeof node === "string") return escapeText(node);
  const attributes = Object.entries(node.attributes ?? {}).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  const start = `<${node.name}${declaration}${attributes.join("")}`;
  return node.children.length === 0
    ? `${start}/>`
    : `${start}>${node.children.map((child) => writeXhtml(child)).join("")}</${node.name}>`;
}

/** Text as it may stand in an attribute; line breaks survive the reader's own smoothing (XML 1.0 section 3.3.3). */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};

function asXhtml(node: XmlElement): XmlElement | undefined {
  if (!node.name.startsWith(IN_XHTML)) return undefined;
  const children: XmlNode[] = [];
  for (const child of node.children) {
    const inside = typeof child === "string" ? child : asXhtml(child);
    if (inside === undefined) return undefined;
    children.push(inside);
  }
  return { name: node.name.slice(IN_XHTML.length), children, attributes: node.attributes ?? {} };
}

function hasForeign(node: XmlElement): boolean {
  return node.name.startsWith("{") || elementsOf(node).some(hasForeign);
}

function sameTree(one: XmlNode, other: XmlNode): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  return (
    one.name === other.name &&
    sameAttributes(one.attributes ?? {}, other.attributes ?? {}) &&
    one.children.length === other.children.length &&
    one.children.every((child, index) => sameTree(child, other.children[index] ?? ""))
  );
}

function sameAttributes(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
