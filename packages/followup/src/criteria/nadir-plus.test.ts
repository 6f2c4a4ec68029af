import { describe, expect, test } from "vitest";
import { ask, baseline, psa, state } from "../testing/story.ts";

const phoenix = { kind: "nadirPlus", analyte: "psa", delta: "2.0" } as const;

function after(...values: [value: string, sampledOn: string][]): string {
  return state(phoenix, {}, { results: values.map(([value, sampledOn]) => psa(value, sampledOn)) });
}

describe("2 over the lowest value since the anchor of 2024-01-01", () => {
  test("the limit is met exactly at nadir + 2", () => {
    expect(after(["0.3", "2024-06-01"], ["2.2999", "2025-01-01"])).toBe("not-met");
    expect(after(["0.3", "2024-06-01"], ["2.3", "2025-01-01"])).toBe("met 2025-01-01");
  });

  test("a first value has no nadir to be held against", () => expect(after(["9", "2024-06-01"])).toBe("undetermined"));

  test("two values of one day are no history", () => {
    expect(after(["0.3", "2024-06-01"], ["9", "2024-06-01"])).toBe("undetermined");
  });

  test("<x counts as 0, the earlier alarm", () => {
    expect(after(["<0.1", "2024-06-01"], ["1.999", "2025-01-01"])).toBe("not-met");
    expect(after(["<0.1", "2024-06-01"], ["2", "2025-01-01"])).toBe("met 2025-01-01");
  });

  test(">x is never a nadir", () => expect(after([">0.1", "2024-06-01"], ["9", "2025-01-01"])).toBe("undetermined"));

  test("censored values are held against the limit like any other", () => {
    expect(after(["1", "2024-06-01"], [">3", "2025-01-01"])).toBe("met 2025-01-01");
    expect(after(["1", "2024-06-01"], ["<5", "2025-01-01"])).toBe("undetermined");
  });

  test("the explanation shows the nadir and the limit it makes", () => {
    const { because } = ask(phoenix, {}, { results: [psa("0.3", "2024-06-01"), psa("2.5", "2025-01-01")] });
    expect(because.comparedWith.map((value) => value.value)).toEqual(["0.3"]);
    expect(because.limit).toBe("2.3 ug/L");
  });
});

describe("a miss is believed only where the history is known from its beginning", () => {
  test("a first value on the last day of the first year is early enough", () => {
    expect(after(["1", "2025-01-01"], ["1.5", "2026-01-01"])).toBe("not-met");
  });

  test("a day later it is not: the nadir may have been lower", () => {
    expect(after(["1", "2025-01-02"], ["1.5", "2026-01-01"])).toBe("undetermined");
    expect(after(["1", "2025-01-02"], ["3", "2026-01-01"])).toBe("met 2026-01-01");
  });

  test("any value of the hospital from the anchor on makes it known, also a late one and a >x", () => {
    const results = [psa("1", "2025-06-01"), psa("1.5", "2026-01-01")];
    expect(state(phoenix, {}, { results, baseline: [baseline("psa", ">9", "2028-01-01")] })).toBe("not-met");
    expect(state(phoenix, {}, { results, baseline: [baseline("psa", ">9", "2024-01-01")] })).toBe("not-met");
    expect(state(phoenix, {}, { results, baseline: [baseline("psa", "1", "2023-12-31")] })).toBe("undetermined");
  });
});

test("the hospital's nadir counts, but only from the anchor on and from earlier days", () => {
  const results = [psa("2.5", "2025-01-01")];
  expect(state(phoenix, {}, { results, baseline: [baseline("psa", "0.5", "2024-01-01")] })).toBe("met 2025-01-01");
  expect(state(phoenix, {}, { results, baseline: [baseline("psa", "0.5", "2023-12-31")] })).toBe("undetermined");
  expect(state(phoenix, {}, { results, baseline: [baseline("psa", "0.5", "2025-01-01")] })).toBe("undetermined");
});

test("the nadir is sought from the anchor even where measurements count from a later month", () => {
  const results = [psa("0.3", "2024-02-01"), psa("2.3", "2025-01-01")];
  expect(state(phoenix, { fromMonth: 6 }, { results })).toBe("met 2025-01-01");
});
