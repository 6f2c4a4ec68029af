import type { Confirm, Criterion, MeasuredRule, Rule } from "./criteria/criterion.ts";
import type { ChosenCriterion } from "./epikrise.ts";
import { numberPhrase, type Phrase, phrase } from "./phrase.ts";

/** When the hospital looks again at a number, in a patient's words, as it follows "we look closer if"; undefined where the rule is about no single number. */
export function plainLimit(criterion: Criterion, { value }: ChosenCriterion): Phrase | undefined {
  const told = rulesAbout(criterion.rule).flatMap((rule) => sentence(rule, value, criterion.confirm) ?? []);
  return told.length === 0
    ? undefined
    : phrase((l) => told.map((each) => each[l]).join(l === "da" ? " eller " : " or "));
}

/** The analyte that a rule's limit is about. */
export function limitedAnalyte(rule: Rule): string | undefined {
  return rulesAbout(rule)[0]?.analyte;
}

/** What a rule says of the one analyte that it is about: of several that are enough, the first of each kind; of several that must all hold, the one that is met last. */
function rulesAbout(rule: Rule): readonly MeasuredRule[] {
  switch (rule.kind) {
    case "threshold":
    case "nadirPlus":
    case "relativeChange":
    case "aboveReference":
      return [rule];
    case "any":
      return rule.of.filter(
        ({ analyte, kind }, at) =>
          analyte === rule.of[0]?.analyte && rule.of.findIndex((other) => other.kind === kind) === at,
      );
    case "all":
      return rule.of.slice(-1);
    case "consecutiveRises":
    case "doublingTime":
    case "symptom":
    case "countWithin":
    case "missedCheck":
    case "clinicianFlag":
      return [];
    default:
      return rule satisfies never;
  }
}

function sentence(rule: MeasuredRule, own: string | undefined, confirm: Confirm | null): Phrase | undefined {
  switch (rule.kind) {
    case "threshold": {
      const value = own ?? rule.value;
      return value === null ? undefined : tests(confirm, threshold(rule.op, numberPhrase(value)));
    }
    case "nadirPlus": {
      const delta = numberPhrase(own ?? rule.delta);
      return {
        da: `tallet stiger ${delta.da} over det laveste, du har haft`,
        en: `the number rises ${delta.en} above the lowest you have had`,
      };
    }
    case "relativeChange": {
      const percent = numberPhrase(own ?? rule.percent);
      if (rule.baseline === "nadirSinceAdtStart") return overLowest(percent, rule.minAbsolute);
      const rises = rule.direction === "increase";
      return {
        da: `tallet ${rises ? "stiger" : "falder"} ${percent.da} procent`,
        en: `the number ${rises ? "rises" : "falls"} ${percent.en} per cent`,
      };
    }
    case "aboveReference":
      return { da: "tallet er over det normale", en: "the number is above normal" };
    default:
      return rule satisfies never;
  }
}

/** Per cent and number both over the lowest: the number is what a patient can see. */
function overLowest(percent: Phrase, least: string | undefined): Phrase {
  const number = least === undefined ? undefined : numberPhrase(least);
  const over = { da: "over det laveste, du har haft", en: "above the lowest you have had" };
  return number === undefined
    ? { da: `tallet stiger ${percent.da} procent ${over.da}`, en: `the number rises ${percent.en} per cent ${over.en}` }
    : { da: `tallet stiger mindst ${number.da} ${over.da}`, en: `the number rises at least ${number.en} ${over.en}` };
}

/** One test is enough, or a second one must confirm it. */
function tests(confirm: Confirm | null, limit: Phrase): Phrase {
  return confirm === null
    ? { da: `en prøve viser ${limit.da}`, en: `a test shows ${limit.en}` }
    : { da: `to prøver viser ${limit.da}`, en: `two tests show ${limit.en}` };
}

function threshold(op: ">=" | ">" | "<" | "<=", value: Phrase): Phrase {
  switch (op) {
    case ">=":
      return { da: `${value.da} eller mere`, en: `${value.en} or more` };
    case ">":
      return { da: `mere end ${value.da}`, en: `more than ${value.en}` };
    case "<=":
      return { da: `${value.da} eller mindre`, en: `${value.en} or less` };
    case "<":
      return phrase((l) => `${l === "da" ? "under" : "below"} ${value[l]}`);
    default:
      return op satisfies never;
  }
}
