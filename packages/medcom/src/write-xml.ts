import type { XmlElement, XmlNode } from "./xml.ts";

/** An element to be written. */
export function element(name: string, children: readonly XmlNode[]): XmlElement {
  return { name, children };
}

/** Writes a whole document in one namespace. The declaration says UTF-8: encode the bytes so. */
export function writeXml(root: XmlElement, namespace: string): string {
  const inside = root.children.map(writeNode).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root.name} xmlns="${escaped(namespace)}">${inside}</${root.name}>\n`;
}

function writeNode(node: XmlNode): string {
  if (typeof node === "string") return escaped(showControls(node));
  const start = `${node.name}${Object.entries(node.attributes ?? {})
    .map(attribute)
    .join("")}`;
  if (node.children.length === 0) return `<${start}/>`;
  return `<${start}>${node.children.map(writeNode).join("")}</${node.name}>`;
}

function attribute([name, value]: readonly [string, string]): string {
  return ` ${name}="${escaped(showControls(value)).replace(/[\t\n]/g, " ")}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A raw carriage return would be read back as a line feed (XML 1.0 section 2.11).
  "\r": "&#xD;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Characters that XML 1.0 forbids or that turn the reading direction are written as ⟨U+202E⟩, so that a reader sees them. */
export function showControls(text: string): string {
  return text.replace(
    /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Bidi_Control}|[\uFFFE\uFFFF]/gu,
    (sign) => `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}
