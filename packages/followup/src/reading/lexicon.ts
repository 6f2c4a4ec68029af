import { foldWords } from "./folded-text.ts";
import { matchesIn, type Span } from "./span.ts";

/** A list of words made ready to be found in folded text. */
export type Lexicon = RegExp;

/** Where a lexicon's words stand in a text. */
export interface Hit extends Span {
  words: string;
}

/** Longer words than this are no words; the bound keeps the search linear. */
const ENDLESS = "[a-z]{0,30}";
/** A star in front stands for at least two: "*smerter" finds "knoglesmerter", not "smerter". */
const BEGINNING = "[a-z]{2,30}";

/**
 * Makes a lexicon of Danish words: whole words, in any spelling of æ, ø, å. A star stands for any letters ("knoglesmert*", "*ektomi"), a hyphen may be
 * a blank or nothing ("tur-b"), a blank any blanks, and the full stop of an abbreviation may be left out ("obj. us.").
 */
export function lexicon(...lists: (readonly string[])[]): Lexicon {
  const words = lists.flat().map(foldWords);
  const endings = words.filter((word) => word.startsWith("*")).map((word) => pattern(word.slice(1)));
  const others = words.filter((word) => !word.startsWith("*")).map(pattern);
  const longestFirst = (one: string, other: string): number => other.length - one.length;
  const choices = [
    ...others.sort(longestFirst),
    ...(endings.length > 0 ? [`${BEGINNING}(?:${endings.sort(longestFirst).join("|")})`] : []),
  ];
  return new RegExp(`(?<![a-z0-9])(?:${choices.join("|")})(?![a-z])`, "g");
}

function pattern(word: string): string {
  return word
    .replace(/[.+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/([a-z]{2})\\\./g, "$1\\.?")
    .replaceAll(" ", " {1,3}")
    .replaceAll("-", "[- ]?")
    .replaceAll("*", ENDLESS);
}

/** Where the words stand, in the order of the text. */
export function hitsIn(text: string, words: Lexicon): Hit[] {
  return matchesIn(text, words).map(({ index, 0: found }) => ({ at: index, end: index + found.length, words: found }));
}

/** Whether one of the words stands in the text. */
export function has(text: string, words: Lexicon): boolean {
  words.lastIndex = 0;
  return words.test(text);
}
