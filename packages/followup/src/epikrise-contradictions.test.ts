import { describe, expect, test } from "vitest";
import type { Rule } from "./criteria/criterion.ts";
import type { Element, Epikrise } from "./epikrise.ts";
import { checked, complaints, leavesOut, ordered, RIGHT, says } from "./testing/invented-letter.ts";
import { check, criterion, programme } from "./testing/invented-programme.ts";
import { baseline } from "./testing/story.ts";

const REASON = "det gælder ikke patienten";
const stateOf = (element: Element, own: Partial<Epikrise>) =>
  checked(own).elements.find((each) => each.element === element);

describe("the right letter", () => {
  test("says one thing, and can be sent", () => {
    expect(complaints({})).toEqual([]);
    expect(checked()).toMatchObject({
      canBeSent: true,
      because: { da: "Alle ti elementer er på plads.", en: "All ten elements are in place." },
    });
  });
});

describe("»not relevant«", () => {
  test.each<Element>([
    "complications-and-after-effects",
    "treatment-plan",
    "clinical-assessment",
    "material-to-patient",
    "other-material",
  ])("%s may be left out with a reason", (element) => {
    expect(stateOf(element, leavesOut(element, ` ${REASON} `))).toMatchObject({
      state: "not-relevant",
      because: { da: `Ikke relevant: ${REASON}`, en: `Does not apply: ${REASON}` },
    });
    expect(complaints(leavesOut(element, REASON))).toEqual([]);
  });

  test.each<[number, Element]>([
    [1, "course-of-treatment"],
    [7, "re-referral-criteria"],
    [8, "direct-contact"],
  ])("%s %s holds for every patient", (number, element) => {
    expect(complaints(leavesOut(element, REASON))).toEqual([
      `${number} inconsistent: Gælder hver patient: kan ikke være »ikke relevant«.`,
    ]);
    expect(complaints(leavesOut(element, REASON), {}, "en")).toEqual([
      `${number} inconsistent: Holds for every patient: cannot be “not relevant”.`,
    ]);
  });

  test("checks may be left out where none is ordered, and only there", () => {
    expect(complaints(leavesOut("checks-at-gp", REASON))).toEqual([
      "4 inconsistent: »Ikke relevant«, men der er bestilt kontroller.",
    ]);
    expect(complaints(leavesOut("checks-at-gp", REASON), {}, "en")).toEqual([
      "4 inconsistent: “Not relevant”, but checks are ordered.",
    ]);
    expect(stateOf("checks-at-gp", { ...leavesOut("checks-at-gp", REASON), checks: [] })?.state).toBe("not-relevant");
  });

  test("blood tests may be left out where none is ordered and none stands there", () => {
    const left = leavesOut("blood-tests", REASON);
    const contradicts = "»Ikke relevant«, men brevet bestiller blodprøver eller har tal.";
    const ordering = stateOf("blood-tests", { ...left, baseline: [] });
    expect(ordering).toMatchObject({ state: "inconsistent", because: { da: contradicts } });
    expect(ordering?.because.en).toBe("“Not relevant”, but the letter orders blood tests or has values.");
    expect(stateOf("blood-tests", { ...left, checks: [ordered("talk")] })?.because.da).toBe(contradicts);
    expect(stateOf("blood-tests", { ...left, checks: [ordered("talk")], baseline: [] })?.state).toBe("not-relevant");
    expect(stateOf("blood-tests", { ...left, checks: [ordered("unknown")], baseline: [] })?.state).toBe("not-relevant");
  });
});

describe("words beside the plan", () => {
  test.each<[string, Element, string, string, string]>([
    [
      "no tests beside ordered ones",
      "blood-tests",
      "Ingen yderligere blodprøver.",
      "5 inconsistent: »Ingen blodprøver«, men brevet bestiller dem.",
      "5 inconsistent: “No blood tests”, but the letter orders them.",
    ],
    [
      "no checks beside ordered ones",
      "checks-at-gp",
      "Kontrol er ikke nødvendig.",
      "4 inconsistent: »Ingen opfølgning«, men der er bestilt kontroller.",
      "4 inconsistent: “No follow-up”, but checks are ordered.",
    ],
    [
      "another interval",
      "checks-at-gp",
      "PSA hver 3. måned.",
      "4 inconsistent: Fri tekst siger »hver 3. måned«; det er ikke det interval, der er bestilt. Ret planen eller teksten.",
      "4 inconsistent: The text says “hver 3. måned”, which is not the interval that is ordered. Correct the plan or the text.",
    ],
    [
      "another number than the limit",
      "re-referral-criteria",
      "Genhenvises ved PSA over 4,0 µg/l.",
      "7 inconsistent: Fri tekst nævner psa 4,0 µg/l; grænsen er 0,2. Ret grænsen eller teksten.",
      "7 inconsistent: The text names psa 4.0 µg/l; the limit is 0.2. Correct the limit or the text.",
    ],
    [
      "another number without a test: it can only be eGFR",
      "re-referral-criteria",
      "Genhenvises under 40 ml/min.",
      "7 inconsistent: Fri tekst nævner 40 ml/min, som ikke er en grænse. Ret grænsen eller teksten.",
      "7 inconsistent: The text names 40 ml/min, which is no limit. Correct the limit or the text.",
    ],
    [
      "another per cent, although the number is her own starting value",
      "re-referral-criteria",
      "Genhenvises ved fald i eGFR på 80 %.",
      "7 inconsistent: Fri tekst nævner egfr 80 %; grænsen er 25. Ret grænsen eller teksten.",
      "7 inconsistent: The text names egfr 80 %; the limit is 25. Correct the limit or the text.",
    ],
  ])("%s", (_, element, text, da, en) => {
    expect(complaints(says(element, text))).toEqual([da]);
    expect(complaints(says(element, text), {}, "en")).toEqual([en]);
  });

  test.each<[string, Element, string]>([
    ["the limit itself", "re-referral-criteria", "Genhenvises ved PSA mindst 0,2 µg/l."],
    ["the per cent", "re-referral-criteria", "Genhenvises ved fald i eGFR på 25 %."],
    ["what the per cent come to: 60", "re-referral-criteria", "Genhenvises ved eGFR under 60 ml/min."],
    ["that number or the next", "re-referral-criteria", "Genhenvises ved eGFR under 61 ml/min."],
    ["the starting value", "blood-tests", "Seneste eGFR 80 ml/min."],
    ["a test without a limit", "blood-tests", "Seneste kreatinin 90 µmol/l."],
    ["a value of the time before", "blood-tests", "PSA ved diagnosen 24 µg/l."],
    ["a dated value", "treatment-plan", "Færdigbehandlet. PSA 0,9 µg/l d. 5.11.2025."],
    ["a number where numbers are no limits", "clinical-assessment", "Spørg til PSA over 4,0 µg/l i familien."],
    ["the hospital's own checks end", "checks-at-gp", "Ingen yderligere kontrol i ambulatoriet."],
    ["»hver gang« is no other test", "re-referral-criteria", "PSA mindst 0,2 µg/l, og eGFR under 60 ml/min."],
    ["no other tests where the talk is meant", "treatment-plan", "Ingen blodprøver hos os."],
  ])("%s denies nothing", (_, element, text) => expect(complaints(says(element, text))).toEqual([]));

  test.each([
    ["blood-tests", "Ingen PSA."],
    ["blood-tests", "Prøver er ikke nødvendige."],
    ["blood-tests", "Blodprøver skal ikke tages."],
    ["blood-tests", "Blodprøver er unødvendige."],
    ["blood-tests", "PSA ikke relevant."],
    ["checks-at-gp", "Ingen yderligere opfølgning."],
    ["checks-at-gp", "Kontroller er unødvendige."],
    ["checks-at-gp", "Opfølgning ikke nødvendig."],
    ["checks-at-gp", "Der er ikke behov for kontrol."],
    ["checks-at-gp", "Der er ikke behov for yderligere opfølgning. PSA tages."],
  ] as const)("%s: »%s« denies what is ordered", (element, text) => {
    expect(complaints(says(element, text))[0]).toMatch(/^[45] inconsistent: »Ingen/);
  });
  test.each([
    ["blood-tests", "Almeningen PSA-gruppe er kendt."],
    ["checks-at-gp", "Foreningen kontrol er nævnt."],
    ["checks-at-gp", "Ingen kontrol hos os."],
  ] as const)("%s: »%s« does not", (element, text) => expect(complaints(says(element, text))).toEqual([]));

  test.each([
    "før operationen",
    "før behandling",
    "før strålerne",
    "præoperativt",
    "d. 1/2-2025",
    "1. 2. 2025",
    "i 1999",
    "i 2025",
  ])("a value %s is history", (when) =>
    expect(complaints(says("treatment-plan", `Færdigbehandlet. PSA 4,0 µg/l ${when}.`))).toEqual([]),
  );

  test("a dated value is no excuse among the limits", () => {
    expect(complaints(says("re-referral-criteria", "PSA 4,0 µg/l fra 5.11.2025."))[0]).toMatch(/^7 inconsistent/);
  });

  test("»no tests« and »no checks« deny nothing where none is ordered", () => {
    const none = { ...says("blood-tests", "Ingen blodprøver."), checks: [ordered("talk")], baseline: [] };
    expect(stateOf("blood-tests", none)?.state).toBe("filled");
    const nothing = { ...says("checks-at-gp", "Ingen opfølgning hos egen læge."), checks: [] };
    expect(stateOf("checks-at-gp", nothing)?.state).toBe("filled");
  });

  test("only a confirmed limit is a limit of the letter", () => {
    const criteria = RIGHT.criteria.map((each) => ({ ...each, confirmed: each.id !== "psa" }));
    const told = complaints({ ...says("treatment-plan", "Genbehandles ved PSA 10 µg/l."), criteria });
    expect(told).not.toContainEqual(expect.stringMatching(/^3/));
  });

  test("the author's own limit goes before the programme's", () => {
    const criteria = RIGHT.criteria.map((each) => (each.id === "psa" ? { ...each, value: "0.4" } : each));
    expect(complaints({ ...says("re-referral-criteria", "Genhenvises ved PSA 0,4."), criteria })).toEqual([]);
    expect(complaints({ ...says("re-referral-criteria", "Genhenvises ved PSA 0,2."), criteria })[0]).toContain(
      "nævner psa 0,2; grænsen er 0,4",
    );
  });

  test("a criterion that the programme does not have has no number", () => {
    const criteria = [...RIGHT.criteria, { id: "unknown", confirmed: true, value: "4" }];
    expect(complaints({ ...says("treatment-plan", "Genbehandles ved PSA 4."), criteria })[0]).toMatch(/^3 incons/);
  });
});

describe("the recommendation, held against the plan", () => {
  test.each([
    [
      "Ingen opfølgning hos egen læge.",
      "anbefalingen siger »ingen opfølgning«, men der er bestilt kontroller",
      "the recommendation says “no follow-up”, but checks are ordered",
    ],
    [
      "PSA hver 3. måned.",
      "anbefalingen siger »hver 3. måned«, planen noget andet",
      "the recommendation says “hver 3. måned”, the plan something else",
    ],
  ])("%s", (recommendation, da, en) => {
    expect(complaints({ recommendation })).toEqual([da]);
    expect(complaints({ recommendation }, {}, "en")).toEqual([en]);
  });

  test("denies nothing where no check is ordered", () => {
    const told = complaints({ recommendation: "Ingen opfølgning hos egen læge.", checks: [] });
    expect(told).not.toContainEqual(expect.stringContaining("anbefalingen"));
  });
});

describe("which numbers a limit allows in the text", () => {
  const limited = (rule: Parameters<typeof criterion>[0], text: string, value?: string) => {
    const followed = programme({ icd10: ["DC61"], checks: [check()], criteria: [criterion(rule)] });
    return complaints(
      {
        ...says("re-referral-criteria", text),
        checks: [ordered("psa")],
        criteria: [{ id: "c", confirmed: true, ...(value === undefined ? {} : { value }) }],
        baseline: [baseline("psa", "0.5", "2026-08-03")],
      },
      { programme: followed },
    );
  };

  test("over the nadir: what is added, and what that comes to", () => {
    const phoenix = { kind: "nadirPlus", analyte: "psa", delta: "2.0" } as const;
    expect(limited(phoenix, "PSA 2,0 over laveste.")).toEqual([]);
    expect(limited(phoenix, "PSA mindst 2,5 µg/l.")).toEqual([]);
    expect(limited(phoenix, "PSA mindst 3,0 µg/l.")[0]).toContain("nævner psa 3,0 µg/l; grænsen er 2,0.");
    expect(limited(phoenix, "PSA mindst 3,5 µg/l.", "3")).toEqual([]);
  });

  test("a rise by per cent and a number: both, and what each comes to", () => {
    const rise: Rule = {
      kind: "relativeChange",
      analyte: "psa",
      direction: "increase",
      percent: "50",
      baseline: "handoverBaseline",
      minAbsolute: "0.4",
    };
    expect(limited(rise, "PSA stiger 50 %.")).toEqual([]);
    expect(limited(rise, "PSA mindst 0,75 µg/l.")).toEqual([]);
    expect(limited(rise, "PSA stiger mindst 0,4 µg/l.")).toEqual([]);
    expect(limited(rise, "PSA mindst 0,9 µg/l.")).toEqual([]);
    expect(limited(rise, "PSA mindst 0,25 µg/l.")[0]).toContain("nævner psa 0,25");
  });

  test("a doubling time counts months: its text may name its least value, and no other", () => {
    const doubling: Rule = {
      kind: "doublingTime",
      analyte: "psa",
      valueMonths: "12",
      minMeasurements: 3,
      minSpanDays: 90,
      minPsa: "1",
    };
    expect(limited(doubling, "PSA over 1 µg/l.")).toEqual([]);
    expect(limited(doubling, "PSA over 12 µg/l.")[0]).toContain("nævner psa 12 µg/l");
  });

  test("a joined rule: the numbers of its parts, whatever the letter's own number", () => {
    const of = ["0.6", "0.7"].map((value) => ({ kind: "threshold", analyte: "psa", op: ">=", value }) as const);
    expect(limited({ kind: "any", of }, "PSA 0,6 eller PSA 0,7.")).toEqual([]);
    expect(limited({ kind: "any", of }, "PSA 0,9.")[0]).toContain("nævner psa 0,9; grænsen er 0,6");
    const two: Rule = {
      kind: "any",
      of: [
        { kind: "threshold", analyte: "psa", op: ">=", value: "0.6" },
        { kind: "threshold", analyte: "creatinine", op: ">=", value: "117" },
      ],
    };
    expect(limited(two, "Kreatinin over 0,6.")[0]).toContain("nævner creatinine 0,6; grænsen er 117");
  });

  test("a symptom and a limit above normal have none", () => {
    expect(limited({ kind: "symptom", any: ["pain"] }, "PSA 4 giver smerter.")).toEqual([]);
    expect(limited({ kind: "aboveReference", analyte: "psa" }, "PSA over 4.")).toEqual([]);
  });
});
