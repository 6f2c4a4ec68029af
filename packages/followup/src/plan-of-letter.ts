import { changeableNumber } from "./criteria/criterion.ts";
import type { Epikrise } from "./epikrise.ts";
import type { IndividualPlan, PlanCheckById, PlanCriterion } from "./individual-plan.ts";
import type { Programme } from "./programme.ts";

/** The patient's own plan as the signed letter says it: the letter goes before the programme (DSAM 2019, ch. 4). */
export function planOfLetter(
  { checks, criteria }: Pick<Epikrise, "checks" | "criteria">,
  programme: Programme,
): IndividualPlan {
  return {
    checks: checks.map(
      ({ check, everyMonths, fromMonth, untilMonth }): PlanCheckById => ({
        check,
        ...(everyMonths === undefined ? {} : { everyMonths }),
        ...(fromMonth === undefined ? {} : { fromMonth }),
        ...(untilMonth === undefined ? {} : { untilMonth }),
      }),
    ),
    criteria: criteria.flatMap(({ id, value }): PlanCriterion[] => {
      const rule = programme.criteria.find((criterion) => criterion.id === id)?.rule;
      const number = rule && changeableNumber(rule);
      return [number === undefined || value === undefined ? { id } : { id, [number]: value }];
    }),
  };
}
