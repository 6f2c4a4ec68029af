import { foldText } from "./folded-text.ts";
import { hitsIn, lexicon } from "./lexicon.ts";

/** Words that nearly every Danish letter has and letters in other languages do not. */
const DANISH = lexicon([
  "og",
  "af",
  "til",
  "hos",
  "ikke",
  "uden",
  "ved",
  "efter",
  "også",
  "på",
  "egen",
  "læge",
  "e.l.",
  "pt.",
  "afd.",
  "hver",
  "måned*",
  "mdr.",
  "år",
  "årligt",
  "blev",
  "har",
  "er",
  "vi",
  "kontrol*",
  "opfølgning*",
  "udleveret",
  "behandling*",
  "henvis*",
  "genhenv*",
  "opereret",
  "med",
  "fra",
  "for",
  "ingen",
  "forløb*",
  "patienten",
  "blodprøve*",
  "komplikation*",
  "afsluttet",
  "dgl.",
  "beh.",
]);

/** How many different ones a letter needs. */
const ENOUGH = 4;
/** Letters say what they are in their first page. */
const FIRST_PAGE = 5000;

/** Whether a text is Danish at all, by its small words. */
export function isDanish(text: string): boolean {
  const words = hitsIn(foldText(text.slice(0, FIRST_PAGE)).text, DANISH).map((hit) => hit.words);
  return new Set(words).size >= ENOUGH;
}
