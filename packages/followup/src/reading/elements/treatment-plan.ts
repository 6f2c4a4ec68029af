import { diagnosisIn } from "../facts/diagnoses.ts";
import { has, lexicon } from "../lexicon.ts";
import { looseIn } from "../loose-words.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import type { Span } from "../span.ts";
import { filled, inconsistent, missing, phraseAround, type Verdict, vague, within } from "../verdict.ts";
import { ENDED, GOES_ON, LOOSELY_ON, NOTHING_FOLLOWS, ONE_TREATMENT_ONLY, SOME_TREATMENT } from "../words/plan.ts";
import { judgeNotNeeded } from "./not-needed.ts";
import {
  type Going,
  goesOnBehind,
  goingBehind,
  goingOn,
  isMedicineList,
  STAYS_ON,
  unnamedBehind,
} from "./ongoing-medicine.ts";
import { untreatedRecurrence } from "./recurrence.ts";

const ELEMENT = "treatment-plan";
const WRITE = {
  da: "Skriv venligst, om behandlingen er afsluttet, eller præparat med dosis eller interval og hvor længe.",
  en: "Please write whether treatment has ended, or the medicine with dose or interval and for how long.",
};
const LACKING = { da: "Præparat, dosis eller varighed mangler.", en: "Medicine, dose or duration is lacking." };
const GOING_ON = lexicon(GOES_ON);
/** "Ingen kemoterapi" leaves room for hormones; "ingen behandling" leaves none. */
const OF_ONE_KIND =
  /kemo|kirurg|straale|radiojod|kurativ|adjuver|operation|ud over|udover|bortset fra|fraset|andet end|anden .{0,20}end|derefter|herefter/;

/** Needs either that treatment has ended or none is planned, or medicine + dose or interval + how long (the guide). */
export function judgePlan(letter: MarkedLetter): Verdict {
  const told = letter.sentences.filter(isAboutTreatment);
  const ended = told.flatMap((sentence) => endIn(sentence) ?? []);
  const isThyroid = letter.sentences.some(({ own }) => diagnosisIn(own)?.cancer === "thyroid");
  const going = [
    ...told.flatMap((sentence) => goingOn(sentence, letter.writtenOn?.date.from, isThyroid)),
    ...ended.flatMap(({ sentence, behind }) => goingBehind(sentence, behind)),
  ];
  return (
    contradiction(ended, going) ??
    (going.length > 0 ? undefined : notNeeded(letter, ended.length > 0)) ??
    recurrence(letter, going) ??
    stillTreated(told, going) ??
    goesOnUnnamed(ended, going) ??
    concrete(ended, going) ??
    loose(told, going) ??
    missing(WRITE)
  );
}

/** "Er ikke færdigbehandlet", and no medicine with dose and end: what follows cannot be seen. */
function stillTreated(told: readonly MarkedSentence[], going: readonly Going[]): Verdict | undefined {
  const [span] = going.length > 0 ? [] : told.flatMap((sentence) => notEnded(sentence) ?? []);
  return span === undefined
    ? undefined
    : vague(
        [span],
        {
          da: "Behandlingen er ikke afsluttet, men planen mangler.",
          en: "Treatment has not ended, but the plan is lacking.",
        },
        WRITE,
      );
}

/**
 * A disease that is back, and no treatment told for it: the letter hands over a patient whom it says to be ill ("the letter contradicts itself",
 * the guide). It stands under the plan, for the plan is what must say what is done about it; the limits for sending back may be right.
 */
function recurrence(letter: MarkedLetter, going: readonly Going[]): Verdict | undefined {
  const found = going.length > 0 ? undefined : untreatedRecurrence(letter);
  return found === undefined
    ? undefined
    : inconsistent(
        [found],
        {
          da: "Brevet beskriver, at sygdommen er kommet igen, men ingen behandling af det.",
          en: "The letter says that the disease is back, but no treatment of it.",
        },
        {
          da: "Skriv venligst, hvad der skal ske, og om patienten skal blive hos jer.",
          en: "Please write what is to be done, and whether the patient stays with you.",
        },
      );
}

/** "Efterbehandling er ikke aktuel" says that none is planned: without a reason it ends the treatment all the same. */
function notNeeded(letter: MarkedLetter, saysEnded: boolean): Verdict | undefined {
  const said = judgeNotNeeded(letter, ELEMENT);
  return said?.state === "vague" && saysEnded ? undefined : said;
}

interface Ended {
  sentence: MarkedSentence;
  span: Span;
  /** What the sentence says from there on. */
  onwards: string;
  /** Where in the sentence it goes on behind the words of the end. */
  behind: number;
}

function isAboutTreatment({ cues, under, measurements }: MarkedSentence): boolean {
  if (under.includes(ELEMENT)) return true;
  if (
    under.some(
      (element) =>
        element === "re-referral-criteria" ||
        element === "material-to-patient" ||
        element === "clinical-assessment" ||
        element === "blood-tests",
    )
  )
    return false;
  return !cues.has("re-referral-criteria") && !cues.has("material-to-patient") && measurements.length === 0;
}

function endIn(sentence: MarkedSentence): Ended | undefined {
  const text = sentence.own;
  if (sentence.under.includes(ELEMENT) && NOTHING_FOLLOWS.test(text))
    return { sentence, span: { at: sentence.labelAt, end: sentence.end }, onwards: text, behind: text.length };
  for (const pattern of ENDED) {
    const found = pattern.exec(text);
    if (found === null || ONE_TREATMENT_ONLY.test(found[0]) || isTurned(text, found)) continue;
    return {
      sentence,
      span: within(sentence, { at: found.index, end: found.index + found[0].length }),
      onwards: text.slice(found.index),
      behind: found.index + found[0].length,
    };
  }
  return undefined;
}

const NOT_YET =
  "(?<![a-z])(?:ikke|ej|aldrig|langt fra)(?: (?:endnu|helt|endeligt|fuldt|blevet|laengere|betragtes som|anses for|er|vaere)){0,3}";
const TURNED = new RegExp(`${NOT_YET} $`);
const TURNED_INSIDE = new RegExp(
  `^(?:kraeft|hele |den onkologiske )?[a-z.]*(?:behandling|beh|terapi|kemo|straaler|kur)[a-z.]* [^,;]*${NOT_YET} (?:afsluttet|afsl|slut|ophoert|faerdig|gennemfoert|fuldfoert|seponeret|tilendebragt|bragt|til ende|forbi|overstaaet|ovre)`,
);

/** "Er ikke færdigbehandlet", "behandlingen er endnu ikke afsluttet": the negation turns the end into its opposite. */
function isTurned(text: string, { 0: words, index }: RegExpExecArray): boolean {
  return TURNED.test(text.slice(0, index)) || TURNED_INSIDE.test(words);
}

/** A sentence that says treatment has not ended, from its negation on. */
function notEnded(sentence: MarkedSentence): Span | undefined {
  for (const pattern of ENDED) {
    const found = pattern.exec(sentence.own);
    if (found === null || !isTurned(sentence.own, found)) continue;
    const before = TURNED.exec(sentence.own.slice(0, found.index));
    return within(sentence, { at: before?.index ?? found.index, end: sentence.text.length });
  }
  return undefined;
}

/** "Ingen behandling" plus a continuing cancer drug: inconsistent (the guide). */
function contradiction(ended: readonly Ended[], going: readonly Going[]): Verdict | undefined {
  const none = ended.find(({ onwards }) => !OF_ONE_KIND.test(onwards));
  const drug = going.find(
    ({ sentence, medicine }) =>
      sentence !== none?.sentence &&
      (has(sentence.text, GOING_ON) || medicine.dose !== undefined || isMedicineList(sentence)),
  );
  if (none === undefined || drug === undefined) return undefined;
  return inconsistent(
    [none.span, within(drug.sentence, { at: drug.medicine.at, end: drug.sentence.text.length })],
    {
      da: "Behandlingen er afsluttet, men et kræftpræparat fortsætter.",
      en: "Treatment has ended, but a cancer medicine goes on.",
    },
    WRITE,
  );
}

function concrete(ended: readonly Ended[], going: readonly Going[]): Verdict | undefined {
  const [given] = going.flatMap(({ sentence, medicine: { at, dose, interval, paced, until } }) =>
    ((dose ?? interval) === undefined && !paced) || until === undefined
      ? []
      : [within(sentence, { at, end: until.end })],
  );
  if (given !== undefined) return filled(given);
  const none = ended.find((each) => going.length === 0 || leavesNone(each, going));
  return none === undefined ? undefined : filled(none.span);
}

/** "Færdigbehandlet efter 5 år med letrozol" leaves none; "behandlingen er afsluttet, hun fortsætter letrozol", "… og tager nu letrozol" do not. */
function leavesNone({ onwards, sentence, behind }: Ended, going: readonly Going[]): boolean {
  return (
    !OF_ONE_KIND.test(onwards) &&
    !going.some(
      (each) =>
        each.sentence === sentence &&
        (STAYS_ON.test(onwards) ||
          (each.medicine.at >= behind && goesOnBehind(sentence.own.slice(behind, each.medicine.at)))),
    )
  );
}

/** "Behandlingen er slut, herefter tabletter i fem år": which, nobody can see. */
function goesOnUnnamed(ended: readonly Ended[], going: readonly Going[]): Verdict | undefined {
  const [span] = (going.length > 0 ? [] : ended).flatMap(({ sentence, behind }) => {
    const found = unnamedBehind(sentence.own.slice(behind));
    return found === undefined ? [] : [phraseAround(sentence, { at: behind + found.at, end: behind + found.end })];
  });
  return span === undefined ? undefined : vague([span], LACKING, WRITE);
}

/** "Fortsætter som hidtil", "sprøjter indtil videre", "behandles ved behov", a medicine without dose or end. */
function loose(told: readonly MarkedSentence[], going: readonly Going[]): Verdict | undefined {
  const [drug] = going;
  if (drug !== undefined) return vague([widened(drug)], LACKING, WRITE);
  const said = told.find(
    (sentence) =>
      (sentence.under.includes(ELEMENT) || SOME_TREATMENT.test(sentence.text)) &&
      (LOOSELY_ON.test(sentence.text) || looseIn(sentence, ELEMENT) !== undefined) &&
      sentence.analytes.length === 0 &&
      !sentence.under.some((element) => element === "course-of-treatment" || element === "checks-at-gp"),
  );
  return said === undefined ? undefined : vague([said], LACKING, WRITE);
}

function widened({ sentence, medicine }: Going): Span {
  return phraseAround(sentence, medicine);
}
