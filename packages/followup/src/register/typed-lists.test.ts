import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber } from "../day.ts";
import { ANALYTES, day } from "../testing/invented-programme.ts";
import { baseline, lab, psa } from "../testing/story.ts";
import { type LabResult, usableResults } from "../usable-results.ts";
import { measurements, type TypedList, typedLists } from "./typed-lists.ts";

type Baselines = ReturnType<typeof baseline>[];

function usable(results: LabResult[], baselines: Baselines = []) {
  return usableResults({ analytes: ANALYTES, results, baseline: baselines, upTo: day("2026-08-10") });
}

/** Written as lines of the register hold them, and read back on a day. */
function again(results: LabResult[], upTo = "2026-08-10") {
  const lists = JSON.parse(JSON.stringify(typedLists(usable(results).results)));
  return measurements(lists, ANALYTES, dayNumber(day(upTo)));
}

const rising = [psa("0.21", "2026-03-01"), psa("0.26", "2026-06-01"), psa("<0.1", "2026-01-01")];

describe("a patient's values as lists of the register", () => {
  test("stand by day, analytes by name, and what is alike is said once", () => {
    const kidney = [lab("egfr", "60", "2026-02-01"), lab("creatinine", "90", "2026-02-01")];
    const lists = typedLists(usable([...kidney, ...rising, lab("bicarbonate", "25", "2026-02-01")]).results);
    expect(Object.keys(lists)).toEqual(["bicarbonate", "creatinine", "egfr", "psa"]);
    expect(lists["psa"]).toEqual({
      days: ["2026-01-01", "2026-03-01", "2026-06-01"].map((on) => dayNumber(day(on))),
      values: ["<0.1", "0.21", "0.26"],
      ids: ["2026-01-01 <0.1", "2026-03-01 0.21", "2026-06-01 0.26"],
      codes: "NPU08669",
      units: "ug/L",
    });
  });

  test("codes, units and reference intervals that differ are kept for each value", () => {
    const results = [
      psa("0.1", "2026-01-01", { referenceHigh: "4,0" }),
      psa("0.2", "2026-02-01", { analysis: "NPU12534", unit: "ng/mL" }),
      psa("0.3", "2026-03-01", { referenceHigh: "<4" }),
    ];
    expect(typedLists(usable(results).results)["psa"]).toMatchObject({
      codes: ["NPU08669", "NPU12534", "NPU08669"],
      units: ["ug/L", "ng/mL", "ug/L"],
      highs: ["4,0", "", ""],
    });
    const read = again(results)
      .get("psa")
      ?.map(({ code, seen, referenceHigh }) => [code, seen.unit, referenceHigh]);
    expect(read).toEqual([
      ["NPU08669", "ug/L", { digits: 40, scale: 1 }],
      ["NPU12534", "ng/mL", undefined],
      ["NPU08669", "ug/L", undefined],
    ]);
  });

  test("what is sampled after the day counts for nothing until it comes", () => {
    expect(
      again(rising, "2026-02-28")
        .get("psa")
        ?.map(({ seen }) => seen.value),
    ).toEqual(["<0.1"]);
    expect(
      again(rising, "2026-03-01")
        .get("psa")
        ?.map(({ seen }) => seen.value),
    ).toEqual(["<0.1", "0.21"]);
    expect(again(rising).get("creatinine")).toBeUndefined();
  });

  test("a value of the letter has no id, and gets none", () => {
    const { baseline: values } = usable([], [baseline("psa", "0.2", "2024-01-01")]);
    const read = measurements(typedLists(values), ANALYTES, dayNumber(day("2026-08-10")));
    expect(read.get("psa")?.[0]?.seen).toEqual({ value: "0.2", unit: "ug/L", sampledOn: "2024-01-01" });
  });

  test("law: read back they are the same values, whatever they were", () => {
    const some = fc.uniqueArray(
      fc.record({
        value: fc.constantFrom("0.1", "<0.1", "0,3", "> 100"),
        on: fc.constantFrom("2026-01-01", "2026-02-03", "2026-08-10"),
        analysis: fc.constantFrom("NPU08669", "NPU12534"),
        unit: fc.constantFrom("ug/L", "ng/mL"),
      }),
      { selector: ({ value, on }) => `${on} ${value}` },
    );
    fc.assert(
      fc.property(some, (list) => {
        const results = list.map(({ value, on, ...own }) => psa(value, on, own));
        const known = usable(results).results.get("psa") ?? [];
        const bare = ({ id, value, unit, sampledOn }: (typeof known)[number]["seen"]) => ({
          id,
          value,
          unit,
          sampledOn,
        });
        expect(again(results).get("psa") ?? []).toEqual(known.map((each) => ({ ...each, seen: bare(each.seen) })));
      }),
    );
  });

  test("a list with a hole, or with what was never usable, is a bug", () => {
    const list: TypedList = { days: [1, 2], values: ["0.1", "0.2"], ids: ["a", "b"], codes: "NPU08669", units: "ug/L" };
    const read = (own: Partial<TypedList>) => () => measurements({ psa: { ...list, ...own } }, ANALYTES, 100);
    expect(read({ values: ["0.1"] })).toThrow("hole");
    expect(read({ codes: ["NPU08669"] })).toThrow("hole");
    expect(read({ units: ["ug/L"] })).toThrow("hole");
    expect(read({ ids: ["a"] })).toThrow("hole");
    expect(read({ values: ["0.1", "much"] })).toThrow('"much"');
  });
});
