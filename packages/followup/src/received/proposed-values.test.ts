import { expect, test } from "vitest";
import { programme } from "../testing/invented-programme.ts";
import { date, reading, value } from "../testing/invented-reading.ts";
import { proposedValues } from "./proposed-values.ts";

const sampled = date("2026-04-02");

test("a value with unit and day starts the plan, in the unit's one spelling and under the letter's own code", () => {
  const { baseline, exact } = proposedValues(
    reading({ values: [value("0.1", { comparator: "<", code: "NPU12534", sampled })] }),
    programme(),
  );
  expect(baseline).toEqual([{ analysis: "NPU12534", value: "<0.1", unit: "ug/L", sampledOn: "2026-04-02" }]);
  expect(exact).toBe(true);
});

test("nadir and latest value are both kept, and one value that is both stands once", () => {
  const nadir = value("0.3", { role: "nadir", sampled: date("2025-09-11") });
  const { baseline } = proposedValues(
    reading({ values: [nadir, value("0.4", { sampled }), value("0.4", { sampled })] }),
    programme(),
  );
  expect(baseline.map(({ value: number }) => number)).toEqual(["0.3", "0.4"]);
});

test.each([
  ["at diagnosis", { role: "at-diagnosis" as const, sampled }],
  ["of a test that no rule knows", { analyte: "cea", sampled }],
])("a value %s starts nothing", (_what, own) => {
  expect(proposedValues(reading({ values: [value("24", own)] }), programme())).toMatchObject({
    baseline: [],
    loose: [],
  });
});

test.each([
  ["without a day", {}],
  ["with a year only", { sampled: { ...date("2025-01-01"), precision: "year" as const } }],
  ["in another unit", { sampled, unit: "nmol/L" }],
])("a value %s is shown as loose, never completed", (_what, own) => {
  const { baseline, loose } = proposedValues(reading({ values: [value("0.1", own)] }), programme());
  expect([baseline, loose.length]).toEqual([[], 1]);
});

test("a month stands for its first day, and is looked at by itself", () => {
  const { baseline, exact } = proposedValues(
    reading({ values: [value("0.1", { sampled: date("2026-04-01", "2026-04-30") })] }),
    programme(),
  );
  expect([baseline[0]?.sampledOn, exact]).toEqual(["2026-04-01", false]);
  const both = [value("0.1", { sampled: date("2026-04-01", "2026-04-30") }), value("0.2", { sampled })];
  expect(proposedValues(reading({ values: both }), programme()).exact).toBe(false);
});

test("a code that the letter gives and the test does not have is replaced by the test's own", () => {
  const { baseline, said } = proposedValues(
    reading({ values: [value("0.1", { code: "NPU99999", sampled }), value("0.2", { sampled })] }),
    programme(),
  );
  expect(baseline.map(({ analysis }) => analysis)).toEqual(["NPU08669", "NPU08669"]);
  expect(said.map(({ quote: { words }, value: read }) => [words, read.value])).toEqual([
    ["0.1", "0.1"],
    ["0.2", "0.2"],
  ]);
});

test("one value on two days, and two codes of one day, are two values", () => {
  const other = date("2026-03-02");
  const values = [
    value("0.1", { sampled }),
    value("0.1", { sampled: other }),
    value("0.1", { sampled, code: "NPU12534" }),
    value("0.1", { sampled }),
  ];
  expect(proposedValues(reading({ values }), programme()).baseline).toHaveLength(3);
});

test("a value without a unit is loose", () => {
  const { unit: _, ...bare } = value("0.1", { sampled });
  const { baseline, loose } = proposedValues(reading({ values: [bare] }), programme());
  expect([baseline, loose]).toEqual([[], [bare]]);
});
