import type { Confirm, Criterion, MeasuredRule, Rule } from "./criteria/criterion.ts";
import type { ChosenCriterion } from "./epikrise.ts";
import { numberPhrase, type Phrase, phrase } from "./phrase.ts";

/** When the hospital looks again at a number, in a patient's words, as it follows "we look closer if"; undefined where the rule is about no single number. */
export function plainLimit(criterion: Criterion, { value }: ChosenCriterion): Phrase | undefined {
  const rule = ruleAbout(criterion.rule);
  return rule === undefined ? undefined : sentence(rule, value, criterion.confirm);
}

/** The analyte that a rule's limit is about. */
export function limitedAnalyte(rule: Rule): string | undefined {
  return ruleAbout(rule)?.analyte;
}

function ruleAbout(rule: Rule): MeasuredRule | undefined {
  switch (rule.kind) {
    case "threshold":
    case "nadirPlus":
    case "relativeChange":
    case "aboveReference":
      return rule;
    case "any":
    case "all":
      return rule.of[0];
    case "consecutiveRises":
    case "doublingTime":
    case "symptom":
    case "countWithin":
    case "missedCheck":
    case "clinicianFlag":
      return undefined;
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
