import type { Element, Epikrise } from "@foelgeskab/followup/epikrise";
import { checkEpikrise } from "@foelgeskab/followup/epikrise-check";
import { describe, expect, test } from "vitest";
import { day, LETTER, PROGRAMME } from "../testing/small-programme.ts";
import { adviceOn, vagueInLetter } from "./live-check.ts";
import { withSuggestion } from "./marked-text.ts";
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
  return insert && withSuggestion(text, advice.vague[0], insert).text;
}

describe("Tab in a field with vague words", () => {
  test("puts the programme's limit where only a rise was named", () => {
    expect(afterTab("re-referral-criteria", "Genhenvises ved stigende PSA, knoglesmerter.")).toBe(
      "PSA mindst 0,2 µg/l, knoglesmerter.",
    );
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
