import { type ChangeableNumber, type Criterion, changeable } from "../criteria/criterion.ts";
import { filledLabel } from "../criteria/label.ts";
import { numberPhrase, type Phrase, phrase } from "../phrase.ts";
import type { Check, Evidence, Programme } from "../programme.ts";
import type { CheckNumber, CriterionSpan } from "./layer.ts";
import { daysPhrase, firstMonthPhrase, limitPhrase, monthsPhrase, pacePhrase, untilPhrase } from "./rule-words.ts";

/** One number of a programme that a layer or a patient's plan can set otherwise, in data and in words. */
export interface StatedNumber {
  /** Its place in the programme: "checks.psa.everyMonths". */
  number: string;
  /** What it is the number of: "P-PSA: interval". */
  what: Phrase;
  /** A whole number, exact decimal text, or null (for life; no value). */
  value: number | string | null;
  shown: Phrase;
  evidence: readonly Evidence[];
}

/** Every number of the checks and criteria; the earliest month is a list of its own (`HandoverRules.earliest`). */
export function statedNumbers(
  programme: Pick<Programme, "analytes">,
  rules: { checks: readonly Check[]; criteria: readonly Criterion[] },
): StatedNumber[] {
  return [...rules.checks.flatMap(checkNumbers), ...rules.criteria.flatMap((own) => criterionNumbers(programme, own))];
}

function checkNumbers(check: Check): StatedNumber[] {
  const { timing, beforeDays, afterDays } = check;
  const windows = [
    stated(check, "beforeDays", beforeDays, daysPhrase(beforeDays)),
    stated(check, "afterDays", afterDays, daysPhrase(afterDays)),
  ];
  if (timing.kind === "once")
    return [stated(check, "dueDaysAfterEvent", timing.daysAfter, daysPhrase(timing.daysAfter)), ...windows];
  const { everyMonths, fromMonth, untilMonth } = timing;
  return [
    stated(check, "everyMonths", everyMonths, pacePhrase(everyMonths)),
    stated(check, "fromMonth", fromMonth, countedFrom(timing)),
    stated(check, "untilMonth", untilMonth, untilPhrase(untilMonth)),
    ...windows,
  ];
}

/** "fra måned 24, første gang måned 36". */
function countedFrom(timing: { fromMonth: number; everyMonths: number }): Phrase {
  const first = firstMonthPhrase(timing);
  return {
    da: `fra måned ${timing.fromMonth}, ${first.da}`,
    en: `from month ${timing.fromMonth}, ${first.en}`,
  };
}

function stated(check: Check, number: CheckNumber, value: number | null, shown: Phrase): StatedNumber {
  const name = CHECK_NUMBER[number];
  return {
    number: `checks.${check.id}.${number}`,
    what: phrase((l) => `${check.label[l]}: ${name[l]}`),
    value,
    shown,
    evidence: evidenceFor(check.evidence, number),
  };
}

function criterionNumbers(programme: Pick<Programme, "analytes">, criterion: Criterion): StatedNumber[] {
  const { id, rule, confirm, fromMonth, evidence } = criterion;
  const label = filledLabel(criterion);
  const one = (
    number: ChangeableNumber | CriterionSpan,
    value: number | string | null,
    shown: Phrase,
  ): StatedNumber => ({
    number: `criteria.${id}.${number}`,
    what: phrase((l) => `${label[l]}: ${CRITERION_NUMBER[number][l]}`),
    value,
    shown,
    evidence: evidenceFor(evidence, number),
  });
  const own = changeable(rule);
  return [
    ...(own === undefined ? [] : [one(own.number, own.value, shownValue(own, programme))]),
    ...(fromMonth === 0 ? [] : [one("fromMonth", fromMonth, monthsPhrase(fromMonth))]),
    ...(confirm === null
      ? []
      : [
          one("minDaysBetween", confirm.minDaysBetween, daysPhrase(confirm.minDaysBetween)),
          one("maxDaysBetween", confirm.maxDaysBetween, daysPhrase(confirm.maxDaysBetween)),
        ]),
  ];
}

type Changeable = NonNullable<ReturnType<typeof changeable>>;

function shownValue({ number, value, analyte }: Changeable, programme: Pick<Programme, "analytes">): Phrase {
  if (value === null) return { da: "værdien skal stå i epikrisen", en: "the value must be in the epikrise" };
  switch (number) {
    case "percent":
      return phrase((l) => `${numberPhrase(value)[l]} %`);
    case "valueMonths":
      return { da: `${numberPhrase(value).da} måneder`, en: `${value} months` };
    case "value":
    case "delta":
    case "minLastValue":
      return limitPhrase(value, analyte, programme);
    default:
      return number satisfies never;
  }
}

/** The entries that speak for one number of a rule. */
function evidenceFor(evidence: readonly Evidence[], field: string): readonly Evidence[] {
  return evidence.filter((entry) => entry.for.includes(field));
}

/** What a check's numbers are called. */
export const CHECK_NUMBER: Record<CheckNumber, Phrase> = {
  everyMonths: { da: "interval", en: "interval" },
  fromMonth: { da: "tælles fra måned", en: "counted from month" },
  untilMonth: { da: "varighed", en: "duration" },
  dueDaysAfterEvent: { da: "frist efter hændelsen", en: "time after the event" },
  beforeDays: { da: "tidligst før datoen", en: "at the earliest before the day" },
  afterDays: { da: "senest efter datoen", en: "at the latest after the day" },
};

/** What a criterion's numbers are called. */
export const CRITERION_NUMBER: Record<ChangeableNumber | CriterionSpan, Phrase> = {
  value: { da: "grænse", en: "limit" },
  delta: { da: "stigning over nadir", en: "rise over the nadir" },
  percent: { da: "ændring i procent", en: "change in per cent" },
  valueMonths: { da: "fordoblingstid", en: "doubling time" },
  minLastValue: { da: "mindste sidste værdi", en: "least last value" },
  fromMonth: { da: "gælder fra måned", en: "holds from month" },
  minDaysBetween: { da: "korteste tid til bekræftelse", en: "shortest time to the confirmation" },
  maxDaysBetween: { da: "længste tid til bekræftelse", en: "longest time to the confirmation" },
};
