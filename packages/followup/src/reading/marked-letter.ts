import type { Element } from "../epikrise.ts";
import { analytesIn, type FoundAnalyte } from "./facts/analytes.ts";
import { datesIn, type FoundDate } from "./facts/dates.ts";
import { endsIn, type FoundEnd } from "./facts/ends.ts";
import { intervalsIn, type FoundInterval } from "./facts/intervals.ts";
import { type LetterDate, letterDate } from "./facts/letter-date.ts";
import { type Measurement, measurementsIn } from "./facts/measurements.ts";
import { type FoundPhone, phonesIn } from "./facts/phones.ts";
import { has, type Lexicon, lexicon } from "./lexicon.ts";
import { letterText, type LetterText, type Sentence } from "./letter-text.ts";
import { ASK_OR_EXAMINE, CONTACT, ENCLOSED, HANDED_OVER, OTHER_REFERRAL, REFERRAL } from "./words/cues.ts";

/** A sentence with everything that a rule can see in it at once. */
export interface MarkedSentence extends Sentence {
  label: string;
  under: readonly Element[];
  dates: FoundDate[];
  analytes: FoundAnalyte[];
  intervals: FoundInterval[];
  ends: FoundEnd[];
  measurements: Measurement[];
  phones: FoundPhone[];
  /** What its own words say it is about, whatever heading stands over it. */
  cues: ReadonlySet<Element>;
}

/** A letter with its sentences marked. */
export interface MarkedLetter {
  sentences: readonly MarkedSentence[];
  writtenOn: LetterDate | undefined;
  quote: LetterText["quote"];
}

/** Reads a letter once and marks what stands in each sentence; rules then look at marks. */
export function markLetter(original: string): MarkedLetter {
  const { sentences, quote } = letterText(original);
  let before: FoundAnalyte[] = [];
  const marked = sentences.map((sentence): MarkedSentence => {
    const { text } = sentence;
    const label = sentence.heading?.label ?? "";
    const [dates, analytes] = [datesIn(text), analytesIn(text)];
    const measurements = measurementsIn({ text, analytes, dates, before });
    before = [...before, ...analytes].slice(-8);
    const phones = phonesIn(text, dates, label);
    return {
      ...sentence,
      label,
      under: sentence.heading?.under ?? [],
      dates,
      analytes,
      intervals: intervalsIn(text),
      ends: endsIn(text, dates),
      measurements,
      phones,
      cues: cuesOf(text, phones.length > 0),
    };
  });
  return { sentences: marked, writtenOn: letterDate(marked), quote };
}

const CUES: readonly (readonly [element: Element, words: Lexicon])[] = [
  ["clinical-assessment", lexicon(ASK_OR_EXAMINE)],
  ["re-referral-criteria", lexicon(REFERRAL)],
  ["direct-contact", lexicon(CONTACT)],
  ["material-to-patient", lexicon(HANDED_OVER)],
  ["other-material", lexicon(ENCLOSED)],
];
const NO_REFERRAL = lexicon(OTHER_REFERRAL);
/** "Hun har fået sin opfølgningsplan på papir", "fik for en god ordens skyld to pjecer". */
const GIVEN =
  /(?<![a-z])(?:faaet|fik|faar|modtaget|givet|medbringer)(?: (?!ikke)[a-z"-]+){0,4} (?:[a-z]*plan(?:en)?|pjecer?n?|folder(?:en)?|haeftet?|[a-z]*materiale|papirer|brochurer?n?|skriftligt?e?)(?![a-z])/;

function cuesOf(text: string, hasPhone: boolean): Set<Element> {
  const cues = new Set(CUES.filter(([, words]) => has(text, words)).map(([element]) => element));
  if (GIVEN.test(text)) cues.add("material-to-patient");
  if (hasPhone) cues.add("direct-contact");
  if (has(text, NO_REFERRAL)) cues.delete("re-referral-criteria");
  return cues;
}
