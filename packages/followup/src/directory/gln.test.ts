import { expect, test } from "vitest";
import { glnOf, isGln } from "./gln.ts";

test("the check digit is GS1's", () => {
  expect(glnOf("629104150021")).toBe("6291041500213"); // GS1's own worked example
  expect(glnOf("400638133393")).toBe("4006381333931");
  for (const text of ["12", "6291041500213", "x629104150021"]) expect(() => glnOf(text)).toThrow(text);
});

test.each([
  ["6291041500213", true],
  ["6291041500214", false],
  ["629104150021", false],
  ["x6291041500213", false],
  ["", false],
])("»%s« is a location number: %s", (text, is) => {
  expect(isGln(text)).toBe(is);
});
