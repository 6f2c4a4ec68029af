import { describe, expect, test } from "vitest";
import { ask, psa, state } from "../testing/story.ts";
import type { Threshold } from "./criterion.ts";

function limit(op: Threshold["op"], value = "0.2"): Threshold {
  return { kind: "threshold", analyte: "psa", op, value };
}

describe("a value against a limit of 0.2", () => {
  test.each<[Threshold["op"], string, string]>([
    [">=", "0.2", "met 2025-01-01"],
    [">=", "0.1999999999999999999", "not-met"],
    [">=", "<0.2", "not-met"],
    [">=", "<0.3", "undetermined"],
    [">=", ">0.2", "met 2025-01-01"],
    [">=", ">0.1", "undetermined"],
    [">", "0.2", "not-met"],
    [">", "0.2000000000000000001", "met 2025-01-01"],
    [">", "<0.2", "not-met"],
    [">", ">0.2", "met 2025-01-01"],
    ["<", "0.2", "not-met"],
    ["<", "0.1", "met 2025-01-01"],
    ["<", "<0.2", "met 2025-01-01"],
    ["<", "<0.3", "undetermined"],
    ["<", ">0.2", "not-met"],
    ["<", ">0.1", "undetermined"],
    ["<=", "0.2", "met 2025-01-01"],
    ["<=", "<0.2", "met 2025-01-01"],
    ["<=", ">0.2", "not-met"],
  ])("%s 0.2: %s is %s", (op, value, expected) => {
    expect(state(limit(op), {}, { results: [psa(value, "2025-01-01")] })).toBe(expected);
  });

  test("several results of one day are one: a hit if one is, else undecided if one is", () => {
    const day = (...values: string[]) => values.map((value) => psa(value, "2025-01-01"));
    expect(state(limit(">="), {}, { results: day("0.1", "0.3", "<0.5") })).toBe("met 2025-01-01");
    expect(state(limit(">="), {}, { results: day("0.1", "<0.5") })).toBe("undetermined");
    expect(state(limit("<"), {}, { results: day("0.3", "0.1") })).toBe("met 2025-01-01");
  });
});

test("only measurements from the third month after the anchor take part", () => {
  const from3 = { fromMonth: 3 };
  expect(state(limit(">="), from3, { results: [psa("5", "2024-03-31")] })).toBe("no-data");
  expect(state(limit(">="), from3, { results: [psa("5", "2024-04-01")] })).toBe("met 2024-04-01");
});

test("before the anchor nothing counts, not even without a first month", () => {
  expect(state(limit(">="), {}, { results: [psa("5", "2023-12-31")] })).toBe("no-data");
});

test("a value that the epikrise must give and did not leaves the criterion undetermined, whatever was measured", () => {
  const open: Threshold = { ...limit(">="), value: null };
  const answer = ask(open, {}, { results: [psa("99", "2025-01-01")] });
  expect(answer.state).toBe("undetermined");
  expect(answer.because.needs).toEqual({ kind: "value" });
  const given = { results: [psa("99", "2025-01-01")], plan: { checks: [], criteria: [{ id: "c", value: "30" }] } };
  expect(state(open, {}, given)).toBe("met 2025-01-01");
});

test("the explanation names the value and the limit", () => {
  const { because } = ask(limit(">="), {}, { results: [psa("0,25", "2025-01-01")] });
  expect(because.values).toEqual([
    { result: "2025-01-01 0,25", analysis: "NPU08669", value: "0,25", unit: "ug/L", sampledOn: "2025-01-01" },
  ]);
  expect(because.limit).toBe("0.2 ug/L");
  expect(because.rule).toBe("invented@1 c");
});
