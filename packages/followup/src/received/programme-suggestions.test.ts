import { describe, expect, test } from "vitest";
import { correspondenceDraft } from "../reading/correspondence-draft.ts";
import { readLetter } from "../reading/read-letter.ts";
import { check, criterion, programme } from "../testing/invented-programme.ts";
import { withProgrammeSuggestions } from "./programme-suggestions.ts";

const named = (name: string) => ({ name, label: { da: name, en: name }, event: { da: name, en: name } });
const evidence = [{ for: ["value"], source: "s", mark: "proposal", signature: "unsigned" } as const];
const psa = { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" } as const;
const rules = {
  checks: [check({ label: { da: "P-PSA", en: "P-PSA" }, evidence })],
  criteria: [criterion(psa, { confirm: { minDaysBetween: 14, maxDaysBetween: 92 }, evidence })],
};
const surgery = programme({
  ...rules,
  id: "surgery",
  cancer: "prostate",
  shortName: { da: "Efter operation", en: "After surgery" },
  icd10: ["DC61"],
  anchor: named("surgeryDate"),
});
const radiation = programme({
  ...rules,
  id: "radiation",
  cancer: "prostate",
  shortName: { da: "Efter stråler", en: "After radiotherapy" },
  icd10: ["DC61"],
  anchor: named("radiotherapyEndDate"),
});

const suggestion = (text: string, element: string) =>
  withProgrammeSuggestions(readLetter(text), [surgery, radiation]).elements.find((each) => each.element === element)
    ?.suggestion?.da ?? "";

describe("what a letter lacks is suggested in the programme's own words", () => {
  const LETTER = "Opereret for c. prostatae i 2021.\nPSA mhp. kontrol. Genhenvises ved stigning.";

  test("the limit, whose it is and that nobody has signed it", () => {
    expect(suggestion(LETTER, "re-referral-criteria")).toContain(
      "Programmet »Efter operation«, usigneret: psa ≥ 0,2 µg/l, bekræftet efter mindst 14 dage → henvis til jeres afdeling.",
    );
    expect(suggestion(LETTER, "checks-at-gp")).toContain("PSA hver 6. måned, livslangt.");
  });

  test("the draft to the department asks with the same words", () => {
    expect(correspondenceDraft(withProgrammeSuggestions(readLetter(LETTER), [surgery, radiation]))).toContain(
      "»Efter operation«, usigneret",
    );
  });

  test("radiation has its own programme; a letter without a treatment has none", () => {
    expect(
      suggestion("Prostatakræft, strålebehandlet. Genhenvises ved stigning. PSA følges.", "re-referral-criteria"),
    ).toContain("»Efter stråler«");
    expect(suggestion("Prostatakræft. Genhenvises ved stigning.", "re-referral-criteria")).not.toContain("Programmet");
  });

  test("what the letter says concretely gets no suggestion", () => {
    expect(suggestion("Prostatakræft, RARP 12.03.2024. PSA hver 6. måned til 2029 hos e.l.", "checks-at-gp")).toBe("");
  });
});

test.each([
  ["20 µg/l", true],
  ["0,4 µg/l", false],
])("a limit of %s after an operation is filled; that it is far over the programme's is said: %s", (limit, warns) => {
  const letter = `Prostatakræft, RARP 12.03.2024.\nPSA hver 6. måned til marts 2029. Seneste PSA 0,1 µg/l 02.04.2026.\nGenhenvises ved PSA over ${limit} eller nye knoglesmerter.`;
  const read = withProgrammeSuggestions(readLetter(letter), [surgery, radiation]);
  const limits = read.elements.find(({ element }) => element === "re-referral-criteria");
  expect(limits?.state).toBe("filled");
  expect(limits?.because.da.includes("ti gange programmets (psa ≥ 0,2 µg/l")).toBe(warns);
});
