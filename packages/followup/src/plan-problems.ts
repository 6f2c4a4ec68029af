import { type Criterion, changeableNumber } from "./criteria/criterion.ts";
import type { IndividualPlan, PlanCheck, PlanCriterion } from "./individual-plan.ts";
import type { Check, Programme } from "./programme.ts";
import { parseDecimal } from "./value.ts";

/** What is wrong with a patient's own plan: the field, and why, in plain English for the one who sends it. */
export interface PlanProblem {
  field: string;
  reason: string;
}

/** No follow-up is planned over more than a hundred years: a larger number is a slip of the pen. */
const MOST_MONTHS = 1200;
const MOST_DAYS = 36_525;

/** Everything that makes a plan impossible to follow under a programme; empty where it can be used. */
export function planProblems(programme: Programme, plan: IndividualPlan): PlanProblem[] {
  const checks = plan.checks.flatMap((check, at) =>
    inField(`checks[${at}]`, checkProblems(programme, plan, check, at)),
  );
  const criteria = plan.criteria.flatMap((criterion, at) =>
    inField(`criteria[${at}]`, criterionProblems(programme, plan, criterion, at)),
  );
  return [...checks, ...criteria];
}

function inField(place: string, problems: PlanProblem[]): PlanProblem[] {
  return problems.map(({ field, reason }) => ({ field: `${place}.${field}`, reason }));
}

function checkProblems(programme: Programme, plan: IndividualPlan, check: PlanCheck, at: number): PlanProblem[] {
  const numbers = numberProblems(check);
  if ("analysis" in check) {
    const known = programme.analytes.some((analyte) => analyte.codes.includes(check.analysis));
    const unknown = { field: "analysis", reason: `"${check.analysis}" is no analysis of the programmes` };
    return [...(known ? [] : [unknown]), ...numbers, ...orderProblems(check)];
  }
  const own = programme.checks.find((each) => each.id === check.check);
  if (own === undefined) return [{ field: "check", reason: `"${check.check}" is no check of ${programme.id}` }];
  return [...numbers, ...clashes(programme, plan, own, at), ...fitProblems(own, check)];
}

function numberProblems(check: PlanCheck): PlanProblem[] {
  return [
    ...whole("everyMonths", check.everyMonths, 1, MOST_MONTHS),
    ...whole("fromMonth", check.fromMonth, 0, MOST_MONTHS),
    ...whole("untilMonth", check.untilMonth ?? undefined, 0, MOST_MONTHS),
    ...whole("beforeDays", check.beforeDays, 0, MOST_DAYS),
    ...whole("afterDays", check.afterDays, 0, MOST_DAYS),
  ];
}

function whole(field: string, number: number | undefined, least: number, most: number): PlanProblem[] {
  if (number === undefined || (Number.isInteger(number) && least <= number && number <= most)) return [];
  return [{ field, reason: `${number} is no whole number from ${least} to ${most}` }];
}

function orderProblems(numbers: { fromMonth?: number; untilMonth?: number | null }): PlanProblem[] {
  const { fromMonth = 0, untilMonth = null } = numbers;
  if (untilMonth === null || fromMonth <= untilMonth) return [];
  return [{ field: "untilMonth", reason: `it ends in month ${untilMonth}, before it begins in month ${fromMonth}` }];
}

/** Two lines of one plan that say how the same check is done cannot both be followed. */
function clashes(programme: Programme, plan: IndividualPlan, own: Check, at: number): PlanProblem[] {
  const twice = plan.checks.some((each, other) => other < at && "check" in each && each.check === own.id);
  const analyte = onlyAnalyte(own);
  const codes = programme.analytes.find((each) => each.id === analyte)?.codes ?? [];
  const replaced = plan.checks.some((each) => "analysis" in each && codes.includes(each.analysis));
  if (twice) return [{ field: "check", reason: `"${own.id}" is named twice` }];
  return replaced
    ? [{ field: "check", reason: `"${own.id}" is also replaced by a check that names its analysis` }]
    : [];
}

function fitProblems(own: Check, check: PlanCheck): PlanProblem[] {
  if (own.timing.kind === "recurring") return orderProblems({ ...own.timing, ...defined(check) });
  const foreign = (["everyMonths", "fromMonth", "untilMonth"] as const).filter((field) => check[field] !== undefined);
  return foreign.map((field) => ({ field, reason: `"${own.id}" is done once, after an event: it has no ${field}` }));
}

function criterionProblems(programme: Programme, plan: IndividualPlan, own: PlanCriterion, at: number): PlanProblem[] {
  const criterion = programme.criteria.find((each) => each.id === own.id);
  if (criterion === undefined) return [{ field: "id", reason: `"${own.id}" is no criterion of ${programme.id}` }];
  if (plan.criteria.some((each, other) => other < at && each.id === own.id)) {
    return [{ field: "id", reason: `"${own.id}" is named twice` }];
  }
  return Object.entries(own).flatMap(([field, text]) => changedNumberProblems(criterion, field, text));
}

function changedNumberProblems(criterion: Criterion, field: string, text: string | undefined): PlanProblem[] {
  if (field === "id" || text === undefined) return [];
  if (field !== changeableNumber(criterion.rule)) {
    return [{ field, reason: `"${criterion.id}" has no number of that name that a plan can change` }];
  }
  return parseDecimal(text) === undefined ? [{ field, reason: `"${text}" is no decimal number of zero or more` }] : [];
}

/** The analyte of a check that asks for just one; undefined for all others. */
export function onlyAnalyte(check: Check): string | undefined {
  const [group, ...others] = check.needs;
  return others.length === 0 && group?.length === 1 ? group[0] : undefined;
}

/** The fields that are given: an `undefined` never replaces a number. */
export function defined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, given]) => given !== undefined)) as Fields; // the same fields, less the empty ones
}
