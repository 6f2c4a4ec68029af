import type { XmlElement } from "./xml.ts";

/** The element children, without the text between them. */
export function elementsOf(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((child) => typeof child !== "string");
}

/** All text inside an element, as it stands, without that of its elements. */
export function ownText(inside: XmlElement): string {
  const [first] = inside.children;
  if (inside.children.length === 1 && typeof first === "string") return first;
  return inside.children.filter((child) => typeof child === "string").join("");
}

/** All the text in an element and in its elements: one line for each that holds text, and a new one at every break. */
export function everythingIn(found: XmlElement): string {
  const holdsText = found.children.some((child) => typeof child === "string" && trimmed(child) !== "");
  if (holdsText) return trimmed(runningText(found));
  return elementsOf(found)
    .map(everythingIn)
    .filter((said) => said !== "")
    .join("\n");
}

function runningText(found: XmlElement): string {
  if (found.name === "Break") return "\n";
  return found.children
    .map((child) => (typeof child === "string" ? child.replace(/[ \t\r\n]+/g, " ") : runningText(child)))
    .join("");
}

/** Without XML's own blanks at the ends; other blanks, such as no-break space, are content and stay. */
export function trimmed(said: string): string {
  // Two loops and no regex: a pattern anchored at the end takes quadratic time on long runs of blanks.
  let from = 0;
  let to = said.length;
  while (from < to && isBlank(said.charCodeAt(from))) from += 1;
  while (to > from && isBlank(said.charCodeAt(to - 1))) to -= 1;
  return said.slice(from, to);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}
