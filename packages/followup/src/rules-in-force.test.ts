import { describe, expect, test } from "vitest";
import type { PlanCheck } from "./individual-plan.ts";
import { rulesFor } from "./rules-in-force.ts";
import { check, criterion, programme } from "./testing/invented-programme.ts";

const label = { da: "P-PSA", en: "PSA" };
const invented = programme({
  checks: [
    check({ label, takenAt: "hospitalLaboratory", performedBy: "gp" }),
    check({ id: "creatinine-and-egfr", needs: [["creatinine"], ["egfr"]] }),
    check({ id: "scan", needs: [], performedBy: "hospital" }),
  ],
  criteria: [
    criterion(
      { kind: "consecutiveRises", analyte: "psa", rises: 3, minLastValue: "0.2", minDaysBetween: 30 },
      { id: "rises" },
    ),
    criterion({ kind: "threshold", analyte: "psa", op: ">=", value: "0.2" }, { id: "limit" }),
  ],
});

function owed(...checks: PlanCheck[]) {
  return rulesFor(invented, { checks, criteria: [] }).checks;
}

describe("what a patient's own plan makes of the programme's checks", () => {
  test("each says which rule it rests on; the hospital's are not owed by the practice", () => {
    expect(owed().map(({ id, because }) => `${id}: ${because}`)).toEqual([
      "psa: invented@1 psa",
      "creatinine-and-egfr: invented@1 creatinine-and-egfr",
    ]);
    expect(owed({ check: "psa", everyMonths: 3 }).map(({ because }) => because)).toEqual([
      "plan psa",
      "invented@1 creatinine-and-egfr",
    ]);
  });

  test("an analysis that the programme tests by itself takes its name, words and place, and nothing else of it", () => {
    const [, own] = owed({ analysis: "NPU08669", everyMonths: 4 });
    expect(own).toEqual({
      id: "psa",
      label,
      plain: null,
      kind: "control",
      needs: [["psa"]],
      timing: { kind: "recurring", everyMonths: 4, fromMonth: 0, untilMonth: null },
      beforeDays: 30,
      afterDays: 30,
      performedBy: "gp",
      optional: false,
      onlyIf: null,
      intervalFromEpikrise: false,
      takenAt: "hospitalLaboratory",
      evidence: [],
      because: "plan psa",
    });
  });

  test("an analysis that it only tests together with others, or not at all, is one more check under its own name, at the practice", () => {
    const checks = owed({ analysis: "NPU18016", everyMonths: 6 }, { analysis: "NPU02410", everyMonths: 12 });
    expect(checks.map(({ id, label: { da }, takenAt }) => `${id} ${da} ${takenAt}`)).toEqual([
      "psa P-PSA hospitalLaboratory",
      "creatinine-and-egfr creatinine-and-egfr practice",
      "creatinine creatinine practice",
      "bicarbonate bicarbonate practice",
    ]);
  });

  test("several lines of one analysis never share a name, whatever the programme's checks are called", () => {
    const names = owed(
      { analysis: "NPU08669", everyMonths: 3, untilMonth: 24 },
      { analysis: "NPU12534", everyMonths: 6, fromMonth: 24, untilMonth: 60 },
      { analysis: "NPU08669", everyMonths: 12, fromMonth: 60 },
    ).map(({ id }) => id);
    expect(names).toEqual(["creatinine-and-egfr", "psa", "psa-2", "psa-3"]);
  });

  test("a window never reaches into the next one: 28 days a month at the most", () => {
    const [first] = owed({ check: "psa", everyMonths: 1, beforeDays: 40, afterDays: 13 });
    expect([first?.beforeDays, first?.afterDays]).toEqual([13, 13]);
  });
});

test("rises in a row are off until a plan names them", () => {
  const ids = (criteria: { id: string }[]) => rulesFor(invented, { checks: [], criteria }).criteria.map(({ id }) => id);
  expect(ids([])).toEqual(["limit"]);
  expect(ids([{ id: "rises" }])).toEqual(["rises", "limit"]);
});

test("a plan with problems is a bug here, and the bug says which", () => {
  expect(() => owed({ check: "psa", everyMonths: 0 })).toThrow("plan.checks[0].everyMonths");
});
