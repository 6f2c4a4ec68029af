import { describe, expect, test } from "vitest";
import { day } from "../testing/invented-programme.ts";
import { ask, baseline, lab, psa, state } from "../testing/story.ts";
import type { MeasuredRule } from "./criterion.ts";

const psaOver2: MeasuredRule = { kind: "threshold", analyte: "psa", op: ">=", value: "2" };
const overNadir: MeasuredRule = {
  kind: "relativeChange",
  analyte: "psa",
  direction: "increase",
  percent: "25",
  baseline: "nadirSinceAdtStart",
  minAbsolute: "2.0",
};
const castrate: MeasuredRule = { kind: "threshold", analyte: "testosterone", op: "<", value: "1.7" };
const egfrFall: MeasuredRule = {
  kind: "relativeChange",
  analyte: "egfr",
  direction: "decrease",
  percent: "25",
  baseline: "handoverBaseline",
};
const creatinineRise: MeasuredRule = { ...egfrFall, analyte: "creatinine", direction: "increase", percent: "30" };

describe("a rise over the nadir since the anchor", () => {
  const after = (...values: [string, string][]) => state(overNadir, {}, { results: values.map(([v, d]) => psa(v, d)) });
  test("has no nadir at the first value", () => expect(after(["9", "2024-02-01"])).toBe("undetermined"));
  test("must reach the absolute limit too", () => {
    expect(after(["1", "2024-02-01"], ["2.9", "2024-05-01"])).toBe("not-met");
    expect(after(["1", "2024-02-01"], ["3", "2024-05-01"])).toBe("met 2024-05-01");
  });
  test("must reach the relative limit too", () => {
    expect(after(["20", "2024-02-01"], ["24.9", "2024-05-01"])).toBe("not-met");
    expect(after(["20", "2024-02-01"], ["25", "2024-05-01"])).toBe("met 2024-05-01");
  });
  test("of a nadir of 0 only the absolute one is left", () => {
    expect(after(["<0.1", "2024-02-01"], ["2", "2024-05-01"])).toBe("met 2024-05-01");
  });
});

describe("all parts", () => {
  const rule = { kind: "all", of: [psaOver2, castrate] } as const;
  test("a part never measured is a miss", () =>
    expect(state(rule, {}, { results: [psa("5", "2024-05-01")] })).toBe("not-met"));
  test("a part not measured that day speaks with its latest verdict", () => {
    const results = [lab("testosterone", "1", "2024-04-01"), psa("5", "2024-05-01")];
    expect(state(rule, {}, { results })).toBe("met 2024-05-01");
  });
  test("one miss is a miss, else one undecided is undecided", () => {
    const low = lab("testosterone", "1", "2024-05-01");
    expect(state(rule, {}, { results: [low, psa("1", "2024-05-01")] })).toBe("not-met");
    expect(state(rule, {}, { results: [low, psa("<5", "2024-05-01")] })).toBe("undetermined");
  });
  test("without a measurement there is no data", () => expect(state(rule, {}, {})).toBe("no-data"));
});

describe("any part", () => {
  const rule = { kind: "any", of: [egfrFall, creatinineRise] } as const;
  const baselines = [baseline("egfr", "72", "2024-01-01"), baseline("creatinine", "90", "2024-01-01")];
  const confirm = { confirm: { minDaysBetween: 7, maxDaysBetween: 28 } };

  test("one hit is enough", () => {
    expect(state(rule, {}, { baseline: baselines, results: [lab("creatinine", "117", "2025-01-01")] })).toBe(
      "met 2025-01-01",
    );
  });

  test("worked case 10: a normal creatinine ten days after a fallen eGFR neither confirms nor clears it", () => {
    const results = [lab("egfr", "53", "2029-12-01"), lab("creatinine", "95", "2029-12-11")];
    const asOf = day("2029-12-20");
    expect(state(rule, confirm, { asOf, baseline: baselines, results })).toBe("pending 2029-12-01");
    const cleared = [...results, lab("egfr", "60", "2029-12-12"), lab("creatinine", "95", "2029-12-13")];
    expect(state(rule, confirm, { baseline: baselines, results: cleared })).toBe("not-met");
  });

  test("a part without any baseline is undecided, not without data", () => {
    expect(state(rule, {}, { baseline: baselines.slice(0, 1), results: [lab("creatinine", "95", "2025-01-01")] })).toBe(
      "undetermined",
    );
  });

  test("the explanation names the part that hit", () => {
    const results = [lab("egfr", "53", "2025-01-01"), lab("creatinine", "95", "2025-01-01")];
    const { because } = ask(rule, {}, { baseline: baselines, results });
    expect(because.values.map((value) => value.value)).toEqual(["53"]);
    expect(because.limit).toBe("54 mL/min/{1.73_m2}");
  });
});

describe("above the laboratory's own reference interval", () => {
  const rule = { kind: "aboveReference", analyte: "psa" } as const;
  test.each([
    ["4.1", "4.0", "met 2025-01-01"],
    ["4.0", "4.0", "not-met"],
    ["4.1", "<4", "undetermined"],
    ["4.1", undefined, "undetermined"],
    [">4", "4", "met 2025-01-01"],
    ["<5", "4", "undetermined"],
  ])("%s against an upper end of %s is %s", (value, high, expected) => {
    const own = high === undefined ? {} : { referenceHigh: high };
    expect(state(rule, {}, { results: [psa(value, "2025-01-01", own)] })).toBe(expected);
  });
});
