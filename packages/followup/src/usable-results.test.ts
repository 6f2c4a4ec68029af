import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANALYTES, day } from "./testing/invented-programme.ts";
import { baseline, lab, psa } from "./testing/story.ts";
import { type LabResult, usableResults } from "./usable-results.ts";

function read(results: LabResult[], own: { bornOn?: string; baselines?: ReturnType<typeof baseline>[] } = {}) {
  const bornOn = own.bornOn === undefined ? {} : { bornOn: day(own.bornOn) };
  return usableResults({
    analytes: ANALYTES,
    results,
    baseline: own.baselines ?? [],
    upTo: day("2026-08-10"),
    ...bornOn,
  });
}

function fate(result: LabResult): string {
  const { unusable, results } = read([result]);
  return unusable[0]?.reason ?? [...results.keys()].join();
}

describe("which results count", () => {
  test.each<[string, Partial<LabResult>, string]>([
    ["a final one", {}, "psa"],
    ["a corrected one", { status: "corrected" }, "psa"],
    ["the other code of the same analyte", { analysis: "NPU12534" }, "psa"],
    ["ng/mL, which is the same as µg/L", { unit: "ng/mL" }, "psa"],
    ["the micro sign U+00B5", { unit: "\u00b5g/L" }, "psa"],
    ["the Greek mu U+03BC", { unit: "\u03bcg/l" }, "psa"],
    ["small l and blanks around", { unit: " ug/l\u00a0" }, "psa"],
    ["exact zero", { value: "0" }, "psa"],
    ["the highest plausible value", { value: "20000" }, "psa"],
    ["sampled today", { sampledOn: day("2026-08-10") }, "psa"],
    ["one that names itself: it replaces no other", { replaces: "2026-08-01 0.3" }, "psa"],
    ["a preliminary one", { status: "preliminary" }, "not-final"],
    ["a registered one", { status: "registered" }, "not-final"],
    ["a cancelled one", { status: "cancelled" }, "not-final"],
    ["one entered in error", { status: "entered-in-error" }, "not-final"],
    ["free PSA, which nobody asked for", { analysis: "NPU12533" }, "analysis-unknown"],
    ["a unit nobody uses", { unit: "mg/L" }, "unit-unknown"],
    ["no unit", { unit: "" }, "unit-unknown"],
    ["case matters in units", { unit: "UG/L" }, "unit-unknown"],
    ["the unit of another analysis", { unit: "nmol/L" }, "unit-not-of-this-analysis"],
    ["words", { value: "hæmolyseret" }, "value-unreadable"],
    ["a negative number", { value: "-0.3" }, "value-unreadable"],
    ["more than can be true", { value: "99999" }, "implausible"],
    ["a bound that cannot be true", { value: ">20000.1" }, "implausible"],
    ["less than can be true", { analysis: "NPU18016", unit: "umol/L", value: "9.9" }, "implausible"],
    ["the lowest plausible value", { analysis: "NPU18016", unit: "umol/L", value: "10" }, "creatinine"],
    ["sampled tomorrow", { sampledOn: day("2026-08-11") }, "sampled-in-future"],
    ["the first reason of several", { status: "preliminary", unit: "x", value: "?" }, "not-final"],
  ])("%s", (_, own, expected) => {
    expect(fate(psa("0.3", "2026-08-01", own))).toBe(expected);
  });

  test("creatinine in mmol/L is another unit, and 85 mmol/L in the right spelling would be implausible", () => {
    expect(fate(lab("creatinine", "85", "2026-08-01", { unit: "mmol/L" }))).toBe("unit-not-of-this-analysis");
    expect(fate(lab("creatinine", "85000", "2026-08-01"))).toBe("implausible");
  });

  test("before birth", () => {
    const { unusable } = read([psa("1", "1900-01-01")], { bornOn: "1950-05-05" });
    expect(unusable).toEqual([{ result: "1900-01-01 1", reason: "sampled-before-birth" }]);
  });
});

describe("what replaces what", () => {
  const first = psa("0.5", "2026-08-01", { id: "first" });

  test.each(["final", "corrected", "cancelled", "entered-in-error"] as const)(
    "a %s result replaces the one it names",
    (status) => {
      const { unusable } = read([first, psa("0.1", "2026-08-01", { id: "next", status, replaces: "first" })]);
      expect(unusable).toContainEqual({ result: "first", reason: "replaced" });
    },
  );

  test.each(["registered", "preliminary"] as const)("a %s one does not", (status) => {
    const { unusable } = read([first, psa("0.1", "2026-08-01", { id: "next", status, replaces: "first" })]);
    expect(unusable).toEqual([{ result: "next", reason: "not-final" }]);
  });

  test("replaced is for good: also by one that does not count, and one that is replaced in turn", () => {
    const { unusable } = read([
      first,
      psa("?", "2026-08-01", { id: "second", status: "corrected", replaces: "first" }),
      psa("0.4", "2027-08-01", { id: "third", status: "corrected", replaces: "second" }),
    ]);
    expect(unusable).toEqual([
      { result: "first", reason: "replaced" },
      { result: "second", reason: "replaced" },
      { result: "third", reason: "sampled-in-future" },
    ]);
  });

  test("a correction of a result never seen counts by itself", () => {
    expect(read([psa("0.1", "2026-08-01", { status: "corrected", replaces: "unknown" })]).unusable).toEqual([]);
  });
});

test("a baseline value is read by the same rules, and is never listed", () => {
  const baselines = [
    baseline("psa", "0.2", "2020-01-01"),
    baseline("psa", "?", "2020-01-01"),
    baseline("psa", "1", "2027-01-01"),
  ];
  const measured = read([], { baselines });
  expect(measured.baseline.get("psa")?.map((each) => each.seen.value)).toEqual(["0.2"]);
  expect(measured.unusable).toEqual([]);
});

test("every result either counts or is listed once, in whatever order they come", () => {
  const results = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      analysis: fc.constantFrom("NPU08669", "NPU18016", "X"),
      value: fc.constantFrom("0.1", "<0.1", "50", "?", "99999"),
      unit: fc.constantFrom("ug/L", "umol/L", "x"),
      sampledOn: fc.constantFrom("2026-01-01", "2026-08-10", "2027-01-01").map(day),
      status: fc.constantFrom("final" as const, "corrected" as const, "preliminary" as const, "cancelled" as const),
      replaces: fc.constantFrom("a", "b", "c"),
    }),
    { selector: (result) => result.id },
  );
  fc.assert(
    fc.property(
      results.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const one = read(list);
        const counted = [...one.results.values()].flat().map((each) => each.seen.id);
        expect([...counted, ...one.unusable.map((each) => each.result)].sort()).toEqual(
          list.map((each) => each.id).sort(),
        );
        expect(new Map([...read(shuffled).results].sort())).toEqual(new Map([...one.results].sort()));
        expect(read(shuffled).unusable).toEqual(one.unusable);
      },
    ),
  );
});
