import { describe, expect, test } from "vitest";
import type { MeasuredRule, Rule } from "../criteria/criterion.ts";
import { changes, explained, sentences } from "../testing/explained.ts";
import { check, day } from "../testing/invented-programme.ts";
import { baseline, lab, psa } from "../testing/story.ts";
import { whatWouldChange } from "./what-would-change.ts";

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

describe("the sentence of a criterion that waits", () => {
  const twice = { confirm: { minDaysBetween: 14, maxDaysBetween: 92 } };
  const limit = part(">=", "0.2");
  const first = { results: [psa("0.26", "2026-08-05")] };

  test("in time, and after it", () => {
    expect(sentences(explained(limit, twice, { ...first, asOf }))).toEqual([
      "Afventer en kontrolprøve: psa 0,26 µg/l d. 5. aug. 2026; grænsen er 0,2 µg/l; en ny prøve mellem 19. aug. 2026 og 5. nov. 2026 afgør det.",
      "Waits for a repeat test: psa 0.26 µg/l on 5 Aug 2026; the limit is 0.2 µg/l; a new sample between 19 Aug 2026 and 5 Nov 2026 decides it.",
    ]);
    expect(sentences(explained(limit, twice, { ...first, asOf: day("2026-11-06") }))).toEqual([
      "Ikke bekræftet inden fristen: psa 0,26 µg/l d. 5. aug. 2026; grænsen er 0,2 µg/l; en ny prøve afgør det stadig.",
      "Not confirmed in time: psa 0.26 µg/l on 5 Aug 2026; the limit is 0.2 µg/l; a new sample still decides it.",
    ]);
  });

  test("a repeat counts from its first day, or from tomorrow where that has passed", () => {
    const told = (on: string) => changes(explained(limit, twice, { ...first, asOf: day(on) }));
    const beyond = (from: string) => `en prøve fra ${from} på den anden side af grænsen: så er kriteriet ikke opfyldt`;
    expect(told("2026-08-10")).toContain(beyond("19. aug. 2026"));
    expect(told("2026-08-18")).toContain(beyond("19. aug. 2026"));
    expect(told("2026-08-30")).toContain(beyond("31. aug. 2026"));
    expect(told("2026-08-30")[0]).toBe("et nyt svar: psa på 0,2 µg/l eller derover: så er kriteriet opfyldt");
    expect(told("2026-08-10")[0]).toBe(
      "en prøve fra 19. aug. 2026: psa på 0,2 µg/l eller derover: så er kriteriet opfyldt",
    );
  });
});

describe("a value that is only a bound", () => {
  test("of the laboratory's own interval, and of a fall: the values and the limit say it all", () => {
    const above = explained(
      { kind: "aboveReference", analyte: "creatinine" },
      {},
      { asOf, results: [lab("creatinine", "<300", "2026-05-01", { referenceHigh: "105" })] },
    );
    expect(sentences(above)[0]).toBe("Kan ikke afgøres: creatinine <300 µmol/l d. 1. maj 2026; grænsen er 105 µmol/l.");
    const fall: Rule = {
      ...{
        kind: "relativeChange",
        analyte: "egfr",
        direction: "decrease",
        percent: "25",
        baseline: "handoverBaseline",
      },
    };
    const given = {
      asOf,
      baseline: [baseline("egfr", "72", "2024-02-01")],
      results: [lab("egfr", "<60", "2026-05-01")],
    };
    expect(sentences(explained(fall, {}, given))[0]).toBe(
      "Kan ikke afgøres: egfr <60 ml/min/1,73 m² d. 1. maj 2026; grænsen er 54 ml/min/1,73 m², regnet fra 72 ml/min/1,73 m² d. 1. feb. 2024.",
    );
  });

  test("of the hospital itself: how far the patient has fallen from it nobody can say, and no nadir is blamed", () => {
    const fall: Rule = {
      ...{
        kind: "relativeChange",
        analyte: "egfr",
        direction: "decrease",
        percent: "25",
        baseline: "handoverBaseline",
      },
    };
    const it = explained(
      fall,
      {},
      { asOf, baseline: [baseline("egfr", ">90", "2024-02-01")], results: [lab("egfr", "80", "2026-05-01")] },
    );
    expect(sentences(it)[0]).toBe(
      "Kan ikke afgøres: egfr 80 ml/min/1,73 m² d. 1. maj 2026; grænsen er 67,5 ml/min/1,73 m², regnet fra >90 ml/min/1,73 m² d. 1. feb. 2024.",
    );
  });

  test("of a joined rule no part is named as the reason", () => {
    const phoenix: MeasuredRule = { kind: "nadirPlus", analyte: "psa", delta: "2.0" };
    const it = explained(all(part(">=", "2"), phoenix), {}, { asOf, results: [psa("9.9", "2026-05-01")] });
    expect(sentences(it)[0]).toBe("Kan ikke afgøres: psa 9,9 µg/l d. 1. maj 2026; grænsen er 2 µg/l.");
  });
});

describe("symptoms in words", () => {
  const told = (rule: Rule, present: boolean) => {
    const it = explained(rule, {}, { asOf, symptoms: [{ code: "pain", reportedOn: day("2026-07-01"), present }] });
    const label = { da: "Smerter", en: "Pain" };
    const symptoms = ["blood", "pain"].map((code) => ({
      ...{ code, label: code === "pain" ? label : { da: code, en: code } },
      plain: label,
    }));
    return sentences({ ...it, rules: { ...it.rules, programme: { ...it.rules.programme, symptoms } } });
  };

  test("by their names; one »no« is enough where only one thing is asked", () => {
    expect(told({ kind: "symptom", any: ["pain"] }, true)).toEqual([
      "Opfyldt siden 1. juli 2026: Smerter oplyst d. 1. juli 2026.",
      "Met since 1 Jul 2026: Pain reported on 1 Jul 2026.",
    ]);
    expect(told({ kind: "symptom", any: ["pain"] }, false)).toEqual([
      "Ikke opfyldt: Smerter afkræftet d. 1. juli 2026.",
      "Not met: Pain denied on 1 Jul 2026.",
    ]);
  });
});

test("too few values for a doubling time, in both languages", () => {
  const rule: Rule = { kind: "doublingTime", analyte: "psa", valueMonths: "12", minMeasurements: 3, minSpanDays: 90 };
  expect(sentences(explained(rule, {}, low))).toEqual([
    "Ikke opfyldt: psa 1 µg/l d. 1. aug. 2026; fordoblingstiden kan først regnes ud af mindst 3 målinger over mindst 90 dage.",
    "Not met: psa 1 µg/l on 1 Aug 2026; the doubling time can only be computed from at least 3 measurements over at least 90 days.",
  ]);
});

describe("the next answer", () => {
  test("of several that are enough, each is said, also of one test; one that nothing can meet hides no other", () => {
    expect(changes(explained(any(part(">=", "2"), part(">=", "3")), {}, low))[0]).toBe(
      "et nyt svar: psa på 2 µg/l eller derover eller psa på 3 µg/l eller derover: så er kriteriet opfyldt",
    );
    const fall: MeasuredRule = {
      ...{
        kind: "relativeChange",
        analyte: "egfr",
        direction: "decrease",
        percent: "25",
        baseline: "handoverBaseline",
      },
    };
    const bounded = { ...low, baseline: [baseline("egfr", "<60", "2024-02-01")] };
    expect(changes(explained(any(part(">=", "2"), fall), {}, bounded))[0]).toBe(
      "et nyt svar: psa på 2 µg/l eller derover: så er kriteriet opfyldt",
    );
  });

  test("above the laboratory's interval is over it, as data too", () => {
    const results = [lab("creatinine", "100", "2026-05-01", { referenceHigh: "105" })];
    const it = explained({ kind: "aboveReference", analyte: "creatinine" }, {}, { asOf, results });
    expect(whatWouldChange(it)).toEqual([
      ...[
        {
          to: "met",
          kind: "values",
          every: false,
          bounds: [{ analyte: "creatinine", op: ">", limit: "reference" }],
          from: null,
        },
      ],
    ]);
  });

  test("is held against the hospital's value of the code that the laboratory last used, else against its latest", () => {
    const fall: MeasuredRule = {
      ...{
        kind: "relativeChange",
        analyte: "egfr",
        direction: "decrease",
        percent: "25",
        baseline: "handoverBaseline",
      },
    };
    const [one, other] = ["DNK35302", "DNK35131"];
    const sent = [baseline("egfr", "72", "2024-02-01", one), baseline("egfr", "60", "2024-03-01", other)];
    const answered = (...codes: string[]) =>
      codes.map((analysis, at) => lab("egfr", "70", `2026-0${at + 1}-01`, { analysis }));
    const told = (values: typeof sent, results: ReturnType<typeof answered>) =>
      changes(explained(fall, {}, { asOf, baseline: values, results }))[0];
    expect(told(sent, answered(one, other, one))).toContain("egfr på 54 ml/min");
    expect(told(sent, answered(other, one, other))).toContain("egfr på 45 ml/min");
    expect(told(sent, [])).toContain("egfr på 45 ml/min");
    expect(told(sent.slice(0, 1), answered(other))).toContain("egfr på 54 ml/min");
    expect(told(sent.slice(0, 1), [])).toContain("egfr på 54 ml/min");
  });
});

test("a check of which nothing is missing would be met by nothing", () => {
  const ended = [
    check({ id: "injection", needs: [], timing: { kind: "recurring", everyMonths: 6, fromMonth: 0, untilMonth: 3 } }),
  ];
  const it = explained({ kind: "missedCheck", check: "injection", graceDays: 14 }, {}, { asOf }, ended);
  expect(sentences(it)).toEqual(["Ikke opfyldt: ingen kontrol er forsømt.", "Not met: no check has been missed."]);
  expect(changes(it)).toEqual([]);
});

test("that only a person closes a criterion leaves it met, as data too", () => {
  const it = explained(
    { kind: "clinicianFlag", flag: "worried" },
    {},
    {
      ...{ asOf, symptoms: [{ code: "worried", reportedOn: day("2026-07-01"), present: true }] },
    },
  );
  expect(whatWouldChange(it)).toEqual([{ to: "met", kind: "decision" }]);
});
