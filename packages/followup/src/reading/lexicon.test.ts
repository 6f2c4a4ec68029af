import { expect, test } from "vitest";
import { has, hitsIn, lexicon } from "./lexicon.ts";

/** The words found in a folded text. */
const found = (words: readonly string[], text: string) => hitsIn(text, lexicon(words)).map((hit) => hit.words);

test.each([
  ["læge", "egen laege", ["laege"]],
  ["gener", "ingen generel plan", []],
  ["2", "ca 125 og 2", ["2"]],
  ["ca 125", "ca   125", ["ca   125"]],
  ["ca 125", "ca    125", []],
  ["tur-b", "tur-b, tur b, turb", ["tur-b", "tur b", "turb"]],
  ["obj. us.", "obj. us. og obj us", ["obj. us.", "obj us"]],
  ["e.l.", "hos e.l. og el", ["e.l."]],
  ["nadir + 2", "nadir + 2", ["nadir + 2"]],
  ["knoglesmert*", "knoglesmerter", ["knoglesmerter"]],
  ["knoglesmert*", `knoglesmert${"e".repeat(30)}`, [`knoglesmert${"e".repeat(30)}`]],
  ["knoglesmert*", `knoglesmert${"e".repeat(31)}`, []],
  ["*smerter", "smerter, osmerter, knoglesmerter", ["knoglesmerter"]],
])("»%s« in »%s«: %j", (word, text, words) => expect(found([word], text)).toEqual(words));

test("of words that begin alike the longest is found, whichever is listed first", () => {
  expect(found(["plan", "plan for behandling"], "plan for behandling")).toEqual(["plan for behandling"]);
  expect(found(["plan for behandling", "plan"], "plan for behandling")).toEqual(["plan for behandling"]);
  expect(found(["*smerte", "*smerter i ryggen"], "knoglesmerter i ryggen")).toEqual(["knoglesmerter i ryggen"]);
});

test("several lists are one lexicon, and a hit has its place", () => {
  expect(hitsIn("en pjece og en bog", lexicon(["pjece"], ["bog"]))).toEqual([
    { at: 3, end: 8, words: "pjece" },
    { at: 15, end: 18, words: "bog" },
  ]);
});

test("asked twice, a lexicon answers the same", () => {
  const words = lexicon(["pjece"]);
  expect([has("en pjece", words), has("en pjece", words), has("en bog", words)]).toEqual([true, true, false]);
});
