import { describe, expect, test } from "vitest";
import type { SymptomFact } from "../reading/letter-facts.ts";
import { criterion, programme } from "../testing/invented-programme.ts";
import { limit, quote, reading } from "../testing/invented-reading.ts";
import { proposedLimits } from "./proposed-limits.ts";

const symptom = (code: string, role: SymptomFact["role"] = "criterion"): SymptomFact => ({
  ...quote(code),
  role,
  code,
});
const rules = programme({
  criteria: [
    criterion({ kind: "threshold", analyte: "psa", op: ">=", value: "0.2" }, { id: "psa" }),
    criterion(
      {
        kind: "any",
        of: [
          {
            kind: "relativeChange",
            analyte: "egfr",
            direction: "decrease",
            percent: "25",
            baseline: "handoverBaseline",
          },
          {
            kind: "relativeChange",
            analyte: "creatinine",
            direction: "increase",
            percent: "30",
            baseline: "handoverBaseline",
          },
        ],
      },
      { id: "kidney" },
    ),
    criterion({ kind: "symptom", any: ["bone-pain"] }, { id: "pain" }),
  ],
});
const percent = (number: string) =>
  limit(number, { kind: "percent-change", analyte: "creatinine", unit: "%", value: number });

describe("the limits of a received letter", () => {
  test("the letter's own number goes before the programme's", () => {
    const { criteria, unsaid } = proposedLimits(reading({ limits: [limit("0.4")] }), rules);
    expect(criteria[0]).toEqual({ id: "psa", value: "0.4", confirmed: true });
    expect(unsaid).toEqual(["kidney", "pain"]);
  });

  test.each([
    ["no unit", { unit: undefined }],
    ["another unit", { unit: "nmol/L" }],
    ["the other direction", { direction: "down" as const }],
    ["another test", { analyte: "testosterone" }],
  ])("a limit with %s is not this limit, and is shown as one that nobody computes", (_what, own) => {
    const { unit, ...rest } = limit("0.4");
    const fact = {
      ...rest,
      ...("unit" in own ? (own.unit === undefined ? {} : { unit: own.unit }) : { unit, ...own }),
    };
    const { unsaid, beside } = proposedLimits(reading({ limits: [fact as ReturnType<typeof limit>] }), rules); // a fact with or without its unit
    expect(unsaid).toContain("psa");
    expect(beside).toEqual([fact]);
  });

  test("a rule of two parts is the letter's where one part has the same number, and not where it has another", () => {
    expect(proposedLimits(reading({ limits: [percent("30")] }), rules).said.map(({ id }) => id)).toEqual(["kidney"]);
    const other = proposedLimits(reading({ limits: [percent("50")] }), rules);
    expect(other.unsaid).toContain("kidney");
    expect(other.beside).toHaveLength(1);
  });

  test("a symptom counts as a criterion where it brings the patient back, not where she is asked about it", () => {
    expect(proposedLimits(reading({ symptoms: [symptom("bone-pain")] }), rules).unsaid).not.toContain("pain");
    const asked = proposedLimits(reading({ symptoms: [symptom("bone-pain", "ask")] }), rules);
    expect(asked.unsaid).toContain("pain");
    expect(asked.beside).toEqual([]);
  });

  test("where the programme leaves the number to the letter, there is nothing to take over", () => {
    const open = programme({
      criteria: [criterion({ kind: "threshold", analyte: "psa", op: ">=", value: null }, { id: "own" })],
    });
    expect(proposedLimits(reading(), open).unsaid).toEqual([]);
  });
});
