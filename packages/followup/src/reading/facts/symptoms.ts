import { type Hit, has, hitsIn, lexicon } from "../lexicon.ts";
import { withoutOverlaps } from "../span.ts";
import { given } from "../speaker.ts";
import { CODED_SYMPTOMS, NO_SYMPTOMS, SYMPTOM_ENDINGS, SYMPTOMS } from "../words/symptoms.ts";
import { isDenied } from "./negation.ts";

/** A trouble named in folded text. */
export interface FoundSymptom extends Hit {
  code?: string;
  denied: boolean;
}

const CODED = Object.entries(CODED_SYMPTOMS).map(([code, words]) => ({ code, words: lexicon(words) }));
const NAMED = lexicon(SYMPTOMS, ...Object.values(CODED_SYMPTOMS));
const ENDING = lexicon(SYMPTOM_ENDINGS);
const NONE = lexicon(NO_SYMPTOMS);

/** The troubles that a sentence names, by a known word or by its ending. */
export function symptomsIn(text: string): FoundSymptom[] {
  const found = withoutOverlaps([...hitsIn(text, NAMED), ...hitsIn(text, ENDING)]);
  if (found.length === 0) return [];
  const none = hitsIn(text, NONE);
  return found
    .filter(({ at }) => !none.some((each) => at >= each.at && at < each.end))
    .map((hit) => {
      const code = CODED.find(({ words }) => has(hit.words, words))?.code;
      return { ...hit, denied: isDenied(text, hit.at), ...given("code", code) };
    });
}
