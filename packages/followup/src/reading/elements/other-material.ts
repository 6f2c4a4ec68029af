import { has, hitsIn, lexicon } from "../lexicon.ts";
import { loosePhraseIn } from "../loose-words.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import type { Span } from "../span.ts";
import { filled, inconsistent, missing, type Verdict, vague, wholeNames } from "../verdict.ts";
import { HANDED_OVER } from "../words/cues.ts";
import { ENCLOSURES, SOME_MATERIAL } from "../words/documents.ts";
import { SIGNERS } from "../words/people.ts";
import { judgeNotNeeded } from "./not-needed.ts";

const ELEMENT = "other-material";
const WRITE = {
  da: "Skriv venligst bilagets navn, eller hvor det ligger, eller »ingen bilag«.",
  en: "Please write the enclosure's name or where it lies, or »ingen bilag« (none).",
};
const NOT_SEEN = { da: "Vi kan ikke se, hvilket materiale det er.", en: "Which material it is cannot be seen." };
const DOCUMENT = lexicon(ENCLOSURES);
const GIVEN = lexicon(HANDED_OVER);
const NONE =
  /(?<![a-z])(?:ingen|intet|ingen ting|ingenting|ej|foelger ingen) (?:bilag|vedlagt|vedhaeftet|oevrigt materiale|andet materiale|yderligere|oevrige bilag|medsendt|vedhaeftninger|medfoelger|foelger)(?![a-z])|(?<![a-z])ingen (?:(?:andre|yderligere|flere|oevrige) )?(?:papirer|dokumenter)(?![a-z])|(?<![a-z])uden bilag|(?<![a-z])(?:sendes|sender|medsendes|medsender|vedlaegges|vedlaegger|laegger|medfoelger|foelger)(?: [a-z]+)? (?:ikke (?:noget|yderligere|andet|mere|flere)|intet|ingenting)(?![a-z])|(?<![a-z])ikke(?: [a-z]+){0,2} (?:vedlagt|vedhaeftet|bilag)|^(?:-?ingen|intet|0)\.?$|bilag:? (?:ingen|0|nej|intet)/;
const SENT =
  /vedl|vedh(?![a-z])|vedhaeft|laeses (?:paa|i)|sendes (?:saerskilt|separat|med)|hermed|(?:vi sender|sender vi)|findes (?:paa|i)|medsend|medfoelger|kopi (?:af|til)|fremsend|er sendt|bilag|ligger|har lagt|lagt i|laegger [^;]{3,60} ved(?![a-z])|brev foelger|brevet foelger|foelger med|sundhedsjournal/;
/** The patient's own copy. */
const COPY_GIVEN = /(?<![a-z])(?:faaet|fik) (?:en )?kopi(?![a-z])/;

/** Needs named enclosures or where a named document lies, or an express "ingen bilag" (the guide); what the patient was given does not count. */
export function judgeOther(letter: MarkedLetter): Verdict {
  const told = letter.sentences.filter(isAboutEnclosures);
  const none = told.find(
    ({ text, under }) =>
      NONE.test(text) &&
      (under.includes(ELEMENT) ||
        /bilag|vedl|vedhaeft|materiale|papirer|dokumenter|medsend|medfoelg|sender .*til (?:jer|dig)/.test(text)),
  );
  const named = told.flatMap(enclosuresIn);
  return (
    contradiction(none, named) ??
    judgeNotNeeded(letter, ELEMENT) ??
    concrete(none, named) ??
    loose(told) ??
    missing(WRITE)
  );
}

/** A document for the practice, with its place in the letter. */
export interface EnclosedDocument {
  sentence: MarkedSentence;
  span: Span;
}

function isAboutEnclosures({ cues, under, text }: MarkedSentence): boolean {
  if (has(text, GIVEN) && !under.includes(ELEMENT) && !/vedl|vedhaeft|bilag|medsend|lagt |laegger /.test(text))
    return false;
  if (
    cues.has("material-to-patient") &&
    /(?<![a-z])(?:pt|patienten|han|hun)(?![a-z])/.test(text) &&
    (!SENT.test(text) || COPY_GIVEN.test(text))
  )
    return false;
  if (under.includes(ELEMENT)) return under.length === 1 || cues.has(ELEMENT) || !cues.has("material-to-patient");
  if (under.includes("re-referral-criteria") || under.includes("course-of-treatment"))
    return /vedl|vedhaeft|medsend/.test(text);
  return cues.has(ELEMENT);
}

/** Named documents: under the heading, or said to be sent, enclosed, or to lie somewhere. */
export function enclosuresIn(sentence: MarkedSentence): EnclosedDocument[] {
  const { cues, text, under } = sentence;
  if ((!under.includes(ELEMENT) && !SENT.test(text)) || NONE.test(text)) return [];
  if (/rekvireres|se journal|tidligere breve/.test(text)) return [];
  const from = cues.has("material-to-patient") ? clauseOf(text, text.search(SENT)) : 0;
  return wholeNames(
    sentence,
    hitsIn(text, DOCUMENT).filter(({ at }) => at >= from),
  ).map((span) => ({ sentence, span }));
}

/** Where the clause around a place begins: "hun har fået planen, og jeg lægger et CT-svar ved". */
function clauseOf(text: string, place: number): number {
  return Math.max(0, [...text.slice(0, Math.max(0, place)).matchAll(/[;,] og |; /g)].at(-1)?.index ?? 0);
}

function contradiction(none: MarkedSentence | undefined, named: readonly EnclosedDocument[]): Verdict | undefined {
  const sent = named.find(({ sentence }) => sentence !== none && SENT.test(sentence.text + sentence.label));
  if (none === undefined || sent === undefined) return undefined;
  return inconsistent(
    [{ at: none.labelAt, end: none.end }, sent.sentence],
    { da: "Der er både ingen bilag og et bilag.", en: "There is no enclosure, and one." },
    WRITE,
  );
}

function concrete(none: MarkedSentence | undefined, [document]: readonly EnclosedDocument[]): Verdict | undefined {
  if (document !== undefined) return filled(document.span);
  return none === undefined ? undefined : filled({ at: none.labelAt, end: none.end });
}

function loose(told: readonly MarkedSentence[]): Verdict | undefined {
  for (const sentence of told) {
    const span = loosePhraseIn(sentence, ELEMENT);
    if (span !== undefined) return vague([span], NOT_SEEN, WRITE);
    if (
      sentence.under.length === 1 &&
      sentence.under[0] === ELEMENT &&
      /[a-z]{4}/.test(sentence.text) &&
      !SOME_MATERIAL.test(sentence.text) &&
      !has(sentence.text, SIGNER) &&
      !/^(?:xx|udfyldes)/.test(sentence.text)
    )
      return filled(sentence);
  }
  const some = told.find(({ text, under }) => under.includes(ELEMENT) && SOME_MATERIAL.test(text));
  return some === undefined ? undefined : vague([some], NOT_SEEN, WRITE);
}

const SIGNER = lexicon(SIGNERS);
