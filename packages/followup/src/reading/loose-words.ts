import { ELEMENTS, type Element } from "../epikrise.ts";
import { hitsIn, type Lexicon, lexicon } from "./lexicon.ts";
import type { MarkedSentence } from "./marked-letter.ts";
import type { Span } from "./span.ts";
import { surely } from "./surely.ts";
import { phraseAround, within } from "./verdict.ts";
import { LOOSE } from "./words/loose.ts";

const WORDS = new Map<Element, Lexicon>(ELEMENTS.map((element) => [element, lexicon(LOOSE[element])]));

/** The first words of a sentence that are too loose for this element, as a place of the letter. */
export function looseIn(sentence: MarkedSentence, element: Element): Span | undefined {
  return allLooseIn(sentence, element)[0];
}

/** The whole phrase in which they stand, as a reader would mark it: "ved markant PSA-stigning", not "ved markant". */
export function loosePhraseIn(sentence: MarkedSentence, element: Element): Span | undefined {
  const found = looseIn(sentence, element);
  return found === undefined
    ? undefined
    : phraseAround(sentence, { at: found.at - sentence.at, end: found.end - sentence.at });
}

/** All of them. */
export function allLooseIn(sentence: MarkedSentence, element: Element): Span[] {
  return hitsIn(sentence.text, surely(WORDS.get(element))).map((hit) => within(sentence, hit));
}
