import { describe, expect, test } from "vitest";
import type { PlanCheck, PlanCriterion } from "./individual-plan.ts";
import { planProblems } from "./plan-problems.ts";
import { rulesFor } from "./rules-in-force.ts";
import { check, criterion, programme } from "./testing/invented-programme.ts";

const limit = criterion({ kind: "threshold", analyte: "psa", op: ">=", value: "0.2" }, { id: "limit" });
const pair = criterion({ kind: "any", of: [{ kind: "aboveReference", analyte: "psa" }] }, { id: "pair" });
const offer = check({ id: "offer", needs: [], timing: { kind: "once", event: "told", daysAfter: 14 } });
const invented = programme({
  checks: [
    check(),
    check({ id: "late", timing: { kind: "recurring", everyMonths: 12, fromMonth: 0, untilMonth: 36 } }),
    offer,
  ],
  criteria: [limit, pair],
});

function problems(checks: PlanCheck[], criteria: PlanCriterion[] = []): string[] {
  return planProblems(invented, { checks, criteria }).map(({ field }) => field);
}

describe("a plan that can be followed", () => {
  test("has no problems", () => {
    expect(
      problems(
        [
          { analysis: "NPU08669", everyMonths: 6 },
          { check: "offer", afterDays: 20 },
        ],
        [{ id: "limit", value: "0,4" }],
      ),
    ).toEqual([]);
    expect(problems([{ check: "psa", untilMonth: null }], [{ id: "pair" }])).toEqual([]);
  });
});

describe("a plan that cannot", () => {
  test.each<[string, PlanCheck[], string[]]>([
    ["interval 0", [{ analysis: "NPU08669", everyMonths: 0 }], ["checks[0].everyMonths"]],
    ["interval -6", [{ check: "psa", everyMonths: -6 }], ["checks[0].everyMonths"]],
    ["interval of a million months", [{ check: "psa", everyMonths: 1_000_000 }], ["checks[0].everyMonths"]],
    ["half a month", [{ check: "psa", everyMonths: 1.5 }], ["checks[0].everyMonths"]],
    [
      "it ends before it begins",
      [{ analysis: "NPU08669", everyMonths: 6, fromMonth: 12, untilMonth: 6 }],
      ["checks[0].untilMonth"],
    ],
    ["it begins after the programme's own end", [{ check: "late", fromMonth: 48 }], ["checks[0].untilMonth"]],
    ["a negative window", [{ check: "psa", beforeDays: -1 }], ["checks[0].beforeDays"]],
    ["an analysis that nobody knows", [{ analysis: "NPU99999", everyMonths: 6 }], ["checks[0].analysis"]],
    ["a check that is not the programme's", [{ check: "scopy" }], ["checks[0].check"]],
    ["one check twice", [{ check: "psa" }, { check: "psa" }], ["checks[1].check"]],
    ["a check named and replaced", [{ check: "psa" }, { analysis: "NPU08669", everyMonths: 3 }], ["checks[0].check"]],
    ["a pace for what is done once", [{ check: "offer", everyMonths: 6 }], ["checks[0].everyMonths"]],
  ])("%s", (_, checks, expected) => expect(problems(checks)).toEqual(expected));

  test.each<[string, PlanCriterion[], string[]]>([
    ["a criterion that is not the programme's", [{ id: "other" }], ["criteria[0].id"]],
    ["a number that the criterion does not have", [{ id: "limit", percent: "25" }], ["criteria[0].percent"]],
    ["any number for an any", [{ id: "pair", value: "1" }], ["criteria[0].value"]],
    ["no number at all", [{ id: "limit", value: "høj" }], ["criteria[0].value"]],
    ["a negative number", [{ id: "limit", value: "-1" }], ["criteria[0].value"]],
    ["one criterion twice", [{ id: "limit" }, { id: "limit", value: "1" }], ["criteria[1].id"]],
  ])("%s", (_, criteria, expected) => expect(problems([], criteria)).toEqual(expected));

  test("is never followed: it should have been asked about before", () => {
    expect(() => rulesFor(invented, { checks: [{ check: "scopy" }], criteria: [] })).toThrow("plan.checks[0].check");
  });
});

test("without an own plan the rules are made once", () => {
  expect(rulesFor(invented)).toBe(rulesFor(invented, { checks: [], criteria: [] }));
});

test("the sentence of a criterion holds the number in force, with a comma in Danish", () => {
  const label = {
    da: "PSA mindst {value} efter {minDaysBetween} dage",
    en: "PSA at least {value} after {minDaysBetween} days",
  };
  const worded = programme({ criteria: [{ ...limit, label, confirm: { minDaysBetween: 14, maxDaysBetween: 92 } }] });
  const [own] = rulesFor(worded, { checks: [], criteria: [{ id: "limit", value: "0,4" }] }).criteria;
  expect(own?.label).toEqual({ da: "PSA mindst 0,4 efter 14 dage", en: "PSA at least 0.4 after 14 days" });
  expect(own?.fromPlan).toBe(true);
});

describe("what is wrong is said so that the sender can mend it", () => {
  const said = (checks: PlanCheck[], criteria: PlanCriterion[] = []) =>
    planProblems(invented, { checks, criteria }).map(({ field, reason }) => `${field}: ${reason}`);

  test.each<[PlanCheck[], string[]]>([
    [[{ analysis: "NPU99999", everyMonths: 6 }], ['checks[0].analysis: "NPU99999" is no analysis of the programmes']],
    [[{ check: "scopy" }], ['checks[0].check: "scopy" is no check of invented']],
    [
      [{ check: "psa", everyMonths: 0, fromMonth: -1, untilMonth: 1201, beforeDays: 0.5, afterDays: 36_526 }],
      [
        "checks[0].everyMonths: 0 is no whole number from 1 to 1200",
        "checks[0].fromMonth: -1 is no whole number from 0 to 1200",
        "checks[0].untilMonth: 1201 is no whole number from 0 to 1200",
        "checks[0].beforeDays: 0.5 is no whole number from 0 to 36525",
        "checks[0].afterDays: 36526 is no whole number from 0 to 36525",
      ],
    ],
    [[{ check: "psa", everyMonths: 1200, fromMonth: 1200, untilMonth: 1200, beforeDays: 36_525, afterDays: 0 }], []],
    [
      [{ check: "psa", fromMonth: 7, untilMonth: 6 }],
      ["checks[0].untilMonth: it ends in month 6, before it begins in month 7"],
    ],
    [[{ check: "psa" }, { check: "psa" }], ['checks[1].check: "psa" is named twice']],
    [
      [{ check: "psa" }, { analysis: "NPU08669", everyMonths: 3 }],
      ['checks[0].check: "psa" is also replaced by a check that names its analysis'],
    ],
    [
      [{ check: "offer", everyMonths: 6, fromMonth: 1, untilMonth: 2 }],
      ["everyMonths", "fromMonth", "untilMonth"].map(
        (field) => `checks[0].${field}: "offer" is done once, after an event: it has no ${field}`,
      ),
    ],
  ])("%j", (checks, expected) => expect(said(checks)).toEqual(expected));

  test.each<[PlanCriterion[], string[]]>([
    [[{ id: "other" }], ['criteria[0].id: "other" is no criterion of invented']],
    [[{ id: "pair" }, { id: "limit" }, { id: "limit" }], ['criteria[2].id: "limit" is named twice']],
    [[{ id: "pair", value: "3" }], ['criteria[0].value: "pair" has no number of that name that a plan can change']],
    [[{ id: "limit", value: "-1" }], ['criteria[0].value: "-1" is no decimal number of zero or more']],
    [[{ id: "pair" }, { id: "limit", value: "0" }], []],
  ])("%j", (criteria, expected) => expect(said([], criteria)).toEqual(expected));

  test("a check of two analyses is not replaced by a line that names one of them", () => {
    const both = check({ id: "kidney", needs: [["creatinine"], ["egfr"]] });
    const either = check({ id: "either", needs: [["creatinine", "egfr"]] });
    const plan = {
      checks: [{ check: "kidney" }, { check: "either" }, { analysis: "NPU18016", everyMonths: 3 }],
      criteria: [],
    };
    expect(planProblems(programme({ checks: [both, either] }), plan)).toEqual([]);
  });
});
