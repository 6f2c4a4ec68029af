import { describe, expect, test } from "vitest";
import type { MeasuredRule, Rule } from "../criteria/criterion.ts";
import { changes, explained, sentences } from "../testing/explained.ts";
import { day } from "../testing/invented-programme.ts";
import { baseline, lab, psa } from "../testing/story.ts";

const part = (op: ">=" | ">" | "<=" | "<", value: string, analyte = "psa"): MeasuredRule => ({
  ...{ kind: "threshold", analyte, op, value },
});
const asOf = day("2026-08-10");
const low = { asOf, results: [psa("1", "2026-08-01")] };
const all = (...of: MeasuredRule[]): Rule => ({ kind: "all", of });
const any = (...of: MeasuredRule[]): Rule => ({ kind: "any", of });

describe("how far a new answer must go", () => {
  test.each<[string, Rule, RegExp]>([
    ["at least", part(">=", "2"), /psa på 2 µg\/l eller derover/],
    ["over", part(">", "2"), /psa over 2 µg\/l/],
    ["at most", part("<=", "0.5"), /psa på 0,5 µg\/l eller derunder/],
    ["under", part("<", "0.5"), /psa under 0,5 µg\/l/],
    [
      "of two limits upwards the farther is enough",
      all(part(">=", "2"), part(">=", "3")),
      /: psa på 3 µg\/l eller derover:/,
    ],
    ["also where it stands first", all(part(">=", "3"), part(">=", "2")), /: psa på 3 µg\/l eller derover:/],
    ["of two downwards the lower", all(part("<=", "0.5"), part("<=", "0.4")), /: psa på 0,4 µg\/l eller derunder:/],
    ["also where it stands first", all(part("<=", "0.4"), part("<=", "0.5")), /: psa på 0,4 µg\/l eller derunder:/],
    ["of one number over says more than at least", all(part(">=", "2"), part(">", "2")), /: psa over 2 µg\/l:/],
    ["also where it stands first", all(part(">", "2"), part(">=", "2")), /: psa over 2 µg\/l:/],
    ["of two alike one is said", all(part(">=", "2"), part(">=", "2")), /: psa på 2 µg\/l eller derover:/],
    ["one part is enough", any(part(">=", "2"), part(">=", "100", "creatinine")), /psa.*eller.*creatinine/],
    ["both parts on one day", all(part(">=", "2"), part(">=", "100", "creatinine")), /psa.*og.*creatinine/],
  ])("%s", (_, rule, expected) => expect(changes(explained(rule, {}, low))[0]).toMatch(expected));

  test("nothing can be said where one part could not be met by any answer of that day", () => {
    const fall: MeasuredRule = {
      ...{
        kind: "relativeChange",
        analyte: "egfr",
        direction: "decrease",
        percent: "25",
        baseline: "handoverBaseline",
      },
    };
    const both = all(part(">=", "2"), fall);
    const bounded = { ...low, baseline: [baseline("egfr", "<60", "2024-02-01")] };
    expect(changes(explained(both, {}, bounded))).toEqual([]);
    expect(changes(explained(both, {}, { ...low, baseline: [baseline("egfr", "72", "2024-02-01")] }))[0]).toMatch(
      /egfr på 54/,
    );
  });
});

describe("the values of two analyses in one sentence", () => {
  test("each is named once", () => {
    const it = explained(
      all(part(">=", "2"), part(">=", "100", "creatinine")),
      {},
      {
        asOf,
        results: [psa("3", "2026-08-01"), lab("creatinine", "120", "2026-08-01")],
      },
    );
    const [da, en] = sentences(it);
    expect(da).toBe(
      "Opfyldt siden 1. aug. 2026: psa 3 µg/l d. 1. aug. 2026 og creatinine 120 µmol/l d. 1. aug. 2026; grænsen er 2 µg/l; 100 µmol/l.",
    );
    expect(en).toContain("psa 3 µg/l on 1 Aug 2026 and creatinine 120 µmol/l on 1 Aug 2026");
  });
});

describe("rules without measurements", () => {
  const told = (code: string, present: boolean) => ({ code, reportedOn: day("2026-07-01"), present });
  test("a flag: nobody raised it, and it was raised", () => {
    const flag: Rule = { kind: "clinicianFlag", flag: "worried" };
    expect(sentences(explained(flag, {}, { asOf }))).toEqual([
      "Ikke opfyldt: ingen har markeret det.",
      "Not met: nobody has flagged it.",
    ]);
    expect(sentences(explained(flag, {}, { asOf, symptoms: [told("worried", true)] }))[0]).toBe(
      "Opfyldt siden 1. juli 2026: worried oplyst d. 1. juli 2026.",
    );
  });
  test("a symptom met is closed by a person alone", () => {
    const it = explained({ kind: "symptom", any: ["pain"] }, {}, { asOf, symptoms: [told("pain", true)] });
    expect(changes(it)).toEqual(["kun en persons beslutning lukker et opfyldt kriterium"]);
  });
});

describe("what would have made a met criterion another one", () => {
  const results = [psa("1", "2026-01-01"), psa("2", "2026-03-01"), psa("4", "2026-05-01")];
  const rising: Rule[] = [
    { kind: "doublingTime", analyte: "psa", valueMonths: "12", minMeasurements: 3, minSpanDays: 90 },
    { kind: "consecutiveRises", analyte: "psa", rises: 2, minLastValue: "0.1", minDaysBetween: 28 },
  ];
  test("of a rise over time no single sample is to blame: only a correction, or a person", () => {
    for (const rule of rising) {
      const it = explained(rule, {}, { asOf, results, plan: { checks: [], criteria: [{ id: "c" }] } });
      expect(changes(it)).toEqual([
        "et af svarene bliver rettet eller annulleret: så bedømmes det på ny",
        "kun en persons beslutning lukker et opfyldt kriterium",
      ]);
    }
  });
  test("of a joined rule the sample that decided", () => {
    for (const rule of [all(part(">=", "2"), part(">=", "3")), any(part(">=", "2"), part(">=", "3"))]) {
      expect(changes(explained(rule, {}, { asOf, results: results.slice(2) }))[0]).toMatch(
        /^prøven d\. 1\. maj 2026 havde ligget/,
      );
    }
  });
});

describe("rises in a row", () => {
  const rises: Rule = { kind: "consecutiveRises", analyte: "psa", rises: 2, minLastValue: "0.1", minDaysBetween: 28 };
  const named = { asOf, plan: { checks: [], criteria: [{ id: "c" }] } };

  test("met, not met, and nothing measured", () => {
    const results = [psa("1", "2026-01-01"), psa("2", "2026-03-01"), psa("4", "2026-05-01")];
    expect(sentences(explained(rises, {}, { ...named, results }))).toEqual([
      "Opfyldt siden 1. maj 2026: psa 1 µg/l d. 1. jan. 2026, 2 µg/l d. 1. marts 2026 og 4 µg/l d. 1. maj 2026.",
      "Met since 1 May 2026: psa 1 µg/l on 1 Jan 2026, 2 µg/l on 1 Mar 2026 and 4 µg/l on 1 May 2026.",
    ]);
    expect(sentences(explained(rises, {}, named))).toEqual([
      "Intet at bedømme: der er intet brugbart svar på psa.",
      "Nothing to judge: there is no usable answer for psa.",
    ]);
    expect(changes(explained(rises, {}, named))).toEqual(["et brugbart svar på psa: så bedømmes det på ny"]);
  });
});

describe("a nadir that is not known", () => {
  const overNadir = (baselineRule: "nadirSinceAdtStart" | "lastStable"): Rule => ({
    ...{ kind: "relativeChange", analyte: "psa", direction: "increase", percent: "25", baseline: baselineRule },
  });
  const unknown = "den laveste værdi efter behandlingen (nadir) kendes ikke";

  test("is said of a rise over it too, by per cent", () => {
    const it = explained(overNadir("nadirSinceAdtStart"), {}, { asOf, results: [psa("9.9", "2026-05-01")] });
    expect(sentences(it)).toEqual([
      `Kan ikke afgøres: psa 9,9 µg/l d. 1. maj 2026; ${unknown}.`,
      "Cannot be decided: psa 9.9 µg/l on 1 May 2026; the lowest value after treatment (the nadir) is not known.",
    ]);
  });

  test("is not said where the value itself is only a bound, nor of a rise over the last stable values", () => {
    const bounded = explained(overNadir("nadirSinceAdtStart"), {}, { asOf, results: [psa("<0.5", "2026-05-01")] });
    expect(sentences(bounded)[0]).not.toContain("nadir");
    const stable = explained(overNadir("lastStable"), {}, { asOf, results: [psa("9.9", "2026-05-01")] });
    expect(sentences(stable)[0]).not.toContain("nadir");
  });
});

describe("what nobody can say", () => {
  test("a limit that the letter must give, and did not", () => {
    const open: Rule = { kind: "threshold", analyte: "psa", op: ">=", value: null };
    const it = explained(open, {}, low);
    expect(sentences(it)).toEqual([
      "Kan ikke afgøres: epikrisen siger ikke, hvor grænsen ligger.",
      "Cannot be decided: the discharge letter does not say where the limit lies.",
    ]);
    expect(changes(it)).toEqual([
      "epikrisen får den grænse, som den mangler, og et svar holdes op mod den: så bedømmes det på ny",
    ]);
  });

  test("a check that is not agreed with the practice: nothing that the patient reports changes that", () => {
    expect(changes(explained({ kind: "missedCheck", check: "injection", graceDays: 14 }, {}, { asOf }))).toEqual([]);
  });

  test("a day from which a criterion is met belongs to a missed check; of another rule it is a bug", () => {
    const it = explained(part(">=", "2"), {}, low);
    const wrong = { ...it, fact: { ...it.fact, standing: "met-from" as const, since: asOf } };
    expect(() => changes(wrong)).toThrow("a rule of the kind threshold counts from no check");
  });
});
