import { expect, test } from "vitest";
import { partOf, surely } from "./surely.ts";

test("what is surely there is handed on, and a bug is thrown where it is not", () => {
  expect(surely("")).toBe("");
  expect(() => surely(["a"][1])).toThrow("surely there");
  expect(partOf(surely(/(?<word>[a-z]+)/.exec("12 mg")), "word")).toBe("mg");
});
