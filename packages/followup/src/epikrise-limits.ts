import { sameUnitKey } from "./analyte.ts";
import { changeableNumber, type Rule } from "./criteria/criterion.ts";
import type { ChosenCriterion, Epikrise } from "./epikrise.ts";
import type { LetterContext } from "./epikrise-check.ts";
import type { ValueNamed } from "./epikrise-values.ts";
import { GIVES_REASON } from "./epikrise-words.ts";
import { analyteNamed } from "./named-in-programme.ts";
import { numberPhrase, type Phrase } from "./phrase.ts";
import type { Programme } from "./programme.ts";
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  decimalText,
  multiplyDecimals,
  parseDecimal,
  parseLabValue,
  percentAbove,
  percentBelow,
  whole,
} from "./value.ts";

/** A number that a confirmed limit of the letter rests on. */
export interface LimitNumber {
  analyte: string;
  number: Decimal;
  text: string;
  percent: boolean;
  /** True where it is worked out from the patient's starting value. */
  computed: boolean;
}

/** Every number that the confirmed limits say, with what they come to for this patient. */
export function limitNumbers(epikrise: Epikrise, { programme }: LetterContext): LimitNumber[] {
  return epikrise.criteria
    .filter(({ confirmed }) => confirmed)
    .flatMap(({ id, value }) =>
      programme.criteria
        .filter((criterion) => criterion.id === id)
        .flatMap(({ rule }) => numbersOf(rule, value, epikrise, programme)),
    );
}

function numbersOf(rule: Rule, own: string | undefined, epikrise: Epikrise, programme: Programme): LimitNumber[] {
  if ("of" in rule) return rule.of.flatMap((part) => numbersOf(part, undefined, epikrise, programme));
  if (rule.kind === "doublingTime") return besides(rule.analyte, rule.minPsa); // its own number counts months
  const text = own ?? numberOf(rule);
  const number = text === undefined ? undefined : parseDecimal(text);
  if (!("analyte" in rule) || text === undefined || number === undefined) return [];
  const percent = rule.kind === "relativeChange";
  const stated = { analyte: rule.analyte, number, text, percent, computed: false };
  if (rule.kind !== "relativeChange" && rule.kind !== "nadirPlus") return [stated];
  const { codes } = analyteNamed(programme, rule.analyte);
  const leastRise = besides(rule.analyte, rule.kind === "relativeChange" ? rule.minAbsolute : undefined);
  const computed = epikrise.baseline.flatMap(({ analysis, value }) => {
    const start = codes.includes(analysis) ? parseLabValue(value)?.number : undefined;
    if (start === undefined) return [];
    const limit =
      rule.kind === "nadirPlus"
        ? addDecimals(start, number)
        : rule.direction === "decrease"
          ? percentBelow(start, number)
          : percentAbove(start, number);
    const least = leastRise.map(({ number: rise }) => addDecimals(start, rise));
    return [limit, ...wholeAround(limit), ...least].map((each) => ({
      ...stated,
      number: each,
      text: decimalText(each),
      percent: false,
      computed: true,
    }));
  });
  return [stated, ...computed, ...leastRise];
}

/** A number of a rule that no plan can change, but that a text may name: the least value, or the least rise. */
function besides(analyte: string, text: string | undefined): LimitNumber[] {
  if (text === undefined) return [];
  return [{ analyte, number: decimalOf(text), text, percent: false, computed: false }];
}

/** A computed limit such as 98.8 is written 98 or 99. */
function wholeAround(limit: Decimal): Decimal[] {
  if (compareDecimals(limit, whole(10)) < 0) return [];
  const low = decimalOf(decimalText(limit).replace(/\..*/, ""));
  return [low, addDecimals(low, whole(1))];
}

/** The programme's own number of a rule, where it has one. */
export function numberOf(rule: Rule): string | undefined {
  const field = changeableNumber(rule);
  const number: unknown = Object.entries(rule).find(([name]) => name === field)?.[1];
  return typeof number === "string" ? number : undefined;
}

/** Which analytes a number of a text can be about: the one that it names, else all with its unit. */
export function analytesOf(value: ValueNamed, { analytes }: Programme): string[] {
  if (value.analyte !== undefined) return [value.analyte];
  const key = sameUnitKey(value.unit).toLowerCase().replace(/\s/g, "").replace(/^[µμ]/u, "u");
  return analytes
    .filter((each) =>
      [each.unit, ...each.aliases].some((own) => sameUnitKey(own).toLowerCase().replace(/^[µμ]/u, "u") === key),
    )
    .map(({ id }) => id);
}

/** An own limit that is nought, or far from the programme's without a reason in the text of element 7. */
export function strangeLimit({ criteria, sections }: Epikrise, { programme }: LetterContext): Phrase | undefined {
  for (const chosen of criteria) {
    const problem = strange(chosen, programme, GIVES_REASON.test(sections["re-referral-criteria"].text));
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function strange({ id, value }: ChosenCriterion, { criteria }: Programme, explained: boolean): Phrase | undefined {
  const rule = criteria.find((each) => each.id === id)?.rule;
  const own = value === undefined ? undefined : parseDecimal(value);
  if (rule === undefined || value === undefined || own === undefined) return undefined;
  if (compareDecimals(own, whole(0)) === 0)
    return { da: "Grænsen 0 kan ikke bruges.", en: "A limit of 0 cannot be used." };
  const theirs = numberOf(rule);
  if (theirs === undefined || explained) return undefined;
  const programmes = decimalOf(theirs);
  const far =
    compareDecimals(own, multiplyDecimals(programmes, whole(2))) > 0 ||
    compareDecimals(multiplyDecimals(own, whole(2)), programmes) < 0;
  if (!far) return undefined;
  return {
    da: `Din grænse er ${numberPhrase(value).da}, programmet siger ${numberPhrase(theirs).da}. Ret den, eller skriv grunden her: »… fordi …«.`,
    en: `Your limit is ${numberPhrase(value).en}, the programme says ${numberPhrase(theirs).en}. Correct it, or write the reason here: »… fordi …« (because).`,
  };
}
