import { codesOf, groupOf } from "@foelgeskab/followup/directory/cancer-group";
import { describe, expect, test } from "vitest";
import { cancerGroups } from "./load-cancer-groups.ts";
import { programmesInUse } from "./load-programmes.ts";

const groups = cancerGroups();

/** Categories of C00–C97 that ICD-10 does not use (WHO, ICD-10, chapter II). */
const NOT_IN_USE = new Set(["C27", "C28", "C29", "C35", "C36", "C42", "C59", "C87", "C89"]);
const CATEGORIES = Array.from({ length: 98 }, (_, at) => `C${String(at).padStart(2, "0")}`).filter(
  (category) => !NOT_IN_USE.has(category),
);

describe("R10: every cancer there is has its row on the telephone list", () => {
  test.each(CATEGORIES)("D%s stands in exactly one group", (category) => {
    const code = `D${category}`;
    const holding = groups.filter(({ ranges }) => ranges.some(({ from, to }) => from <= code && code <= to));
    expect(holding.map(({ id }) => id)).toHaveLength(1);
  });

  test("ids and names are each group's own, and ranges do not run backwards", () => {
    for (const names of [
      groups.map(({ id }) => id),
      groups.map(({ name }) => name.da),
      groups.map(({ name }) => name.en),
    ])
      expect(new Set(names).size).toBe(groups.length);
    for (const { ranges } of groups) for (const { from, to } of ranges) expect(from <= to).toBe(true);
  });

  test("the diagnoses of every programme stand in the group that the programme is for", () => {
    const named = programmesInUse().filter(({ cancer }) => cancer !== "any");
    expect(named.length).toBeGreaterThan(8);
    for (const { icd10, cancer } of named)
      for (const code of icd10) expect([code, groupOf(groups, code)?.id]).toEqual([code, cancer]);
  });

  test("carcinoma in situ of the bladder is bladder cancer; a broken arm is none", () => {
    expect(groupOf(groups, "DD090")?.id).toBe("bladder");
    expect(groupOf(groups, "DS420")).toBeUndefined();
    const urinary = groups.find(({ id }) => id === "upper-urinary-tract");
    expect(urinary && codesOf(urinary)).toBe("DC65–DC66");
  });
});
