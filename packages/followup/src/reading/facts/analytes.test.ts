import { expect, test } from "vitest";
import { foldWords } from "../folded-text.ts";
import { analytesIn, canHave, groupsIn } from "./analytes.ts";

const tests = (text: string) => analytesIn(foldWords(text)).map(({ analyte, words }) => `${analyte} ${words}`);

test.each<[string, string[]]>([
  ["P-PSA og kreatinin", ["psa p-psa", "creatinine kreatinin"]],
  ["U-albumin/kreatinin", ["albumin-creatinine u-albumin/kreatinin"]],
  ["albumin", ["albumin albumin"]],
  ["psap", ["psa psap"]],
  ["xpsa", []],
  ["B12", ["cobalamin b12"]],
  ["B12-mangel", []],
  ["PSA-pjece og PSA-folderen", []],
  ["calcium måles", ["calcium calcium"]],
  ["calcium 400 mg", []],
  ["calcium dagligt", []],
  ["PSA dagligt", ["psa psa"]],
  ["kalcium 400 mg", []],
  ["p-calcium 400 mg", ["calcium p-calcium"]],
  ["calcium mgus", ["calcium calcium"]],
  ["vitamin D tilskud", []],
  ["d vitamin tilskud", []],
  ["D-vitaminstatus, tilskud", ["vitamin-d d-vitaminstatus"]],
  ["en B12-mangel", []],
  ["B12, psa-folder", ["cobalamin b12"]],
  ["D-vitamin måles", ["vitamin-d d-vitamin"]],
  ["D-vitamin som tilskud", []],
  ["intet", []],
])("»%s« names %j", (text, expected) => expect(tests(text)).toEqual(expected));

test("a group stands for one test", () => {
  expect(groupsIn("nyrefunktion")).toEqual([{ at: 0, end: 12, words: "nyrefunktion", analyte: "creatinine" }]);
});

test("a test has units of its own", () => {
  expect([canHave("psa", "ug/l"), canHave("psa", "mmol/l"), canHave("tsh", "miu/l")]).toEqual([true, false, true]);
});
