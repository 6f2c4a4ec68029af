import { isDenied } from "../facts/negation.ts";
import { isCriterion } from "../facts/values.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import type { Span } from "../span.ts";
import { phraseAround } from "../verdict.ts";
import { treatmentsTold } from "./course-of-treatment.ts";

const BACK =
  "(?:[a-z]*recidiv(?:et|er)?|tilbagefald|(?:fjern|knogle|lever|lunge|hjerne)-?metastaser?|metastatisk sygdom|sygdomsprogression)(?![a-z])";
const SEEN =
  "(?:paavist|konstateret|fundet|fandtes|fandt|findes|verificeret|bekraeftet|viser|viste|ses|saas|udviklet|faaet|opdaget|diagnosticeret)";
/** Found, and not only feared, asked about or told of as a risk. */
const FOUND: readonly RegExp[] = [
  new RegExp(`(?<![a-z])${SEEN}(?: (?!ikke|ingen|intet|uden|risiko|mistanke)[a-z-]+){0,3} ${BACK}`),
  new RegExp(`(?<![a-z])${BACK}(?: [a-z-]+){0,2} (?:er |blev )?${SEEN}(?! ikke)(?![a-z])`),
  /(?<![a-z])(?:har|nu(?: med)?|med) (?:nu )?(?:biokemisk|lokalt?|paavist|kendt) recidiv(?![a-z])/,
];
const ONLY_SPOKEN_OF =
  /(?<![a-z])(?:mistanke|risiko|frygt|angst|hvis|saafremt|obs|mhp|for at|udeluk|afkraeft|eventuelt?|evt|tegn paa|uden)(?![a-z])/;

/** Where the letter says that the disease is back, and neither there nor later tells of a treatment; undefined where it does not. */
export function untreatedRecurrence(letter: MarkedLetter): Span | undefined {
  const treated = treatmentsTold(letter).filter(
    ({ treatment }) => treatment.treatment !== "unnamed" || treatment.dates.length > 0,
  );
  for (const sentence of letter.sentences) {
    const found = recurrenceIn(sentence);
    if (found !== undefined && !treated.some((each) => each.sentence.index >= sentence.index)) return found;
  }
  return undefined;
}

function recurrenceIn(sentence: MarkedSentence): Span | undefined {
  if (isCriterion(sentence) || sentence.cues.has("material-to-patient")) return undefined;
  for (const pattern of FOUND) {
    const found = pattern.exec(sentence.own);
    if (found === null || isDenied(sentence.own, found.index) || ONLY_SPOKEN_OF.test(found[0])) continue;
    return phraseAround(sentence, { at: found.index, end: found.index + found[0].length });
  }
  return undefined;
}
