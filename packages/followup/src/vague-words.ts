import type { Element } from "./epikrise.ts";
import { valuesIn } from "./epikrise-values.ts";
import { sentencesOf } from "./epikrise-words.ts";
import type { Phrase } from "./phrase.ts";
import { VAGUE_WORDS } from "./vague-words-list.ts";

/** Words of a text that are too loose to act on: as they stand, with their place and what to write instead. */
export interface VagueWords {
  text: string;
  at: number;
  suggestion: Phrase;
}

/** What was found last in each element's text: while one of them is written, the nine others stay as they are. */
const foundLast = new Map<Element, { text: string; found: VagueWords[] }>();

/** Every vague phrase of an element's text, in its order, so that each can be underlined; of two that overlap the earlier one. */
export function vagueIn(element: Element, text: string): VagueWords[] {
  const last = foundLast.get(element);
  if (last?.text === text) return [...last.found];
  const found = searched(element, text);
  foundLast.set(element, { text, found });
  return [...found];
}

function searched(element: Element, text: string): VagueWords[] {
  const whole = [{ text, at: 0 }];
  const numberless = sentencesOf(text).filter((sentence) => valuesIn(sentence.text).length === 0);
  const hits = VAGUE_WORDS.flatMap(({ pattern, elements, suggestion, unlessNumber }) =>
    elements.includes(element)
      ? (unlessNumber === true ? numberless : whole).flatMap((part) =>
          [...part.text.matchAll(pattern)].map((match) => ({ text: match[0], at: part.at + match.index, suggestion })),
        )
      : [],
  ).sort((a, b) => a.at - b.at);
  let end = 0;
  return hits.filter((hit) => {
    if (hit.at < end) return false;
    end = hit.at + hit.text.length;
    return true;
  });
}
