import { describe, expect, test } from "vitest";
import type { Evidence, Programme } from "../programme.ts";
import type { DiagnosisFact, LetterFacts, TreatmentFact } from "../reading/letter-facts.ts";
import type { ElementReading } from "../reading/letter-reading.ts";
import { confirmed, gaps, lineOf, OFFER, SUBJECT } from "../testing/invented-offer.ts";
import { check, criterion, day, programme } from "../testing/invented-programme.ts";
import { date, limit, order, quote, reading, until, value } from "../testing/invented-reading.ts";
import { isReady } from "./gap-line.ts";
import type { ToList } from "./gap-list.ts";
import { readyCount } from "./lines-of.ts";

const proposal: Evidence = { for: ["value"], source: "s", mark: "proposal", signature: "unsigned" };
const signed: Evidence = { ...proposal, signature: { by: "Ulla Friis Nygaard", on: day("2026-01-01") } };
const PROGRAMME: Programme = programme({
  icd10: ["DC61"],
  checks: [
    check({ label: { da: "P-PSA", en: "P-PSA (en)" }, evidence: [proposal] }),
    check({ id: "talk", label: { da: "Samtale", en: "Talk" }, needs: [], evidence: [signed] }),
  ],
  criteria: [
    criterion(
      { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" },
      { id: "psa", label: { da: "PSA mindst {value}", en: "PSA at least {value}" }, evidence: [proposal] },
    ),
    criterion({ kind: "symptom", any: ["pain"] }, { id: "pain", evidence: [signed] }),
  ],
});
const diagnosis: DiagnosisFact = { ...quote("prostatakræft"), cancer: "prostate", code: "DC619" };
const operated = (...dates: TreatmentFact["dates"]): TreatmentFact => ({
  ...quote("prostatektomi"),
  ...{ kind: "operation", treatment: "prostatectomy", dates, anchor: "surgeryDate" },
});

/** A line of the gap list of a letter that says this. */
function line(
  element: ElementReading["element"],
  facts: Partial<LetterFacts>,
  own: Partial<ToList> = {},
  wrong: Parameters<typeof reading>[1] = {},
) {
  const read = { text: "", standing: "", reading: reading(facts, wrong) };
  return lineOf(gaps({ programme: PROGRAMME, read, ...own }), element);
}

describe("1: which follow-up", () => {
  const facts = { diagnoses: [diagnosis], treatments: [operated(date("2024-03-12"))] };
  const course = (own: Partial<LetterFacts>, around: Partial<ToList> = {}) =>
    line("course-of-treatment", { ...facts, ...own }, around);
  const departments = { offer: { ...OFFER, opensCourse: false } };

  test("a letter that opens its course: the diagnosis and the date that it says", () => {
    expect(course({})).toMatchObject({
      proposal: { diagnosis: { code: "DC619", text: "Prostatakræft", stage: "" } },
      said: [{ says: { da: "Operationsdato: 12. marts 2024", en: "Date of surgery: 12 Mar 2024" } }],
      open: [],
      together: true,
    });
  });

  test("a month alone is looked at by itself; so is a treatment without a date, and one of no programme", () => {
    expect(course({ treatments: [operated(date("2024-03-01", "2024-03-31"))] }).together).toBe(false);
    expect(course({ treatments: [operated()] }).together).toBe(false);
    expect(course({ diagnoses: [{ ...diagnosis, code: "DC509" }] }).together).toBe(false);
    expect(course({ treatments: [operated(date("2024-03-01", "2024-03-31"))] }, departments).together).toBe(true);
  });

  test("without the date there is nothing to say of it, and it must be given", () => {
    const undated = course({}, { subject: { ...SUBJECT, anchors: {} } });
    expect(undated.said).toEqual([]);
    expect(undated.open).toEqual([{ da: "Dato mangler: operationsdato.", en: "Date missing: date of surgery." }]);
    expect(undated.together).toBe(false);
  });

  test("a code that the letter does not give is the course's own, and so is that of the department's own course", () => {
    const code = (around: Partial<ToList>, diagnoses: DiagnosisFact[] = []) => course({ diagnoses }, around).proposal;
    const { diagnosis: _, ...letter } = OFFER.letter;
    const subject = { ...SUBJECT, icd10: "DC618" };
    expect(code({ offer: { ...OFFER, letter }, subject })).toMatchObject({ diagnosis: { code: "DC618", text: "" } });
    expect(code({ ...departments, subject }, [diagnosis])).toMatchObject({ diagnosis: { code: "DC618" } });
    expect(code({ subject }, [diagnosis])).toMatchObject({ diagnosis: { code: "DC619" } });
  });

  test("another date than the department's own course has is a contradiction", () => {
    expect(course({ treatments: [operated(date("2024-03-13"))] }, departments)).toMatchObject({
      blocked: {
        da: "Operationsdato: brevet siger 13. marts 2024, afdelingens forløb siger 12. marts 2024.",
        en: "Date of surgery: the letter says 13 Mar 2024, the department's course says 12 Mar 2024.",
      },
      together: false,
    });
    expect(course({ treatments: [operated(date("2024-02-01", "2024-02-29"))] }, departments).blocked?.da).toContain(
      "brevet siger 1. feb. 2024",
    );
  });

  test.each([
    ["the same day", [operated(date("2024-03-12"))]],
    ["its month", [operated(date("2024-03-01", "2024-03-31"))]],
    ["no day", [operated()]],
    ["no treatment", []],
  ])("%s is none", (_, treatments) => expect(course({ treatments }, departments).blocked).toBeUndefined());

  test("where the department's own course has no date, nothing contradicts the letter's", () => {
    const subject = { ...SUBJECT, anchors: {} };
    expect(course({}, { ...departments, subject }).blocked).toBeUndefined();
  });
});

describe("4: the checks", () => {
  test("what the letter orders, and what the programme would add: unsigned where nobody has signed it", () => {
    const {
      said,
      takeOver,
      proposal: proposed,
      together,
    } = line("checks-at-gp", {
      checks: [order(3, { until: until("2029-03-12") })],
    });
    expect(said.map(({ says }) => says)).toEqual([
      {
        da: "P-PSA: hver 3. måned, første gang 12. juni 2026, til og med 12. marts 2029",
        en: "P-PSA (en): every 3 months, first on 12 Jun 2026, until 12 Mar 2029",
      },
    ]);
    expect(takeOver).toEqual([
      {
        id: "talk",
        says: {
          da: "Står ikke i brevet; programmet foreslår: Samtale: hver 6. måned, første gang 12. sep. 2026, livslangt",
          en: "Not in the letter; the programme proposes: Talk: every 6 months, first on 12 Sep 2026, for life",
        },
      },
    ]);
    expect(proposed).toMatchObject({ colour: "yellow", takenOver: [] });
    expect(together).toBe(false);
    expect(line("checks-at-gp", {}).takeOver.map(({ says }) => says.da)).toEqual([
      "Står ikke i brevet; programmet foreslår: P-PSA: hver 6. måned, første gang 12. sep. 2026, livslangt (usigneret)",
      "Står ikke i brevet; programmet foreslår: Samtale: hver 6. måned, første gang 12. sep. 2026, livslangt",
    ]);
    expect(line("checks-at-gp", {}).takeOver[0]?.says.en).toMatch(/for life \(unsigned\)$/);
  });

  test("with all of it said, it may be confirmed with others; what nothing computes stands beside", () => {
    const beside = order(4, { analytes: ["cea"] });
    const orders = [order(3, { until: until("2029-03-12") }), beside];
    const only = { ...PROGRAMME, checks: PROGRAMME.checks.slice(0, 1) };
    const all = line("checks-at-gp", { checks: orders }, { programme: only });
    expect(all.together).toBe(true);
    expect(all.beside).toEqual([beside]);
  });

  test("who books herself is green", () => {
    const standing = "Kontrol hos egen læge:\nPSA hver 6. måned. Patienten skal selv bestille tid.";
    const read = { text: standing, standing, reading: reading({ checks: [order(6)] }) };
    expect(line("checks-at-gp", {}, { read }).proposal).toMatchObject({ colour: "green" });
  });

  test("the tests may be named under the blood tests", () => {
    const standing = "Blodprøver:\nPSA tages inden kontrol.";
    const bare = order(6, { analytes: [], until: until("2029-03-12") });
    const read = { text: standing, standing, reading: reading({ checks: [bare] }) };
    expect(line("checks-at-gp", {}, { read }).said.map(({ says }) => says.da.split(":")[0])).toContain("P-PSA");
    expect(line("checks-at-gp", { checks: [bare] }).said.map(({ says }) => says.da.split(":")[0])).toEqual(["Samtale"]);
  });

  test("or in a sentence elsewhere that was read as a blood test", () => {
    const standing = "Kom til samtale. Der er taget PSA i dag.";
    const bare = order(6, { analytes: [], until: until("2029-03-12") });
    const quotes = [{ words: "PSA", line: 1, at: standing.indexOf("PSA") }];
    const because = { da: "Udfyldt.", en: "Filled." };
    const told = (element: "blood-tests" | "clinical-assessment") => {
      const found = reading({ checks: [bare] }, { [element]: { state: "filled", quotes, because } });
      const { said } = line("checks-at-gp", {}, { read: { text: standing, standing, reading: found } });
      return said.map(({ says }) => says.da.split(":")[0]);
    };
    expect(told("blood-tests")).toEqual(["P-PSA", "Samtale"]);
    expect(told("clinical-assessment")).toEqual(["Samtale"]);
  });

  test("an interval without an end is taken over from the programme, and is not said by the letter", () => {
    const { said, takeOver } = line("checks-at-gp", { checks: [order(3)] });
    expect(said).toEqual([]);
    expect(takeOver.map(({ says }) => says.da)[0]).toBe(
      "Står ikke i brevet; programmet foreslår: P-PSA: hver 3. måned, første gang 12. juni 2026, livslangt (usigneret)",
    );
  });

  test("a check whose interval is left to the letter, which gives none in months, is named alone", () => {
    const injection = check({
      id: "injection",
      label: { da: "Indsprøjtning", en: "Injection" },
      intervalFromEpikrise: true,
    });
    const sixWeeks = order(6, { interval: { ...quote("hver 6. uge"), range: false } });
    const asked = line("checks-at-gp", { checks: [sixWeeks] }, { programme: { ...PROGRAMME, checks: [injection] } });
    expect(asked.said.map(({ says }) => says)).toEqual([{ da: "Indsprøjtning", en: "Injection" }]);
  });

  test("while a number of the letter cannot be used, the programme's own check is shown", () => {
    const never = order(0, { until: until("2029-03-12") });
    const told = line("checks-at-gp", { checks: [never] });
    expect(told.said[0]?.says.da).toBe("P-PSA: hver 6. måned, første gang 12. sep. 2026, livslangt");
    expect(told.open[0]).toEqual({
      da: "Et tal kan ikke bruges i planen: ret det, eller spørg afdelingen.",
      en: "A number cannot be used in the plan: 0 is no whole number from 1 to 1200.",
    });
  });
});

describe("5 and 7: the numbers", () => {
  test("a starting value with its test, unit and day; one without a day stands beside", () => {
    const loose = value("0.2");
    const told = line("blood-tests", { values: [value("0.1", { sampled: date("2026-04-02") }), loose] });
    expect(told.said.map(({ says }) => says)).toEqual([
      { da: "psa 0,1 µg/l, 2. april 2026", en: "psa 0.1 µg/l, 2 Apr 2026" },
    ]);
    expect(told.beside).toEqual([loose]);
    expect(told.together).toBe(true);
    const month = value("0.1", { sampled: date("2026-04-01", "2026-04-30") });
    expect(line("blood-tests", { values: [month] }).together).toBe(false);
  });

  test("a limit with the letter's own number, and what the programme would add", () => {
    const told = line("re-referral-criteria", { limits: [limit("0.4"), limit("9", { analyte: "egfr" })] });
    expect(told.said.map(({ says }) => says)).toEqual([{ da: "PSA mindst 0,4", en: "PSA at least 0.4" }]);
    expect(told.takeOver.map(({ id, says }) => [id, says.da])).toEqual([
      ["pain", "Står ikke i brevet; programmet foreslår: regel"],
    ]);
    expect(told.beside.map(({ words }) => words)).toEqual(["9"]);
    expect(line("re-referral-criteria", {}).takeOver[0]?.says).toEqual({
      da: "Står ikke i brevet; programmet foreslår: PSA mindst 0,2 (usigneret)",
      en: "Not in the letter; the programme proposes: PSA at least 0.2 (unsigned)",
    });
  });
});

describe("8: the direct number", () => {
  test("as the letter gives it, and a hole where it gives none", () => {
    const contacts = [{ ...quote("00123456"), digits: "00123456", role: "nurse" as const }];
    expect(line("direct-contact", { contacts })).toMatchObject({
      proposal: { contact: { phone: "00 12 34 56", label: "Sygeplejerske" } },
      open: [],
    });
    expect(line("direct-contact", {})).toMatchObject({
      proposal: { contact: { phone: "", label: "" } },
      open: [{ da: "Et direkte nummer på otte cifre mangler.", en: "A direct number of eight digits is missing." }],
    });
  });
});

describe("how an element stands", () => {
  const because = { da: "Brevet siger to ting.", en: "The letter says two things." };
  const suggestion = { da: "Spørg.", en: "Ask." };
  const wrong = (state: ElementReading["state"]) => ({
    "treatment-plan": { state, quotes: [], because, suggestion },
  });
  const plan = (state: ElementReading["state"]) => line("treatment-plan", {}, {}, wrong(state));
  const standing = "Behandlingsplan:\nFærdigbehandlet, ingen yderligere behandling.";
  const spoken = (state: ElementReading["state"]) =>
    line("treatment-plan", {}, { read: { text: standing, standing, reading: reading({}, wrong(state)) } });

  test("as it was read, with the words under its heading and what to do", () => {
    expect(spoken("vague")).toMatchObject({
      ...{ state: "vague", because, suggestion, open: [], together: false },
      proposal: { section: { text: "Færdigbehandlet, ingen yderligere behandling." } },
    });
    expect(line("treatment-plan", {})).not.toHaveProperty("suggestion");
  });

  test("filled, or not relevant for a reason, it may be confirmed with others; without a word it may not", () => {
    expect(spoken("filled").together).toBe(true);
    expect(spoken("not-relevant").together).toBe(true);
    expect(spoken("missing").together).toBe(false);
    expect(plan("filled")).toMatchObject({
      together: false,
      open: [{ da: "Brevet siger intet om det.", en: "The letter says nothing about it." }],
    });
  });

  test("a contradiction blocks it, whatever it says", () => {
    expect(spoken("inconsistent")).toMatchObject({ blocked: because, together: false });
    expect(spoken("vague")).not.toHaveProperty("blocked");
  });

  test("what a person confirmed stands with it", () => {
    const own = confirmed({ element: "treatment-plan", section: { text: "Færdigbehandlet." } });
    expect(line("treatment-plan", {}, { confirmed: { "treatment-plan": own } }).confirmed).toEqual(own);
    expect(line("treatment-plan", {})).not.toHaveProperty("confirmed");
  });

  test("needs no more words from the department where it is filled, not relevant or confirmed, and never where it is blocked", () => {
    const own = confirmed({ element: "treatment-plan", section: { text: "Færdigbehandlet." } });
    expect(isReady({ state: "filled" })).toBe(true);
    expect(isReady({ state: "not-relevant" })).toBe(true);
    expect(isReady({ state: "vague" })).toBe(false);
    expect(isReady({ state: "missing" })).toBe(false);
    expect(isReady({ state: "vague", confirmed: own })).toBe(true);
    expect(isReady({ state: "filled", blocked: because })).toBe(false);
    const read = { text: "", standing: "", reading: reading({}, wrong("vague")) };
    expect(readyCount(gaps({ programme: PROGRAMME, read }))).toBe(9);
  });
});
