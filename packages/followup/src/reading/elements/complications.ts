import { isDenied } from "../facts/negation.ts";
import { type Hit, has, hitsIn, lexicon } from "../lexicon.ts";
import { looseIn, loosePhraseIn } from "../loose-words.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import { type Span, textBefore } from "../span.ts";
import { partOf } from "../surely.ts";
import { filled, inconsistent, missing, phraseAround, type Verdict, vague, within } from "../verdict.ts";
import {
  AFTER_EFFECT,
  BEFORE,
  OVER,
  PERSISTS,
  RISKS,
  SOMEHOW_AFFECTED,
  TOLD_TROUBLES,
  UNCOMPLICATED,
} from "../words/after-effects.ts";
import { judgeNotNeeded } from "./not-needed.ts";

const ELEMENT = "complications-and-after-effects";
const WRITE = {
  da: "Skriv venligst patientens egne komplikationer og eftervirkninger, eller »ingen«.",
  en: "Please write this patient's complications and after-effects, or »ingen« (none).",
};
const GENERAL = lexicon(AFTER_EFFECT);
const NONE = lexicon(UNCOMPLICATED);
const [RISK, EARLIER, THERE, GONE] = [RISKS, BEFORE, PERSISTS, OVER].map((words) => lexicon(words)) as [
  RegExp,
  RegExp,
  RegExp,
  RegExp,
]; // four lists, four lexicons

/** Needs one concrete complication or after-effect of this patient, or an express "ingen" (the guide). */
export function judgeComplications(letter: MarkedLetter): Verdict {
  const told = letter.sentences.filter(tellsOfThePatient);
  const none = told.flatMap((sentence) => expressNone(sentence) ?? []);
  const troubles = told.flatMap((sentence) => troublesIn(sentence).map((trouble) => ({ sentence, trouble })));
  return (
    contradiction(none, troubles) ??
    judgeNotNeeded(letter, ELEMENT) ??
    firstFilled(none, troubles, told) ??
    firstLoose(letter.sentences) ??
    missing(WRITE)
  );
}

interface None {
  span: Span;
  /** "Ingen senfølger" denies all that stays; "ingen operative komplikationer" and "ingen blivende gener" do not. */
  whole: boolean;
  /** "Ukompliceret forløb" bears a need of a pad, but not "pt. er inkontinent". */
  course?: boolean;
  sentence: MarkedSentence;
}

interface Trouble {
  sentence: MarkedSentence;
  trouble: Span & { words: string };
}

/** Sentences about how the patient is, not what to ask, when to send back, what was handed over. */
export function tellsOfThePatient({ cues, under, text }: MarkedSentence): boolean {
  if (under.includes(ELEMENT)) return true;
  if (
    under.some(
      (element) =>
        element !== "course-of-treatment" &&
        element !== "treatment-plan" &&
        element !== "checks-at-gp" &&
        element !== "re-referral-criteria",
    )
  )
    return false;
  if (under.includes("re-referral-criteria") && !/^(?:hun|han|pt\.?|patienten) har/.test(text)) return false;
  if (cues.has("re-referral-criteria") || cues.has("material-to-patient") || cues.has("other-material")) return false;
  return !cues.has("clinical-assessment") || /^(?:han|hun|pt\.?|patienten) (?:bruger|har|generes|doejer)/.test(text);
}

/** The general words of a text; "men" is one ("ingen mén"), but most often a conjunction ("ikke feber, men træthed"). */
function generalIn(text: string): Hit[] {
  return hitsIn(text, GENERAL).filter(
    ({ at, end, words }) =>
      words !== "men" ||
      (!text.slice(0, at).endsWith(", ") && /^(?:$|[.,;]| (?:efter|af|eller|og)(?![a-z]))/.test(text.slice(end))),
  );
}

/** "Ingen komplikationer", "har ingen gener i dag", "ikke tilstødt komplikationer", "ukompliceret", or a bare "ingen" under its heading. */
function expressNone(sentence: MarkedSentence): None | undefined {
  const text = sentence.own;
  if (sentence.under.includes(ELEMENT) && /^(?:-?ingen|intet|0|nej)\.?$/.test(text))
    return { span: { at: sentence.labelAt, end: sentence.end }, whole: true, sentence };
  const [glat] = hitsIn(text, NONE);
  for (const word of generalIn(text)) {
    const denied =
      /(?<![a-z])(?:ingen|uden|ikke|hverken|intet|fri for)(?<between>(?: [a-z-]{2,16}){0,4}(?: eller| og|,)?(?: [a-z-]{2,16}){0,2}) $/.exec(
        textBefore(text, word.at, 70),
      );
    if (denied === null) continue;
    const between = partOf(denied, "between");
    const start = word.at - denied[0].length;
    if (/foelge af|behandling givet/.test(text.slice(start, word.end + 10)) && !/foelger/.test(word.words)) continue;
    return {
      span: within(sentence, { at: start, end: Math.min(sentence.text.length, lengthened(text, word.end)) }),
      whole: deniesAll(word.words, between),
      sentence,
    };
  }
  if (glat === undefined) return undefined;
  return { span: within(sentence, glat), whole: false, course: saysAll(sentence, glat), sentence };
}

/** A bare "ukompliceret" or "ukompliceret forløb" under the heading; "ukompliceret operation" speaks of that day only. */
function saysAll({ text, under }: MarkedSentence, { at, end }: Span): boolean {
  return (
    under.includes(ELEMENT) &&
    /^ukompl/.test(text.slice(at, end)) &&
    /^(?: forloeb)?[.,;]?$/.test(text.slice(end).trimEnd())
  );
}

function lengthened(text: string, end: number): number {
  return end + (/^ (?:efter|af|i|til)(?: [a-z]+){1,2}/.exec(text.slice(end))?.[0].length ?? 0);
}

function deniesAll(word: string, between: string): boolean {
  if (
    /operativ|peri|postop|kendte|andre|oevrige|yderligere|blivende|alvorlige|vaesentlige|stoerre|umiddelbare|kirurgiske|tidlige|nye/.test(
      between,
    )
  )
    return false;
  return !/problemer|symptomer|klager|skader|ubehag/.test(word);
}

function troublesIn(sentence: MarkedSentence): Trouble["trouble"][] {
  const text = sentence.own;
  if (has(text, RISK) || (has(text, EARLIER) && !sentence.under.includes(ELEMENT))) return [];
  const named = sentence.symptoms.filter(({ denied, words }) => !denied && !has(words, GENERAL));
  return named.length > 0 ? named : toldIn(text);
}

/** "Rejsningen er ikke kommet tilbage": a trouble without a name of its own. */
function toldIn(text: string): Trouble["trouble"][] {
  return TOLD_TROUBLES.flatMap((pattern) => {
    const found = pattern.exec(text);
    return found === null || isDenied(text, found.index)
      ? []
      : [{ at: found.index, end: found.index + found[0].length, words: found[0] }];
  });
}

const IS_SO =
  /(?<![a-z])er (?:blevet |nu |fortsat |svaert |let )?(?:inkontinent|impotent|steril|doev|lam|kateterbaerer|stomibaerer)(?![a-z])/;

/** "'Ingen' plus a named one that persists: inconsistent" (the guide). */
function contradiction(none: readonly None[], troubles: readonly Trouble[]): Verdict | undefined {
  const whole = none.find((each) => each.whole) ?? none.find((each) => each.course === true);
  if (whole === undefined) return undefined;
  const persists = troubles.find(
    ({ sentence, trouble }) =>
      sentence !== whole.sentence &&
      (IS_SO.test(sentence.own) || (whole.whole && has(sentence.text, THERE))) &&
      !has(sentence.text, GONE) &&
      !/gener|komplikation/.test(trouble.words),
  );
  if (persists === undefined) return undefined;
  return inconsistent(
    [whole.span, persists.sentence],
    {
      da: "Det ene siger »ingen«, det andet nævner en, der varer ved.",
      en: "One says none, the other names one that persists.",
    },
    WRITE,
  );
}

function firstFilled(
  none: readonly None[],
  troubles: readonly Trouble[],
  told: readonly MarkedSentence[],
): Verdict | undefined {
  const [trouble] = troubles;
  const [express] = none;
  if (express !== undefined) return filled(express.span);
  if (trouble !== undefined) return filled(within(trouble.sentence, trouble.trouble));
  const headed = told.find(
    (sentence) =>
      sentence.under.includes(ELEMENT) && looseIn(sentence, ELEMENT) === undefined && saysSomethingElse(sentence),
  );
  return headed === undefined ? undefined : filled(headed);
}

/** Under its own heading other words than ours may name a trouble. */
function saysSomethingElse({ text, under, cues }: MarkedSentence): boolean {
  return (
    under.length === 1 &&
    cues.size === 0 &&
    /[a-z]{4}/.test(text) &&
    !has(text, RISK) &&
    !/^(?:xx|udfyldes|-|\?)/.test(text) &&
    !/planlagt|kontrol/.test(text)
  );
}

/** "De velkendte bivirkninger", "generne er til at leve med": that there are some, not which. */
function unnamedIn(sentence: MarkedSentence): Span | undefined {
  const { own: text, cues, intervals, under } = sentence;
  if (!tellsOfThePatient(sentence) || cues.size > 0 || intervals.length > 0 || under.includes("checks-at-gp"))
    return undefined;
  const affected = SOMEHOW_AFFECTED.exec(text);
  if (affected !== null) return within(sentence, { at: affected.index, end: affected.index + affected[0].length });
  const word = generalIn(text).find(({ at, words }) => !isDenied(text, at) && !/symptom|problem|klager/.test(words));
  return word === undefined ? undefined : phraseAround(sentence, word);
}

function firstLoose(sentences: readonly MarkedSentence[]): Verdict | undefined {
  for (const sentence of sentences) {
    if (!sentence.under.includes(ELEMENT) && sentence.under.some((element) => element !== "course-of-treatment"))
      continue;
    const span =
      loosePhraseIn(sentence, ELEMENT) ??
      (sentence.under.includes(ELEMENT) && has(sentence.text, RISK) ? sentence : undefined) ??
      unnamedIn(sentence);
    if (span !== undefined)
      return vague(
        [span],
        { da: "Vi kan ikke se, hvad det er hos denne patient.", en: "What it is in this patient cannot be seen." },
        WRITE,
      );
  }
  return undefined;
}
