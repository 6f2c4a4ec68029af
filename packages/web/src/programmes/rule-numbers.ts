import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { Check, Evidence, Programme } from "@foelgeskab/followup/programme";

/** One number of a rule, as the programme's file names it; null where there is none. */
export interface RuleNumber {
  field: string;
  value: string | null;
  /** Whether it may be left empty: a check without an end. */
  mayBeEmpty: boolean;
  evidence: Evidence | undefined;
}

/** A rule with its numbers, as it is read and changed. */
export interface NumberedRule {
  rule: "check" | "criterion" | "earliest";
  id: string;
  label: Phrase;
  optional: boolean;
  numbers: RuleNumber[];
}

/** The checks of a programme with their numbers. */
export function numberedChecks({ checks }: Programme): NumberedRule[] {
  return checks.map((check) => ({
    ...{ rule: "check", id: check.id, label: check.label, optional: check.optional },
    numbers: checkNumbers(check).map(([field, value]) => numberOf(check.evidence, field, value)),
  }));
}

/** The criteria of a programme with their numbers. */
export function numberedCriteria({ criteria }: Programme): NumberedRule[] {
  return criteria.map((criterion) => ({
    ...{ rule: "criterion", id: criterion.id, label: plainLabel(criterion), optional: false },
    numbers: criterionNumbers(criterion).map(([field, value]) => numberOf(criterion.evidence, field, value)),
  }));
}

/** The earliest months of a programme, each with the layer that says it. */
export function numberedEarliest({ handover }: Programme): NumberedRule[] {
  return handover.earliest.map(({ layer, of, months, text, evidence }) => ({
    ...{ rule: "earliest", id: `${layer} ${of}`, label: text, optional: false },
    numbers: [numberOf(evidence, "months", months)],
  }));
}

type Value = string | number | null;

function numberOf(evidence: readonly Evidence[], field: string, value: Value): RuleNumber {
  const [covered = ""] = field.split(".", 1); // the source of a composed rule covers all of its parts
  const found = evidence.find((entry) => entry.for.includes(covered)) ?? evidence[0];
  return { field, value: value === null ? null : String(value), mayBeEmpty: field === "untilMonth", evidence: found };
}

function checkNumbers({ timing, beforeDays, afterDays }: Check): [string, Value][] {
  const pace: [string, Value][] =
    timing.kind === "once"
      ? [["dueDaysAfterEvent", timing.daysAfter]]
      : [
          ["everyMonths", timing.everyMonths],
          ["fromMonth", timing.fromMonth],
          ["untilMonth", timing.untilMonth],
        ];
  return [...pace, ["beforeDays", beforeDays], ["afterDays", afterDays]];
}

/** Fields of a rule that are words, not numbers. */
const WORDS = new Set(["kind", "analyte", "op", "direction", "baseline", "any", "event", "check", "flag", "of"]);

function criterionNumbers({ rule, fromMonth, confirm }: Criterion): [string, Value][] {
  const own = numbersIn(rule, "");
  const parts = "of" in rule ? rule.of.flatMap((part, at) => numbersIn(part, `of.${at}.`)) : [];
  return [
    ...own,
    ...parts,
    ...(fromMonth === 0 ? [] : [["fromMonth", fromMonth] as [string, Value]]),
    ...(confirm === null ? [] : Object.entries(confirm)),
  ];
}

function numbersIn(rule: object, before: string): [string, Value][] {
  return Object.entries(rule).flatMap(([field, value]: [string, unknown]): [string, Value][] =>
    WORDS.has(field) || (typeof value !== "string" && typeof value !== "number") ? [] : [[`${before}${field}`, value]],
  );
}

/** The criterion's sentence with its own numbers in it. */
function plainLabel(criterion: Criterion): Phrase {
  const numbers = new Map(criterionNumbers(criterion));
  const filled = (text: string, comma: string): string =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => String(numbers.get(name) ?? place).replace(".", comma));
  return { da: filled(criterion.label.da, ","), en: filled(criterion.label.en, ".") };
}
