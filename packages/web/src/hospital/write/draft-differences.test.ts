import type { Epikrise } from "@foelgeskab/followup/epikrise";
import { describe, expect, test } from "vitest";
import { LETTER } from "../testing/small-programme.ts";
import { draftDifferences } from "./draft-differences.ts";

const assessment = { answers: {}, individualReason: "" };
const mine = { epikrise: LETTER, assessment };
const differs = (change: Partial<Epikrise>) =>
  draftDifferences(mine, { assessment, epikrise: { ...LETTER, ...change } });

describe("two versions of one draft", () => {
  test("that are alike differ in nothing", () => {
    expect(differs({})).toEqual([]);
  });

  test("show the words of both", () => {
    expect(differs({ recommendation: "PSA hver 3. måned" })).toEqual([
      { part: "recommendation", mine: "", theirs: "PSA hver 3. måned" },
    ]);
  });

  test.each([
    ["checks", { checks: [] }, "plan"],
    ["starting values", { baseline: [] }, "plan"],
    ["limits", { criteria: [] }, "limits"],
    ["talk", { closingTalk: { ...LETTER.closingTalk, present: "hustru" } }, "talk"],
    ["mark", { colour: "yellow" as const }, "rest"],
    ["number", { contact: null }, "rest"],
    ["diagnosis", { diagnosis: { ...LETTER.diagnosis, stage: "pT3a" } }, "rest"],
  ])("never hide a difference: %s", (_, change, part) => {
    expect(differs(change).map((difference) => difference.part)).toEqual([part]);
  });

  test("tell a reason from a text", () => {
    const sections = { ...LETTER.sections, "other-material": { text: "", notRelevant: "da intet" } };
    expect(differs({ sections })[0]?.theirs).toBe("Ikke relevant: da intet");
  });
});
