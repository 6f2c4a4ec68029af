import { addDecimals, compareDecimals, decimalOf, whole } from "../../value.ts";
import { canHave } from "../facts/analytes.ts";
import type { FoundLimit } from "../facts/limits.ts";
import { type FoundValue, isCriterion } from "../facts/values.ts";
import { looseIn } from "../loose-words.ts";
import type { MarkedSentence } from "../marked-letter.ts";
import { type Span, textBefore } from "../span.ts";
import { filled, inconsistent, missing, phraseAround, phraseFrom, type Verdict, vague, within } from "../verdict.ts";
import type { TestsTold } from "./blood-tests.ts";
import { judgeNotNeeded, notNeeded } from "./not-needed.ts";

const ELEMENT = "re-referral-criteria";
const WRITE = {
  da: "Skriv venligst grænsen (tal, enhed og hvor mange prøver), symptomerne, og hvem der skal henvises til.",
  en: "Please write the limit (number, unit, how many tests), the symptoms, and to whom to refer.",
};

/** Needs a computable limit and a symptom where a test is ordered, else concrete symptoms (the guide). */
export function judgeReferral(told: TestsTold): Verdict {
  const refused = notNeeded(told.letter, ELEMENT)?.sentence;
  const criteria = told.letter.sentences.filter((sentence) => isCriterion(sentence) && !isOnlyMaterial(sentence));
  return (
    unusable({ ...told, limits: told.limits.filter(({ sentence }) => sentence !== refused) }) ??
    judgeNotNeeded(told.letter, ELEMENT) ??
    judgeCriteria(told, criteria) ??
    missing(WRITE)
  );
}

function isOnlyMaterial({ cues, under }: MarkedSentence): boolean {
  return (
    !under.includes(ELEMENT) &&
    (under.includes("other-material") || under.includes("material-to-patient") || cues.has("other-material"))
  );
}

/** A limit that cannot be used is inconsistent (the guide): without unit, without its nadir, for a test nowhere ordered, or met already. */
function unusable(told: TestsTold): Verdict | undefined {
  for (const limit of told.limits) {
    const because = fault(limit, told);
    if (because !== undefined) return inconsistent([placeOf(limit)], because, WRITE);
    const other = told.limits.find((each) => contradicts(limit, each));
    if (other !== undefined)
      return inconsistent(
        [placeOf(limit), placeOf(other)],
        { da: "Den samme prøve har to grænser.", en: "One test has two limits." },
        { da: "Skriv venligst, hvilken grænse der gælder.", en: "Please write which limit holds." },
      );
  }
  return undefined;
}

/** What is done at one limit and not at the other: then two limits for one test are no contradiction. */
const OTHER_ACT =
  /akut|straks|samme dag|indlaeg|gentag|ny proeve|kontrolproeve|omproeve|ring(?:es)?(?![a-z])|ugentlig|stigning|fald|foer|efter (?:straal|operation)|hvis|fordobl/;

/** "PSA 0,2 µg/l eller PSA på 2,0 µg/l": two numbers for one test and one act. */
function contradicts(one: FoundLimit, other: FoundLimit): boolean {
  return (
    one.kind === "threshold" &&
    other.kind === "threshold" &&
    one.measured.analyte === other.measured.analyte &&
    one.measured.unit === other.measured.unit &&
    one.direction === other.direction &&
    compareDecimals(decimalOf(one.measured.number), decimalOf(other.measured.number)) !== 0 &&
    !OTHER_ACT.test(betweenLimits(one, other))
  );
}

/** The words from one limit to the other, and those behind it. */
function betweenLimits(one: FoundLimit, other: FoundLimit): string {
  return one.sentence === other.sentence
    ? one.sentence.text.slice(Math.min(one.measured.end, other.measured.end))
    : one.sentence.text + other.sentence.text;
}

function fault(limit: FoundLimit, told: TestsTold): Verdict["because"] | undefined {
  const { measured, kind, sentence } = limit;
  const own = told.values.filter(
    (value) => value.measured.analyte === measured.analyte && value.role !== "at-diagnosis",
  );
  if (!sentence.measurements.some((other) => other.analyte === measured.analyte && other.unit !== undefined))
    return isMet(limit, own)
      ? {
          da: "Grænsen har ingen enhed, og tallet i patientens seneste værdi ligger allerede over den.",
          en: "The limit has no unit, and the number of the patient's latest value meets it already.",
        }
      : { da: "Grænsen har ingen enhed.", en: "The limit has no unit." };
  if (measured.unit !== undefined && measured.unit !== "%" && !canHave(measured.analyte, measured.unit))
    return { da: "Grænsens enhed passer ikke til prøven.", en: "The limit's unit is none of this test." };
  if (compareDecimals(decimalOf(measured.number), whole(0)) === 0)
    return { da: "En grænse på nul kan ikke bruges.", en: "A limit of zero cannot be used." };
  if (kind === "nadir-plus" && !own.some(({ role }) => role === "nadir"))
    return {
      da: "Grænsen regnes fra nadir, men nadir står ikke i brevet.",
      en: "The limit counts from the nadir, which the letter does not give.",
    };
  if (!isOrdered(measured.analyte, told))
    return {
      da: "Der er en grænse for en prøve, som ikke er bestilt.",
      en: "There is a limit for a test that is not ordered.",
    };
  if (isMet(limit, own))
    return {
      da: "Patientens seneste værdi opfylder allerede grænsen.",
      en: "The patient's latest value meets the limit already.",
    };
  return undefined;
}

/** eGFR is computed from creatinine: who orders one has ordered the other. */
const TOGETHER: Readonly<Record<string, string>> = { egfr: "creatinine", creatinine: "egfr" };

function isOrdered(analyte: string, { tests, letter }: TestsTold): boolean {
  const named = tests.named.some(({ mention }) => mention.analyte === analyte || mention.analyte === TOGETHER[analyte]);
  return (
    named ||
    ((analyte === "creatinine" || analyte === "egfr") &&
      letter.sentences.some(({ text, under }) => /nyretal|nyrefunktion/.test(text) && !under.includes(ELEMENT)))
  );
}

function isMet({ kind, direction, inclusive, measured }: FoundLimit, values: readonly FoundValue[]): boolean {
  if (kind === "percent-change") return false;
  const nadir = values.find(({ role }) => role === "nadir");
  const added = decimalOf(measured.number);
  const limit = kind === "nadir-plus" && nadir !== undefined ? addDecimals(nadir.value, added) : added;
  const latest = latestOf(values);
  if (latest === undefined || latest.comparator !== "") return false;
  const compared = compareDecimals(latest.value, limit);
  if (compared === 0) return inclusive;
  return compared > 0 === (direction === "up");
}

function latestOf(values: readonly FoundValue[]): FoundValue | undefined {
  const dated = values.flatMap((value) =>
    value.sampled === undefined || value.measured.unit === undefined
      ? []
      : [{ value, until: value.sampled.date.until }],
  );
  return dated.toSorted((one, other) => (one.until < other.until ? 1 : -1))[0]?.value ?? values.at(-1);
}

function placeOf({ sentence, measured }: FoundLimit): Span {
  const from =
    measured.named !== undefined && measured.named.at < measured.at && measured.at - measured.named.at < 48
      ? measured.named.at
      : measured.at;
  const { text } = sentence;
  const more =
    /^ (?:eller (?:derover|mere|hoejere|derunder|lavere|mindre)|(?:over|under|fra|i forhold til) (?:[a-z]+ )?(?:nadir|laveste vaerdi))/.exec(
      text.slice(measured.end),
    )?.[0].length;
  const opens = /(?:naar|hvis) $/.exec(textBefore(text, from, 5));
  const change = /(?:stigning|fald) (?:paa |med )(?:mindst )?$/.exec(textBefore(text, from, 24));
  return within(sentence, {
    at: from - ((change ?? opens)?.[0].length ?? 0),
    end: measured.end + (more ?? 0),
  });
}

function judgeCriteria(told: TestsTold, criteria: readonly MarkedSentence[]): Verdict | undefined {
  const [symptom] = criteria.flatMap((sentence) => namesTrouble(sentence) ?? []);
  const limit = told.limits.find((each) => criteria.includes(each.sentence) && isComputable(each, told));
  const ordered = told.tests.named.length > 0 || told.tests.groups.length > 0 || ordersSome(told);
  if (limit !== undefined && symptom !== undefined) return filled(placeOf(limit), symptom);
  if (!ordered && symptom !== undefined) return filled(symptom);
  const [loose = looseTest(criteria)] = criteria.flatMap((sentence) => whenIn(sentence) ?? []);
  const because =
    limit !== undefined
      ? { da: "Der er en grænse, men intet symptom.", en: "There is a limit, but no symptom." }
      : symptom !== undefined
        ? {
            da: "En prøve er bestilt, men der er ingen grænse, som kan regnes på.",
            en: "A test is ordered, but no limit can be computed with.",
          }
        : {
            da: "Uden tal og symptomer kan vi ikke handle på det.",
            en: "Without numbers and symptoms it cannot be acted on.",
          };
  const span =
    loose ??
    (limit === undefined ? undefined : placeOf(limit)) ??
    (symptom === undefined ? criteria.find(saysWhen) : { at: symptom.at, end: symptom.sentence.end });
  return span === undefined ? undefined : vague([span], because, WRITE);
}

/** "Vanlige blodprøver": some tests are ordered, though nobody can see which. */
function ordersSome({ letter: { sentences } }: TestsTold): boolean {
  return sentences.some(
    ({ text, under }) =>
      (SOME_TESTS.test(text) && !/(?<![a-z])(?:ikke|ingen)(?![a-z])/.test(text)) ||
      (under.includes("blood-tests") && /^(?:de )?(?:vanlig|saedvanlig|relevant)[a-z]*\.?$/.test(text)),
  );
}

const SOME_TESTS =
  /(?<![a-z])(?:vanlige|saedvanlige|almindelige|alm\.|relevante|gaengse|diverse|div\.) (?:blod)?proever(?![a-z])|rutineproever|standardproever/;

/** The words that open a condition; a phrase is marked from there on. */
const OPENS = /(?<![a-z])(?:i tilfaelde af|ved|hvis|naar|bliver|saafremt|skulle|kommer|ser i|v\.)(?= )/;

/** The loose words of a criterion in their whole phrase, from the word that opens the condition: "ved markant PSA-stigning". */
function whenIn(sentence: MarkedSentence): Span | undefined {
  const loose = looseIn(sentence, ELEMENT);
  if (loose === undefined) return undefined;
  const end = loose.end - sentence.at;
  const phrase = phraseAround(sentence, { at: loose.at - sentence.at, end });
  const opens = sentence.text.slice(phrase.at - sentence.at, end).search(OPENS);
  return { at: phrase.at + Math.max(0, opens), end: phrase.end };
}

/** "Hvis nyretallene skrider", "bliver PSA stigende": a test named where a number should stand. */
function looseTest(criteria: readonly MarkedSentence[]): Span | undefined {
  for (const sentence of criteria) {
    const found =
      /(?<![a-z])(?:i tilfaelde af|ved|hvis|naar|bliver|saafremt|skulle|kommer|ser i|faar|paa|efter|v\.|p\.n)(?= [a-z0-9-])/.exec(
        sentence.text,
      );
    if (found !== null) return phraseFrom(sentence, { at: found.index, end: found.index + 2 }, 90);
  }
  return undefined;
}

function saysWhen({ text, under }: MarkedSentence): boolean {
  return under.includes(ELEMENT) || /genhenv|henvis(?:es|ning)/.test(text);
}

function isComputable({ kind, measured }: FoundLimit, { values }: TestsTold): boolean {
  if (kind === "percent-change")
    return values.some((value) => value.measured.analyte === measured.analyte && value.role !== "at-diagnosis");
  return true;
}

/** A symptom or event, with its sentence, as a place of the letter. */
interface Trouble extends Span {
  sentence: MarkedSentence;
}

/** A symptom or event by name; the words of the limit itself name none. */
function namesTrouble(sentence: MarkedSentence): Trouble | undefined {
  const tests = sentence.analytes;
  const own = sentence.symptoms.find(
    ({ at, end, denied, words }) =>
      !denied && !/recidiv|gener|^problem/.test(words) && !tests.some((test) => at < test.end && end > test.at),
  );
  return own === undefined ? undefined : { sentence, ...within(sentence, own) };
}
