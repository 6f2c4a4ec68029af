import { describe, expect, test } from "vitest";
import type { Criterion } from "../criteria/criterion.ts";
import type { Element } from "../epikrise.ts";
import type { Evidence, Programme, Timing } from "../programme.ts";
import { correspondenceDraft } from "../reading/correspondence-draft.ts";
import type { LimitFact } from "../reading/letter-facts.ts";
import type { ElementReading } from "../reading/letter-reading.ts";
import { readLetter } from "../reading/read-letter.ts";
import { check, criterion, day, programme } from "../testing/invented-programme.ts";
import { date, limit, quote, reading } from "../testing/invented-reading.ts";
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

describe("how a programme's rules are said to a department", () => {
  const signed: Evidence[] = evidence.map((each) => ({ ...each, signature: { by: "Ulla", on: day("2026-01-01") } }));
  const prostate = (own: Partial<Programme>) =>
    programme({ ...rules, ...own, id: "surgery", cancer: "prostate", icd10: ["DC61"], anchor: named("surgeryDate") });
  const UNDATED = "Opereret for c. prostatae i 2021.\nPSA mhp. kontrol. Genhenvises ved stigning.";
  const DATED = "Prostatakræft, RARP 12.03.2024.\nPSA mhp. kontrol. Genhenvises ved stigning.";
  const told = (element: string, own: Partial<Programme>, text = UNDATED, language: "da" | "en" = "da") =>
    withProgrammeSuggestions(readLetter(text), [prostate(own)]).elements.find((each) => each.element === element)
      ?.suggestion?.[language] ?? "";
  const timing = (own: { fromMonth?: number; untilMonth?: number }): Timing => ({
    ...{ kind: "recurring", everyMonths: 6, fromMonth: 0, untilMonth: null },
    ...own,
  });
  const label = { da: "P-PSA", en: "P-PSA (en)" };

  test("a check in months where the treatment is undated, in days where it is", () => {
    const paced = (own: Parameters<typeof timing>[0], text?: string, language?: "da" | "en") =>
      told("checks-at-gp", { checks: [check({ label, timing: timing(own) })] }, text, language);
    expect(paced({})).toMatch(/Programmet »kort«: PSA hver 6\. måned, livslangt\.$/);
    expect(paced({}, UNDATED, "en")).toMatch(/The programme »short«: PSA \(en\) every 6 months, for life\.$/);
    expect(paced({ fromMonth: 12, untilMonth: 36 })).toMatch(
      /PSA hver 6\. måned fra måned 12 til måned 36 efter behandlingen\.$/,
    );
    expect(paced({ fromMonth: 12, untilMonth: 36 }, UNDATED, "en")).toMatch(
      /every 6 months from month 12 until month 36 after the treatment\.$/,
    );
    expect(paced({}, DATED)).toMatch(/PSA hver 6\. måned, første gang 12\. sep\. 2024, livslangt\.$/);
  });

  test("only blood tests that the practice takes again and again; and those that are not over at the letter's date", () => {
    const others = [
      check({ id: "a", label: { da: "Hospital", en: "" }, performedBy: "hospital" }),
      check({ id: "b", label: { da: "Samtale", en: "" }, needs: [] }),
      check({ id: "c", label: { da: "Valgfri", en: "" }, optional: true }),
      check({ id: "d", label: { da: "Nogle", en: "" }, onlyIf: { condition: "adt", text: label } }),
      check({ id: "e", label: { da: "Engang", en: "" }, timing: { kind: "once", event: "told", daysAfter: 14 } }),
    ];
    expect(told("checks-at-gp", { checks: [...others, check({ label })] })).toMatch(/»kort«: PSA hver 6\. måned, livs/);
    expect(told("checks-at-gp", { checks: others })).not.toContain("Programmet");
    const ending = { checks: [check({ label, timing: timing({ untilMonth: 12 }) })] };
    expect(told("checks-at-gp", ending, DATED)).toContain("»kort«");
    const read = (on: string, own: Partial<Programme> = ending, text = DATED) => {
      const letter = readLetter(text);
      const facts = { ...letter.facts, writtenOn: date(on) };
      return withProgrammeSuggestions({ ...letter, facts }, [prostate(own)]).elements[3]?.suggestion?.da ?? "";
    };
    expect(read("2025-03-11")).toContain("»kort«");
    expect(read("2025-03-12")).not.toContain("»kort«");
    expect(read("2030-01-01", { checks: [check({ label })] })).toContain("»kort«");
    expect(read("2030-01-01", ending, UNDATED)).toContain("»kort«");
  });

  test("the blood tests by name, each once, three at most", () => {
    const tests = ["P-PSA", "P-PSA", "B-Hæmoglobin", "U-Albumin", "S-Calcium"].map((name, at) =>
      check({ id: `c${at}`, label: { da: name, en: name } }),
    );
    expect(told("blood-tests", { checks: tests }, "Opereret for c. prostatae i 2021.\nBlodprøver: vanlige.")).toMatch(
      /Programmet »kort«: PSA; Hæmoglobin; Albumin\.$/,
    );
  });

  test("numbers before symptoms; what is only for advice, or left to the letter, is not suggested", () => {
    const words = (da: string) => ({ da, en: `${da} (en)` });
    const criteria = [
      criterion({ kind: "symptom", any: ["pain"] }, { id: "pain", label: words("Smerter"), action: "acute-admission" }),
      criterion(psa, { id: "advice", label: words("Råd"), action: "advice" }),
      criterion({ ...psa, value: null }, { id: "own", label: words("Egen") }),
      criterion({ kind: "aboveReference", analyte: "psa" }, { id: "high", label: words("Over normalen") }),
      criterion({ ...psa, op: "<=" }, { id: "low", action: "rerefer-nephrology" }),
    ];
    expect(told("re-referral-criteria", { criteria })).toMatch(
      /Programmet »kort«: Over normalen; psa ≤ 0,2 µg\/l; Smerter → henvis til jeres afdeling\.$/,
    );
    expect(told("re-referral-criteria", { criteria }, UNDATED, "en")).toMatch(
      /The programme »short«: Over normalen \(en\); psa ≤ 0\.2 µg\/l; Smerter \(en\) → refer to your department\.$/,
    );
    expect(told("re-referral-criteria", { criteria: [] })).not.toContain("Programmet");
  });

  test("a second test that must confirm it is said in both languages; a signed rule is not called unsigned", () => {
    const limit = (own: Partial<Criterion>) =>
      told("re-referral-criteria", { criteria: [criterion(psa, own)] }, UNDATED, "en");
    expect(limit({ confirm: { minDaysBetween: 14, maxDaysBetween: 92 }, evidence: signed })).toMatch(
      /The programme »short«: psa ≥ 0\.2 µg\/l, confirmed after at least 14 days → refer to your department\.$/,
    );
    expect(limit({ evidence })).toContain("The programme »short«, unsigned: psa ≥ 0.2 µg/l → refer");
    const both = [criterion(psa, { evidence: signed }), criterion({ ...psa, value: "0.3" }, { id: "other", evidence })];
    expect(told("re-referral-criteria", { criteria: both })).toContain("»kort«, usigneret: psa ≥ 0,2 µg/l; psa ≥ 0,3");
  });

  test("a limit is only far over a limit of the programme that a rise must reach", () => {
    const letter =
      "Prostatakræft, RARP 12.03.2024.\nPSA hver 6. måned til marts 2029. Seneste PSA 0,1 µg/l 02.04.2026.\nGenhenvises ved PSA over 20 µg/l eller nye knoglesmerter.";
    const because = (...criteria: Criterion[]) =>
      withProgrammeSuggestions(readLetter(letter), [prostate({ criteria })]).elements[6]?.because;
    expect(because(criterion({ ...psa, value: "2" }))).toEqual({
      da: "Konkret, men grænsen er mindst ti gange programmets (psa ≥ 2 µg/l).",
      en: "Concrete, but the limit is at least ten times the programme's (psa ≥ 2 µg/l).",
    });
    expect(because(criterion({ ...psa, op: ">" }))?.da).toContain("(psa > 0,2 µg/l)");
    const none = [
      criterion({ ...psa, value: "2.1" }),
      criterion({ ...psa, op: "<" }),
      criterion({ ...psa, value: null }),
      criterion({ ...psa, analyte: "egfr" }),
      criterion({ kind: "nadirPlus", analyte: "psa", delta: "0.2" }),
    ];
    for (const rule of none) expect(because(rule)?.da).not.toContain("ti gange");
  });
});

describe("which elements are spoken to", () => {
  const because = { da: "Fordi.", en: "Because." };
  const suggestion = { da: "Skriv grænsen.", en: "Write the limit." };
  const diagnoses = [{ ...quote("prostatakræft"), cancer: "prostate" as const, code: "DC619" }];
  const facts = {
    diagnoses,
    treatments: [{ ...quote("RARP"), kind: "operation" as const, treatment: "x", dates: [] }],
  };
  const of = (element: Element, state: ElementReading["state"], limits: LimitFact[] = []) =>
    withProgrammeSuggestions(reading({ ...facts, limits }, { [element]: { state, quotes: [], because, suggestion } }), [
      surgery,
    ]).elements.find((each) => each.element === element);

  test.each([
    ["vague", true],
    ["missing", true],
    ["inconsistent", false],
    ["filled", false],
    ["not-relevant", false],
  ] as const)("%s: the programme's words are added: %s", (state, added) =>
    expect(of("re-referral-criteria", state)?.suggestion?.da.includes("Programmet")).toBe(added),
  );

  test.each<Element>([
    "course-of-treatment",
    "complications-and-after-effects",
    "treatment-plan",
    "clinical-assessment",
    "direct-contact",
    "material-to-patient",
    "other-material",
  ])("of %s a programme says nothing", (element) => expect(of(element, "vague")?.suggestion).toEqual(suggestion));

  test("a suggestion is added to, never made", () => {
    const wrong = { "re-referral-criteria": { state: "vague" as const, quotes: [], because } };
    const told = withProgrammeSuggestions(reading(facts, wrong), [surgery]).elements[6];
    expect(told).not.toHaveProperty("suggestion");
  });

  test("one limit of several that is far over the programme's is pointed out, among the limits that are right", () => {
    const far = limit("20");
    const because7 = (...limits: LimitFact[]) => of("re-referral-criteria", "filled", limits)?.because.da;
    expect(because7(limit("0.2"), far)).toContain("ti gange");
    expect(because7({ ...far, kind: "percent-change" })).toBe("Fordi.");
    expect(because7({ ...far, direction: "down" })).toBe("Fordi.");
    expect(because7({ ...far, analyte: "egfr" })).toBe("Fordi.");
    expect(of("re-referral-criteria", "vague", [far])?.because).toEqual(because);
    expect(of("blood-tests", "filled", [far])?.because).toEqual(because);
  });
});
