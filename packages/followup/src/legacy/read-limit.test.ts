import { expect, test } from "vitest";
import { ANALYTES, criterion, programme } from "../testing/invented-programme.ts";
import { readLimit } from "./read-limit.ts";

const LIMIT = criterion({ kind: "threshold", analyte: "psa", op: ">", value: "0.2" });
const RULES = programme({ analytes: ANALYTES, criteria: [LIMIT] });

test("no words say nothing", () => {
  expect(readLimit("", RULES)).toEqual({ says: "nothing", criteria: [] });
});

test("words are read once, also where others came between", () => {
  const first = readLimit("PSA over 0,8 µg/l", RULES);
  readLimit("PSA over 0,9 µg/l", RULES);
  expect(readLimit("PSA over 0,8 µg/l", RULES)).toBe(first);
});
