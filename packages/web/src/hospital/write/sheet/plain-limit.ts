import type { Confirm, Criterion, MeasuredRule, Rule } from "@foelgeskab/followup/criteria/criterion";
import type { ChosenCriterion } from "@foelgeskab/followup/epikrise";

/** When the hospital looks again at a number, in a patient's words; undefined where the rule is about no single number. */
export function plainLimit(criterion: Criterion, chosen: ChosenCriterion): string | undefined {
  const rule = ruleAbout(criterion.rule);
  return rule === undefined ? undefined : sentence(rule, chosen.value, criterion.confirm);
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

function sentence(rule: MeasuredRule, own: string | undefined, confirm: Confirm | null): string | undefined {
  const tests = confirm === null ? "en prøve" : "to prøver";
  switch (rule.kind) {
    case "threshold": {
      const value = own ?? rule.value;
      return value === null ? undefined : `hvis ${tests} viser ${threshold(rule.op, comma(value))}`;
    }
    case "nadirPlus":
      return `hvis tallet stiger ${comma(own ?? rule.delta)} over det laveste, du har haft`;
    case "relativeChange":
      return `hvis tallet ${rule.direction === "increase" ? "stiger" : "falder"} ${comma(own ?? rule.percent)} procent`;
    case "aboveReference":
      return "hvis tallet er over det normale";
    default:
      return rule satisfies never;
  }
}

function threshold(op: ">=" | ">" | "<" | "<=", value: string): string {
  switch (op) {
    case ">=":
      return `${value} eller mere`;
    case ">":
      return `mere end ${value}`;
    case "<=":
      return `${value} eller mindre`;
    case "<":
      return `under ${value}`;
    default:
      return op satisfies never;
  }
}

function comma(decimal: string): string {
  return decimal.replace(".", ",");
}
