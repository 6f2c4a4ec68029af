import { expect, test } from "vitest";
import { gln } from "./gln.ts";

test("the check digit is GS1's", () => {
  expect(gln("629104150021")).toBe("6291041500213"); // GS1's own worked example
  expect(gln("400638133393")).toBe("4006381333931");
  expect(() => gln("12")).toThrow();
});
