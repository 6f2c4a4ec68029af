import { expect, test } from "vitest";
import { foldText, foldWords } from "./folded-text.ts";

test.each([
  ["Ældre Åse øver", "aeldre aase oever"],
  ["a\u030a A\u030a o\u030a", "aa aa o"],
  ["≥ 0,2 µg/l – «ja»", '>= 0,2 ug/l - "ja"'],
  ["für Gärtner Böhm, Rosén, Lefèvre, Tête", "fur gaertner boehm, rosen, lefevre, tete"],
  ["PSA ≤ 4 μg/l, ⩾ 2 og ⩽ 3, 2 × m², 10⁹/l", "psa <= 4 ug/l, >= 2 og <= 3, 2 x m2, 109/l"],
  ["— − ‐ ‑ “ja„ ’nej‘", "- - - - \"ja\" 'nej'"],
  ["ja\r\nnej\rmåske\n", "ja\nnej\nmaaske\n"],
  ["ß İ 🙂", "ß İ 🙂"],
  ["ko\u00ador\tdi\u00a0nator", "koor   di nator"],
])("%j folds to %j", (text, expected) => expect(foldWords(text)).toBe(expected));

test("each sign knows its place in the original, the end its length", () => {
  const { origin, capital } = foldText("Åse Aa");
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map(origin)).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 6]);
  expect([0, 2, 5, 6].map(capital)).toEqual([true, false, true, false]);
});
