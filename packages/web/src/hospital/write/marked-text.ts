import type { ElementCheck } from "@foelgeskab/followup/epikrise-check";

/** A piece of a text, and whether it is one of the words that the check found too vague. */
export interface TextPiece {
  text: string;
  vague: boolean;
}

/** Cuts a text at the words that the check quotes, so that they can be underlined; a quote that is no longer there marks nothing. */
export function markedText(text: string, found: ElementCheck["found"]): TextPiece[] {
  const at = placeOf(text, found);
  if (at === undefined) return [{ text, vague: false }];
  const pieces = [
    { text: text.slice(0, at.from), vague: false },
    { text: text.slice(at.from, at.to), vague: true },
    { text: text.slice(at.to), vague: false },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

/** Puts the suggestion where the vague words stand, or at the end where there are none, and says where the caret then belongs. */
export function withSuggestion(
  text: string,
  found: ElementCheck["found"],
  suggestion: string,
): { text: string; caret: number } {
  const at = placeOf(text, found);
  if (at !== undefined) {
    return { text: text.slice(0, at.from) + suggestion + text.slice(at.to), caret: at.from + suggestion.length };
  }
  const before = text.trimEnd();
  const joined = before === "" ? suggestion : `${before}${/[.:;,]$/.test(before) ? "" : "."} ${suggestion}`;
  return { text: joined, caret: joined.length };
}

function placeOf(text: string, found: ElementCheck["found"]): { from: number; to: number } | undefined {
  if (found === undefined || found.text === "") return undefined;
  const from = text.startsWith(found.text, found.at) ? found.at : text.indexOf(found.text); // the check may have trimmed the text
  return from < 0 ? undefined : { from, to: from + found.text.length };
}
