import { expect, test } from "vitest";
import { isDenied } from "./negation.ts";

const denied = (text: string): boolean => isDenied(text, text.indexOf("smerter"));

test.each([
  "ingen smerter",
  "intet, der ligner smerter",
  "u. smerter",
  "0 smerter",
  "aldrig haft smerter",
  "hverken feber eller smerter",
  "uden feber eller smerter",
  "fri for smerter",
  "heller ikke smerter",
  "benaegter feber, smerter",
  "har ikke smerter",
  "ikke feber eller kun smerter",
  "men han har ingen smerter",
])("»%s« denies them", (text) => expect(denied(text)).toBe(true));

test.each([
  "smerter",
  "har smerter",
  "har 10 smerter",
  "har 0,5 smerter",
  "har 0.5 smerter",
  "tingen smerter",
  "ingenting smerter",
  "du. smerter",
  "ingen feber; smerter",
  "ingen feber. smerter",
  "ingen feber: smerter",
  "ingen feber, men smerter",
  "ingen feber men smerter",
  "ingen feber, har smerter",
  "ingen feber, dog smerter",
  "ingen feber dog smerter",
  "ingen gener bortset fra smerter",
  "ingen gener udover smerter",
  "ikke kun smerter",
  "ikke mindst smerter",
  "smerter, ingen feber",
  "ingen feber, som der ellers er blevet talt meget om i dette lange afsnit om smerter",
])("»%s« does not", (text) => expect(denied(text)).toBe(false));

test("the nearest negation decides", () => {
  expect(denied("ingen feber, men ingen smerter")).toBe(true);
  expect(denied("uden feber, men ikke kun smerter")).toBe(false);
  expect(denied("smerter, ingen feber og smerter")).toBe(false);
  expect(isDenied("ingen kammen smerter", 13)).toBe(true);
});
