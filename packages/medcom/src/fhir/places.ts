import { elementsOf } from "../element-text.ts";
import { type Place, placeAt } from "../unreadable.ts";

import { readXml, type XmlElement } from "../xml.ts";
import { isChoiceOf } from "./discriminators.ts";
import type { Issue } from "./issue.ts";
import { JsonCursor } from "./json-cursor.ts";
import { FHIR_XML } from "./limits.ts";

/** The issues with their lines in the text that the resource was read from: of the element, or of what it is missing from. */
export function withPlaces(issues: readonly Issue[], text: string, format: "json" | "xml"): readonly Issue[] {
  if (issues.length === 0) return issues;
  const placeOf = format === "json" ? jsonPlaces(text) : xmlPlaces(text);
  return issues.map((issue) => {
    const where = placeOf(stepsOf(issue.expression));
    return where === undefined ? issue : { ...issue, where };
  });
}

interface Step {
  readonly name: string;
  readonly index: number;
}

/** `Bundle.entry[1].resource.name` → entry 1, resource 0, name 0: the type in front is no step. */
function stepsOf(expression: string): readonly Step[] {
  return expression
    .split(".")
    .slice(1)
    .map((step) => {
      const [name = "", index] = step.replace("]", "").split("[");
      return { name, index: Number(index ?? 0) };
    });
}

function named(written: string, name: string): boolean {
  return written === name || isChoiceOf(written, name);
}

function jsonPlaces(text: string): (steps: readonly Step[]) => Place | undefined {
  return (steps) => {
    const cursor = new JsonCursor(text);
    for (const { name, index } of steps)
      if (!cursor.enterKey((key) => named(key, name)) || !cursor.enterItem(index)) break;
    return placeAt(text, cursor.at);
  };
}

function xmlPlaces(text: string): (steps: readonly Step[]) => Place | undefined {
  const document = readXml(text, FHIR_XML);
  return (steps) => {
    let at: XmlElement | undefined = document.ok ? document.root : undefined;
    for (const { name, index } of steps) {
      const inside: readonly XmlElement[] = at === undefined ? [] : elementsOf(at);
      const next: XmlElement | undefined = inside.filter((child) => named(localName(child), name))[index];
      if (next === undefined) break;
      at = resourceIn(next);
    }
    return at?.where;
  };
}

/** `resource` and `contained` hold the resource as an element of its own. */
function resourceIn(element: XmlElement): XmlElement {
  const [only, ...others] = elementsOf(element);
  return only !== undefined && others.length === 0 && /^[A-Z]/.test(localName(only)) ? only : element;
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf("}") + 1);
}
