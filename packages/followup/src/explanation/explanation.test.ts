import { describe, expect, test } from "vitest";
import type { Rule } from "../criteria/criterion.ts";
import { changes, explained, sentences } from "../testing/explained.ts";
import { check, day } from "../testing/invented-programme.ts";
import { baseline, lab, psa } from "../testing/story.ts";

const limit: Rule = { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" };
const twice = { confirm: { minDaysBetween: 14, maxDaysBetween: 92 } };
const asked = (present: boolean, on = "2029-07-01", code = "blood") => ({ code, reportedOn: day(on), present });

describe("a limit with a confirmation", () => {
  test("met: both values, the days between, the limit; what would have made it otherwise", () => {
    const it = explained(limit, twice, { results: [psa("0.21", "2026-07-14"), psa("0.26", "2026-08-05")] });
    expect(sentences(it)).toEqual([
      "Opfyldt siden 5. aug. 2026: psa 0,21 µg/l d. 14. juli 2026 og 0,26 µg/l d. 5. aug. 2026, 22 dage imellem; grænsen er 0,2 µg/l.",
      "Met since 5 Aug 2026: psa 0.21 µg/l on 14 Jul 2026 and 0.26 µg/l on 5 Aug 2026, 22 days between; the limit is 0.2 µg/l.",
    ]);
    expect(changes(it)).toEqual([
      "prøven d. 5. aug. 2026 havde ligget på den anden side af 0,2 µg/l: så er kriteriet ikke opfyldt",
      "kontrolprøven var taget før 28. juli 2026: så skal det bekræftes af en ny prøve",
      "et af svarene bliver rettet eller annulleret: så bedømmes det på ny",
      "kun en persons beslutning lukker et opfyldt kriterium",
    ]);
  });

  test("pending: when the repeat is owed, and both ways that it can go", () => {
    const it = explained(limit, twice, { asOf: day("2026-07-20"), results: [psa("0.21", "2026-07-14")] });
    expect(sentences(it)).toEqual([
      "Afventer en kontrolprøve: psa 0,21 µg/l d. 14. juli 2026; grænsen er 0,2 µg/l; en ny prøve mellem 28. juli 2026 og 14. okt. 2026 afgør det.",
      "Waits for a repeat test: psa 0.21 µg/l on 14 Jul 2026; the limit is 0.2 µg/l; a new sample between 28 Jul 2026 and 14 Oct 2026 decides it.",
    ]);
    expect(changes(it)).toEqual([
      "en prøve fra 28. juli 2026: psa på 0,2 µg/l eller derover: så er kriteriet opfyldt",
      "en prøve fra 28. juli 2026 på den anden side af grænsen: så er kriteriet ikke opfyldt",
      "svaret bliver rettet eller annulleret: så bedømmes det på ny",
    ]);
  });

  test("the repeat was not taken: it still decides, from today on", () => {
    const it = explained(limit, twice, { asOf: day("2026-12-01"), results: [psa("0.21", "2026-07-14")] });
    expect(sentences(it)[0]).toMatch(
      /^Ikke bekræftet inden fristen: psa 0,21 µg\/l d. 14. juli 2026.*; en ny prøve afgør det stadig\.$/,
    );
    expect(changes(it)[0]).toBe("et nyt svar: psa på 0,2 µg/l eller derover: så er kriteriet opfyldt");
  });

  test("not met: the number that would be acted on", () => {
    const it = explained(limit, twice, { results: [psa("0,15", "2026-08-03")] });
    expect(sentences(it)).toEqual([
      "Ikke opfyldt: psa 0,15 µg/l d. 3. aug. 2026; grænsen er 0,2 µg/l.",
      "Not met: psa 0.15 µg/l on 3 Aug 2026; the limit is 0.2 µg/l.",
    ]);
    expect(changes(it)).toEqual(["et nyt svar: psa på 0,2 µg/l eller derover: så skal det bekræftes af en ny prøve"]);
  });

  test("unknown is never normal: a value that cannot decide says so", () => {
    const it = explained(limit, twice, { results: [psa("<0.5", "2026-08-03")] });
    expect(sentences(it)).toEqual([
      "Kan ikke afgøres: psa <0,5 µg/l d. 3. aug. 2026; grænsen er 0,2 µg/l.",
      "Cannot be decided: psa <0.5 µg/l on 3 Aug 2026; the limit is 0.2 µg/l.",
    ]);
    expect(changes(it)).toEqual([
      "et nyt svar: psa på 0,2 µg/l eller derover: så skal det bekræftes af en ny prøve",
      "et svar på psa, der ligger klart på den ene side af grænsen, og kendte tidligere værdier: så bedømmes det på ny",
    ]);
  });

  test("no data", () => {
    const it = explained(limit, twice, {});
    expect(sentences(it)).toEqual([
      "Intet at bedømme: der er intet brugbart svar på psa.",
      "Nothing to judge: there is no usable answer for psa.",
    ]);
    expect(changes(it)).toEqual([
      "et nyt svar: psa på 0,2 µg/l eller derover: så skal det bekræftes af en ny prøve",
      "et brugbart svar på psa: så bedømmes det på ny",
    ]);
  });

  test("before the month from which it counts, only a later sample can meet it", () => {
    const it = explained(limit, { fromMonth: 3 }, { asOf: day("2024-02-01"), results: [] });
    expect(sentences(it)[0]).toBe("Intet at bedømme: der er intet brugbart svar på psa.");
  });

  test("the letter does not say where the limit lies", () => {
    const it = explained({ ...limit, value: null }, twice, { results: [psa("40", "2026-08-03")] });
    expect(sentences(it)).toEqual([
      "Kan ikke afgøres: epikrisen siger ikke, hvor grænsen ligger.",
      "Cannot be decided: the discharge letter does not say where the limit lies.",
    ]);
    expect(changes(it)).toEqual([
      "epikrisen får den grænse, som den mangler, og et svar holdes op mod den: så bedømmes det på ny",
    ]);
  });
});

describe("limits that are computed", () => {
  test("over the nadir: the limit of the next sample, and the nadir it comes from", () => {
    const results = [psa("0.9", "2024-06-01"), psa("0.3", "2025-06-01"), psa("1.1", "2025-12-01")];
    const it = explained({ kind: "nadirPlus", analyte: "psa", delta: "2.0" }, twice, { results });
    expect(sentences(it)[0]).toBe(
      "Ikke opfyldt: psa 1,1 µg/l d. 1. dec. 2025; grænsen er 2,3 µg/l, regnet fra 0,3 µg/l d. 1. juni 2025.",
    );
    expect(changes(it)).toEqual(["et nyt svar: psa på 2,3 µg/l eller derover: så skal det bekræftes af en ny prøve"]);
  });

  test("a value that is itself the nadir moves the limit of the next one", () => {
    const results = [psa("0.9", "2024-06-01"), psa("0.3", "2025-06-01")];
    const it = explained({ kind: "nadirPlus", analyte: "psa", delta: "2.0" }, {}, { results });
    expect(sentences(it)[0]).toContain("grænsen er 2,9 µg/l, regnet fra 0,9 µg/l d. 1. juni 2024");
    expect(changes(it)).toEqual(["et nyt svar: psa på 2,3 µg/l eller derover: så er kriteriet opfyldt"]);
  });

  const kidney: Rule = {
    kind: "any",
    of: [
      { kind: "relativeChange", analyte: "egfr", direction: "decrease", percent: "25", baseline: "handoverBaseline" },
      {
        kind: "relativeChange",
        analyte: "creatinine",
        direction: "increase",
        percent: "30",
        baseline: "handoverBaseline",
      },
    ],
  };
  const before = [baseline("egfr", "72", "2024-01-01"), baseline("creatinine", "90", "2024-01-01")];

  test("two tests in one rule are named, each with its own limit", () => {
    const results = [lab("egfr", "60", "2026-05-01"), lab("creatinine", "95", "2026-05-01")];
    const it = explained(kidney, twice, { baseline: before, results });
    expect(sentences(it)[1]).toBe(
      "Not met: egfr 60 ml/min/1.73 m² on 1 May 2026 and creatinine 95 µmol/l on 1 May 2026; the limit is 54 ml/min/1.73 m²; 117 µmol/l, counted from 72 ml/min/1.73 m² on 1 Jan 2024 and 90 µmol/l on 1 Jan 2024.",
    );
    expect(changes(it)).toEqual([
      "et nyt svar: egfr på 54 ml/min/1,73 m² eller derunder eller creatinine på 117 µmol/l eller derover: så skal det bekræftes af en ny prøve",
    ]);
  });

  test("no starting value from the hospital", () => {
    const rule: Rule = {
      kind: "relativeChange",
      analyte: "egfr",
      direction: "decrease",
      percent: "25",
      baseline: "handoverBaseline",
    };
    const it = explained(rule, twice, { results: [lab("egfr", "60", "2026-05-01")] });
    expect(sentences(it)).toEqual([
      "Intet at bedømme: hospitalet har ikke oplyst en udgangsværdi af egfr.",
      "Nothing to judge: the hospital gave no starting value of egfr.",
    ]);
    expect(changes(it)).toEqual([
      "hospitalets udgangsværdi af egfr, og et svar at holde op mod den: så bedømmes det på ny",
    ]);
  });

  test("where every part must hit, the farthest limit of a test is the one that counts", () => {
    const rule: Rule = {
      kind: "all",
      of: [
        { kind: "threshold", analyte: "psa", op: ">=", value: "2.0" },
        {
          kind: "relativeChange",
          analyte: "psa",
          direction: "increase",
          percent: "25",
          baseline: "nadirSinceAdtStart",
          minAbsolute: "2.0",
        },
      ],
    };
    const it = explained(rule, {}, { results: [psa("0.8", "2024-06-01")] });
    expect(changes(it)).toEqual(["et nyt svar: psa på 2,8 µg/l eller derover: så er kriteriet opfyldt"]);
  });

  test("the laboratory's own interval", () => {
    const results = [lab("creatinine", "100", "2026-05-01", { referenceHigh: "105" })];
    const it = explained({ kind: "aboveReference", analyte: "creatinine" }, {}, { results });
    expect(changes(it)).toEqual(["et nyt svar: creatinine over laboratoriets øvre grænse: så er kriteriet opfyldt"]);
  });

  test.each([
    [">", "over 0,2 µg/l"],
    ["<", "under 0,2 µg/l"],
    ["<=", "på 0,2 µg/l eller derunder"],
  ] as const)("%s is said in words", (op, words) => {
    const value = op === ">" ? "0.1" : "0.3";
    const it = explained({ ...limit, op }, {}, { results: [psa(value, "2026-05-01")] });
    expect(changes(it)).toEqual([`et nyt svar: psa ${words}: så er kriteriet opfyldt`]);
  });
});

describe("a limit that must not be undershot", () => {
  test("without an answer the number that alarms is named, never »below the limit« as if it were well", () => {
    const it = explained({ kind: "threshold", analyte: "bicarbonate", op: "<", value: "20" }, twice, {});
    expect(changes(it)).toEqual([
      "et nyt svar: bicarbonate under 20 mmol/l: så skal det bekræftes af en ny prøve",
      "et brugbart svar på bicarbonate: så bedømmes det på ny",
    ]);
  });
});

describe("why a value cannot decide", () => {
  test("the nadir is not known", () => {
    const it = explained(
      { kind: "nadirPlus", analyte: "psa", delta: "2.0" },
      {},
      { results: [psa("9.9", "2026-05-01")] },
    );
    expect(sentences(it)[0]).toBe(
      "Kan ikke afgøres: psa 9,9 µg/l d. 1. maj 2026; den laveste værdi efter behandlingen (nadir) kendes ikke.",
    );
  });
  test("the hospital's value is of another analysis", () => {
    const rule: Rule = {
      kind: "relativeChange",
      analyte: "egfr",
      direction: "decrease",
      percent: "25",
      baseline: "handoverBaseline",
    };
    const before = [baseline("egfr", "72", "2024-01-01")];
    const it = explained(
      rule,
      {},
      { baseline: before, results: [lab("egfr", "20", "2026-05-01", { analysis: "DNK35131" })] },
    );
    expect(sentences(it)[1]).toBe(
      "Cannot be decided: egfr 20 ml/min/1.73 m² on 1 May 2026; the hospital's starting value is of another analysis than the answer, so they cannot be compared.",
    );
  });
  test("the laboratory gave no interval", () => {
    const it = explained(
      { kind: "aboveReference", analyte: "creatinine" },
      {},
      { results: [lab("creatinine", "300", "2026-05-01")] },
    );
    expect(sentences(it)[0]).toBe(
      "Kan ikke afgøres: creatinine 300 µmol/l d. 1. maj 2026; laboratoriet har ikke oplyst en øvre grænse.",
    );
  });
});

describe("rises and doubling", () => {
  const rule: Rule = { kind: "doublingTime", analyte: "psa", valueMonths: "12", minMeasurements: 3, minSpanDays: 180 };

  test("the series that met it", () => {
    const results = [psa("4", "2024-02-01"), psa("8", "2024-07-30"), psa("16", "2025-01-26")];
    expect(sentences(explained(rule, {}, { results }))[0]).toBe(
      "Opfyldt siden 26. jan. 2025: psa 4 µg/l d. 1. feb. 2024, 8 µg/l d. 30. juli 2024 og 16 µg/l d. 26. jan. 2025.",
    );
  });

  test("not met, and no data", () => {
    const it = explained(rule, {}, { results: [psa("4", "2024-02-01")] });
    expect(sentences(it)[0]).toBe(
      "Ikke opfyldt: psa 4 µg/l d. 1. feb. 2024; fordoblingstiden kan først regnes ud af mindst 3 målinger over mindst 180 dage.",
    );
    expect(changes(it)).toEqual(["psa stiger så hurtigt, som reglen siger: så er kriteriet opfyldt"]);
    expect(sentences(explained(rule, {}, {}))[0]).toBe("Intet at bedømme: der er intet brugbart svar på psa.");
  });
});

describe("symptoms, events and flags", () => {
  const rule: Rule = { kind: "symptom", any: ["blood", "pain"] };

  test("reported, denied, and not asked: not asked is not no", () => {
    expect(sentences(explained(rule, {}, { symptoms: [asked(true)] }))).toEqual([
      "Opfyldt siden 1. juli 2029: blood oplyst d. 1. juli 2029.",
      "Met since 1 Jul 2029: blood reported on 1 Jul 2029.",
    ]);
    expect(sentences(explained(rule, {}, { symptoms: [asked(false)] }))).toEqual([
      "Ikke opfyldt: blood afkræftet d. 1. juli 2029; det siger intet om resten af listen.",
      "Not met: blood denied on 1 Jul 2029; that says nothing about the rest of the list.",
    ]);
    const nobody = explained(rule, {}, {});
    expect(sentences(nobody)).toEqual(["Intet at bedømme: ingen har spurgt.", "Nothing to judge: nobody has asked."]);
    expect(changes(nobody)).toEqual(["patienten oplyser: blood eller pain: så er kriteriet opfyldt"]);
  });

  test("events are counted", () => {
    const events: Rule = { kind: "countWithin", event: "uti", count: 2, windowDays: 365 };
    const once = explained(events, {}, { symptoms: [asked(true, "2029-07-01", "uti")] });
    expect(sentences(once)[0]).toBe("Ikke opfyldt: uti oplyst d. 1. juli 2029.");
    expect(changes(once)).toEqual(["uti oplyses 2 gange inden for 365 dage: så er kriteriet opfyldt"]);
  });

  test("a flag that nobody raised", () => {
    const it = explained({ kind: "clinicianFlag", flag: "worried" }, {}, {});
    expect(sentences(it)).toEqual(["Ikke opfyldt: ingen har markeret det.", "Not met: nobody has flagged it."]);
    expect(changes(it)).toEqual(["klinikken markerer: worried: så er kriteriet opfyldt"]);
  });
});

describe("a missed check", () => {
  const rule: Rule = { kind: "missedCheck", check: "injection", graceDays: 14 };
  const injection = [check({ id: "injection", needs: [] })];

  test("missed, not yet missed, and not agreed", () => {
    const late = explained(rule, {}, { asOf: day("2024-08-01") }, injection);
    expect(sentences(late)[0]).toBe("Opfyldt siden 16. juli 2024: kontrollen er ikke gjort inden for fristen.");
    expect(changes(late)).toEqual(["injection bliver gjort: så er kriteriet ikke opfyldt"]);
    const early = explained(rule, {}, { asOf: day("2024-07-02") }, injection);
    expect(sentences(early)[0]).toBe("Ikke opfyldt: ingen kontrol er forsømt.");
    expect(changes(early)).toEqual(["injection er ikke gjort inden 16. juli 2024: så er kriteriet opfyldt"]);
    expect(sentences(explained(rule, {}, {}))[0]).toBe("Intet at bedømme: kontrollen er ikke aftalt med klinikken.");
  });
});
