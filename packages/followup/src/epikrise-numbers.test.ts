import { describe, expect, test } from "vitest";
import type { CourseResult } from "./course.ts";
import type { Criterion, MeasuredRule, Rule } from "./criteria/criterion.ts";
import type { Epikrise } from "./epikrise.ts";
import { expected } from "./epikrise-numbers.ts";
import { checked, complaints, OPERATED, ordered, RIGHT, says } from "./testing/invented-letter.ts";
import { check, criterion, day, programme } from "./testing/invented-programme.ts";
import { baseline, lab } from "./testing/story.ts";

const EGFR = baseline("egfr", "80", "2026-08-03");
const PSA = baseline("psa", "<0.1", "2026-08-03");

/** An answer in the patient's record. */
function answer(value: string, sampledOn: string, analyte = "psa"): CourseResult {
  return {
    ...lab(analyte, value, sampledOn),
    measurement: sampledOn,
    issuedAt: `${sampledOn}T12:00`,
    laboratory: "lab",
  };
}

describe("5: the starting values", () => {
  test.each<[string, Epikrise["baseline"], string, string]>([
    [
      "none at all",
      [],
      "5 missing: Seneste tal med enhed og dato mangler: psa, egfr.",
      "5 missing: The latest value with unit and date is missing: psa, egfr.",
    ],
    [
      "one of two",
      [EGFR],
      "5 vague: Seneste tal med enhed og dato mangler: psa.",
      "5 vague: The latest value with unit and date is missing: psa.",
    ],
    [
      "in another unit",
      [{ ...PSA, unit: "nmol/L" }, EGFR],
      "5 vague: Et udgangstal kan ikke læses: tal, enhed og dato skal passe til prøven.",
      "5 vague: A starting value cannot be read: number, unit and date must fit the test.",
    ],
    [
      "from before the operation",
      [{ ...PSA, sampledOn: day("2025-11-04") }, EGFR],
      "5 vague: psa er fra 4. nov. 2025, før operation. Skriv et tal, der er taget efter.",
      "5 vague: psa is of 4 Nov 2025, before surgery. Write a value taken after it.",
    ],
    [
      "one that cannot decide the limit",
      [{ ...PSA, value: "<0.5" }, EGFR],
      "5 vague: Seneste svar <0,5 kan ikke afgøre grænsen »PSA mindst 0,2«. Tag en ny prøve med lavere detektionsgrænse.",
      "5 vague: The latest answer <0.5 cannot decide the limit “PSA at least 0.2”. Take a new test with a lower limit of detection.",
    ],
    [
      "a bound where a fall is counted from",
      [PSA, { ...EGFR, value: ">60" }],
      "5 vague: Grænsen regnes fra et udgangstal uden < og >, og det mangler: egfr.",
      "5 vague: The limit counts from a starting value without < and >, which is missing: egfr.",
    ],
  ])("%s", (_, values, da, en) => {
    expect(complaints({ baseline: values })).toEqual([da]);
    expect(complaints({ baseline: values }, {}, "en")).toEqual([en]);
  });

  test("a day of the operation itself is after it, and one of a year before the talk is not too old", () => {
    const taken = (sampledOn: string, today = "2026-08-06") => {
      const values = [PSA, EGFR].map((each) => ({ ...each, sampledOn: day(sampledOn) }));
      const closingTalk = { ...RIGHT.closingTalk, heldOn: day(today) };
      const anchors = { surgeryDate: day("2025-01-01") };
      return complaints({ baseline: values, closingTalk }, { anchors, today: Temporal.PlainDate.from("2026-08-10") });
    };
    expect(taken("2025-08-06")).toEqual([]);
    expect(taken("2025-08-05")).toEqual([
      "5 vague: psa fra 5. aug. 2025 er mere end 12 måneder gammelt. Tag en ny prøve.",
    ]);
    expect(taken("2025-01-01", "2025-12-31").filter((each) => each.startsWith("5"))).toEqual([]);
    const { heldOn: _, ...undated } = RIGHT.closingTalk;
    const old = { baseline: [PSA, { ...EGFR, sampledOn: day("2025-08-05") }], closingTalk: undated };
    expect(complaints(old, { anchors: { surgeryDate: day("2025-01-01") } }, "en")[0]).toBe(
      "5 vague: egfr of 5 Aug 2025 is more than 12 months old. Take a new test.",
    );
  });

  test("a test that no criterion rests on, or that may be left out, needs no value; of two that are enough one", () => {
    const checks = [
      ...OPERATED.checks.map((each) => (each.id === "kidney" ? { ...each, needs: [["creatinine", "egfr"]] } : each)),
      check({ id: "salt", needs: [["bicarbonate"]] }),
      check({ id: "maybe", optional: true, needs: [["psa"]] }),
    ];
    const orders = { checks: checks.map(({ id }) => ordered(id)) };
    expect(complaints(orders, { programme: { ...OPERATED, checks } })).toEqual([]);
    const only = { checks: [ordered("talk"), ordered("maybe")], baseline: [EGFR] };
    expect(
      complaints(only, {
        programme: { ...OPERATED, checks: checks.filter(({ id }) => id === "maybe" || id === "talk") },
      }),
    ).toEqual([]);
  });

  test("text beside the values may not be vague; where no test is ordered it must stand alone", () => {
    expect(complaints(says("blood-tests", "Vanlige blodprøver."))[0]).toMatch(/^5 vague: For vagt/);
    const talk = { checks: OPERATED.checks.filter(({ id }) => id === "talk"), criteria: [] };
    expect(complaints({ checks: [ordered("talk")], criteria: [] }, { programme: { ...OPERATED, ...talk } })).toContain(
      "5 missing: Mangler",
    );
  });
});

describe("the letter beside the record", () => {
  const record = (...results: CourseResult[]) => ({ results });

  test("a newer answer, and another one", () => {
    const known = record(answer("0.15", "2026-08-04"));
    expect(complaints({}, known)).toEqual([
      "5 inconsistent: psa er ikke det seneste: systemet har 0,15 d. 4. aug. 2026.",
    ]);
    expect(complaints({}, known, "en")).toEqual([
      "5 inconsistent: psa is not the latest: the record has 0.15 on 4 Aug 2026.",
    ]);
    expect(complaints({}, record(answer("0.15", "2026-08-03")))[0]).toMatch(/^5 inconsistent/);
  });

  test.each<[string, CourseResult[]]>([
    ["the same answer", [answer("<0.1", "2026-08-04")]],
    ["an older one", [answer("0.15", "2026-08-02")]],
    ["none", []],
  ])("%s denies nothing", (_, results) => expect(complaints({}, record(...results))).toEqual([]));

  test("the same number with another sign is another answer", () => {
    expect(complaints({}, record(answer("0.1", "2026-08-04")))[0]).toMatch(/^5 inconsistent/);
  });

  test("a newest answer that meets the limit, whatever the letter says", () => {
    expect(complaints({}, record(answer("0.3", "2026-08-04")))).toContain(
      "7 inconsistent: Patienten opfylder allerede kriteriet: PSA mindst 0,2",
    );
    const since = record(answer("0.3", "2026-08-01"), answer("<0.1", "2026-08-03"));
    expect(complaints({}, since)).toEqual([]);
  });

  test("a doubling time is met by the whole row", () => {
    const doubling: Rule = {
      ...{ kind: "doublingTime", analyte: "psa", valueMonths: "12", minMeasurements: 3, minSpanDays: 90 },
    };
    const row = record(answer("0.01", "2025-12-01"), answer("0.04", "2026-03-15"), answer("0.1", "2026-08-03"));
    const told = (action: Criterion["action"]) => {
      const criteria = [...OPERATED.criteria, criterion(doubling, { id: "doubling", action })];
      return complaints(
        { criteria: criteria.map(({ id }) => ({ id, confirmed: true })), baseline: [{ ...PSA, value: "0.1" }, EGFR] },
        { ...row, programme: { ...OPERATED, criteria } },
      );
    };
    expect(told("rerefer")).toEqual(["7 inconsistent: Patienten opfylder allerede kriteriet: regel"]);
    expect(told("gp-treats")).toEqual([]);
    expect(told("recall-then-advice")).toEqual([
      "7 vague: Udgangstallet opfylder allerede »regel«: skriv i punkt 2 eller 7, hvad der gøres ved det.",
    ]);
  });
});

describe("7: the limits", () => {
  test("that nobody confirmed", () => {
    const criteria = RIGHT.criteria.map((each) => ({ ...each, confirmed: each.id === "pain" }));
    expect(complaints({ criteria })).toEqual([
      "7 vague: 2 af programmets grænser er ikke bekræftet af dig. → Bekræft hver grænse, eller skriv patientens egen.",
    ]);
    expect(complaints({ criteria }, {}, "en")).toEqual([
      "7 vague: 2 of the programme's limits are not confirmed by you. → Confirm each limit, or write the patient's own.",
    ]);
    expect(complaints({ criteria: [] })).toEqual(["7 missing: Mangler"]);
    expect(complaints({ criteria: [], ...says("re-referral-criteria", "Nye knoglesmerter.") })[0]).toMatch(
      /^7 vague: 3 af programmets/,
    );
  });

  test("rises in a row are off unless the letter names them", () => {
    const rises: Rule = { kind: "consecutiveRises", analyte: "psa", rises: 2, minLastValue: "0.1", minDaysBetween: 28 };
    const criteria = [...OPERATED.criteria, criterion(rises, { id: "rises" })];
    expect(expected({ ...OPERATED, criteria }).map(({ id }) => id)).toEqual(["psa", "egfr", "pain"]);
    expect(complaints({}, { programme: { ...OPERATED, criteria } })).toEqual([]);
  });

  const withValue = (value: string, id = "psa") => ({
    criteria: RIGHT.criteria.map((each) => (each.id === id ? { ...each, value } : each)),
  });

  test("that are no number", () => {
    expect(complaints(withValue("høj"))).toContain("7 inconsistent: En grænse kan ikke læses som et tal.");
    expect(complaints(withValue("høj"), {}, "en")).toContain(
      '7 inconsistent: A limit cannot be used: "høj" is no decimal number of zero or more.',
    );
  });

  test("that are nought, or far from the programme's without a reason", () => {
    expect(complaints(withValue("0"))).toContain("7 inconsistent: Grænsen 0 kan ikke bruges.");
    expect(complaints(withValue("0"), {}, "en")).toContain("7 inconsistent: A limit of 0 cannot be used.");
    const far =
      "7 inconsistent: Din grænse er 0,41, programmet siger 0,2. Ret den, eller skriv grunden her: »… fordi …«.";
    expect(complaints(withValue("0.41"))).toEqual([far]);
    expect(complaints(withValue("0.41"), {}, "en")).toEqual([
      "7 inconsistent: Your limit is 0.41, the programme says 0.2. Correct it, or write the reason here: »… fordi …« (because).",
    ]);
    expect(complaints(withValue("0.4"))).toEqual([]);
    expect(complaints({ ...withValue("0.1"), baseline: [{ ...PSA, value: "<0.05" }, EGFR] })).toEqual([]);
    expect(complaints(withValue("0.09"))).toContainEqual(expect.stringContaining("Din grænse er 0,09"));
    const explained = says("re-referral-criteria", "Grænsen er høj, fordi der er rest af prostatavæv.");
    expect(complaints({ ...withValue("0.41"), ...explained })).toEqual([]);
    expect(complaints({ ...withValue("0"), ...explained })).toContain("7 inconsistent: Grænsen 0 kan ikke bruges.");
  });

  test("of a symptom there is no number: what stands there is not read", () => {
    expect(complaints(withValue("høj", "pain"))).toEqual([]);
    expect(complaints(withValue("9", "pain"))).toEqual([]);
  });

  test("that the patient meets already", () => {
    const met = { baseline: [{ ...PSA, value: "0.3" }, EGFR] };
    expect(complaints(met)).toEqual(["7 inconsistent: Patienten opfylder allerede kriteriet: PSA mindst 0,2"]);
    expect(complaints(met, {}, "en")).toEqual([
      "7 inconsistent: The patient meets the criterion already: PSA at least 0.2",
    ]);
  });

  test("a first hit that waits for a second one keeps her at the hospital too", () => {
    const confirm = { minDaysBetween: 14, maxDaysBetween: 92 };
    const criteria = OPERATED.criteria.map((each) => (each.id === "psa" ? { ...each, confirm } : each));
    const met = { baseline: [{ ...PSA, value: "0.3" }, EGFR] };
    expect(complaints(met, { programme: { ...OPERATED, criteria } })[0]).toMatch(/^7 inconsistent: Patienten opfylder/);
  });

  test("without the day of the operation the assessment has stopped it, and nothing is said here", () => {
    expect(complaints({ baseline: [{ ...PSA, value: "0.3" }, EGFR] }, { anchors: {} })).toEqual([]);
  });

  test("text beside them may not be vague", () => {
    expect(complaints(says("re-referral-criteria", "Ved stigning."))[0]).toMatch(
      /^7 vague: For vagt til at handle på\. → Skriv grænsen/,
    );
  });
});

/** What is said of a letter whose one limit is met by its starting value, by what would be done. */
function metWith(action: Criterion["action"], own: Partial<Epikrise> = {}, language: "da" | "en" = "da") {
  const salt = criterion(
    { kind: "threshold", analyte: "bicarbonate", op: "<", value: "20" },
    { id: "salt", action, label: { da: "Bikarbonat under {value}", en: "Bicarbonate below {value}" } },
  );
  const followed = programme({ icd10: ["DC61"], checks: [check({ needs: [["bicarbonate"]] })], criteria: [salt] });
  const letter = {
    ...{
      checks: [ordered("psa")],
      criteria: [{ id: "salt", confirmed: true }],
      recommendation: "Prøver hos egen læge.",
    },
    baseline: [baseline("bicarbonate", "12", "2026-08-03")],
    ...own,
  };
  return complaints(letter, { programme: followed }, language);
}

describe("a limit that is met already, by what is done", () => {
  test.each<Criterion["action"]>(["gp-treats", "gp-investigates"])("%s: the practice does it itself", (action) =>
    expect(metWith(action)).toEqual([]),
  );

  test.each<Criterion["action"]>([
    "rerefer",
    "rerefer-nephrology",
    "acute-admission",
    "pakkeforloeb",
    "diagnostisk-pakkeforloeb",
  ])("%s: she would come straight back", (action) =>
    expect(metWith(action)).toEqual(["7 inconsistent: Patienten opfylder allerede kriteriet: Bikarbonat under 20"]),
  );

  test.each<Criterion["action"]>(["advice", "recall-then-advice"])(
    "%s: the letter says in words what is done about it",
    (action) => {
      expect(metWith(action)).toEqual([
        "7 vague: Udgangstallet opfylder allerede »Bikarbonat under 20«: skriv i punkt 2 eller 7, hvad der gøres ved det.",
      ]);
      expect(metWith(action, {}, "en")).toEqual([
        "7 vague: The starting value meets “Bicarbonate below 20” already: write in element 2 or 7 what is done about it.",
      ]);
      expect(metWith(action, says("complications-and-after-effects", "Lavt bikarbonat, behandles."))).toEqual([]);
      expect(metWith(action, says("re-referral-criteria", "Bikarbonat behandles med tabletter."))).toEqual([]);
      expect(metWith(action, says("complications-and-after-effects", "Højt natrium, behandles."))).toHaveLength(1);
    },
  );

  test("one that is not met calls for no word", () => {
    expect(metWith("advice", { baseline: [baseline("bicarbonate", "24", "2026-08-03")] })).toEqual([]);
  });
});

describe("a limit that counts from the lowest value", () => {
  const phoenix: Rule = { kind: "nadirPlus", analyte: "psa", delta: "2.0" };
  const overNadir: Rule = {
    ...{ kind: "relativeChange", analyte: "psa", direction: "increase", percent: "50" },
    ...{ baseline: "nadirSinceAdtStart" },
  };
  const told = (rule: Rule, values: Epikrise["baseline"], language: "da" | "en" = "da") => {
    const followed = programme({ icd10: ["DC61"], checks: [check({ needs: [] })], criteria: [criterion(rule)] });
    const letter = { checks: [ordered("psa")], criteria: [{ id: "c", confirmed: true }], baseline: values };
    return complaints({ ...letter, ...says("blood-tests", "Tages på hospitalet.") }, { programme: followed }, language);
  };

  test.each([
    ["over it", phoenix],
    ["by per cent", overNadir],
    ["a part", { kind: "all", of: [phoenix] } as Rule],
  ])("%s: it stands under the blood tests, from the operation or later", (_, rule) => {
    const lacks =
      "7 inconsistent: Grænsen regnes fra det laveste tal efter behandlingen, og det står ikke under blodprøver.";
    expect(told(rule, [])).toEqual([lacks]);
    expect(told(rule, [], "en")).toEqual([
      "7 inconsistent: The limit counts from the lowest value after treatment, which does not stand under blood tests.",
    ]);
    expect(told(rule, [baseline("psa", "0.1", "2025-11-05")])).toEqual([]);
    expect(told(rule, [baseline("psa", "0.1", "2025-11-04")])).toEqual([lacks]);
    expect(told(rule, [baseline("egfr", "80", "2026-08-03")])).toEqual([lacks]);
  });

  test("another baseline asks for no lowest value", () => {
    const fall: Rule = { ...overNadir, baseline: "lastStable" } as Rule;
    expect(told(fall, [])).toEqual([]);
  });
});

describe("a limit that the programme leaves to the letter", () => {
  const open = (suggested: string[]) =>
    programme({
      ...{ icd10: ["DC61"], checks: [check()] },
      criteria: [
        criterion(
          { kind: "threshold", analyte: "psa", op: ">=", value: null },
          { suggested, label: { da: "PSA mindst {value}", en: "PSA at least {value}" } },
        ),
      ],
    });
  const told = (suggested: string[], value?: string, language: "da" | "en" = "da") => {
    const criteria = [{ id: "c", confirmed: true, ...(value === undefined ? {} : { value }) }];
    return complaints(
      { checks: [ordered("psa")], criteria, baseline: [PSA] },
      { programme: open(suggested) },
      language,
    );
  };

  test("is asked for, with the programme's suggestions where it has any", () => {
    expect(told(["0.5", "10"])).toEqual([
      "7 vague: Grænsen skal stå i epikrisen: PSA mindst (værdi mangler i epikrisen). → Skriv patientens egen grænse, fx 0,5 eller 10.",
    ]);
    expect(told(["0.5", "10"], undefined, "en")).toEqual([
      "7 vague: The limit must stand in the epikrise: PSA at least (value missing in the epikrise). → Write the patient's own limit, as 0.5 or 10.",
    ]);
    expect(told([])[0]).toMatch(/→ Skriv patientens egen grænse\.$/);
    expect(told([], undefined, "en")[0]).toMatch(/→ Write the patient's own limit\.$/);
    expect(told([], "7")).toEqual([]);
  });
});

describe("which limits a bound can leave undecided", () => {
  const told = (rule: Rule, value: string) => {
    const followed = programme({ icd10: ["DC61"], checks: [check()], criteria: [criterion(rule)] });
    const letter = { checks: [ordered("psa")], criteria: [{ id: "c", confirmed: true }] };
    return complaints({ ...letter, baseline: [{ ...PSA, value }] }, { programme: followed });
  };
  const limit = { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" } as const;
  const rise: MeasuredRule = {
    kind: "relativeChange",
    analyte: "psa",
    direction: "increase",
    percent: "50",
    baseline: "lastStable",
  };

  test("one by itself or beside another of its kind, not one that stands beside a rise which must hold too", () => {
    expect(told(limit, "<0.5")[0]).toMatch(/^5 vague: Seneste svar <0,5/);
    expect(told({ kind: "all", of: [limit, limit] }, "<0.5")[0]).toMatch(/^5 vague: Seneste svar <0,5/);
    expect(told({ kind: "any", of: [limit, rise] }, "<0.5")[0]).toMatch(/^5 vague: Seneste svar <0,5/);
    expect(told({ kind: "all", of: [limit, rise] }, "<0.5")).toEqual([]);
    expect(told(rise, "<0.5")).toEqual([]);
  });
});

test("what stops a letter is read in the language of the reader", () => {
  expect(checked({ baseline: [] }).because.en).toBe("Cannot be sent yet: 5 is missing.");
});
