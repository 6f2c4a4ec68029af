import type { Criterion } from "../criteria/criterion.ts";
import type { ChosenCriterion, PlannedCheck } from "../epikrise.ts";
import { expected } from "../epikrise-numbers.ts";
import { type IsoDay, isoDay } from "../ids.ts";
import { numberPhrase, type Phrase } from "../phrase.ts";
import { planOfLetter } from "../plan-of-letter.ts";
import { planProblems } from "../plan-problems.ts";
import { type Check, coversDiagnosis, type Programme } from "../programme.ts";
import { usableResults } from "../usable-results.ts";
import { isOwed } from "./proposed-checks.ts";
import type { ElementValue } from "./received-offer.ts";

/** What a value is held against before it can be confirmed. */
export interface ValueContext {
  programme: Programme;
  anchors: Record<string, IsoDay>;
  today: Temporal.PlainDate;
}

/** Why a value cannot be computed with; empty where it can. */
export function valueProblems(value: ElementValue, context: ValueContext): Phrase[] {
  switch (value.element) {
    case "course-of-treatment":
      return courseProblems(value.diagnosis.code, context);
    case "checks-at-gp":
      return checkProblems(value, context);
    case "blood-tests":
      return baselineProblems(value, context);
    case "re-referral-criteria":
      return criteriaProblems(value, context);
    case "direct-contact":
      return /^\d{8}$/.test(value.contact.phone.replace(/\s/g, "")) ? [] : [NO_NUMBER];
    case "complications-and-after-effects":
    case "treatment-plan":
    case "clinical-assessment":
    case "material-to-patient":
    case "other-material":
      return value.section.text.trim() === "" ? [NO_WORDS] : [];
    default:
      return value satisfies never;
  }
}

const NO_NUMBER: Phrase = {
  da: "Et direkte nummer på otte cifre mangler.",
  en: "A direct number of eight digits is missing.",
};
const NO_WORDS: Phrase = { da: "Brevet siger intet om det.", en: "The letter says nothing about it." };
const NO_CODE: Phrase = { da: "Diagnosekoden mangler.", en: "The diagnosis code is missing." };
const NO_ANCHOR: Phrase = {
  da: "Datoen under punkt 1 mangler, og planen regnes fra den.",
  en: "The date in element 1 is missing, and the plan counts from it.",
};
const NO_VALUE: Phrase = {
  da: "Et seneste tal med enhed og dato mangler.",
  en: "A latest value with unit and date is missing.",
};

function courseProblems(code: string, { programme, anchors }: ValueContext): Phrase[] {
  const { anchor, name, audience } = programme;
  const never = audience.excluded.filter(({ when }) => "always" in when);
  return [
    ...never.map(({ reason }) => reason),
    ...(code === ""
      ? [NO_CODE]
      : coversDiagnosis(programme, code)
        ? []
        : [
            {
              da: `Diagnosekoden hører ikke til programmet »${name.da}«.`,
              en: `The diagnosis code does not belong to the programme “${name.en}”.`,
            },
          ]),
    ...(anchors[anchor.name] === undefined
      ? [
          {
            da: `Dato mangler: ${anchor.label.da.toLowerCase()}.`,
            en: `Date missing: ${anchor.label.en.toLowerCase()}.`,
          },
        ]
      : []),
  ];
}

type ValueOf<Element extends ElementValue["element"]> = Extract<ElementValue, { element: Element }>;

function checkProblems({ checks }: ValueOf<"checks-at-gp">, { programme, anchors }: ValueContext): Phrase[] {
  if (anchors[programme.anchor.name] === undefined) return [NO_ANCHOR];
  const lacking = programme.checks.filter((check) => isOwed(check) && !checks.some((own) => isOrdered(check, own)));
  const problems = planProblems(programme, planOfLetter({ checks, criteria: [] }, programme));
  return [...problemsOf(problems), ...lacking.map(leftOut)];
}

/** Where the programme leaves the interval to the letter, naming the check is not enough. */
function isOrdered({ id, intervalFromEpikrise }: Check, own: PlannedCheck): boolean {
  return own.check === id && (!intervalFromEpikrise || own.everyMonths !== undefined);
}

function criteriaProblems({ criteria }: ValueOf<"re-referral-criteria">, { programme }: ValueContext): Phrase[] {
  const lacking = expected(programme).filter((criterion) => !criteria.some((own) => isChosen(criterion, own)));
  const problems = planProblems(programme, planOfLetter({ checks: [], criteria }, programme));
  return [...problemsOf(problems), ...lacking.map(leftOut)];
}

/** Where the programme leaves the number to the letter, naming the criterion is not enough. */
function isChosen({ id, rule }: Criterion, own: ChosenCriterion): boolean {
  const open = rule.kind === "threshold" && rule.value === null;
  return own.id === id && own.confirmed && (!open || own.value !== undefined);
}

function problemsOf(problems: readonly { reason: string }[]): Phrase[] {
  return problems.map(({ reason }) => ({
    da: "Et tal kan ikke bruges i planen: ret det, eller spørg afdelingen.",
    en: `A number cannot be used in the plan: ${reason}.`,
  }));
}

function leftOut({ label }: { label: Phrase }): Phrase {
  return { da: `Mangler i planen: ${label.da}.`, en: `Missing in the plan: ${label.en}.` };
}

function baselineProblems({ baseline }: ValueOf<"blood-tests">, { programme, today }: ValueContext): Phrase[] {
  if (baseline.length === 0) return [NO_VALUE];
  const { analytes } = programme;
  return baseline.flatMap((value) => {
    const { baseline: read } = usableResults({ analytes, results: [], baseline: [value], upTo: isoDay(today) });
    if (read.size > 0) return [];
    const number = numberPhrase(value.value);
    return [
      {
        da: `Tallet »${number.da}« kan ikke læses: tal, enhed og dato skal passe til prøven.`,
        en: `The value “${number.en}” cannot be read: number, unit and date must fit the test.`,
      },
    ];
  });
}
