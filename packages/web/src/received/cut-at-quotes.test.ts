import { expect, test } from "vitest";
import { cutAtQuotes, markOf } from "./cut-at-quotes.ts";

const LETTER = "PSA hver 6. måned\ntil marts 2029. Ring 78 00 01 12.";
const quote = (words: string) => ({ words, line: 1, at: LETTER.replace("\n", " ").indexOf(words) });

test("found words are marked where they stand, also over a line break, and nothing of the letter is lost", () => {
  const pieces = cutAtQuotes(LETTER, [quote("78 00 01 12"), quote("hver 6. måned til marts 2029")]);
  expect(pieces.map(({ text }) => text).join("")).toBe(LETTER);
  expect(pieces.filter(({ at }) => at !== undefined).map(({ text }) => text)).toEqual([
    "hver 6. måned\ntil marts 2029",
    "78 00 01 12",
  ]);
});

test("words inside other found words lead to the mark that holds them", () => {
  const pieces = cutAtQuotes(LETTER, [quote("hver 6. måned til marts 2029"), quote("6. måned")]);
  expect(pieces.filter(({ at }) => at !== undefined)).toHaveLength(1);
  expect(markOf(pieces, quote("6. måned"))).toBe(4);
});

test("a place outside the letter marks nothing", () => {
  expect(cutAtQuotes("kort", [{ words: "langt væk", line: 9, at: 400 }])).toEqual([{ text: "kort" }]);
});
