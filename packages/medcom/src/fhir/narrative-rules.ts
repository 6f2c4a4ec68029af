import { elementsOf } from "../element-text.ts";

import type { XmlElement } from "../xml.ts";
import { narrativeTree } from "./narrative.ts";

/** What a narrative may hold (FHIR R4, Narrative, rule txt-1: HTML 4.0 chapters 7 to 11 and 15, without what acts or fetches). */
const ELEMENTS = new Set(
  (
    "a abbr acronym address b big blockquote br caption cite code col colgroup dd dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i img li map area ol " +
    "p pre q samp small span strong sub sup table tbody td tfoot th thead tr tt ul var kbd del ins bdo s u strike"
  ).split(" "),
);
const ATTRIBUTES = new Set(
  (
    "class id title lang xml:lang dir style name href src alt width height border align valign char charoff abbr axis headers scope rowspan " +
    "colspan nowrap summary cellspacing cellpadding rules frame span bgcolor start type value cite datetime compact clear shape coords usemap " +
    "longdesc accesskey tabindex rel rev hreflang charset xml:space"
  ).split(" "),
);

/** Whether a narrative is well-formed, has only what a narrative may have, and says something (rules txt-1 and txt-2). */
export function isSafeXhtml(text: string): boolean {
  const tree = narrativeTree(text);
  return tree !== undefined && isAllowed(tree) && saysSomething(tree);
}

function isAllowed(element: XmlElement): boolean {
  const attributes = Object.entries(element.attributes ?? {});
  return (
    ELEMENTS.has(element.name) &&
    attributes.every(
      ([name, value]) => ATTRIBUTES.has(name) && !/^\s*(?:javascript|vbscript|data:text)/i.test(value),
    ) &&
    elementsOf(element).every(isAllowed)
  );
}

function saysSomething(element: XmlElement): boolean {
  return element.children.some((child) =>
    typeof child === "string" ? child.trim() !== "" : child.name === "img" || saysSomething(child),
  );
}
