import { type FoundMedicine, medicinesIn } from "../facts/medicines.ts";
import { has, hitsIn, lexicon } from "../lexicon.ts";
import type { MarkedSentence } from "../marked-letter.ts";
import type { Span } from "../span.ts";
import { surely } from "../surely.ts";
import {
  EXCEPTED,
  MAY_COME,
  NEW_STATEMENT,
  OVER_NOW,
  THYROID_HORMONES,
  TOLD_AS_PAST,
  UNNAMED_MEDICINE,
} from "../words/plan.ts";
import { TREATMENTS } from "../words/treatments.ts";

/** A cancer medicine that goes on, in its sentence. */
export interface Going {
  sentence: MarkedSentence;
  medicine: FoundMedicine;
}

const PERHAPS = lexicon(MAY_COME);
const OVER = lexicon(OVER_NOW);
const THYROID_HORMONE = lexicon(THYROID_HORMONES);
const CHEMOTHERAPY = lexicon(surely(TREATMENTS["chemotherapy"]).words);

/** Words of a sentence that a medicine goes on. */
const SAYS_SO =
  /fortsaet|viderefoer|seponeres ikke|uaendret|fortsat|som hidtil|indtil videre|skal have|skal tage|i behandling med|(?<![a-z])(?:(?:er|bliver)(?: (?:nu|stadig|sat))* i|er(?: nu)? sat paa|staar paa|er paa|faar|tager)(?![a-z])|i gang med|overgaar til|ordineret|recept paa|vedligehold|i en aarraekke|foreloebig/;

/** Words stronger than any that say it may end. */
export const STAYS_ON = /seponeres ikke|fortsaet/;

/** Medicines against this cancer that go on: named under the plan (`ELEMENT`), with a word that says so, or with dose and an end that is still to come. */
export function goingOn(sentence: MarkedSentence, today: string | undefined, isThyroid: boolean): Going[] {
  const { text, under } = sentence;
  const staysOn = STAYS_ON.test(text);
  if (has(text, PERHAPS) && !staysOn) return [];
  const said = under.includes("treatment-plan") || isMedicineList(sentence) || SAYS_SO.test(text);
  return medicinesIn(sentence)
    .filter(
      (medicine) =>
        isForThisCancer(medicine, isThyroid) &&
        (staysOn || !isOver(text, medicine)) &&
        (said || (medicine.dose !== undefined && endsLater(medicine, sentence, today))),
    )
    .map((medicine) => ({ sentence, medicine }));
}

/** Thyroid hormone is no cancer medicine, but after a thyroid cancer it is what the plan rests on, where dose and end are told. */
function isForThisCancer({ againstCancer, words, dose, until }: FoundMedicine, isThyroid: boolean): boolean {
  return againstCancer || (isThyroid && dose !== undefined && until !== undefined && has(words, THYROID_HORMONE));
}

/** "Letrozol er stoppet"; not "behandlingen er afsluttet, herefter tager hun letrozol", nor "hun tager letrozol, kemoen er stoppet". */
function isOver(text: string, { at, end }: FoundMedicine): boolean {
  const overs = hitsIn(text, OVER);
  const before = overs.findLast((over) => over.at < at);
  const behind = overs.find((over) => over.at >= end);
  if (behind !== undefined) return !OF_ANOTHER.test(text.slice(end, behind.at));
  return before !== undefined && !goesOnBehind(text.slice(before.end, at));
}

/** "Medicin: letrozol 2,5 mg": what she takes. */
export function isMedicineList({ label }: MarkedSentence): boolean {
  return /^(?:fast |aktuel |nuvaerende )?medicin(?:liste|status|en)?(?![a-z])/.test(label);
}

/** A border, and another treatment behind it: what is over there is that one. */
const OF_ANOTHER = /(?:[,;]|(?<![a-z])(?:og|men|mens)) (?:[a-z]+ )*[a-z]*(?:kemo|straale|operation|radiojod)[a-z]*/;

/**
 * Whether a medicine goes on, from the words between an end and it: "afsluttet bortset fra letrozol", "afsluttet, og hun tager letrozol" say so, and so
 * does whatever new statement names it; "afsluttet efter 5 år med letrozol", "afsluttet, hun har været i letrozol" tell of the past.
 */
export function goesOnBehind(between: string): boolean {
  if (EXCEPTED.test(between)) return true;
  return NEW_STATEMENT.test(between) && !TOLD_AS_PAST.test(between) && !/\([^)]*$/.test(between);
}

/** The medicines that go on behind the words of an end, in its own sentence. Chemotherapy named there is what has ended. */
export function goingBehind(sentence: MarkedSentence, end: number): Going[] {
  const { text } = sentence;
  return medicinesIn(sentence)
    .filter(
      (medicine) =>
        medicine.at >= end &&
        medicine.againstCancer &&
        !has(medicine.words, CHEMOTHERAPY) &&
        !isOver(text, medicine) &&
        goesOnBehind(text.slice(end, medicine.at)),
    )
    .map((medicine) => ({ sentence, medicine }));
}

/** "Behandlingen er slut, herefter tabletter i fem år": that something is taken after the end, without its name; a place behind the end. */
export function unnamedBehind(behind: string): Span | undefined {
  const found = UNNAMED_MEDICINE.exec(behind);
  return found === null ? undefined : { at: found.index, end: found.index + found[0].length };
}

/** An end that is still to come: where the letter bears no date, any end is; a number of years is where nothing tells of the past. */
function endsLater({ until }: FoundMedicine, { text, under }: MarkedSentence, today: string | undefined): boolean {
  if (until === undefined) return false;
  if (until.meaning.kind === "life" || until.meaning.kind === "event") return true;
  const wasTold = under.includes("course-of-treatment");
  if (until.meaning.kind === "date") return today === undefined ? !wasTold : until.meaning.date.until >= today;
  return !wasTold && !/(?<![a-z])(?:fik|faaet|blev|var|fulgt|fra|efter)(?![a-z])/.test(text);
}
