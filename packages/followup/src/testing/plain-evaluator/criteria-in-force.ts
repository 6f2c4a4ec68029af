import { type ChangeableNumber, changeableNumber, type Criterion } from "../../criteria/criterion.ts";
import type { IndividualPlan } from "../../individual-plan.ts";
import type { Programme } from "../../programme.ts";

/** A criterion with its number in force, and whether the patient's own plan gave it. */
export interface PlainCriterion {
  criterion: Criterion;
  fromPlan: boolean;
}

/** The criteria that hold for this patient: consecutive rises only where the plan names them, numbers as the plan says. */
export function criteriaInForce({ criteria }: Pick<Programme, "criteria">, plan: IndividualPlan): PlainCriterion[] {
  return criteria.flatMap((criterion): PlainCriterion[] => {
    const line = plan.criteria.find(({ id }) => id === criterion.id);
    if (criterion.rule.kind === "consecutiveRises" && line === undefined) return [];
    const name = changeableNumber(criterion.rule);
    const number = name === undefined ? undefined : line?.[name];
    if (name === undefined || number === undefined) return [{ criterion, fromPlan: false }];
    return [{ criterion: withNumber(criterion, name, number), fromPlan: true }];
  });
}

function withNumber(criterion: Criterion, name: ChangeableNumber, number: string): Criterion {
  return { ...criterion, rule: { ...criterion.rule, [name]: number } };
}
