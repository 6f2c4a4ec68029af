import type { Element } from "../epikrise.ts";
import { analytesIn, type FoundAnalyte } from "./facts/analytes.ts";
import { datesIn, type FoundDate } from "./facts/dates.ts";
import { endsIn, type FoundEnd } from "./facts/ends.ts";
import { intervalsIn, type FoundInterval } from "./facts/intervals.ts";
import { type LetterDate, letterDate } from "./facts/letter-date.ts";
import { type Measurement, measurementsIn } from "./facts/measurements.ts";
import { type FoundPhone, phonesIn } from "./facts/phones.ts";
import { symptomsIn } from "./facts/symptoms.ts";
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
      cues: cuesOf(text, phones.length > 0, analytes.length > 0 || symptomsIn(text).length > 0),
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
const SEND_BACK =
  /(?<![a-z])(?:send|sende|sendes|sender)(?: [a-z.]+){0,3} (?:igen|tilbage|retur|til os|hertil)|(?:vil vi (?:gerne )?|skal vi |skal )(?:se|ses|vurdere)(?: [a-z.]+){0,3} (?:igen|her|hos os|inden|i amb|hurtigt)|hoerer vi gerne|vil vi gerne hoere|(?<![a-z])ses igen (?:hos os|her)|skal (?:i|du|egen laege) (?:reagere|henvende)|(?:tag|tages|rettes) (?:fornyet )?kontakt (?:til|med) (?:os|afd|amb)/;
/** "Kontakt os, hvis PSA stiger til 0,2": with a test or a trouble it tells when; "kontakt os ved problemer" only tells whom to ring. */
const ASK_US_IF =
  /kontakt(?:e|es)? (?:os|afdelingen|ambulatoriet|afd\.?|amb\.?|klinikken|venligst os)(?: igen| hurtigt| straks| akut)*,? (?:hvis|ved|naar|saafremt)|henvend(?:e)? (?:jer|dig|sig)[^.]{0,40}(?:hvis|ved|naar)/;
/** "Hun har fået sin opfølgningsplan på papir", "fik for en god ordens skyld to pjecer". */
const GIVEN =
  /(?:plan(?:en)?|pjecer?n?|foldere?n?|haeftet?|materiale)(?: \(?(?:paa papir|papir)\)?)? (?:er |blev )?(?:givet|udleveret|medgivet|overrakt)|(?<![a-z])(?:faaet|fik|faar|modtaget|givet|medbringer)(?: (?!ikke)[a-z"-]+){0,4} (?:[a-z]*plan(?:en)?|pjecer?n?|folder(?:en|e|ne)?|haeftet?|[a-z]*materiale|papirer|brochurer?n?|skriftligt?e?)(?![a-z])/;

function cuesOf(text: string, hasPhone: boolean, saysWhat: boolean): Set<Element> {
  const cues = new Set(CUES.filter(([, words]) => has(text, words)).map(([element]) => element));
  if (SEND_BACK.test(text) || (ASK_US_IF.test(text) && saysWhat)) cues.add("re-referral-criteria");
  if (GIVEN.test(text)) cues.add("material-to-patient");
  if (hasPhone) cues.add("direct-contact");
  if (has(text, NO_REFERRAL)) cues.delete("re-referral-criteria");
  return cues;
}
