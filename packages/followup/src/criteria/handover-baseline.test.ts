import { describe, expect, test } from "vitest";
import { ask, baseline, lab, state } from "../testing/story.ts";
import type { RelativeChange } from "./criterion.ts";

const fall: RelativeChange = {
  kind: "relativeChange",
  analyte: "egfr",
  direction: "decrease",
  percent: "25",
  baseline: "handoverBaseline",
};
const rise: RelativeChange = { ...fall, direction: "increase", percent: "30" };

function fallFrom(value: string, later: string): string {
  return state(
    fall,
    {},
    { baseline: [baseline("egfr", value, "2024-01-01")], results: [lab("egfr", later, "2025-01-01")] },
  );
}

function riseFrom(value: string, later: string): string {
  return state(
    rise,
    {},
    { baseline: [baseline("egfr", value, "2024-01-01")], results: [lab("egfr", later, "2025-01-01")] },
  );
}

describe("a fall of 25 per cent from the hospital's value", () => {
  test.each([
    ["72", "54", "met 2025-01-01"],
    ["72", "54.0001", "not-met"],
    ["72", "<54", "met 2025-01-01"],
    ["72", "<55", "undetermined"],
    ["72", ">54", "not-met"],
    ["72", ">53", "undetermined"],
    [">80", "60", "met 2025-01-01"],
    [">80", "61", "undetermined"],
    ["<80", "10", "undetermined"],
  ])("from %s to %s is %s", (before, later, expected) => expect(fallFrom(before, later)).toBe(expected));
});

describe("a rise of 30 per cent", () => {
  test.each([
    ["100", "130", "met 2025-01-01"],
    ["100", "129.9", "not-met"],
    ["<100", "130", "met 2025-01-01"],
    ["<100", "129", "undetermined"],
    [">100", "190", "undetermined"],
  ])("from %s to %s is %s", (before, later, expected) => expect(riseFrom(before, later)).toBe(expected));
});

test("without any baseline of the analyte there is nothing to say", () => {
  const answer = ask(fall, {}, { results: [lab("egfr", "10", "2025-01-01")] });
  expect(answer.state).toBe("no-data");
  expect(answer.because.needs).toEqual({ kind: "baseline", analytes: ["egfr"] });
});

test("two codes may be two methods: a result is held against its own code's baseline only", () => {
  const given = { baseline: [baseline("egfr", "72", "2024-01-01")] };
  const otherMethod = lab("egfr", "10", "2025-01-01", { analysis: "DNK35131" });
  expect(state(fall, {}, { ...given, results: [otherMethod] })).toBe("undetermined");
  expect(state(fall, {}, { ...given, results: [otherMethod, lab("egfr", "54", "2025-01-01")] })).toBe("met 2025-01-01");
});

test("only results later than their baseline take part", () => {
  const given = { baseline: [baseline("egfr", "72", "2025-01-01")], results: [lab("egfr", "10", "2025-01-01")] };
  expect(state(fall, {}, given)).toBe("no-data");
});

describe("of several baselines", () => {
  const later = [lab("egfr", "60", "2025-01-01")]; // a fall of 25 per cent from 80
  const on = (...values: [string, string][]) => values.map(([value, sampledOn]) => baseline("egfr", value, sampledOn));

  test("the latest one counts", () => {
    expect(state(fall, {}, { results: later, baseline: on(["80", "2024-01-01"], ["70", "2024-02-01"]) })).toBe(
      "not-met",
    );
  });
  test("of one day a plain number goes before a censored one", () => {
    expect(state(fall, {}, { results: later, baseline: on([">90", "2024-01-01"], ["70", "2024-01-01"]) })).toBe(
      "not-met",
    );
  });
  test("then the highest for a fall", () => {
    expect(state(fall, {}, { results: later, baseline: on(["70", "2024-01-01"], ["80", "2024-01-01"]) })).toBe(
      "met 2025-01-01",
    );
  });
  test("of censored ones, >b goes first for a fall and <b for a rise", () => {
    const both = on(["<95", "2024-01-01"], [">80", "2024-01-01"]);
    expect(state(fall, {}, { results: later, baseline: both })).toBe("met 2025-01-01");
    const risen = [lab("egfr", "124", "2025-01-01")];
    expect(state(rise, {}, { results: risen, baseline: both })).toBe("met 2025-01-01");
  });
  test("and the lowest for a rise", () => {
    const risen = [lab("egfr", "91", "2025-01-01")];
    expect(state(rise, {}, { results: risen, baseline: on(["80", "2024-01-01"], ["70", "2024-01-01"]) })).toBe(
      "met 2025-01-01",
    );
  });
});
