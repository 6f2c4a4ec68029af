import type { VagueWords } from "@foelgeskab/followup/vague-words";

/** A piece of a text, and whether it is one of the words that the check found too vague. */
export interface TextPiece {
  text: string;
  vague: boolean;
}

/** Words where they stand in a text. */
type Place = Pick<VagueWords, "text" | "at">;

/** Cuts a text at the words that the check quotes, so that they can be underlined; a quote that is no longer there marks nothing. */
export function markedText(text: string, quotes: readonly Place[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const { text: quote, at } of quotes.filter((each) => stands(text, each) && each.at >= 0)) {
    if (at < from) continue;
    pieces.push({ text: text.slice(from, at), vague: false }, { text: quote, vague: true });
    from = at + quote.length;
  }
  return [...pieces, { text: text.slice(from), vague: false }].filter((piece) => piece.text !== "");
}

/** Puts the suggestion where the vague words stand, or at the end where there are none, and says where the caret then belongs. */
export function withSuggestion(
  text: string,
  words: Place | undefined,
  suggestion: string,
): { text: string; caret: number } {
  if (words !== undefined && stands(text, words)) {
    const [before, after] = [text.slice(0, words.at), text.slice(words.at + words.text.length)];
    return { text: before + suggestion + after, caret: before.length + suggestion.length };
  }
  const before = text.trimEnd();
  const joined = before === "" ? suggestion : `${before}${/[.:;,]$/.test(before) ? "" : "."} ${suggestion}`;
  return { text: joined, caret: joined.length };
}

/** Takes the vague words out, with the comma or stop that held them; the rest stays a sentence. */
export function withoutWords(text: string, words: Place): { text: string; caret: number } {
  if (!stands(text, words)) return { text, caret: text.length };
  const before = text.slice(0, words.at).replace(/[\s,;]+$/, "");
  const after = text.slice(words.at + words.text.length).replace(/^[\s,;.]+/, "");
  const begins = before === "" || /[.!?:]$/.test(before);
  const rest = begins ? after.charAt(0).toLocaleUpperCase("da") + after.slice(1) : after;
  const joint = before === "" ? "" : after === "" ? (begins ? "" : ".") : begins ? " " : ", ";
  return { text: before + joint + rest, caret: before.length + joint.length };
}

function stands(text: string, { text: quote, at }: Place): boolean {
  return quote !== "" && text.startsWith(quote, at);
}
