import { describe, expect, test } from "vitest";
import { check, day, programme } from "../testing/invented-programme.ts";
import { changePhrase } from "./change-phrase.ts";
import { limitPhrase } from "./limit-phrase.ts";
import type { VerdictChange } from "./verdict-change.ts";

const named = (code: string, da: string, en: string) => ({ code, label: { da, en }, plain: { da, en } });
const PROGRAMME = programme({
  checks: [check({ id: "injection", label: { da: "Indsprøjtning", en: "Injection" } })],
  symptoms: [
    named("other", "Noget andet", "Something else"),
    named("pain", "Smerter", "Pain"),
    named("blood", "Blod", "Blood"),
  ],
});
const bounds = [{ analyte: "psa", op: ">=" as const, limit: "0.2" }];

/** Each change with its sentences. */
const SAID: [VerdictChange, string, string][] = [
  [
    { to: "met", kind: "values", every: false, bounds, from: null },
    "et nyt svar: psa på 0,2 µg/l eller derover: så er kriteriet opfyldt",
    "a new answer: psa of 0.2 µg/l or more: then the criterion is met",
  ],
  [
    {
      to: "pending",
      kind: "values",
      every: true,
      bounds: [...bounds, { analyte: "egfr", op: "<", limit: "45.5" }],
      from: day("2026-08-11"),
    },
    "en prøve fra 11. aug. 2026: psa på 0,2 µg/l eller derover og egfr under 45,5 ml/min/1,73 m²: så skal det bekræftes af en ny prøve",
    "a sample from 11 Aug 2026: psa of 0.2 µg/l or more and egfr below 45.5 ml/min/1.73 m²: then it must be confirmed by a new sample",
  ],
  [
    {
      to: "met",
      kind: "values",
      every: false,
      bounds: [
        { analyte: "psa", op: ">", limit: "1" },
        { analyte: "psa", op: "<=", limit: "2" },
      ],
      from: null,
    },
    "et nyt svar: psa over 1 µg/l eller psa på 2 µg/l eller derunder: så er kriteriet opfyldt",
    "a new answer: psa above 1 µg/l or psa of 2 µg/l or less: then the criterion is met",
  ],
  [
    { to: "met", kind: "values", every: false, bounds: [{ analyte: "psa", op: ">", limit: "reference" }], from: null },
    "et nyt svar: psa over laboratoriets øvre grænse: så er kriteriet opfyldt",
    "a new answer: psa above the laboratory's upper limit: then the criterion is met",
  ],
  [
    { to: "not-met", kind: "repeat-beyond", from: day("2026-08-11") },
    "en prøve fra 11. aug. 2026 på den anden side af grænsen: så er kriteriet ikke opfyldt",
    "a sample from 11 Aug 2026 on the other side of the limit: then the criterion is not met",
  ],
  [
    { to: "not-met", kind: "had-been-beyond", sampledOn: day("2026-08-11"), limit: "0.2 ug/L; 117 umol/L" },
    "prøven d. 11. aug. 2026 havde ligget på den anden side af 0,2 µg/l; 117 µmol/l: så er kriteriet ikke opfyldt",
    "the sample of 11 Aug 2026 had been on the other side of 0.2 µg/l; 117 µmol/l: then the criterion is not met",
  ],
  [
    { to: "pending", kind: "had-been-before", day: day("2026-08-11") },
    "kontrolprøven var taget før 11. aug. 2026: så skal det bekræftes af en ny prøve",
    "the repeat had been taken before 11 Aug 2026: then it must be confirmed by a new sample",
  ],
  [
    { to: null, kind: "corrected", results: ["r"] },
    "svaret bliver rettet eller annulleret: så bedømmes det på ny",
    "the answer is corrected or cancelled: then it is judged anew",
  ],
  [
    { to: "unconfirmed-overdue", kind: "corrected", results: ["r", "s"] },
    "et af svarene bliver rettet eller annulleret: så mangler bekræftelsen",
    "one of the answers is corrected or cancelled: then the confirmation is missing",
  ],
  [
    { to: "undetermined", kind: "answer", analytes: ["psa", "egfr"], decisive: true },
    "et svar på psa eller egfr, der ligger klart på den ene side af grænsen, og kendte tidligere værdier: så kan det ikke afgøres",
    "an answer for psa or egfr clearly on one side of the limit, and known earlier values: then it cannot be decided",
  ],
  [
    { to: "no-data", kind: "answer", analytes: ["psa"], decisive: false },
    "et brugbart svar på psa: så er der intet at bedømme",
    "a usable answer for psa: then there is nothing to judge",
  ],
  [
    { to: null, kind: "baseline", analytes: ["egfr"] },
    "hospitalets udgangsværdi af egfr, og et svar at holde op mod den: så bedømmes det på ny",
    "the hospital's starting value of egfr, and an answer to hold against it: then it is judged anew",
  ],
  [
    { to: null, kind: "letter-value" },
    "epikrisen får den grænse, som den mangler, og et svar holdes op mod den: så bedømmes det på ny",
    "the discharge letter gets the limit that it lacks, and an answer is held against it: then it is judged anew",
  ],
  [
    { to: "met", kind: "report", symptoms: ["pain", "blood", "uti"], times: 1, withinDays: null },
    "patienten oplyser: Smerter, Blod eller uti: så er kriteriet opfyldt",
    "the patient reports: Pain, Blood or uti: then the criterion is met",
  ],
  [
    { to: "met", kind: "report", symptoms: ["pain"], times: 2, withinDays: 365 },
    "Smerter oplyses 2 gange inden for 365 dage: så er kriteriet opfyldt",
    "Pain is reported 2 times within 365 days: then the criterion is met",
  ],
  [
    { to: "met", kind: "flag", flag: "blood" },
    "klinikken markerer: Blod: så er kriteriet opfyldt",
    "the practice flags: Blood: then the criterion is met",
  ],
  [
    { to: "met", kind: "faster-rise", analyte: "psa" },
    "psa stiger så hurtigt, som reglen siger: så er kriteriet opfyldt",
    "psa rises as fast as the rule says: then the criterion is met",
  ],
  [
    { to: "not-met", kind: "check-done", check: "injection" },
    "Indsprøjtning bliver gjort: så er kriteriet ikke opfyldt",
    "Injection is done: then the criterion is not met",
  ],
  [
    { to: "met", kind: "check-missed", check: "injection", from: day("2026-08-11") },
    "Indsprøjtning er ikke gjort inden 11. aug. 2026: så er kriteriet opfyldt",
    "Injection is not done before 11 Aug 2026: then the criterion is met",
  ],
  [
    { to: "met", kind: "decision" },
    "kun en persons beslutning lukker et opfyldt kriterium",
    "only a person's decision closes a criterion that is met",
  ],
];

describe("what must happen, and what the verdict would be", () => {
  test.each(SAID)("%j", (change, da, en) => expect(changePhrase(PROGRAMME, change)).toEqual({ da, en }));
});

test("a limit as the clinic writes it, each of several", () => {
  expect(limitPhrase("52.5 mL/min/{1.73_m2}; 117 umol/L")).toEqual({
    da: "52,5 ml/min/1,73 m²; 117 µmol/l",
    en: "52.5 ml/min/1.73 m²; 117 µmol/l",
  });
});
