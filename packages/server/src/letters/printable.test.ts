import { expect, test } from "vitest";
import { printable, withoutCpr } from "./printable.ts";

const latin = new Set(Array.from({ length: 0x250 }, (_, code) => code));

test("what is invisible, or what the font lacks, stands as its code point", () => {
  expect(printable("abc\u202ecba", latin)).toBe("abc‹U+202E›cba");
  expect(printable("to\nlinjer\u0007", latin)).toBe("to‹U+000A›linjer‹U+0007›");
  expect(printable("漢😀", latin)).toBe("‹U+6F22›‹U+1F600›");
  expect(printable("blød\u00adt", latin)).toBe("blød‹U+00AD›t");
});

test("letters with marks are one character, however they were typed", () => {
  expect(printable("Ane\u0301 A\u030age", latin)).toBe("Ané Åge");
});

test("a word that no line can hold may break, without a character lost", () => {
  const word = "x".repeat(70);
  const shown = printable(word, latin);
  expect(shown.replaceAll("\u200b", "")).toBe(word);
  expect(Math.max(...shown.split("\u200b").map((part) => part.length))).toBe(26);
});

test("ten digits of a civil registration number become dots; telephone numbers and dates stay", () => {
  expect(withoutCpr("a 190359-9995 b 1903599995 c 190359 9995")).toBe("a ••••••-•••• b ••••••-•••• c ••••••-••••");
  for (const text of ["00 12 34 56", "+45 00 12 34 56", "+4500123456", "5. november 2026", "12345678901"])
    expect(withoutCpr(text)).toBe(text);
});
