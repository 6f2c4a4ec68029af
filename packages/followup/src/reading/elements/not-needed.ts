import type { Element } from "../../epikrise.ts";
import { elementsHeaded } from "../headings.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import { oncePer } from "../once-per.ts";
import type { Span } from "../span.ts";
import { notRelevant, type Verdict, vague } from "../verdict.ts";

/** A sentence that says of one element that it does not apply. */
export interface NotNeeded {
  sentence: MarkedSentence;
  reason: boolean;
  /** The words, with the subject that they are said of. */
  span: Span;
}

const NOT_NEEDED = new RegExp(
  `(?<![a-z])(?:${[
    // er ikke (længere) relevant, nødvendig, aktuel, indiceret
    "(?:er |vurderes |skoennes |findes |anses )?(?:ikke|naeppe|ej)(?: at vaere)? (?:laengere )?(?:relevant[et]*|noedvendig[et]*|aktuel[lt]*[e]?|indiceret|paakraevet|behov for|indikation for)",
    "er der (?:ikke|ingen) (?:brug|behov|grund|indikation)(?: for| til)?",
    "irrelevant[e]?|unoedvendig[et]*|overfloedig[et]*|uden (?:relevans|betydning)",
    "(?:har |er af )ingen (?:relevans|betydning|plads)|giver ikke mening|frafaldes|udelades|undlades|udgaar|bortfalder|n/a",
  ].join("|")})(?![a-z])`,
);
/** The guide: "with a reason": "da …", "fordi …", "idet …", a guideline. */
const REASON =
  /(?<![a-z])(?:da|fordi|idet|eftersom|grundet|pga\.?|p\.g\.a\.|paa grund af|af hensyn til|jf\.?|jvf\.?|ifoelge|iflg\.?|iht\.?|i henhold til|i flg\.?|retningslinje[a-z]*|guideline[a-z]*|siden|derfor|i og med|saa laenge|naar)(?![a-z])/;

/** "Klinisk undersøgelse hos egen læge", "… er det": what follows is no part of the subject. */
const BY_WHOM = / (?:hos|er) .*/;

/** All ten elements ask the same of each sentence. */
const saidIn = oncePer(({ text }: MarkedSentence) => NOT_NEEDED.exec(text));

/** What the letter says of an element not applying: where the element heads the words, or is their subject ("Blodprøver er ikke relevante, da …"). */
export function notNeeded({ sentences }: Pick<MarkedLetter, "sentences">, element: Element): NotNeeded | undefined {
  for (const sentence of sentences) {
    const found = saidIn(sentence);
    if (found === null) continue;
    const subject = sentence.text
      .slice(0, found.index)
      .replace(/^[-*•·>\d.) ]+/, "")
      .replace(/^(?:et|en|den|det|hendes|hans|pt\.s|patientens) /, "")
      .replace(BY_WHOM, "")
      .trim();
    const said = subject === "" ? sentence.under : elementsHeaded(subject);
    if (said?.includes(element) !== true || subject.split(" ").length > 6) continue;
    const at = subject === "" ? sentence.labelAt : sentence.at;
    return {
      sentence,
      reason: REASON.test(sentence.text.slice(found.index + found[0].length)),
      span: { at, end: sentence.end },
    };
  }
  return undefined;
}

/** Not relevant with a reason; "ikke relevant" without one is vague (the guide). */
export function judgeNotNeeded(letter: MarkedLetter, element: Element): Verdict | undefined {
  const found = notNeeded(letter, element);
  if (found === undefined) return undefined;
  if (found.reason) return notRelevant(found.span);
  return vague(
    [found.span],
    {
      da: "Vi mangler grunden til, at punktet ikke er relevant.",
      en: "“Not relevant” without a reason cannot be used.",
    },
    {
      da: "Skriv venligst grunden (»… da …«), eller udfyld punktet.",
      en: "Please write the reason (»… da …«), or fill the element.",
    },
  );
}
