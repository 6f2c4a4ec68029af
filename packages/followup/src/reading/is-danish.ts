import { foldText } from "./folded-text.ts";
import { hitsIn, lexicon } from "./lexicon.ts";
import { DANISH_WORDS } from "./words/danish.ts";

const DANISH = lexicon(DANISH_WORDS);

/** How many different ones a letter needs. */
const ENOUGH = 4;
/** Letters say what they are in their first page. */
const FIRST_PAGE = 5000;

/** Whether a text is Danish at all, by its small words. */
export function isDanish(text: string): boolean {
  const words = hitsIn(foldText(text.slice(0, FIRST_PAGE)).text, DANISH).map((hit) => hit.words);
  return new Set(words).size >= ENOUGH;
}
