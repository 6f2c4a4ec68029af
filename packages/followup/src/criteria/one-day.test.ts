import { describe, expect, test } from "vitest";
import { ask, baseline, lab, psa, state } from "../testing/story.ts";
import type { RelativeChange, Threshold } from "./criterion.ts";

const over: Threshold = { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" };
const under: Threshold = { ...over, op: "<=" };

/** Which of a day's values a verdict rests on. */
function deciding(rule: Threshold, ...values: string[]): string | undefined {
  const results = values.map((value, at) => psa(value, "2025-01-01", { id: `r${at}` })); // taken in this order
  return ask(rule, {}, { results }).because.values[0]?.value;
}

describe("several values of one day are one: the one that decides is named", () => {
  test.each<[string, Threshold, string[], string]>([
    ["the hit before the miss", over, ["0.1", "0.3"], "0.3"],
    ["of two hits over a limit the higher", over, ["0.3", "0.4"], "0.4"],
    ["of two misses under it the one nearest to it", over, ["0.05", "0.1"], "0.1"],
    ["of two hits under a limit the lower", under, ["0.1", "0.05"], "0.05"],
    ["of two misses over it the one nearest to it", under, ["0.3", "0.4"], "0.3"],
    ["a plain number before a bound", over, ["0.3", ">0.3"], "0.3"],
    ["a plain miss before a bound", over, ["0.1", "<0.1"], "0.1"],
    ["an undecided one before a miss", over, ["<0.5", "0.1"], "<0.5"],
    ["a hit before an undecided one", over, ["<0.5", "0.3"], "0.3"],
  ])("%s", (_, rule, values, expected) => {
    expect(deciding(rule, ...values)).toBe(expected);
    expect(deciding(rule, ...values.toReversed())).toBe(expected);
  });
});

describe("a value of the hospital's own day", () => {
  const fall: RelativeChange = {
    ...{ kind: "relativeChange", analyte: "egfr", direction: "decrease", percent: "25", baseline: "handoverBaseline" },
  };
  const rise: RelativeChange = { ...fall, direction: "increase", percent: "30" };
  const against = (rule: RelativeChange, ...before: string[]) => {
    const values = before.map((value) => baseline("egfr", value, "2024-01-01"));
    return ask(rule, {}, { baseline: values, results: [lab("egfr", "50", "2025-01-01")] }).because.comparedWith[0]
      ?.value;
  };
  test.each<[string, RelativeChange, string[], string]>([
    ["the highest for a fall", fall, ["70", "80", "75"], "80"],
    ["the lowest for a rise", rise, ["40", "35", "38"], "35"],
    ["the higher number for a fall, not the later text", fall, ["100", "80"], "100"],
    ["the lower number for a rise, not the earlier text", rise, ["100", "80"], "80"],
    ["a plain number for a fall", fall, [">90", "80", "<60"], "80"],
    ["a plain number for a rise", rise, ["<20", "40", ">60"], "40"],
    ["the bound that helps a fall", fall, ["<60", ">90"], ">90"],
    ["the bound that helps a rise", rise, [">60", "<20"], "<20"],
  ])("%s", (_, rule, before, expected) => {
    expect(against(rule, ...before)).toBe(expected);
    expect(against(rule, ...before.toReversed())).toBe(expected);
  });
  test("a later day goes before a better one", () => {
    const values = [baseline("egfr", "80", "2024-01-02"), baseline("egfr", "90", "2024-01-01")];
    for (const given of [values, values.toReversed()]) {
      const { because } = ask(fall, {}, { baseline: given, results: [lab("egfr", "50", "2025-01-01")] });
      expect(because.comparedWith[0]?.value).toBe("80");
    }
  });
});

describe("a rise over the latest stable values", () => {
  const rise: RelativeChange = {
    ...{ kind: "relativeChange", analyte: "creatinine", direction: "increase", percent: "30", baseline: "lastStable" },
  };
  const after = (...values: [value: string, on: string][]) =>
    state(rise, {}, { results: values.map(([value, on]) => lab("creatinine", value, on)) });
  test("a day with a hit among its values leaves no stable one behind", () => {
    const days: [string, string][] = [
      ["100", "2024-02-01"],
      ["135", "2024-03-01"],
      ["110", "2024-03-01"],
    ];
    expect(after(...days)).toBe("met 2024-03-01");
  });
  test("of a day's several plain values the lowest is stable, in whatever order they came", () => {
    for (const [one, other] of [
      ["120", "100"],
      ["100", "120"],
    ] as const)
      expect(after([one, "2024-02-01"], [other, "2024-02-01"], ["130", "2024-03-01"])).toBe("met 2024-03-01");
  });
  test("the middle of three is found in whatever order they were measured", () => {
    const results: [string, string][] = [
      ["120", "2024-02-01"],
      ["90", "2024-03-01"],
      ["100", "2024-04-01"],
    ];
    expect(after(...results, ["130", "2024-05-01"])).toBe("met 2024-05-01");
    expect(after(...results, ["129", "2024-05-01"])).toBe("not-met");
  });
  test("one is measured from the first day on from which values count", () => {
    const results = [lab("creatinine", "100", "2024-02-01"), lab("creatinine", "130", "2024-07-01")];
    expect(state(rise, { fromMonth: 6 }, { results })).toBe("met 2024-07-01");
    expect(ask(rise, {}, { results: results.slice(0, 1) }).because.limit).toBeUndefined();
  });
});
