import { expect, test } from "vitest";
import { attack } from "./attack.ts";
import { attackSeries } from "./attack-series.ts";
import { proveDisclosure } from "./prove-disclosure.ts";
import { proveSeries } from "./prove-series.ts";

test("a dozen random tables: linear bounds find no number that stayed, and nearly as much leaves as can", () => {
  const { found, small, attacked } = proveDisclosure({ tables: 12, k: 5, seed: 11 });
  expect(found).toEqual([]);
  expect(attacked).toBeGreaterThan(200);
  expect(small.tables).toBeGreaterThan(2);
  expect(small.shown / small.mostShown).toBeGreaterThan(0.95);
});

test("over periods that overlap, follow each other or lie in each other nothing is found either", () => {
  const { found, attacked } = proveSeries({ series: 25, k: 5, seed: 1 });
  expect(found).toEqual([]);
  expect(attacked).toBeGreaterThan(500);
});

test("what a quarter and the half-year around it tell together is found", () => {
  const quarter = { from: 0, until: 3, rows: [{ unit: "a", n: 12, of: 20 }] };
  const half = { from: 0, until: 6, rows: [{ unit: "a", n: null, of: 22 }] };
  expect(attackSeries([quarter, half])).toMatchObject([{ cell: "n", least: 12, greatest: 14 }, { cell: "of - n" }]);
});

test("the attacker finds what a careless table tells: the total less the others, and what n ≤ of leaves", () => {
  const rows = [
    { unit: "cluster", n: 31, of: 60 },
    { unit: "a", parent: "cluster", n: null, of: 6 },
    { unit: "b", parent: "cluster", n: 28, of: 54 },
  ];
  expect(attack(rows)).toEqual([
    { unit: "a", cell: "n", least: 3, greatest: 3 },
    { unit: "a", cell: "of - n", least: 3, greatest: 3 },
  ]);
  expect(attack([{ unit: "a", n: null, of: 6 }])).toMatchObject([{ least: 0, greatest: 6 }, { greatest: 6 }]);
});
