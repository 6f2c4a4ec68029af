import type { Element } from "../epikrise.ts";
import { analytesIn, type FoundAnalyte } from "./facts/analytes.ts";
import { datesIn, type FoundDate } from "./facts/dates.ts";
import { endsIn, type FoundEnd } from "./facts/ends.ts";
import { type FoundInterval, intervalsIn } from "./facts/intervals.ts";
import { type LetterDate, letterDate } from "./facts/letter-date.ts";
import { type Measurement, measurementsIn } from "./facts/measurements.ts";
import { type FoundPhone, phonesIn } from "./facts/phones.ts";
import { ofThePatient } from "./facts/spoken-of.ts";
import { type FoundSymptom, symptomsIn } from "./facts/symptoms.ts";
import { type LetterText, letterText, type Sentence } from "./letter-text.ts";
import { has, type Lexicon, lexicon } from "./lexicon.ts";
import { ASK_US_IF, GIVEN, SEND_BACK } from "./words/cue-patterns.ts";
import { ASK_OR_EXAMINE, CONTACT, ENCLOSED, HANDED_OVER, OTHER_REFERRAL, REFERRAL } from "./words/cues.ts";

/** A sentence with everything that a rule can see in it at once. */
export interface MarkedSentence extends Sentence {
  label: string;
  under: readonly Element[];
  /** The text without what it says of relatives. */
  own: string;
  /** The troubles of the patient that it names. */
  symptoms: FoundSymptom[];
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
  let last: MarkedSentence | undefined;
  const marked = sentences.map((sentence): MarkedSentence => {
    const { text } = sentence;
    const label = sentence.heading?.label ?? "";
    const [dates, analytes] = [datesIn(text), analytesIn(text)];
    const measurements = measurementsIn({ text, analytes, dates, before });
    before = [...before, ...analytes].slice(-8);
    const own = ofThePatient(text);
    const symptoms = symptomsIn(own).filter(
      ({ at, end, words }) =>
        words !== "lars" || quote({ at: sentence.at + at, end: sentence.at + end }).words !== "Lars", // a man's name
    );
    const phones = phonesIn(text, dates, label);
    const cues = cuesOf(text, phones.length > 0, analytes.length > 0 || symptoms.length > 0);
    if (goesOn(text, sentence, last)) cues.add("re-referral-criteria");
    last = {
      ...sentence,
      label,
      own,
      symptoms,
      under: sentence.heading?.under ?? [],
      dates,
      analytes,
      intervals: intervalsIn(text),
      ends: endsIn(text, dates),
      measurements,
      phones,
      cues,
    };
    return last;
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
function cuesOf(text: string, hasPhone: boolean, saysWhat: boolean): Set<Element> {
  const cues = new Set(CUES.filter(([, words]) => has(text, words)).map(([element]) => element));
  if (says(text, SEND_BACK) || (saysWhat && says(text, ASK_US_IF))) cues.add("re-referral-criteria");
  if (says(text, GIVEN)) cues.add("material-to-patient");
  if (hasPhone) cues.add("direct-contact");
  if (has(text, NO_REFERRAL)) cues.delete("re-referral-criteria");
  return cues;
}

/** "Desuden ved rygsmerter." goes on with the criteria of the sentence before. */
function goesOn(text: string, { paragraph }: Sentence, before: MarkedSentence | undefined): boolean {
  return (
    before?.paragraph === paragraph &&
    before.cues.has("re-referral-criteria") &&
    /^(?:desuden|ligeledes|endvidere|eller|samt|det samme gaelder|tilsvarende|ogsaa|derudover|herudover)(?: [a-z]+){0,2} (?:ved|hvis|naar|for)(?![a-z])/.test(
      text,
    )
  );
}

function says(text: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(text));
}
