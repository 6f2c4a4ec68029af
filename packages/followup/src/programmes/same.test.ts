import { expect, test } from "vitest";
import { canonical, same } from "./same.ts";

test("the order of lists and fields does not matter, and a field that is not given is none", () => {
  expect(same({ a: 1, b: ["x", "y"] }, { b: ["y", "x"], a: 1 })).toBe(true);
  expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(same(undefined, null)).toBe(true);
});

test("everything else does", () => {
  for (const [one, other] of [
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [["a", "b"], ["ab"]],
    [{ a: 1, b: 2 }, { a: 1 }],
    [null, {}],
    [[], {}],
    ["1", 1],
    [
      [1, 23],
      [12, 3],
    ],
  ])
    expect([one, other, same(one, other)]).toEqual([one, other, false]);
});

test("as text it is JSON with everything in its place", () => {
  expect(canonical({ b: [2, 1], a: { d: null, c: "x" } })).toBe('{"a":{"c":"x","d":null},"b":[1,2]}');
  expect(canonical(undefined)).toBe("null");
});
