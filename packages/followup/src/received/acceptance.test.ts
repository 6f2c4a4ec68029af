import { describe, expect, test } from "vitest";
import type { Rule } from "../criteria/criterion.ts";
import { type BaselineValue, ELEMENTS, type Element } from "../epikrise.ts";
import { ordered } from "../testing/invented-letter.ts";
import { confirmed, gaps, OFFER, SUBJECT } from "../testing/invented-offer.ts";
import { check, criterion, day, programme } from "../testing/invented-programme.ts";
import { baseline } from "../testing/story.ts";
import { notYet } from "./acceptance.ts";
import type { GapLine } from "./gap-line.ts";
import { handoverOfReceived } from "./handover-of-received.ts";
import { letterDay } from "./letter-day.ts";
import type { ConfirmedElements, ElementValue } from "./received-offer.ts";

const LIMIT: Rule = { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" };
const rules = (rule: Rule = LIMIT) =>
  programme({
    icd10: ["DC61"],
    checks: [check()],
    criteria: [criterion(rule, { label: { da: "Grænsen", en: "The limit" } })],
  });
const section = { text: "Som brevet siger." };
const values = (psa: BaselineValue[] = [baseline("psa", "0.1", "2026-04-02")]): ElementValue[] => [
  {
    ...{ element: "course-of-treatment", section },
    diagnosis: { code: "DC619", text: "Prostatakræft", stage: "pT2c" },
  },
  { element: "checks-at-gp", section, checks: [ordered("psa")], takenOver: ["psa"], colour: "green" },
  { element: "blood-tests", section, baseline: psa },
  {
    ...{ element: "re-referral-criteria", section: { text: "  " } },
    ...{ criteria: [{ id: "c", confirmed: true }], takenOver: [] },
  },
  { element: "direct-contact", section, contact: { phone: "00 12 34 56", label: "Sygeplejerske" } },
];
const confirming = (all: ElementValue[]): ConfirmedElements =>
  Object.fromEntries(all.map((each) => [each.element, confirmed(each)]));
const linesWith = (all: ElementValue[], of = rules()) => gaps({ programme: of, confirmed: confirming(all) });
const told = (lines: GapLine[], of = rules()) =>
  notYet(OFFER, lines, {
    programme: of,
    anchors: SUBJECT.anchors,
    today: Temporal.PlainDate.from("2026-04-20"),
  });

describe("a received letter's patient cannot be taken over", () => {
  test("while one of the computed elements is not confirmed", () => {
    expect(told(linesWith([]))).toEqual({
      code: "not-confirmed",
      sentence: {
        da: "Kan ikke overtages endnu: 1, 4, 5, 7 og 8 er ikke bekræftet.",
        en: "Cannot be taken over yet: 1, 4, 5, 7 and 8 are not confirmed.",
      },
    });
    expect(told(linesWith(values().slice(0, 4)))?.sentence).toEqual({
      da: "Kan ikke overtages endnu: 8 er ikke bekræftet.",
      en: "Cannot be taken over yet: 8 is not confirmed.",
    });
    expect(told(linesWith(values().slice(0, 3)))?.sentence.da).toContain(": 7 og 8 er");
  });

  test("while the letter contradicts itself: that is said first, and once", () => {
    const blocked = { da: "Brevet siger to ting.", en: "The letter says two things." };
    const lines = linesWith(values().slice(0, 4)).map((line) =>
      line.element === "blood-tests" ? { ...line, blocked } : line,
    );
    expect(told(lines)?.sentence).toEqual({
      da: "Kan ikke overtages endnu: 5: Brevet siger to ting; 8 er ikke bekræftet.",
      en: "Cannot be taken over yet: 5: The letter says two things; 8 is not confirmed.",
    });
    const alone = linesWith(values().filter(({ element }) => element !== "blood-tests"));
    expect(told(alone.map((line) => (line.element === "blood-tests" ? { ...line, blocked } : line)))?.sentence.da).toBe(
      "Kan ikke overtages endnu: 5: Brevet siger to ting.",
    );
  });

  test("with a limit that her confirmed value meets", () => {
    expect(told(linesWith(values([baseline("psa", "0.3", "2026-04-02")])))).toEqual({
      code: "limit-met",
      sentence: {
        da: "Kan ikke overtages endnu: Patienten opfylder allerede kriteriet: Grænsen. Det kan ikke bekræftes væk: spørg afdelingen, eller sig nej.",
        en: "Cannot be taken over yet: The patient meets the criterion already: The limit. That cannot be confirmed away: ask the department, or decline.",
      },
    });
  });

  test("with a limit over a lowest value that nobody gave", () => {
    const phoenix = rules({ kind: "nadirPlus", analyte: "psa", delta: "2" });
    expect(told(linesWith(values([baseline("egfr", "80", "2026-04-02")]), phoenix), phoenix)).toEqual({
      code: "limit-met",
      sentence: {
        da: "Kan ikke overtages endnu: Grænsen regnes fra et laveste tal, som ikke står i brevet: Grænsen. Det kan ikke bekræftes væk: spørg afdelingen, eller sig nej.",
        en: "Cannot be taken over yet: The limit counts from a lowest value that does not stand in the letter: The limit. That cannot be confirmed away: ask the department, or decline.",
      },
    });
    expect(told(linesWith(values(), phoenix), phoenix)).toBeUndefined();
    const both = values([baseline("egfr", "80", "2026-04-02"), baseline("psa", "0.1", "2026-04-02")]);
    expect(told(linesWith(both, phoenix), phoenix)).toBeUndefined();
  });

  test("with all confirmed and no limit met she can; what the practice treats itself is no hindrance", () => {
    expect(told(linesWith(values()))).toBeUndefined();
    const treated = programme({ ...rules(), criteria: [criterion(LIMIT, { action: "gp-treats" })] });
    expect(told(linesWith(values([baseline("psa", "0.3", "2026-04-02")]), treated), treated)).toBeUndefined();
  });
});

describe("the letter that is written of what was confirmed", () => {
  const words = (["complications-and-after-effects", "treatment-plan", "clinical-assessment"] as const).map(
    (element): ElementValue => ({ element, section: { text: `Om ${element}.` } }),
  );
  const others = (["material-to-patient", "other-material"] as const).map(
    (element): ElementValue => ({ element, section: { text: "" } }),
  );
  const all = [...values(), ...words, ...others];
  const handover = handoverOfReceived(OFFER, linesWith(all), []);

  test("has every element's words, and says where the letter says nothing", () => {
    const { sections } = handover.epikrise;
    expect(Object.keys(sections)).toEqual([...ELEMENTS]);
    expect(sections["treatment-plan"].text).toBe("Om treatment-plan.");
    expect(sections["other-material"].text).toBe("Står ikke i det modtagne brev.");
    expect(sections["re-referral-criteria"].text).toBe("Står ikke i det modtagne brev.");
  });

  test("says what was taken over from the programme, by whom and when", () => {
    expect(handover.epikrise.sections["checks-at-gp"].text).toBe(
      [
        "Som brevet siger.",
        "Står ikke i brevet; programmet foreslår: psa: hver 6. måned, første gang 12. sep. 2026, livslangt",
        "Overtaget fra programmet af Mette Krogh Sørensen 21. april 2026.",
      ].join("\n"),
    );
  });

  test("has what is computed from, and the department's number as of the letter's day", () => {
    expect(handover.epikrise).toMatchObject({
      diagnosis: { code: "DC619", stage: "pT2c" },
      checks: [{ check: "psa" }],
      baseline: [{ value: "0.1" }],
      criteria: [{ id: "c", confirmed: true }],
      contact: { entry: "", phone: "00 12 34 56", label: "Sygeplejerske", verifiedOn: "2026-04-14" },
      colour: "green",
      recommendation:
        "Overtaget efter brev af 14. april 2026 fra Urologisk Afdeling. Planen er bekræftet punkt for punkt i klinikken.",
    });
  });

  test("is signed by the department, and keeps the received text and who confirmed what", () => {
    const { by } = confirmed({ element: "treatment-plan", section });
    const answers = [{ text: "0,2", on: day("2026-04-18"), by }];
    expect(handoverOfReceived(OFFER, linesWith(all), answers)).toMatchObject({
      ...{ id: "h1", from: "dep-uro", to: "pra-vestergade", sheetCode: "7KM3 92QD" },
      ...{ offeredOn: "2026-04-16", answerDue: "2026-04-30" },
      assessment: { answers: {}, individualReason: "" },
      signedBy: { user: "department:dep-uro", name: "Urologisk Afdeling", role: "system", party: "dep-uro" },
      received: { letter: OFFER.letter, answers, confirmed: { "direct-contact": { on: "2026-04-21" } } },
    });
  });

  test("an element that was not confirmed has the letter's own words, and nothing is taken over", () => {
    const some = handoverOfReceived(OFFER, linesWith(values().slice(0, 1)), []);
    const notOrdered: Element = "checks-at-gp";
    expect(some.epikrise.sections[notOrdered].text).toBe("Står ikke i det modtagne brev.");
    expect(Object.keys(some.received?.confirmed ?? {})).toEqual(["course-of-treatment"]);
    expect(some.epikrise).toMatchObject({ checks: [], contact: null, colour: "green" });
    expect(handoverOfReceived(OFFER, linesWith([]), []).epikrise.diagnosis).toEqual({ code: "", text: "", stage: "" });
  });
});

test("a letter whose day cannot be read is of the day it was offered", () => {
  expect(letterDay(OFFER)).toBe("2026-04-14");
  expect(letterDay({ ...OFFER, letter: { ...OFFER.letter, writtenAt: "i går" } })).toBe("2026-04-16");
});
