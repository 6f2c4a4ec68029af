import { expect, test } from "vitest";
import { attack } from "./attack.ts";
import { proveDisclosure } from "./prove-disclosure.ts";

test("a dozen random tables: linear bounds find no number that stayed, and nearly as much leaves as can", () => {
  const { found, small, attacked } = proveDisclosure({ tables: 12, k: 5, seed: 4 });
  expect(found).toEqual([]);
  expect(attacked).toBeGreaterThan(200);
  expect(small.tables).toBeGreaterThan(2);
  expect(small.shown / small.mostShown).toBeGreaterThan(0.95);
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
