import type { Element, Epikrise } from "@foelgeskab/followup/epikrise";
import { checkEpikrise } from "@foelgeskab/followup/epikrise-check";
import { describe, expect, test } from "vitest";
import { day, LETTER, PROGRAMME } from "../testing/small-programme.ts";
import { adviceOn, vagueInLetter } from "./live-check.ts";
import { withoutWords, withSuggestion } from "./marked-text.ts";
import { readyInsert } from "./ready-insert.ts";
import { checkOf } from "./writing.ts";

const anchors = { surgery: day("2025-11-05") };
const written = (element: Element, text: string): Epikrise => ({
  ...LETTER,
  sections: { ...LETTER.sections, [element]: { text } },
});

const checked = (epikrise: Epikrise) =>
  checkEpikrise(epikrise, { programme: PROGRAMME, anchors, today: Temporal.PlainDate.from("2026-08-06") });

/** What Tab would make of a text. */
function afterTab(element: Element, text: string): string | undefined {
  const epikrise = written(element, text);
  const check = checked(epikrise);
  const advice = adviceOn(checkOf(check, element));
  const insert = readyInsert(element, advice, { epikrise, programme: PROGRAMME, anchors });
  const [words] = advice.vague;
  if (insert === undefined || words === undefined) return undefined;
  const { text: left } =
    insert.confirms === undefined ? withSuggestion(text, words, insert.text) : withoutWords(text, words);
  return insert.confirms === undefined ? left : `${left} + ${insert.confirms}`;
}

describe("Tab in a field with vague words", () => {
  test("confirms the programme's limit where only a rise was named, so that the letter says it once", () => {
    const written = "Genhenvises ved stigende PSA, knoglesmerter.";
    expect(afterTab("re-referral-criteria", written)).toBe("Knoglesmerter. + psa-limit");
    expect(afterTab("re-referral-criteria", "Genhenvises ved stigende PSA.")).toBe(" + psa-limit");
  });

  test("guesses no limit where the words name none and the programme has several", () => {
    const egfr = { kind: "threshold", analyte: "egfr", op: "<", value: "60" } as const;
    const [limit] = PROGRAMME.criteria;
    const [psa] = PROGRAMME.analytes;
    if (limit === undefined || psa === undefined) throw new Error("the story's programme has no limit");
    const analytes = [...PROGRAMME.analytes, { ...psa, id: "egfr", codes: ["DNK35302"] }];
    const two = { ...PROGRAMME, analytes, criteria: [{ ...limit, id: "egfr", rule: egfr }, limit] };
    const inTwo = (text: string) => {
      const epikrise = written("re-referral-criteria", text);
      const advice = adviceOn(checkOf(checked(epikrise), "re-referral-criteria"));
      return readyInsert("re-referral-criteria", advice, { epikrise, programme: two, anchors })?.confirms;
    };
    expect(inTwo("Ved mistanke om recidiv.")).toBeUndefined();
    expect(inTwo("Ved stigende PSA.")).toBe("psa-limit");
  });

  test("puts the plan's own interval where only regularity was named", () => {
    expect(afterTab("blood-tests", "PSA efter behov.")).toBe("PSA hver 6. måned, første gang 5. maj 2026, livslangt.");
  });

  test("does nothing where only the author knows, or where nothing is vague", () => {
    expect(afterTab("re-referral-criteria", "Henvis ved forværring.")).toBeUndefined();
    expect(afterTab("complications-and-after-effects", "De sædvanlige gener.")).toBeUndefined();
    expect(afterTab("re-referral-criteria", "Knoglesmerter i over 14 dage.")).toBeUndefined();
  });
});

test("in the finished letter the line is drawn under the author's words, not under the same words of the plan", () => {
  const own = "PSA efter behov";
  const section = `Samtale efter behov\n${own}`;
  const result = checkOf(checked(written("blood-tests", own)), "blood-tests");
  expect(vagueInLetter(result, section, own)[0]?.at).toBe(section.lastIndexOf("efter behov"));
});
