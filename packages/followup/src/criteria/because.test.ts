import { describe, expect, test } from "vitest";
import { evaluateCase } from "../evaluate.ts";
import { criterion, day, programme } from "../testing/invented-programme.ts";
import { ask, baseline, lab, patient, psa } from "../testing/story.ts";
import type { Criterion, Rule } from "./criterion.ts";

const limit: Rule = { kind: "threshold", analyte: "psa", op: ">=", value: "0.20" };
const rises: Rule = { kind: "consecutiveRises", analyte: "psa", rises: 2, minLastValue: "0.1", minDaysBetween: 28 };
const doubling: Rule = {
  ...{ kind: "doublingTime", analyte: "psa", valueMonths: "12.0", minMeasurements: 3, minSpanDays: 90 },
};
const attacks: Rule = { kind: "countWithin", event: "uti", count: 2, windowDays: 365 };
const told = (code: string, on: string, present = true) => ({ code, reportedOn: day(on), present });
const named = { plan: { checks: [], criteria: [{ id: "c" }] } };
const followed = { followedFrom: day("2025-01-01") };

/** The values that a verdict rests on. */
const seen = (rule: Rule, given: Parameters<typeof ask>[2], own: Partial<Criterion> = {}) =>
  ask(rule, own, given).because.values.map(({ value }) => value);

describe("the limit that a reason names", () => {
  test.each<[string, Rule, string | undefined]>([
    ["of a number, with its unit", limit, "0.2 ug/L"],
    ["that the letter must give and did not", { ...limit, value: null }, undefined],
    ["of a doubling time", doubling, "12 months"],
    ["of events", attacks, "2 in 365 days"],
    ["of a missed check", { kind: "missedCheck", check: "psa", graceDays: 14 }, "14 days"],
    [
      "of a rise over the lowest, which nobody has measured",
      { kind: "nadirPlus", analyte: "psa", delta: "2" },
      undefined,
    ],
    ["of the laboratory's own reference", { kind: "aboveReference", analyte: "psa" }, undefined],
    ["of a symptom", { kind: "symptom", any: ["pain"] }, undefined],
    ["of a flag", { kind: "clinicianFlag", flag: "worried" }, undefined],
  ])("%s", (_, rule, expected) => {
    const { because } = ask(rule, {}, {});
    expect(because.limit).toBe(expected);
    expect("limit" in because).toBe(expected !== undefined);
  });
  test("of rises in a row is the floor, and only where something was measured", () => {
    expect(ask(rises, {}, named).because.limit).toBeUndefined();
    const results = [psa("0.1", "2025-01-01"), psa("0.2", "2025-02-01"), psa("0.3", "2025-03-01")];
    expect(ask(rises, {}, { ...named, results }).because.limit).toBe("0.1 ug/L");
    expect(ask(rises, {}, { ...named, results: results.slice(0, 1) }).because.limit).toBe("0.1 ug/L");
  });
  test("of two analyses are both, each with its unit; of one and the same only once", () => {
    const part = (analyte: string, value: string) => ({ kind: "threshold", analyte, op: ">=", value }) as const;
    const both: Rule = { kind: "all", of: [part("psa", "0.2"), part("creatinine", "120")] };
    const results = [psa("0.3", "2025-01-01"), lab("creatinine", "130", "2025-01-01")];
    expect(ask(both, {}, { results }).because.limit).toBe("0.2 ug/L; 120 umol/L");
    const confirm = { minDaysBetween: 14, maxDaysBetween: 92 };
    const twice = ask({ kind: "any", of: [part("psa", "0.2"), part("psa", "0.2")] }, { confirm }, { results });
    expect(twice.because.limit).toBe("0.2 ug/L");
  });
});

describe("the source that a reason names", () => {
  const evidence = (source: string, ...fields: string[]) => ({
    ...{ for: fields, source, mark: "proposal" as const, signature: "unsigned" as const },
  });
  const sources = [
    { id: "s", title: "Kilden", where: "her" },
    { id: "t", title: "Aftalen", where: "der" },
  ];
  const sourceOf = (rule: Rule, own: Partial<Criterion>, plan = named.plan) => {
    const rules = programme({ sources, criteria: [criterion(rule, own)] });
    return evaluateCase(patient({ plan: { ...plan } }), rules).criteria[0]?.because.source;
  };

  test("is the one of the number that decides, else the first", () => {
    expect(sourceOf(limit, { evidence: [evidence("s", "confirm"), evidence("t", "value")] })).toBe("Aftalen");
    expect(sourceOf(limit, { evidence: [evidence("t", "confirm"), evidence("s", "action")] })).toBe("Aftalen");
    const pain: Rule = { kind: "symptom", any: ["pain"] };
    expect(sourceOf(pain, { evidence: [evidence("t", "any"), evidence("s", "value")] })).toBe("Aftalen");
  });
  test("is empty where there is none, and the letter where the patient's own plan gave the number", () => {
    expect(sourceOf(limit, { evidence: [] })).toBe("");
    expect(sourceOf(limit, { evidence: [evidence("nowhere", "value")] })).toBe("");
    const own = { checks: [], criteria: [{ id: "c", value: "0.4" }] };
    expect(sourceOf(limit, { evidence: [evidence("t", "value")] }, own)).toBe("Patientens egen plan (epikrisen)");
  });
});

describe("the sentence of a rule", () => {
  const label = { da: "Mindst {value} efter {fromMonth} md.", en: "At least {value} after {fromMonth} months" };
  test("has the number in force, with a comma in Danish", () => {
    expect(ask(limit, { label, fromMonth: 3 }, {}).because.label).toEqual({
      da: "Mindst 0,20 efter 3 md.",
      en: "At least 0.20 after 3 months",
    });
  });
  test("says where the letter has not given one", () => {
    expect(ask({ ...limit, value: null }, { label }, {}).because.label).toEqual({
      da: "Mindst (værdi mangler i epikrisen) efter 0 md.",
      en: "At least (value missing in the epikrise) after 0 months",
    });
  });
});

describe("the values that a verdict rests on", () => {
  test("a value of the letter has no id, an answer has its own", () => {
    const fall: Rule = {
      ...{
        kind: "relativeChange",
        analyte: "egfr",
        direction: "decrease",
        percent: "25",
        baseline: "handoverBaseline",
      },
    };
    const given = { baseline: [baseline("egfr", "72", "2024-01-01")], results: [lab("egfr", "50", "2025-01-01")] };
    const { because } = ask(fall, {}, given);
    expect(because.comparedWith).toEqual([
      { analysis: "DNK35302", value: "72", unit: "mL/min", sampledOn: "2024-01-01" },
    ]);
    expect(because.values.map(({ result }) => result)).toEqual(["2025-01-01 50"]);
  });
  test("of rises in a row: the run that met it, else the last one", () => {
    const results = [
      psa("0.5", "2024-12-01"),
      psa("0.1", "2025-01-01"),
      psa("0.2", "2025-02-01"),
      psa("0.3", "2025-03-01"),
      psa("0.4", "2025-04-01"),
    ];
    expect(seen(rises, { ...named, results })).toEqual(["0.1", "0.2", "0.3"]);
    expect(seen({ ...rises, minLastValue: "0.35" }, { ...named, results })).toEqual(["0.2", "0.3", "0.4"]);
    expect(seen(rises, { ...named, results: results.slice(0, 3) })).toEqual(["0.2"]);
  });
  test("of a doubling time: all that were reckoned with, else the last one", () => {
    const results = [psa("4", "2025-01-01"), psa("8", "2025-06-30"), psa("16", "2025-12-27")];
    expect(seen(doubling, { results })).toEqual(["4", "8", "16"]);
    expect(seen(doubling, { results: results.slice(0, 2) })).toEqual(["8"]);
  });
  test("of events: those that were counted, else the last report", () => {
    const reports = (...symptoms: ReturnType<typeof told>[]) =>
      ask(attacks, {}, { ...followed, symptoms }).because.reports.map(({ reportedOn }) => reportedOn);
    expect(
      reports(
        told("uti", "2025-01-01"),
        told("uti", "2026-02-01"),
        told("uti", "2026-03-01"),
        told("uti", "2026-04-01"),
      ),
    ).toEqual(["2026-02-01", "2026-03-01"]);
    expect(reports(told("uti", "2025-02-01"), told("uti", "2026-04-01"))).toEqual(["2026-04-01"]);
    expect(
      reports(told("uti", "2025-02-01"), told("uti", "2025-02-02", false), told("uti", "2025-02-03", false)),
    ).toEqual(["2025-02-03"]);
    expect(reports(told("uti", "2025-02-01"), told("uti", "2025-02-01"), told("uti", "2025-03-01"))).toEqual([
      "2025-02-01",
      "2025-03-01",
    ]);
  });
  test("of a symptom: the first day it was there, else the last no; on one day by its name", () => {
    const pain: Rule = { kind: "symptom", any: ["pain", "bleeding"] };
    const reports = (...symptoms: ReturnType<typeof told>[]) =>
      ask(pain, {}, { ...followed, symptoms }).because.reports.map(({ code, reportedOn }) => `${code} ${reportedOn}`);
    expect(reports(told("pain", "2025-02-01", false), told("pain", "2025-03-01", false))).toEqual(["pain 2025-03-01"]);
    expect(reports(told("pain", "2025-03-01"), told("bleeding", "2025-03-01"))).toEqual(["bleeding 2025-03-01"]);
    expect(reports(told("bleeding", "2025-03-01"), told("pain", "2025-03-01"))).toEqual(["bleeding 2025-03-01"]);
  });
});

describe("what a verdict lacks", () => {
  test.each<[string, Rule, Parameters<typeof ask>[2], unknown]>([
    ["a measurement", limit, {}, { kind: "measurement", analytes: ["psa"] }],
    [
      "one that decides",
      limit,
      { results: [psa("<0.5", "2025-01-01")] },
      { kind: "decisive-measurement", analytes: ["psa"] },
    ],
    ["a number of the letter", { ...limit, value: null }, {}, { kind: "value" }],
    ["a measurement for rises", rises, named, { kind: "measurement", analytes: ["psa"] }],
    ["a measurement for a doubling time", doubling, {}, { kind: "measurement", analytes: ["psa"] }],
    [
      "an answer about a symptom",
      { kind: "symptom", any: ["pain", "cough"] },
      {},
      { kind: "answer", symptoms: ["pain", "cough"] },
    ],
    ["an answer about events", attacks, {}, { kind: "answer", symptoms: ["uti"] }],
    ["nothing", limit, { results: [psa("0.1", "2025-01-01")] }, undefined],
  ])("%s", (_, rule, given, expected) => {
    const { because } = ask(rule, {}, given);
    expect(because.needs).toEqual(expected);
    expect("needs" in because).toBe(expected !== undefined);
  });
  test("a part of a joined rule without its number lacks it for the whole", () => {
    const open: Rule = {
      kind: "all",
      of: [{ ...limit, value: null } as const, { kind: "aboveReference", analyte: "psa" }],
    } as Rule; // its first part waits for the letter
    const answer = ask(open, {}, { results: [psa("9", "2025-01-01", { referenceHigh: "4" })] });
    expect(answer.state).toBe("undetermined");
    expect(answer.because.needs).toEqual({ kind: "value" });
  });
});
