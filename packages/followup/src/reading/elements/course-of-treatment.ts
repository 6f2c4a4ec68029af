import type { FoundDate } from "../facts/dates.ts";
import { diagnosisIn, STAGE } from "../facts/diagnoses.ts";
import { type FoundTreatment, standsBy, treatmentsIn } from "../facts/treatments.ts";
import { has, lexicon } from "../lexicon.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import { oncePer } from "../once-per.ts";
import type { Span } from "../span.ts";
import { filled, inconsistent, missing, phraseAround, type Verdict, vague, within } from "../verdict.ts";
import { GOES_ON_OR_COMES } from "../words/plan.ts";
import { judgeNotNeeded } from "./not-needed.ts";

/** A treatment of this patient, with the sentence that tells of it. */
export interface TreatmentTold {
  sentence: MarkedSentence;
  treatment: FoundTreatment;
}

/** No letter tells of more dated operations; comparing each with each stays cheap whatever is sent. */
const MOST = 40;
const WRITE = {
  da: "Skriv venligst sygdommen og behandlingen med måned og år, fx »{example}«.",
  en: "Please write the disease and the treatment with month and year.",
};
/** What goes on has no start: "a drug named only as continuing belongs to the plan" (the guide). */
const GOES_ON = lexicon(GOES_ON_OR_COMES);
const LOOSE_TIME =
  /(?:for|i) (?:nogle|et par|flere|mange|en del|faa|adskillige|\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti)? ?aar(?:ene|raekke)? ?(?:siden|tilbage)?(?![a-z])|(?:gennem|over|igennem) (?:en |de sidste |flere )?(?:aarraekke|aar)|(?:sidst|midt|foerst|tidligt|i slutningen af|i begyndelsen af|i starten af)[a-z ]{0,6} [a-z]+(?:erne|serne)(?![a-z])|engang|i sin tid|i en aarraekke|for laenge siden|for laengere tid siden|for aar tilbage|tidligere|i aarevis|gennem aarene|i \d\d'erne/;

/** Needs the disease, and a named treatment (or the decision to watch) with at least month and year (the guide). */
export function judgeCourse(letter: MarkedLetter): Verdict {
  const told = treatmentsTold(letter);
  return (
    twoDates(told) ??
    judgeNotNeeded(letter, "course-of-treatment") ??
    dated(letter, told) ??
    undated(told) ??
    missing(WRITE)
  );
}

/** The treatments that the letter tells of as done or begun: not those that bring the patient back, go on, or stand on a leaflet. */
export const treatmentsTold = oncePer(({ sentences, writtenOn }: MarkedLetter): TreatmentTold[] => {
  const today = writtenOn?.date.until;
  return sentences.flatMap((sentence, at) => {
    if (!tellsOfThePast(sentence)) return [];
    const named = treatmentsIn(sentence.own, sentence.dates);
    const later = dateOf(sentences[at + 1], sentence);
    return named.map((treatment, index) => {
      const own = index === named.length - 1 && treatment.dates.length === 0 ? later : treatment.dates;
      return {
        sentence,
        treatment: {
          ...treatment,
          dates: own.filter(({ from }) => treatment.about.kind === "operation" || today === undefined || from <= today),
        },
      };
    });
  });
});

/** "Han fik strålebehandling, 60 Gy. Den sidste blev givet den 8. oktober 2021.": the date may stand in the next sentence. */
function dateOf(next: MarkedSentence | undefined, { paragraph }: MarkedSentence): FoundDate[] {
  const tells =
    next !== undefined &&
    next.paragraph === paragraph &&
    next.analytes.length === 0 &&
    /^(?:den|det|dette|de|sidste|afsluttet|slut|slutdato|udfoert|foretaget|operationsdato|op\.?dato|dato|sluttede|fandt sted|indgrebet|behandlingen)(?![a-z])/.test(
      next.text,
    );
  return tells ? next.dates.slice(0, 1) : [];
}

function tellsOfThePast({ cues, under, intervals, text }: MarkedSentence): boolean {
  if (under.includes("course-of-treatment")) return true;
  if (
    under.some(
      (element) =>
        element === "re-referral-criteria" || element === "material-to-patient" || element === "direct-contact",
    )
  )
    return false;
  if (/(?<![a-z])blev opereret (?:den|d\.|i) /.test(text)) return true;
  if (cues.has("re-referral-criteria") || cues.has("material-to-patient") || cues.has("direct-contact")) return false;
  if (cues.has("other-material") && !/operationsdato|udfoert|foretaget|fandt sted/.test(text)) return false;
  return !(under.includes("checks-at-gp") && intervals.length > 0);
}

/** "Two dates for one operation: inconsistent" (the guide). A repeated transurethral resection is called a re-resection. */
function twoDates(told: readonly TreatmentTold[]): Verdict | undefined {
  const one = onlyOne(told);
  const all = told.flatMap(({ sentence, treatment }) =>
    treatment.about.once === true || (one !== undefined && isTheOperation(treatment))
      ? treatment.dates
          .filter(({ precision }) => precision === "day" || precision === "month")
          .filter((date) => date.at >= treatment.at || treatment.dates.every(({ at }) => at < treatment.at))
          .filter((date) => standsBy(sentence.text, treatment, date) || /dato/.test(sentence.text))
          .map((date) => ({
            told: treatment,
            treatment: treatment.about.once === true ? treatment.treatment : one,
            date,
            span: within(sentence, { at: Math.min(treatment.at, date.at), end: Math.max(treatment.end, date.end) }),
          }))
      : [],
  );
  const fixed = all.slice(0, MOST);
  for (const first of fixed) {
    const other = fixed.find(
      (each) =>
        each.told !== first.told &&
        each.treatment === first.treatment &&
        (each.date.from > first.date.until || each.date.until < first.date.from),
    );
    if (other !== undefined)
      return inconsistent(
        [first.span, other.span],
        { da: "Den samme operation har to datoer.", en: "One operation has two dates." },
        { da: "Skriv venligst, hvilken dato der er den rigtige.", en: "Please write which date is right." },
      );
  }
  return undefined;
}

/** The one operation of a letter that can be done once only; undefined where it tells of several operations. */
function onlyOne(told: readonly TreatmentTold[]): string | undefined {
  const operations = new Set(
    told.flatMap(({ treatment: { about, treatment } }) =>
      about.kind === "operation" && treatment !== "surgery" ? [treatment] : [],
    ),
  );
  const [one] = operations;
  return operations.size === 1 && told.some(({ treatment }) => treatment.about.once === true) ? one : undefined;
}

/** "Opereret den 7. juni" means the lobectomy where the letter tells of no other operation. */
function isTheOperation({ words }: FoundTreatment): boolean {
  return /^(?:opereret|operation|indgrebet|op[ .-]?dato|dato for op)/.test(words);
}

function dated(letter: MarkedLetter, told: readonly TreatmentTold[]): Verdict | undefined {
  const found = told.find(({ treatment }) => treatment.dates.some(({ precision }) => precision !== "year"));
  if (found === undefined) return undefined;
  const span = around(found);
  const disease = letter.sentences.some(({ own }) => diagnosisIn(own) !== undefined || STAGE.test(own));
  if (disease || found.treatment.about.anchor !== undefined) return filled(span); // a prostatectomy says which organ
  return vague([span], { da: "Sygdommen nævnes ikke.", en: "The disease is not named." }, WRITE);
}

/** Only a year, "for nogle år siden", or no time at all: too loose; a medicine that goes on without a start is none of the past. */
function undated(told: readonly TreatmentTold[]): Verdict | undefined {
  const past = told.filter(
    ({ sentence, treatment }) =>
      (treatment.about.kind === "operation" || tellsATime(sentence, treatment)) &&
      !(has(sentence.text, GOES_ON) && treatment.dates.length === 0),
  );
  const [first] = [...past].sort((one, other) => rank(other) - rank(one));
  return first === undefined
    ? undefined
    : vague(
        [phraseAround(first.sentence, insideOf(first))],
        {
          da: "Uden måned og år kan vi ikke regne frem fra behandlingen.",
          en: "Without month and year nothing can be counted from the treatment.",
        },
        WRITE,
      );
}

/** Under the heading of the course no time need be told; but "behandlingen er afsluttet" speaks of the plan there too, not of what was done. */
function tellsATime({ text, under }: MarkedSentence, { dates, treatment }: FoundTreatment): boolean {
  return (
    dates.length > 0 ||
    LOOSE_TIME.test(text) ||
    (under.includes("course-of-treatment") &&
      !has(text, GOES_ON) &&
      !(treatment === "unnamed" && /behandling|behandles/.test(text)))
  );
}

function rank({ treatment, sentence }: TreatmentTold): number {
  return treatment.dates.length * 2 + (LOOSE_TIME.test(sentence.text) ? 1 : 0);
}

function insideOf(told: TreatmentTold): Span {
  const { at, end } = around(told);
  return { at: at - told.sentence.at, end: end - told.sentence.at };
}

/** From the treatment to its last date, or to the loose words that stand for one. */
function around({ sentence, treatment }: TreatmentTold): Span {
  const loose = LOOSE_TIME.exec(sentence.text);
  const own = treatment.dates.filter((date) => sentence.dates.includes(date));
  const ends = [treatment.end, ...own.map(({ end }) => end)];
  const starts = [treatment.at, ...own.map(({ at }) => at)];
  if (loose !== null && treatment.dates.length === 0) {
    ends.push(loose.index + loose[0].length);
    starts.push(loose.index);
  }
  return within(sentence, { at: Math.min(...starts), end: Math.max(...ends) });
}
