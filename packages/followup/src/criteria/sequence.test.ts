import { describe, expect, test } from "vitest";
import { day } from "../testing/invented-programme.ts";
import { ask, psa, state } from "../testing/story.ts";

const rule = { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" } as const;
const confirmed = { confirm: { minDaysBetween: 14, maxDaysBetween: 92 } };
const asOf = day("2026-09-01");

function after(...values: [value: string, sampledOn: string][]): string {
  return state(rule, confirmed, { asOf, results: values.map(([value, sampledOn]) => psa(value, sampledOn)) });
}

describe("a criterion that must be confirmed after 14 days", () => {
  test("nothing measured", () => expect(after()).toBe("no-data"));
  test("one hit waits", () => expect(after(["0.3", "2026-07-01"])).toBe("pending 2026-07-01"));
  test("a hit after 13 days changes nothing", () =>
    expect(after(["0.3", "2026-07-01"], ["0.3", "2026-07-14"])).toBe("pending 2026-07-01"));
  test("a hit after 14 days meets it", () =>
    expect(after(["0.3", "2026-07-01"], ["0.3", "2026-07-15"])).toBe("met 2026-07-15"));
  test("a hit after a year meets it too", () =>
    expect(after(["0.3", "2025-07-01"], ["0.3", "2026-07-15"])).toBe("met 2026-07-15"));
  test("a miss after 13 days changes nothing", () =>
    expect(after(["0.3", "2026-07-01"], ["0.1", "2026-07-14"])).toBe("pending 2026-07-01"));
  test("a miss after 14 days closes it", () =>
    expect(after(["0.3", "2026-07-01"], ["0.1", "2026-07-15"])).toBe("not-met"));
  test("an undecided one changes nothing", () =>
    expect(after(["0.3", "2026-07-01"], ["<0.5", "2026-07-20"])).toBe("pending 2026-07-01"));
  test("what was closed can open again", () =>
    expect(after(["0.3", "2026-07-01"], ["0.1", "2026-07-15"], ["0.3", "2026-08-20"])).toBe("pending 2026-08-20"));
  test("what was met stays met", () =>
    expect(after(["0.3", "2026-07-01"], ["0.3", "2026-07-15"], ["0.1", "2026-08-20"])).toBe("met 2026-07-15"));
  test("an undecided last measurement leaves a miss undetermined", () =>
    expect(after(["0.1", "2026-07-01"], ["<0.5", "2026-07-20"])).toBe("undetermined"));
});

test("on the 92nd day the repeat is pending, on the 93rd overdue", () => {
  const given = { results: [psa("0.3", "2026-07-01")] };
  expect(state(rule, confirmed, { ...given, asOf: day("2026-10-01") })).toBe("pending 2026-07-01");
  expect(state(rule, confirmed, { ...given, asOf: day("2026-10-02") })).toBe("unconfirmed-overdue 2026-07-01");
});

test("an open criterion says which repeat would decide it, a met one rests on both values", () => {
  const first = psa("0.3", "2026-07-01");
  expect(ask(rule, confirmed, { asOf, results: [first] }).because.needs).toEqual({
    kind: "repeat",
    analytes: ["psa"],
    from: "2026-07-15",
    until: "2026-10-01",
  });
  const met = ask(rule, confirmed, { asOf, results: [first, psa("0.4", "2026-08-01")] });
  expect(met.because.values.map((value) => value.value)).toEqual(["0.3", "0.4"]);
  expect(met.because.needs).toBeUndefined();
});
