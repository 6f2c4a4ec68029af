import { describe, expect, test } from "vitest";
import { ordered } from "../testing/invented-letter.ts";
import { check, criterion, day, programme } from "../testing/invented-programme.ts";
import { baseline } from "../testing/story.ts";
import type { ElementValue } from "./received-offer.ts";
import { silentGaps } from "./silent-gaps.ts";
import { type ValueContext, valueProblems } from "./value-problems.ts";

const section = { text: "Som brevet siger." };
const RULES = programme({
  icd10: ["DC61"],
  checks: [
    check({ label: { da: "P-PSA", en: "PSA" } }),
    check({ id: "injection", label: { da: "Indsprøjtning", en: "Injection" }, intervalFromEpikrise: true, needs: [] }),
    check({ id: "scan", performedBy: "hospital" }),
  ],
  criteria: [
    criterion(
      { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" },
      { id: "psa", label: { da: "PSA-grænsen", en: "The PSA limit" } },
    ),
    criterion(
      { kind: "threshold", analyte: "egfr", op: "<", value: null },
      { id: "own", label: { da: "Egen grænse", en: "Own limit" } },
    ),
  ],
});

function problems(value: ElementValue, own: Partial<ValueContext> = {}) {
  const anchors = { surgeryDate: day("2024-03-12") };
  return valueProblems(value, { programme: RULES, anchors, today: Temporal.PlainDate.from("2026-04-20"), ...own });
}

describe("1: the course", () => {
  const course = (code: string, own?: Partial<ValueContext>) =>
    problems({ element: "course-of-treatment", section, diagnosis: { code, text: "", stage: "" } }, own);

  test("a code of the programme, and the date that it counts from", () => {
    expect(course("DC619")).toEqual([]);
    expect(course("")).toEqual([{ da: "Diagnosekoden mangler.", en: "The diagnosis code is missing." }]);
    expect(course("DC509")).toEqual([
      {
        da: "Diagnosekoden hører ikke til programmet »Opdigtet«.",
        en: "The diagnosis code does not belong to the programme “Invented”.",
      },
    ]);
    expect(course("DC619", { anchors: {} })).toEqual([
      { da: "Dato mangler: operationsdato.", en: "Date missing: date of surgery." },
    ]);
  });

  test("a programme whose patients always stay at the hospital", () => {
    const reason = { da: "Bliver på hospitalet.", en: "Stays at the hospital." };
    const rule = (when: (typeof RULES.audience.excluded)[number]["when"]) => ({
      ...{ code: "EX", when, reason, otherwise: reason, evidence: [] },
    });
    const excluded = [rule({ always: true }), rule({ question: "q", answer: "yes" })];
    expect(course("DC619", { programme: { ...RULES, audience: { ...RULES.audience, excluded } } })).toEqual([reason]);
  });
});

describe("4: the checks", () => {
  const injection = ordered("injection", { everyMonths: 3 });
  const told = (checks: ReturnType<typeof ordered>[], own?: Partial<ValueContext>) =>
    problems({ element: "checks-at-gp", section, checks, takenOver: [], colour: "green" }, own);

  test("each that the practice owes; where the interval is the letter's, with one", () => {
    expect(told([ordered("psa"), injection])).toEqual([]);
    expect(told([injection])).toEqual([{ da: "Mangler i planen: P-PSA.", en: "Missing in the plan: PSA." }]);
    expect(told([ordered("psa"), ordered("injection")])).toEqual([
      { da: "Mangler i planen: Indsprøjtning.", en: "Missing in the plan: Injection." },
    ]);
  });

  test("a number that no plan can have, and a programme without its date", () => {
    expect(told([ordered("psa", { everyMonths: 0 }), injection])).toEqual([
      {
        da: "Et tal kan ikke bruges i planen: ret det, eller spørg afdelingen.",
        en: "A number cannot be used in the plan: 0 is no whole number from 1 to 1200.",
      },
    ]);
    expect(told([], { anchors: {} })).toEqual([
      {
        da: "Datoen under punkt 1 mangler, og planen regnes fra den.",
        en: "The date in element 1 is missing, and the plan counts from it.",
      },
    ]);
  });
});

describe("7: the limits", () => {
  const psa = { id: "psa", confirmed: true };
  const own = { id: "own", confirmed: true, value: "45" };
  const told = (...criteria: { id: string; confirmed: boolean; value?: string }[]) =>
    problems({ element: "re-referral-criteria", section, criteria, takenOver: [] });

  test("each confirmed; where the number is the letter's, with one", () => {
    expect(told(psa, own)).toEqual([]);
    expect(told(own)).toEqual([{ da: "Mangler i planen: PSA-grænsen.", en: "Missing in the plan: The PSA limit." }]);
    expect(told({ ...psa, confirmed: false }, own).map(({ da }) => da)).toEqual(["Mangler i planen: PSA-grænsen."]);
    expect(told(psa, { id: "own", confirmed: true }).map(({ da }) => da)).toEqual(["Mangler i planen: Egen grænse."]);
  });

  test("a number that is none", () => {
    expect(told({ ...psa, value: "høj" }, own).map(({ en }) => en)).toEqual([
      'A number cannot be used in the plan: "høj" is no decimal number of zero or more.',
    ]);
  });
});

describe("5, 8 and the words", () => {
  test("a starting value with a number, a unit of the test and a day that has been", () => {
    const told = (...values: ReturnType<typeof baseline>[]) =>
      problems({ element: "blood-tests", section, baseline: values });
    expect(told(baseline("psa", "0.1", "2026-04-20"))).toEqual([]);
    expect(told()).toEqual([
      { da: "Et seneste tal med enhed og dato mangler.", en: "A latest value with unit and date is missing." },
    ]);
    expect(told(baseline("psa", "0.1", "2026-04-20"), { ...baseline("psa", "0.15", "2026-04-01"), unit: "x" })).toEqual(
      [
        {
          da: "Tallet »0,15« kan ikke læses: tal, enhed og dato skal passe til prøven.",
          en: "The value “0.15” cannot be read: number, unit and date must fit the test.",
        },
      ],
    );
    expect(told(baseline("psa", "0.1", "2026-04-21"))).toHaveLength(1);
  });

  test.each(["0012345", "001234567", "x00123456", "00123456x", ""])("»%s« is no number to ring", (phone) => {
    expect(problems({ element: "direct-contact", section, contact: { phone, label: "" } })).toEqual([
      { da: "Et direkte nummer på otte cifre mangler.", en: "A direct number of eight digits is missing." },
    ]);
  });
  test("eight digits are, with blanks or without", () => {
    for (const phone of ["00123456", "00 12 34 56"])
      expect(problems({ element: "direct-contact", section, contact: { phone, label: "" } })).toEqual([]);
  });

  test.each([
    "complications-and-after-effects",
    "treatment-plan",
    "clinical-assessment",
    "material-to-patient",
    "other-material",
  ] as const)("%s: words of the letter", (element) => {
    expect(problems({ element, section })).toEqual([]);
    expect(problems({ element, section: { text: " " } })).toEqual([
      { da: "Brevet siger intet om det.", en: "The letter says nothing about it." },
    ]);
  });
});

describe("what the programme would add in silence", () => {
  const says = { da: "Står ikke i brevet", en: "Not in the letter" };
  const takeOver = ["psa", "talk"].map((id) => ({ id, says }));
  const silent = (value: ElementValue) => silentGaps(value, { takeOver }).map(({ id }) => id);
  const checks = (takenOver: string[], ...own: ReturnType<typeof ordered>[]) =>
    silent({ element: "checks-at-gp", section, checks: own, takenOver, colour: "green" });

  test("a check that is neither taken over by name nor given an interval and an end", () => {
    expect(checks([])).toEqual(["psa", "talk"]);
    expect(checks(["psa", "talk"])).toEqual([]);
    expect(checks(["talk"], ordered("psa"))).toEqual(["psa"]);
    expect(checks(["talk"], ordered("psa", { everyMonths: 6 }))).toEqual(["psa"]);
    expect(checks(["talk"], ordered("psa", { untilMonth: null }))).toEqual(["psa"]);
    expect(checks(["talk"], ordered("psa", { everyMonths: 6, untilMonth: null }))).toEqual([]);
    expect(checks(["talk"], ordered("scan", { everyMonths: 6, untilMonth: null }))).toEqual(["psa"]);
  });

  test("a criterion that is neither taken over by name nor given a number", () => {
    const criteria = (takenOver: string[], ...own: { id: string; confirmed: boolean; value?: string }[]) =>
      silent({ element: "re-referral-criteria", section, criteria: own, takenOver });
    expect(criteria([])).toEqual(["psa", "talk"]);
    expect(criteria(["talk"], { id: "psa", confirmed: true })).toEqual(["psa"]);
    expect(criteria(["talk"], { id: "psa", confirmed: true, value: "0.4" })).toEqual([]);
    expect(criteria(["talk"], { id: "other", confirmed: true, value: "0.4" })).toEqual(["psa"]);
  });

  test("of other elements the programme adds nothing", () => {
    expect(silent({ element: "blood-tests", section, baseline: [] })).toEqual([]);
    expect(silent({ element: "direct-contact", section, contact: { phone: "", label: "" } })).toEqual([]);
    expect(silent({ element: "treatment-plan", section })).toEqual([]);
    const diagnosis = { code: "", text: "", stage: "" };
    expect(silent({ element: "course-of-treatment", section, diagnosis })).toEqual([]);
    for (const element of [
      "complications-and-after-effects",
      "clinical-assessment",
      "material-to-patient",
      "other-material",
    ] as const)
      expect(silent({ element, section })).toEqual([]);
  });
});
