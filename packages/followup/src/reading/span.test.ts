import { expect, test } from "vitest";
import { matchesIn, readAll, textBefore, textBehind, withoutOverlaps } from "./span.ts";

test("a pattern that matches nothing between two signs comes to an end", () => {
  expect(matchesIn("ab", /x*/g).map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(matchesIn("aab", /a/g).map(({ index }) => index)).toEqual([0, 1]);
});

test("of two that overlap, the one that begins first stays, and of these the longer; neighbours both do", () => {
  const spans = [
    { at: 5, end: 6 },
    { at: 0, end: 2 },
    { at: 0, end: 5 },
    { at: 4, end: 8 },
  ];
  expect(withoutOverlaps(spans)).toEqual([
    { at: 0, end: 5 },
    { at: 5, end: 6 },
  ]);
});

test("what a grammar does not understand is not read", () => {
  const grammar = { pattern: /\d+/g, read: (_: unknown, words: string) => (words === "0" ? undefined : words) };
  expect(readAll("0 12", [grammar])).toEqual([{ at: 2, end: 4, meaning: "12" }]);
});

test("the text beside a place reaches to the ends of the text at most", () => {
  expect([textBefore("abcdef", 4, 2), textBefore("abcdef", 4, 9)]).toEqual(["cd", "abcd"]);
  expect([textBehind("abcdef", 2, 2), textBehind("abcdef", 2, 9)]).toEqual(["cd", "cdef"]);
});
