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

describe("each kind of rule", () => {
  const found = (rule: Parameters<typeof criterion>[0], ...limits: ReturnType<typeof limit>[]) => {
    const { criteria, said, beside } = proposedLimits(reading({ limits }), programme({ criteria: [criterion(rule)] }));
    return [said.length, criteria[0]?.value, beside.length];
  };
  const change = (direction: "increase" | "decrease") =>
    ({ kind: "relativeChange", analyte: "psa", direction, percent: "25", baseline: "handoverBaseline" }) as const;

  test.each([
    [">=", "up"],
    [">", "up"],
    ["<=", "down"],
    ["<", "down"],
  ] as const)("a limit %s is one %s", (op, direction) => {
    const rule = { kind: "threshold", analyte: "psa", op, value: "0.2" } as const;
    expect(found(rule, limit("0.4", { direction }))).toEqual([1, "0.4", 0]);
    expect(found(rule, limit("0.4", { direction: direction === "up" ? "down" : "up" }))).toEqual([0, undefined, 1]);
  });

  test("so much over the nadir, and only upwards", () => {
    const phoenix = { kind: "nadirPlus", analyte: "psa", delta: "2" } as const;
    expect(found(phoenix, limit("3", { kind: "nadir-plus" }))).toEqual([1, "3", 0]);
    expect(found(phoenix, limit("3"))).toEqual([0, undefined, 1]);
    expect(found(phoenix, limit("3", { kind: "nadir-plus", direction: "down" }))).toEqual([0, undefined, 1]);
  });

  test("a change by per cent has no other unit", () => {
    const { unit: _, ...bare } = limit("30", { kind: "percent-change" });
    expect(found(change("increase"), bare)).toEqual([1, "30", 0]);
    expect(found(change("increase"), { ...bare, analyte: "creatinine" })).toEqual([0, undefined, 1]);
    expect(found(change("decrease"), bare)).toEqual([0, undefined, 1]);
    expect(found(change("decrease"), { ...bare, direction: "down" })).toEqual([1, "30", 0]);
  });

  test("above the laboratory's own interval has no number of the letter's", () => {
    expect(found({ kind: "aboveReference", analyte: "psa" }, limit("4"))).toEqual([0, undefined, 1]);
  });

  test("a joined rule keeps its own numbers: one part with its number is enough, another number denies it", () => {
    const part = (value: string) => ({ kind: "threshold", analyte: "psa", op: ">=", value }) as const;
    const both = { kind: "all", of: [part("0.2"), change("increase")] } as const;
    expect(found(both, limit("0.20"))).toEqual([1, undefined, 0]);
    expect(found(both, limit("0.4"))).toEqual([0, undefined, 1]);
    expect(found(both, limit("0.2"), limit("30", { kind: "percent-change" }))).toEqual([0, undefined, 2]);
    expect(found(both, limit("0.2"), limit("25", { kind: "percent-change" }))).toEqual([1, undefined, 0]);
    expect(found(both)).toEqual([0, undefined, 0]);
    expect(found({ kind: "any", of: [{ kind: "aboveReference", analyte: "psa" }, part("0.2")] }, limit("0.2"))).toEqual(
      [...[1, undefined, 0]],
    );
    expect(found({ kind: "any", of: [{ ...part("0.2"), value: null }] }, limit("0.2"))).toEqual([0, undefined, 1]);
  });

  test.each<Parameters<typeof criterion>[0]>([
    { kind: "doublingTime", analyte: "psa", valueMonths: "12", minMeasurements: 3, minSpanDays: 90 },
    { kind: "missedCheck", check: "psa", graceDays: 14 },
    { kind: "clinicianFlag", flag: "worried" },
  ])("%j is never read of a letter", (rule) => expect(found(rule, limit("4"))).toEqual([0, undefined, 1]));

  test("rises in a row are off, and no letter asks for them", () => {
    const rises = {
      kind: "consecutiveRises",
      analyte: "psa",
      rises: 2,
      minLastValue: "0.1",
      minDaysBetween: 28,
    } as const;
    expect(proposedLimits(reading(), programme({ criteria: [criterion(rises)] })).criteria).toEqual([]);
  });

  test("events are counted by their own code", () => {
    const events = programme({
      criteria: [criterion({ kind: "countWithin", event: "uti", count: 2, windowDays: 365 })],
    });
    expect(proposedLimits(reading({ symptoms: [symptom("uti")] }), events).said).toHaveLength(1);
    const { said, beside } = proposedLimits(reading({ symptoms: [symptom("bone-pain")] }), events);
    expect([said.length, beside.length]).toEqual([0, 1]);
  });

  test("a symptom without a code is for people to hold", () => {
    const { code: _, ...bare } = symptom("træthed");
    const { unsaid, beside } = proposedLimits(reading({ symptoms: [bare] }), rules);
    expect([unsaid, beside]).toEqual([["psa", "kidney", "pain"], [bare]]);
  });

  test("the first of the letter's words stands for it", () => {
    const [first, second] = [symptom("bone-pain"), { ...symptom("bone-pain"), at: 9 }];
    const { said, beside } = proposedLimits(reading({ symptoms: [first, second] }), rules);
    expect(said).toEqual([{ id: "pain", quote: first }]);
    expect(beside).toEqual([]);
  });
});
