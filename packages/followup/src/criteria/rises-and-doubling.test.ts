import { describe, expect, test } from "vitest";
import { evaluateCase } from "../evaluate.ts";
import { criterion, day, programme } from "../testing/invented-programme.ts";
import { baseline, only, patient, psa, state } from "../testing/story.ts";

const on = { plan: { checks: [], criteria: [{ id: "c" }] } };

describe("two rises in a row to at least 0.1, 28 days apart", () => {
  const rule = { kind: "consecutiveRises", analyte: "psa", rises: 2, minLastValue: "0.1", minDaysBetween: 28 } as const;
  const after = (...values: [string, string][]) =>
    state(rule, {}, { ...on, results: values.map(([v, d]) => psa(v, d)) });

  test("off, and not listed, unless the plan names it", () => {
    const answer = evaluateCase(
      patient({ results: [psa("1", "2025-01-01")] }),
      programme({ criteria: [criterion(rule)] }),
    );
    expect(answer.criteria).toEqual([]);
  });
  test("nothing measured, and a censored value only", () => {
    expect(after()).toBe("no-data");
    expect(after(["<0.1", "2025-01-01"])).toBe("not-met");
  });
  test("two steps up meet it", () =>
    expect(after(["0.05", "2025-01-01"], ["0.08", "2025-02-01"], ["0.1", "2025-03-01"])).toBe("met 2025-03-01"));
  test("not while the last value is below the floor", () => {
    const low: [string, string][] = [
      ["0.05", "2025-01-01"],
      ["0.08", "2025-02-01"],
      ["0.09", "2025-03-01"],
    ];
    expect(after(...low)).toBe("not-met");
    expect(after(...low, ["0.2", "2025-04-01"])).toBe("met 2025-04-01");
  });
  test("an equal value breaks the run", () =>
    expect(after(["0.1", "2025-01-01"], ["0.2", "2025-02-01"], ["0.2", "2025-03-01"], ["0.3", "2025-04-01"])).toBe(
      "not-met",
    ));
  test("a value too soon after the last one is skipped", () =>
    expect(after(["0.1", "2025-01-01"], ["0.2", "2025-01-10"], ["0.3", "2025-02-01"])).toBe("not-met"));
  test("a censored value in between is no measurement here", () =>
    expect(after(["0.1", "2025-01-01"], ["<0.1", "2025-02-01"], ["0.2", "2025-03-01"], ["0.3", "2025-04-01"])).toBe(
      "met 2025-04-01",
    ));
  test("of one day the highest counts, in whatever order the answers came", () => {
    for (const day of [
      ["0.3", "0.05"],
      ["0.05", "0.3"],
    ] as const) {
      const both = day.map((value): [string, string] => [value, "2025-02-01"]);
      expect(after(["0.1", "2025-01-01"], ...both, ["0.2", "2025-03-01"])).toBe("not-met");
    }
  });
  test("of one day a lower value does not count beside the highest", () =>
    expect(after(["0.1", "2025-01-01"], ["0.05", "2025-02-01"], ["0.2", "2025-02-01"], ["0.3", "2025-03-01"])).toBe(
      "met 2025-03-01",
    ));
  test("the plan may set the floor", () => {
    const plan = { checks: [], criteria: [{ id: "c", minLastValue: "0.5" }] };
    const results = [psa("0.1", "2025-01-01"), psa("0.2", "2025-02-01"), psa("0.3", "2025-03-01")];
    expect(state(rule, {}, { plan, results })).toBe("not-met");
  });
});

describe("the value doubles in less than 12 months", () => {
  const rule = {
    kind: "doublingTime",
    analyte: "psa",
    valueMonths: "12",
    minMeasurements: 3,
    minSpanDays: 180,
  } as const;
  const doubling = [psa("4.0", "2025-01-01"), psa("8.0", "2025-06-30"), psa("16.0", "2025-12-27")];

  test("worked case 5: 4.0, 8.0 and 16.0, 180 days apart, are 5.9 months", () => {
    expect(state(rule, {}, { results: doubling })).toBe("met 2025-12-27");
    expect(state({ ...rule, valueMonths: "5.92" }, {}, { results: doubling })).toBe("met 2025-12-27");
    expect(state({ ...rule, valueMonths: "5.91" }, {}, { results: doubling })).toBe("not-met");
  });
  test("two values are too few", () => expect(state(rule, {}, { results: doubling.slice(0, 2) })).toBe("not-met"));
  test("the span must be long enough", () =>
    expect(state({ ...rule, minSpanDays: 361 }, {}, { results: doubling })).toBe("not-met"));
  test("a span just long enough is", () =>
    expect(state({ ...rule, minSpanDays: 360 }, {}, { results: doubling })).toBe("met 2025-12-27"));
  test("the last value must be high enough", () => {
    expect(state({ ...rule, minPsa: "16" }, {}, { results: doubling })).toBe("met 2025-12-27");
    expect(state({ ...rule, minPsa: "16.1" }, {}, { results: doubling })).toBe("not-met");
  });
  test("a falling value never doubles", () => {
    expect(
      state(rule, {}, { results: [psa("16", "2025-01-01"), psa("8", "2025-06-30"), psa("4", "2025-12-27")] }),
    ).toBe("not-met");
  });
  test("only the last 730 days count, both ends included", () => {
    const old = psa("100", "2023-12-27", { id: "old" });
    const results = [...doubling.slice(1), old];
    const followed = { anchors: { surgeryDate: day("2023-01-01") } };
    expect(state(rule, {}, { ...followed, results })).toBe("not-met"); // 2023-12-28 would be 730 days before
    const three = [psa("4.0", "2023-12-28"), psa("8.0", "2025-06-30"), psa("16.0", "2025-12-27")];
    expect(state({ ...rule, valueMonths: "24" }, {}, { ...followed, results: three })).toBe("met 2025-12-27");
  });
  test("zero, censored values and nothing at all", () => {
    expect(state(rule, {}, { results: [psa("0", "2025-01-01"), ...doubling.slice(1)] })).toBe("not-met");
    expect(state(rule, {}, { results: [psa("<1", "2025-01-01")] })).toBe("not-met");
    expect(state(rule, {}, { baseline: [baseline("psa", "1", "2025-01-01")] })).toBe("no-data");
  });
  test("values from more than 730 days before leave the reckoning, later ones stay", () => {
    const followed = { anchors: { surgeryDate: day("2023-01-01") } };
    const old = [psa("1", "2023-06-01"), psa("32", "2023-07-01")];
    expect(state(rule, {}, { ...followed, results: [...old, ...doubling] })).toBe("met 2025-12-27");
  });
  test("twice as much in 365 days is 11.992 months of 30.4375 days, and less than the limit is needed", () => {
    const yearly = [psa("2", "2025-01-01"), psa("4", "2026-01-01")];
    const asked = (valueMonths: string) => state({ ...rule, minMeasurements: 2, valueMonths }, {}, { results: yearly });
    expect(asked("11.992")).toBe("met 2026-01-01");
    expect(asked("11.991")).toBe("not-met");
  });
  test("uneven values are fitted by least squares: 4, 3, 9 and 7 double in 10.69 months", () => {
    const uneven = [psa("4", "2025-01-01"), psa("3", "2025-04-01"), psa("9", "2025-06-30"), psa("7", "2025-12-27")];
    const asked = (valueMonths: string) => state({ ...rule, minMeasurements: 4, valueMonths }, {}, { results: uneven });
    expect(asked("10.70")).toBe("met 2025-12-27");
    expect(asked("10.68")).toBe("not-met");
  });
  test("values that stand still never double", () => {
    const still = [psa("4", "2025-01-01"), psa("4", "2025-06-30"), psa("4", "2025-12-27")];
    expect(state({ ...rule, valueMonths: "1200" }, {}, { results: still })).toBe("not-met");
  });
  test("values of one day have no pace, however many are needed", () => {
    const one = { ...rule, minMeasurements: 1, minSpanDays: 0 };
    expect(state(one, {}, { results: [psa("4", "2025-01-01"), psa("8", "2025-01-01")] })).toBe("not-met");
  });
  test("the plan may set the months", () => {
    const answer = evaluateCase(
      patient({ results: doubling, plan: { checks: [], criteria: [{ id: "c", valueMonths: "5" }] } }),
      programme({ criteria: [criterion(rule)] }),
    );
    expect(only(answer).state).toBe("not-met");
  });
});
