import type { LimitFact } from "../letter-facts.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import { textBefore, textBehind } from "../span.ts";
import { given } from "../speaker.ts";
import { partOf, surely } from "../surely.ts";
import type { Measurement } from "./measurements.ts";
import { isCriterion, isLimit } from "./values.ts";

/** A limit for sending back, in its sentence. */
export interface FoundLimit {
  sentence: MarkedSentence;
  measured: Measurement;
  kind: LimitFact["kind"];
  direction: LimitFact["direction"];
  inclusive: boolean;
}

/** The limits of a letter. */
export function limitsIn({ sentences }: MarkedLetter): FoundLimit[] {
  return sentences.filter(isCriterion).flatMap((sentence) =>
    sentence.measurements
      .filter((measured) => isLimit(sentence, measured))
      .map((measured) => ({
        sentence,
        measured,
        kind: kindOf(sentence.text, measured),
        ...directionOf(sentence.text, measured),
      })),
  );
}

function kindOf(text: string, { at, end, unit }: Measurement): LimitFact["kind"] {
  if (unit === "%") return "percent-change";
  const [before, behind] = [textBefore(text, at, 18), textBehind(text, end, 34)];
  return (/(?:nadir \+|nadir\+|nadir plus|stigning paa|stigning paa mindst)$/.test(before.trimEnd()) &&
    /nadir/.test(before + behind)) ||
    /^ (?:eller (?:mere|derover) )?(?:over|i forhold til|fra|hoejere end|sammenlignet med) (?:(?:den|hans|sin|pt\.?s) )?(?:nadir|laveste)/.test(
      behind,
    )
    ? "nadir-plus"
    : "threshold";
}

const DOWN =
  /(?<!=)<|(?<![a-z])under(?![a-z])|mindre end|lavere end|fald(?:er|et)? (?:til )?(?:under|paa)?|hoejst|derunder|nedsat/;
const INCLUSIVE = /=|mindst|naar|derover|eller mere|eller hoejere|eller derunder|eller lavere|paa(?![a-z])|hoejst/;
const EXCLUSIVE =
  /(?<![<>=])[<>](?!=)|(?<![a-z])(?:over|under|overstiger|overskrider)(?![a-z])|(?:mere|hoejere|lavere|mindre|stoerre) end/;

/** Read from the sign or the words right before the number, else from those behind it ("0,2 µg/l eller derover"). */
function directionOf(
  text: string,
  { at, end, comparator, named }: Measurement,
): Pick<LimitFact, "direction" | "inclusive"> {
  const opens =
    named === undefined || named.at > at
      ? 0
      : named.at - (/overstiger $|overskrider $/.exec(textBefore(text, named.at, 12))?.[0].length ?? 0);
  const before = text.slice(Math.max(opens, at - 44), at) + comparator;
  const behind = textBehind(text, end, 20);
  const down =
    DOWN.test(comparator) ||
    (!comparator.includes(">") && (DOWN.test(before) || /^ (?:eller (?:derunder|lavere|mindre)|fald)/.test(behind)));
  const inclusive =
    INCLUSIVE.test(comparator) ||
    /^ eller (?:derover|mere|hoejere|derunder|lavere)/.test(behind) ||
    (!EXCLUSIVE.test(before.slice(-24)) && !/[<>]/.test(comparator));
  return { direction: down ? "down" : "up", inclusive };
}

const SAMPLES: Readonly<Record<string, number>> = { to: 2, tre: 3, "2": 2, "3": 3 };

/** How a limit must be confirmed, from the words behind it: "ved to målinger med mindst 14 dages mellemrum", "x 2". */
export function confirmationIn(behind: string): Pick<LimitFact, "samples" | "daysBetween"> {
  const counted =
    /(?<![a-z\d])(?:(?:ved|i|paa|bekraeftet (?:ved|i))? ?(?<n>to|tre|2|3)(?: [a-z]+)? (?:maalinger|proever|blodproever|vaerdier|gange)|x ?(?<m>[23])(?!\d))/.exec(
      behind,
    )?.groups;
  const apart = /(?<n>\d{1,2})(?:-\d{1,2})? ?(?<unit>dage|dages|uger|ugers)(?![a-z])/.exec(behind);
  return {
    ...given("samples", counted && SAMPLES[surely(counted["n"] ?? counted["m"])]),
    ...(apart === null
      ? {}
      : { daysBetween: Number(partOf(apart, "n")) * (partOf(apart, "unit").startsWith("uge") ? 7 : 1) }),
  };
}
