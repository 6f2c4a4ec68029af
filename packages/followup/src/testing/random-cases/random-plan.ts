import fc from "fast-check";
import { changeableNumber } from "../../criteria/criterion.ts";
import type { IndividualPlan, PlanCheck, PlanCriterion } from "../../individual-plan.ts";
import { planProblems } from "../../plan-problems.ts";
import type { Programme } from "../../programme.ts";

const someNumbers = fc.record(
  {
    everyMonths: fc.constantFrom(6, 12, 1, 2, 3, 4, 24),
    fromMonth: fc.constantFrom(0, 6, 3, 13),
    untilMonth: fc.constantFrom(null, 36, 60, 12, 25),
    beforeDays: fc.constantFrom(30, 0, 13, 14, 90, 400),
    afterDays: fc.constantFrom(30, 0, 13, 14, 90, 400),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const someLine = fc.record({
  names: fc.constantFrom("analysis", "check", "bare check"),
  which: fc.nat(30),
  everyMonths: fc.constantFrom(6, 12, 3, 1),
  numbers: someNumbers,
});

/** Draws of a patient's own plan: mostly none, else up to three lines about checks and four about criteria. */
export const somePlan = fc.record({
  checks: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.array(someLine, { maxLength: 3 }) },
  ),
  criteria: fc.array(fc.record({ which: fc.nat(30), number: fc.nat(9) }), { maxLength: 4 }),
});

type PlanDraw = typeof somePlan extends fc.Arbitrary<infer One> ? One : never;

/** The plan of draws under a programme. Lines that contradict each other are left out. */
export function planOf({ checks, criteria }: PlanDraw, programme: Programme): IndividualPlan {
  const kept: PlanCheck[] = [];
  for (const draw of checks) {
    const line = checkLine(draw, programme);
    if (planProblems(programme, { checks: [...kept, line], criteria: [] }).length === 0) kept.push(line);
  }
  const lines = criteria.flatMap((draw) => criterionLine(draw, programme) ?? []);
  return { checks: kept, criteria: lines.filter(({ id }, at) => lines.findIndex((line) => line.id === id) === at) };
}

/** A line about a check: of an analysis that the checks ask for (or another), or of a check of the programme. */
function checkLine(draw: PlanDraw["checks"][number], { checks, analytes }: Programme): PlanCheck {
  const { names, which, everyMonths, numbers } = draw;
  const asked = analytes.filter(({ id }) => checks.some(({ needs }) => needs.some((group) => group.includes(id))));
  const codes = [...asked, ...asked, ...analytes.slice(0, 3)].flatMap((analyte) => analyte.codes);
  const check = checks[which % Math.max(checks.length, 1)]?.id;
  if (names === "analysis" || check === undefined) {
    return { analysis: codes[which % codes.length] ?? "", everyMonths, ...numbers };
  }
  return names === "bare check" ? { check } : { check, ...numbers };
}

const CHANGED = {
  value: ["0.4", "0,40", "0.2", "2", "30", "0", "0.20000000000000000001"],
  delta: ["2", "1.5", "0,20", "0", "1.99999999999999999999"],
  percent: ["25", "50", "12,5", "100", "150", "0", "12.500000000000000001"],
  valueMonths: ["12", "36", "6.0", "3,5", "0"],
  minLastValue: ["0.1", "0.20", "1", "0"],
} as const;

/** A line about a criterion: it is named, mostly with another number. */
function criterionLine(
  { which, number }: PlanDraw["criteria"][number],
  { criteria }: Programme,
): PlanCriterion | undefined {
  const criterion = criteria[which % Math.max(criteria.length, 1)];
  if (criterion === undefined) return undefined;
  const name = changeableNumber(criterion.rule);
  const chosen = name === undefined ? undefined : CHANGED[name][number - 2];
  return name === undefined || chosen === undefined ? { id: criterion.id } : { id: criterion.id, [name]: chosen };
}
