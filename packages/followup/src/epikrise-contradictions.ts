import type { Element, Epikrise } from "./epikrise.ts";
import type { LetterContext } from "./epikrise-check.ts";
import { type ElementVerdict, result } from "./epikrise-elements.ts";
import { analytesOf, limitNumbers } from "./epikrise-limits.ts";
import { ordersBlood } from "./epikrise-numbers.ts";
import { otherInterval } from "./epikrise-pace.ts";
import { type ValueNamed, valuesIn } from "./epikrise-values.ts";
import { sentencesOf } from "./epikrise-words.ts";
import { analyteNamed } from "./named-in-programme.ts";
import { numberPhrase, type Phrase, phrase } from "./phrase.ts";
import { compareDecimals, decimalOf, parseLabValue } from "./value.ts";

/** Where the words of an element and the structured part of the letter say two things: what is sent must say one. */
export function contradicted(element: Element, epikrise: Epikrise, context: LetterContext): ElementVerdict | undefined {
  const because = leftOut(element, epikrise, context) ?? inWords(element, epikrise, context);
  return because === undefined ? undefined : result(element, "inconsistent", because);
}

/** "Not relevant" beside something that the letter orders, or of an element that every patient has. */
function leftOut(element: Element, epikrise: Epikrise, context: LetterContext): Phrase | undefined {
  if (epikrise.sections[element].notRelevant === undefined) return undefined;
  switch (element) {
    case "course-of-treatment":
    case "re-referral-criteria":
    case "direct-contact":
      return {
        da: "Gælder hver patient: kan ikke være »ikke relevant«.",
        en: "Holds for every patient: cannot be “not relevant”.",
      };
    case "checks-at-gp":
      return epikrise.checks.length === 0
        ? undefined
        : { da: "»Ikke relevant«, men der er bestilt kontroller.", en: "“Not relevant”, but checks are ordered." };
    case "blood-tests":
      return ordersBlood(epikrise, context.programme) || epikrise.baseline.length > 0
        ? {
            da: "»Ikke relevant«, men brevet bestiller blodprøver eller har tal.",
            en: "“Not relevant”, but the letter orders blood tests or has values.",
          }
        : undefined;
    case "complications-and-after-effects":
    case "treatment-plan":
    case "clinical-assessment":
    case "material-to-patient":
    case "other-material":
      return undefined;
    default:
      return element satisfies never;
  }
}

const WITH_NUMBERS: readonly Element[] = ["treatment-plan", "checks-at-gp", "blood-tests", "re-referral-criteria"];

function inWords(element: Element, epikrise: Epikrise, context: LetterContext): Phrase | undefined {
  const { text } = epikrise.sections[element];
  if (!WITH_NUMBERS.includes(element) || text.trim() === "") return undefined;
  if (element === "blood-tests" && NO_BLOOD.test(text) && ordersBlood(epikrise, context.programme))
    return { da: "»Ingen blodprøver«, men brevet bestiller dem.", en: "“No blood tests”, but the letter orders them." };
  if (element === "checks-at-gp" && saysNoFollowUp(text) && epikrise.checks.length > 0)
    return { da: "»Ingen opfølgning«, men der er bestilt kontroller.", en: "“No follow-up”, but checks are ordered." };
  return otherNumber(element, text, epikrise, context) ?? pace(text, epikrise, context);
}

function pace(text: string, epikrise: Epikrise, { programme }: LetterContext): Phrase | undefined {
  const other = otherInterval(text, epikrise, programme);
  if (other === undefined) return undefined;
  return {
    da: `Fri tekst siger »${other}«; det er ikke det interval, der er bestilt. Ret planen eller teksten.`,
    en: `The text says “${other}”, which is not the interval that is ordered. Correct the plan or the text.`,
  };
}

/** What is wrong with the recommendation beside the plan: the first thing read may not deny what follows. */
export function recommendationContradicts(epikrise: Epikrise, context: LetterContext): Phrase | undefined {
  const { recommendation } = epikrise;
  if (epikrise.checks.length > 0 && saysNoFollowUp(recommendation))
    return {
      da: "anbefalingen siger »ingen opfølgning«, men der er bestilt kontroller",
      en: "the recommendation says “no follow-up”, but checks are ordered",
    };
  const other = otherInterval(recommendation, epikrise, context.programme);
  return other === undefined
    ? undefined
    : {
        da: `anbefalingen siger »${other}«, planen noget andet`,
        en: `the recommendation says “${other}”, the plan something else`,
      };
}

const NO_BLOOD =
  /(?<!\p{L})ingen (?:\p{L}{1,20} )?(?:blodprøve|psa|prøve)|(?:blodprøver?|psa|prøver?) (?:er |skal )?(?:ikke (?:nødvendig|tages|relevant)|unødvendig)/iu;
const NO_FOLLOW_UP =
  /(?<!\p{L})ingen (?:\p{L}{1,20} )?(?:opfølgning|kontrol)|(?:opfølgning|kontrol(?:ler)?) (?:er )?(?:ikke nødvendig|unødvendig)|ikke behov for (?:\p{L}{1,20} )?(?:opfølgning|kontrol)/iu;
/** The hospital's own checks may end: that is what a hand-over is. */
const AT_THE_HOSPITAL = /hospital|afdeling|ambulator|hos os|herfra|vores|i vores regi/i;

function saysNoFollowUp(text: string): boolean {
  return sentencesOf(text).some((each) => NO_FOLLOW_UP.test(each.text) && !AT_THE_HOSPITAL.test(each.text));
}

/** A number of an analyte that has a limit, which is neither a limit nor a starting value nor, outside element 7, a dated measurement. */
function otherNumber(element: Element, text: string, epikrise: Epikrise, context: LetterContext): Phrase | undefined {
  const limits = limitNumbers(epikrise, context);
  const limited = new Set(limits.map(({ analyte }) => analyte));
  for (const sentence of sentencesOf(text)) {
    if (element !== "re-referral-criteria" && IS_HISTORY.test(sentence.text)) continue;
    const other = valuesIn(sentence.text).find((value) => {
      const analytes = analytesOf(value, context.programme).filter((id) => limited.has(id));
      return analytes.length > 0 && !analytes.some((id) => isKnown(value, id, epikrise, context, limits));
    });
    if (other !== undefined) return otherThanLimit(other, context, limits);
  }
  return undefined;
}

const IS_HISTORY = /diagnose|før (?:operation|behandling|strål)|præoperativ|\d{1,2}[./-] ?\d{1,2}[./-]|(?:19|20)\d\d/i;

type Limits = ReturnType<typeof limitNumbers>;

function isKnown(
  value: ValueNamed,
  analyte: string,
  { baseline }: Epikrise,
  { programme }: LetterContext,
  limits: Limits,
): boolean {
  const number = decimalOf(value.number);
  const { codes } = analyteNamed(programme, analyte);
  const atStart = baseline
    .filter(({ analysis }) => codes.includes(analysis))
    .map((each) => parseLabValue(each.value)?.number);
  const percent = value.unit === "%";
  const allowed = limits.filter(
    (limit) => limit.analyte === analyte && (value.unit === undefined || limit.percent === percent),
  );
  return [...allowed.map(({ number }) => number), ...(percent ? [] : atStart)].some(
    (known) => known !== undefined && compareDecimals(known, number) === 0,
  );
}

function otherThanLimit({ number, analyte, unit }: ValueNamed, { programme }: LetterContext, limits: Limits): Phrase {
  const id = analyte ?? "";
  const known = limits.find((limit) => limit.analyte === id && !limit.computed);
  const label = programme.analytes.find((each) => each.id === id)?.label;
  const is = numberPhrase(known?.text ?? "");
  return phrase((l) => {
    const named = `${label === undefined ? "" : `${label[l]} `}${numberPhrase(number)[l]}${unit === undefined ? "" : ` ${unit}`}`;
    if (l === "da")
      return `Fri tekst nævner ${named}${known === undefined ? ", som ikke er en grænse" : `; grænsen er ${is.da}`}. Ret grænsen eller teksten.`;
    return `The text names ${named}${known === undefined ? ", which is no limit" : `; the limit is ${is.en}`}. Correct the limit or the text.`;
  });
}
