import { describe, expect, test } from "vitest";
import { lab, state } from "../testing/story.ts";

const rise = {
  kind: "relativeChange",
  analyte: "creatinine",
  direction: "increase",
  percent: "30",
  baseline: "lastStable",
} as const;

function after(...values: [value: string, sampledOn: string][]): string {
  return state(rise, {}, { results: values.map(([value, sampledOn]) => lab("creatinine", value, sampledOn)) });
}

describe("a rise of 30 per cent over the median of the latest three stable values", () => {
  test("the first value is a miss", () => expect(after(["300", "2024-02-01"])).toBe("not-met"));
  test("of two values the lower is the baseline", () =>
    expect(after(["100", "2024-02-01"], ["120", "2024-03-01"], ["130", "2024-04-01"])).toBe("met 2024-04-01"));
  test("of three the middle one", () =>
    expect(after(["100", "2024-02-01"], ["120", "2024-03-01"], ["110", "2024-04-01"], ["142", "2024-05-01"])).toBe(
      "not-met",
    ));
  test("only the latest three count", () =>
    expect(
      after(
        ["50", "2024-02-01"],
        ["60", "2024-03-01"],
        ["64", "2024-04-01"],
        ["70", "2024-05-01"],
        ["80", "2024-06-01"],
      ),
    ).toBe("not-met")); // 80 is 30 per cent over 60, but not over 64
  test("censored values are no baseline", () =>
    expect(after(["<20", "2024-02-01"], ["100", "2024-03-01"], ["129", "2024-04-01"])).toBe("not-met"));
  test("of one day the lowest is taken", () =>
    expect(after(["100", "2024-02-01"], ["125", "2024-02-01"], ["130", "2024-03-01"])).toBe("met 2024-03-01"));
});

test("a raised value never becomes its own baseline", () => {
  const results = [
    lab("creatinine", "100", "2024-02-01"),
    lab("creatinine", "130", "2024-03-01"),
    lab("creatinine", "130", "2024-04-01"),
    lab("creatinine", "130", "2024-05-01"),
  ];
  expect(state(rise, { confirm: { minDaysBetween: 50, maxDaysBetween: 92 } }, { results })).toBe("met 2024-05-01");
});

test("a stable value is sought from the anchor even where measurements count from a later month", () => {
  const results = [lab("creatinine", "100", "2024-02-01"), lab("creatinine", "130", "2024-03-01")];
  expect(state(rise, { fromMonth: 6 }, { results })).toBe("no-data");
  const later = [...results, lab("creatinine", "130", "2024-08-01")];
  expect(state(rise, { fromMonth: 6 }, { results: later })).toBe("met 2024-08-01");
});

test("worked case 9: 100, 100, 120, then 130 and ten days later 131", () => {
  const parts = [rise, { ...rise, percent: "50", baseline: "handoverBaseline" as const }];
  const results = [
    lab("creatinine", "100", "2024-02-01"),
    lab("creatinine", "100", "2024-08-01"),
    lab("creatinine", "120", "2025-02-01"),
    lab("creatinine", "130", "2025-08-01"),
    lab("creatinine", "131", "2025-08-11"),
  ];
  expect(state({ kind: "any", of: parts }, { confirm: { minDaysBetween: 3, maxDaysBetween: 28 } }, { results })).toBe(
    "met 2025-08-11",
  );
});
