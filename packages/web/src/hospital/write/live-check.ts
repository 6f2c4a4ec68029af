import type { Element } from "@foelgeskab/followup/epikrise";
import type { ElementCheck } from "@foelgeskab/followup/epikrise-check";
import { vagueIn } from "@foelgeskab/followup/vague-words";

/** What a text is told while it is written: the words that are too loose, and what to write instead. */
export type TextAdvice = Pick<ElementCheck, "found" | "suggestion">;

/**
 * The advice on an element's own text. The element's state names only the first thing that is wrong with it; vague words
 * are underlined from the first letter on, whatever else is still missing.
 */
export function adviceOn(check: ElementCheck, text: string): TextAdvice {
  const vague = vagueIn(check.element, text);
  if (vague !== undefined)
    return { found: { text: vague.found, at: vague.at }, suggestion: { text: vague.suggestion } };
  const { found, suggestion } = check;
  return { ...(found && text.includes(found.text) ? { found } : {}), ...(suggestion ? { suggestion } : {}) };
}

/** The same for a whole section of the finished letter, in which the element's own text stands last. */
export function vaguePlace(element: Element, section: string, own: string): ElementCheck["found"] {
  const vague = vagueIn(element, own);
  return vague && { text: vague.found, at: section.lastIndexOf(own.trim()) + vague.at };
}
