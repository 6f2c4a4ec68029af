import { type Hit, has, hitsIn, lexicon } from "../lexicon.ts";
import { loosePhraseIn } from "../loose-words.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import { type Span, textBefore } from "../span.ts";
import { filled, inconsistent, missing, type Verdict, vague, wholeNames, within } from "../verdict.ts";
import { PATIENT_DOCUMENTS, SOME_MATERIAL, TITLED } from "../words/documents.ts";
import { SIGNERS } from "../words/people.ts";
import { judgeNotNeeded } from "./not-needed.ts";

const ELEMENT = "material-to-patient";
const WRITE = {
  da: "Skriv venligst, hvad patienten fik med, ved navn, eller »intet«.",
  en: "Please write what the patient was given, by name, or »intet« (nothing).",
};
const DOCUMENT = lexicon(PATIENT_DOCUMENTS);
const NOTHING =
  /(?<![a-z])(?:ikke|intet|ingen)(?: [a-z]+){0,3} (?:udleveret|med(?: hjem)?|medgivet|materiale|pjecer|papirer|skriftligt)(?![a-z])|(?<![a-z])(?:ikke|intet) (?:blevet )?givet(?= (?:noget|materiale|med|pjecer|papirer)|[.,;]|$)|(?:ikke|ej) udleveret(?: noget)?|(?:udleveret|medgivet|fik|faaet)(?: er| blev)? (?:intet|ingenting|ikke noget)|^(?:intet|ingen|ingenting|ikke noget)\.?$/;
/** One thing that was not given, or not yet, or that somebody else is to give: neither a document in hand nor an express "intet". */
const NOT_GIVEN =
  /(?<![a-z])(?:ikke|endnu ikke|aldrig|ej)(?: [a-z]+)? (?:faaet|modtaget|set|givet|udleveret|medgivet|overrakt|naaet at faa)(?![a-z])|(?<![a-z])(?:fik|modtog) (?:[a-z]+ )?ikke(?![a-z])|(?:[a-z]*(?:plan|pjece|folder|materiale)[a-z]* (?:[a-z]+ ){0,2}|^)mangler(?![a-z])|(?<![a-z])(?:udleveres|faar|gives|sendes|medgives)(?: [a-z]+){0,3} (?:senere|naeste (?:gang|besoeg|kontrol|samtale))|bedes (?:[a-z]+ ){0,3}(?:udlever|giv)|udlever[a-z]* (?:af|hos) (?:jer|e\.l|egen laege)|(?<![a-z])glemt(?:e|es)? (?:[a-z]+ ){0,2}(?:give|udlever|faa)/;
/** The plan that was handed over, named in passing. */
const THE_PLAN_GIVEN =
  /(?<![a-z])den plan,? (?:som )?(?:han|hun|pt\.?|patienten) (?:har faaet|fik|blev)[a-z ]{0,20}|(?:den|det) udleverede (?:[a-z]*plan|materiale|pjece)[a-z]*|plan[a-z]*,? som (?:han|hun|pt\.?|patienten) (?:fik|har faaet|blev) [a-z ]{0,12}(?:udleveret|med|paa papir|i haanden)[a-z ]*|(?:sin|den) (?:udleverede|medgivne) [a-z]*plan/;

/** Needs what was handed over, by name, or an express "intet" (the guide). */
export function judgeMaterial(letter: MarkedLetter): Verdict {
  const told = letter.sentences.filter(isAboutMaterial);
  const nothing = told.flatMap((sentence) => saysNothing(sentence) ?? [])[0];
  const named = letter.sentences.flatMap((sentence) => documentsIn(sentence, told.includes(sentence)));
  return (
    contradiction(nothing, named) ??
    judgeNotNeeded(letter, ELEMENT) ??
    concrete(named, nothing) ??
    loose(told) ??
    missing(WRITE)
  );
}

/** A document in the patient's hands, with its place in the letter. */
export interface GivenDocument {
  sentence: MarkedSentence;
  span: Span;
}

function isAboutMaterial({ under, cues, text }: MarkedSentence): boolean {
  if (under.includes(ELEMENT)) return !(under.includes("other-material") && cues.has("other-material"));
  if (under.length === 0 && SOME_LEAFLETS.test(text)) return true;
  return (
    cues.has("material-to-patient") &&
    !(under.includes("other-material") && !/pt|patient|ham|hende|han |hun /.test(text))
  );
}

/** A sentence of its own in a letter without headings: "Pjecer." */
const SOME_LEAFLETS = /^(?:div\. |diverse |relevante |vanlige )?(?:pjecer|foldere|brochurer|skriftligt materiale)\.?$/;

function saysNothing(sentence: MarkedSentence): Span | undefined {
  const found = NOTHING.exec(sentence.text);
  if (found === null || (/^(?:ikke|ej)/.test(found[0]) && namedIn(sentence.text).length > 0)) return undefined; // "planen er ej udleveret": one thing, not all
  return found[0].length >= sentence.text.length - 1 // it is the whole sentence
    ? { at: sentence.labelAt, end: sentence.end }
    : { at: sentence.at, end: sentence.end };
}

/** Documents handed over: in a sentence about it, or "den udleverede plan" in passing. */
export function documentsIn(sentence: MarkedSentence, isAbout: boolean): GivenDocument[] {
  const passing = THE_PLAN_GIVEN.exec(sentence.text);
  if (passing !== null)
    return [{ sentence, span: within(sentence, { at: passing.index, end: passing.index + passing[0].length }) }];
  if (!isAbout || NOTHING.test(sentence.text) || NOT_GIVEN.test(sentence.text)) return [];
  return wholeNames(sentence, namedIn(sentence.text)).map((span) => ({ sentence, span }));
}

function namedIn(text: string): Hit[] {
  return hitsIn(text, DOCUMENT).filter((hit) => isNamed(text, hit));
}

/** "Pjece" alone names nothing, nor does a plan that lies elsewhere. */
function isNamed(text: string, { words, at }: { words: string; at: number }): boolean {
  if (/^(?:pjece|folder|haefte|brochure)/.test(words)) return TITLED.test(text.slice(at)) || /om /.test(words);
  return !/relevant|div\.|diverse|vanlig/.test(textBefore(text, at, 12));
}

/** "'Intet udleveret' and a plan handed over: inconsistent" (the guide). */
function contradiction(nothing: Span | undefined, [document]: readonly GivenDocument[]): Verdict | undefined {
  if (nothing === undefined || document === undefined) return undefined;
  return inconsistent(
    [nothing, document.span],
    { da: "Der er både intet udleveret og udleveret en plan.", en: "Nothing was handed over, and a plan was." },
    WRITE,
  );
}

function concrete([document]: readonly GivenDocument[], nothing: Span | undefined): Verdict | undefined {
  const span = document?.span ?? nothing;
  return span === undefined ? undefined : filled(span);
}

function loose(told: readonly MarkedSentence[]): Verdict | undefined {
  for (const sentence of told) {
    const span = loosePhraseIn(sentence, ELEMENT);
    const because = {
      da: "Vi kan ikke se, hvad patienten har fået.",
      en: "What the patient was given cannot be seen.",
    };
    if (span !== undefined) return vague([span], because, WRITE);
    if (sentence.under.includes(ELEMENT) && has(sentence.text, DOCUMENT) && namedIn(sentence.text).length === 0)
      return vague([sentence], because, WRITE); // "et lille hæfte", without a title
    if (
      sentence.under.length === 1 &&
      sentence.under[0] === ELEMENT &&
      /[a-z]{4}/.test(sentence.text) &&
      !NOT_GIVEN.test(sentence.text) &&
      !SOME_MATERIAL.test(sentence.text) &&
      !has(sentence.text, SIGNER)
    )
      return filled(sentence);
  }
  const [first] = told.filter(
    ({ cues, under, text }) =>
      cues.has(ELEMENT) || (under.includes(ELEMENT) && (NOT_GIVEN.test(text) || SOME_MATERIAL.test(text))),
  );
  return first === undefined
    ? undefined
    : vague(
        [first],
        { da: "Vi kan ikke se, hvad patienten har fået.", en: "What the patient was given cannot be seen." },
        WRITE,
      );
}

const SIGNER = lexicon(SIGNERS);
