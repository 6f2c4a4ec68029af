import type { Analyte } from "../../analyte.ts";
import type { Rule } from "../../criteria/criterion.ts";
import type { IndividualPlan } from "../../individual-plan.ts";
import type { Programme } from "../../programme.ts";
import { criteriaInForce } from "../plain-evaluator/criteria-in-force.ts";
import { compare, fraction } from "../plain-evaluator/fraction.ts";
import { turningNumbers } from "./numbers-of-rules.ts";

/** What values are written from: the analytes that the rules ask for first, and the numbers at which their verdicts turn. */
export interface Laboratory {
  analytes: readonly Analyte[];
  numbers: (analyte: Analyte) => readonly string[];
  /** Whether the patient's values go up from sample to sample. */
  rising: boolean;
}

/** The laboratory of a patient, whose own values are some of the typical ones, and who is seen for some of the analytes most. */
export function laboratoryOf(
  programme: Programme,
  plan: IndividualPlan,
  { own, focus, rising }: { own: number; focus: number; rising: boolean },
): Laboratory {
  const { analytes, checks } = programme;
  const rules = criteriaInForce(programme, plan).map(({ criterion }) => criterion.rule);
  const ruled = rules.flatMap(analytesAsked); // an analyte of two rules twice: it is looked at twice as often
  const first = focus % Math.max(ruled.length, 1);
  const checked = checks.flatMap(({ needs }) => needs.flat());
  const wanted = [...ruled.slice(first), ...ruled.slice(0, first), ...checked, ...analytes.map(({ id }) => id)];
  return {
    analytes: [...new Set(wanted)].flatMap((id) => analytes.find((analyte) => analyte.id === id) ?? []),
    numbers: ({ id, plausible }) => {
      const numbers = turningNumbers({ analyte: id, own, plausible }, rules);
      return rising ? numbers.sort((one, other) => compare(fraction(one), fraction(other))) : numbers;
    },
    rising,
  };
}

function analytesAsked(rule: Rule): string[] {
  if (rule.kind === "all" || rule.kind === "any") return rule.of.map(({ analyte }) => analyte);
  return "analyte" in rule ? [rule.analyte] : [];
}
