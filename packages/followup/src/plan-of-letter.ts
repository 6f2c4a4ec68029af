import { changeableNumber } from "./criteria/criterion.ts";
import type { ChosenCriterion, PlannedCheck } from "./epikrise.ts";
import type { IndividualPlan, PlanCheckById, PlanCriterion } from "./individual-plan.ts";
import type { Check, Programme } from "./programme.ts";
import { decimalOf, decimalText, parseDecimal } from "./value.ts";

/** What a letter says of the rules: which checks and criteria, with its own numbers. */
export interface LetterRules {
  checks: readonly Pick<PlannedCheck, "check" | "everyMonths" | "fromMonth" | "untilMonth">[];
  criteria: readonly Pick<ChosenCriterion, "id" | "value">[];
}

/** What the signed letter changes for this patient: it goes before the programme (DSAM 2019, ch. 4). What it only repeats is no change. */
export function planOfLetter({ checks, criteria }: LetterRules, programme: Programme): IndividualPlan {
  return {
    checks: checks.flatMap((planned) => changedCheck(planned, programme)),
    criteria: criteria.flatMap(({ id, value }) => changedCriterion(id, value, programme)),
  };
}

function changedCheck(planned: LetterRules["checks"][number], { checks }: Programme): PlanCheckById[] {
  const own = checks.find(({ id }) => id === planned.check);
  const numbers = ownNumbers(planned, own);
  const named = own === undefined || own.onlyIf !== null || own.intervalFromEpikrise;
  return named || Object.keys(numbers).length > 0 ? [{ check: planned.check, ...numbers }] : [];
}

type Numbers = Pick<PlanCheckById, "everyMonths" | "fromMonth" | "untilMonth">;

function ownNumbers(
  { everyMonths, fromMonth, untilMonth }: LetterRules["checks"][number],
  own: Check | undefined,
): Numbers {
  const timing: Numbers = own?.timing.kind === "recurring" ? own.timing : {};
  const programmes = own?.intervalFromEpikrise === true ? undefined : timing.everyMonths; // then the letter's is never a repetition
  return {
    ...(everyMonths === undefined || everyMonths === programmes ? {} : { everyMonths }),
    ...(fromMonth === undefined || fromMonth === timing.fromMonth ? {} : { fromMonth }),
    ...(untilMonth === undefined || untilMonth === timing.untilMonth ? {} : { untilMonth }),
  };
}

function changedCriterion(id: string, value: string | undefined, { criteria }: Programme): PlanCriterion[] {
  const rule = criteria.find((criterion) => criterion.id === id)?.rule;
  if (rule === undefined) return [{ id }];
  const number = changeableNumber(rule);
  if (rule.kind === "consecutiveRises" && value === undefined) return [{ id }]; // naming it switches it on
  if (number === undefined || value === undefined) return [];
  const ours: unknown = Object.entries(rule).find(([field]) => field === number)?.[1];
  return sameNumber(value, ours) ? [] : [{ id, [number]: value }];
}

function sameNumber(value: string, ours: unknown): boolean {
  if (typeof ours !== "string" || parseDecimal(value) === undefined) return false;
  return decimalText(decimalOf(value)) === decimalText(decimalOf(ours));
}
