import type { Quote } from "@foelgeskab/followup/reading/letter-facts";

/** A piece of a letter: words that were found, by their place, or those between. */
export interface LetterPiece {
  text: string;
  /** Where the found words begin; absent for the words between. */
  at?: number;
}

/** Cuts a letter at the words that were found in it. Where two finds overlap, the earlier and longer one is marked. */
export function cutAtQuotes(text: string, quotes: readonly Quote[]): LetterPiece[] {
  const ordered = [...quotes].sort((one, other) => one.at - other.at || other.words.length - one.words.length);
  const pieces: LetterPiece[] = [];
  let from = 0;
  for (const { at, words } of ordered) {
    if (at < from || words === "" || at + words.length > text.length) continue;
    pieces.push({ text: text.slice(from, at) }, { text: text.slice(at, at + words.length), at });
    from = at + words.length;
  }
  return [...pieces, { text: text.slice(from) }].filter((piece) => piece.text !== "");
}

/** The mark in which a quote's words stand: its own, or the one that holds it. */
export function markOf(pieces: readonly LetterPiece[], { at }: Pick<Quote, "at">): number | undefined {
  return pieces.findLast((piece) => piece.at !== undefined && piece.at <= at && at < piece.at + piece.text.length)?.at;
}
