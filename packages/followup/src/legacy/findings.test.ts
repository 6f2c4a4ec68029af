import { describe, expect, test } from "vitest";
import { parseCpr } from "../ids.ts";
import { ANALYTES, check, criterion, day, programme } from "../testing/invented-programme.ts";
import { FINDINGS, type FindingCode } from "./finding-codes.ts";
import { findingsOf, type Moved, triageDue } from "./findings.ts";
import type { MovedPerson } from "./moved-person.ts";
import { placePerson, practiceSays, type RegisterSays } from "./place-person.ts";
import { readLimit } from "./read-limit.ts";
import { programmeOfTreatment } from "./treatment-programme.ts";

const cpr = parseCpr("1703529991");
if (typeof cpr !== "string") throw new Error("an invented number is one");
const psa = (value: string, sampledOn = "2026-06-01") => ({
  analysis: "NPU08669",
  value,
  unit: "ug/L",
  sampledOn: day(sampledOn),
});
const PERSON: MovedPerson = {
  ...{ cpr, givenName: "Åge", familyName: "Østergård", bornOn: day("1952-03-17"), icd10: "DC619" },
  ...{ treatment: "RALP", treatedOn: day("2021-04-03"), department: "6620128", practiceNumber: null },
  ...{ letterOn: day("2022-06-01"), limit: "PSA over 0,2 µg/l", everyMonths: 6, lastTest: psa("<0.1") },
  ...{ state: "alive", stateOn: null },
};
const LIMIT = criterion(
  { kind: "threshold", analyte: "psa", op: ">", value: "0.2" },
  { label: { da: "PSA over {value}", en: "PSA above {value}" } },
);
const RULES = programme({
  id: "prostate-rp",
  icd10: ["DC61"],
  analytes: ANALYTES,
  checks: [check()],
  criteria: [LIMIT],
});
const of = (person: Partial<MovedPerson> = {}, own: Partial<Moved> = {}): string[] =>
  findingsOf({
    ...{ person: { ...PERSON, ...person }, programme: RULES, practice: "known", unusableTest: false },
    ...{ today: Temporal.PlainDate.from("2026-08-10"), ...own },
  }).map(({ code }) => code);

describe("what is found about somebody moved earlier", () => {
  test("nothing, where letter, limit, test and practice are there: then the plan is to be confirmed", () => {
    expect(of()).toEqual(["nothing-missing"]);
  });

  test.each<[string, Partial<MovedPerson>, string[]]>([
    ["no words about referring back", { limit: "" }, ["no-criterion"]],
    ["words that cannot be computed", { limit: "ved stigning" }, ["criterion-open"]],
    ["many words that cannot be computed", { limit: "ved stigning ".repeat(20) }, ["criterion-open"]],
    ["no letter", { letterOn: null }, ["no-letter"]],
    ["no test", { lastTest: null }, ["no-test"]],
    [
      "a test that the programme does not ask for",
      { lastTest: { ...psa("80"), analysis: "NPU18016", unit: "umol/L" } },
      ["no-test"],
    ],
    ["a test on the last day of its window", { lastTest: psa("<0.1", "2026-01-11") }, ["nothing-missing"]],
    ["a test a day older", { lastTest: psa("<0.1", "2026-01-10") }, ["test-too-old"]],
    [
      "a test within the programme's longest interval, where the letter has none",
      { everyMonths: null, lastTest: psa("<0.1", "2026-01-10") },
      ["test-too-old"],
    ],
    ["a longer interval than the programme's", { everyMonths: 12 }, ["interval-long"]],
    ["no day of treatment", { treatedOn: null }, ["no-plan"]],
  ])("%s", (_what, person, found) => expect(of(person)).toEqual(found));

  test("an answer past the limit comes first: the letter's own, or the programme's where the letter has none", () => {
    expect(of({ lastTest: psa("0.3"), letterOn: null })).toEqual(["limit-reached", "no-letter"]);
    expect(of({ lastTest: psa("0.3"), limit: "PSA over 0,5 µg/l" })).toEqual(["nothing-missing"]);
    expect(of({ lastTest: psa("0.3"), limit: "" })).toEqual(["limit-reached", "no-criterion"]);
    expect(of({ lastTest: psa("9"), treatedOn: null })).toEqual(["no-plan"]);
  });

  test("a limit at which the practice itself treats sends nobody back", () => {
    const own = { ...LIMIT, action: "gp-treats" as const };
    expect(of({ lastTest: psa("0.3") }, { programme: { ...RULES, criteria: [own] } })).toEqual(["nothing-missing"]);
  });

  test("a limit that needs a second sample is passed and not confirmed", () => {
    const twice = { ...LIMIT, confirm: { minDaysBetween: 14, maxDaysBetween: 180 } };
    expect(of({ lastTest: psa("0.3") }, { programme: { ...RULES, criteria: [twice] } })).toEqual(["limit-once"]);
  });

  test("who is dead or has left is asked for nothing more, with the day where the list gives it", () => {
    expect(of({ state: "dead", limit: "" })).toEqual(["dead"]);
    expect(of({ state: "emigrated", stateOn: day("2025-02-01"), letterOn: null })).toEqual(["emigrated"]);
  });

  test("what the practice is, and a test of the list that cannot be used", () => {
    expect(of({}, { practice: "none" })).toEqual(["no-practice"]);
    expect(of({}, { practice: "closed" })).toEqual(["practice-closed"]);
    expect(of({}, { practice: "other" })).toEqual(["other-practice"]);
    expect(of({}, { unusableTest: true })).toEqual(["test-unusable"]);
    expect(of({ lastTest: null }, { unusableTest: true })).toEqual(["no-test", "test-unusable"]);
  });

  test("a programme that keeps everybody, one that leaves the interval to the letter, one without blood tests, and none", () => {
    const reason = { da: "Bliver", en: "Stays" };
    const stays = { code: "X", when: { always: true as const }, reason, otherwise: reason, evidence: [] };
    const audience = { ...RULES.audience, excluded: [stays] };
    expect(of({}, { programme: { ...RULES, audience } })).toEqual(["stays-at-hospital"]);
    const open = { ...RULES, checks: [check(), check({ id: "own", needs: [], intervalFromEpikrise: true })] };
    expect(of({ everyMonths: null }, { programme: open })).toEqual(["no-plan"]);
    expect(of({}, { programme: open })).toEqual(["nothing-missing"]);
    const once = check({ id: "once", timing: { kind: "once", event: "surgeryDate", daysAfter: 90 } });
    expect(of({ lastTest: null }, { programme: { ...RULES, checks: [once] } })).toEqual(["nothing-missing"]);
    expect(of({}, { programme: null })).toEqual(["no-plan"]);
  });

  test("somebody decides within a week where the answer is past the limit, else within four", () => {
    const because = { da: "", en: "" };
    expect(triageDue([{ code: "limit-reached", because }], day("2026-08-10"))).toBe("2026-08-17");
    expect(triageDue([{ code: "limit-once", because }], day("2026-08-10"))).toBe("2026-08-17");
    expect(triageDue([{ code: "no-test", because }], day("2026-08-10"))).toBe("2026-09-07");
    const both = [
      { code: "limit-reached" as const, because },
      { code: "no-letter" as const, because },
    ];
    expect(triageDue(both, day("2026-08-10"))).toBe("2026-08-17");
  });

  test("words are read once, however many letters hold them, and the memory of them has an end", () => {
    const first = readLimit("PSA over 0,7 µg/l", RULES);
    expect(readLimit("PSA over 0,7 µg/l", RULES)).toBe(first);
    for (let n = 0; n < 1_000; n += 1) readLimit(`nr. ${n}`, RULES);
    expect(readLimit("PSA over 0,7 µg/l", RULES)).not.toBe(first);
    expect(readLimit("PSA over 0,7 µg/l", RULES)).toEqual(first);
  });
});

describe("a finding tells what it is, in both languages", () => {
  const told = (person: Partial<MovedPerson> = {}, own: Partial<Moved> = {}): string[] =>
    findingsOf({
      ...{ person: { ...PERSON, ...person }, programme: RULES, practice: "known", unusableTest: false },
      ...{ today: Temporal.PlainDate.from("2026-08-10"), ...own },
    }).map(({ because: { da, en } }) => `${da} / ${en}`);
  const twice = { ...LIMIT, confirm: { minDaysBetween: 14, maxDaysBetween: 180 } };
  const open = { ...RULES, checks: [check(), check({ id: "own", needs: [], intervalFromEpikrise: true })] };
  const words = "ved stigning ".repeat(7).trim();

  test.each<[Partial<MovedPerson>, Partial<Moved>, string]>([
    [{ state: "dead" }, {}, "Død efter listen / Dead by the list"],
    [{ state: "dead", stateOn: day("2025-02-01") }, {}, "Død 1. feb. 2025 efter listen / Dead 1 Feb 2025 by the list"],
    [
      { state: "emigrated", stateOn: day("2025-02-01") },
      {},
      "Udrejst 1. feb. 2025 efter listen / Emigrated 1 Feb 2025 by the list",
    ],
    [
      { lastTest: psa("0.3") },
      {},
      "Seneste svar, 0,3 µg/l 1. juni 2026, når grænsen: PSA over 0,2 / The latest answer, 0.3 µg/l on 1 Jun 2026, reaches the limit: PSA above 0.2",
    ],
    [
      { lastTest: psa("0.3") },
      { programme: { ...RULES, criteria: [twice] } },
      "Seneste svar, 0,3 µg/l 1. juni 2026, er over grænsen og ikke bekræftet: PSA over 0,2 / The latest answer, 0.3 µg/l on 1 Jun 2026, passes the limit and is not confirmed: PSA above 0.2",
    ],
    [
      { lastTest: psa("<0.1", "2026-01-10") },
      {},
      "Seneste prøve er fra 10. jan. 2026; der skulle være en ny inden 9. aug. 2026 (hver 6. måned og 30 dage) / The latest test is of 10 Jan 2026; a new one was due by 9 Aug 2026 (every 6 months and 30 days)",
    ],
    [
      { limit: "ved stigning" },
      {},
      "»ved stigning« kan ikke regnes: tal, enhed eller analyse mangler / “ved stigning” cannot be computed: number, unit or analysis is missing",
    ],
    [
      { limit: words },
      {},
      `»${words.slice(0, 80)} …« kan ikke regnes: tal, enhed eller analyse mangler / “${words.slice(0, 80)} …” cannot be computed: number, unit or analysis is missing`,
    ],
    [
      { limit: words.slice(0, 80) },
      {},
      `»${words.slice(0, 80)}« kan ikke regnes: tal, enhed eller analyse mangler / “${words.slice(0, 80)}” cannot be computed: number, unit or analysis is missing`,
    ],
    [{ treatedOn: null }, {}, `${RULES.anchor.label.da} mangler / ${RULES.anchor.label.en} is missing`],
    [
      { everyMonths: 12 },
      {},
      "Brevet siger hver 12. måned; programmets længste er 6 måneder / The letter says every 12 months; the programme's longest is 6 months",
    ],
    [{}, { practice: "none" }, "Ingen egen læge er fundet / No own doctor was found"],
    [{}, { practice: "closed" }, "Klinikken er lukket / The practice has closed"],
    [
      {},
      { practice: "other" },
      "Registret har en anden klinik end listen / The register has another practice than the list",
    ],
    [{ letterOn: null }, {}, "Ingen epikrise er fundet / No letter was found"],
    [{ lastTest: null }, {}, "Ingen af de prøver, programmet beder om / None of the tests that the programme asks for"],
    [{}, { unusableTest: true }, "Det seneste svar kan ikke bruges / The latest answer cannot be used"],
    [
      { limit: "" },
      {},
      "Brevet har intet kriterium for genhenvisning / The letter has no criterion for referring back",
    ],
    [{}, { programme: null }, "Intet program er valgt / No programme is chosen"],
    [
      { everyMonths: null },
      { programme: open },
      "Programmet lader brevet sige intervallet, og det mangler / The programme leaves the interval to the letter, which lacks it",
    ],
    [
      {},
      {},
      "Brev, kriterium, prøve og klinik er der: bekræft planen / Letter, criterion, test and practice are there: confirm the plan",
    ],
  ])("%o %o", (person, own, sentence) => expect(told(person, own)).toContain(sentence));

  test("the worst first", () => {
    expect(of({ lastTest: psa("0.3"), letterOn: null, everyMonths: 12 }, { practice: "none" })).toEqual([
      ...["limit-reached", "interval-long", "no-practice", "no-letter"].toSorted(
        (one, other) => FINDINGS.indexOf(one as FindingCode) - FINDINGS.indexOf(other as FindingCode),
      ),
    ]);
    expect(of({ limit: "", letterOn: null }, { unusableTest: true })).toEqual(
      FINDINGS.filter((code) => ["no-criterion", "no-letter", "test-unusable"].includes(code)),
    );
  });

  test("of several blood tests the longest interval and the widest window count; the hospital's, an optional one and one that depends count for nothing", () => {
    const yearly = (own: Parameters<typeof check>[0]) =>
      check({ id: "yearly", timing: { kind: "recurring", everyMonths: 12, fromMonth: 0, untilMonth: null }, ...own });
    const old = { everyMonths: null, lastTest: psa("<0.1", "2025-07-12") };
    const both = (own: Parameters<typeof check>[0]) =>
      of(old, { programme: { ...RULES, checks: [check(), yearly(own)] } });
    expect(both({})).toEqual(["nothing-missing"]);
    expect(both({ afterDays: 60 })).toEqual(["nothing-missing"]);
    const uncounted: Parameters<typeof check>[0][] = [
      { performedBy: "hospital" as const },
      { optional: true },
      { onlyIf: { condition: "blood", text: { da: "", en: "" } } },
      { needs: [] },
    ];
    for (const own of uncounted) expect(both(own)).toEqual(["test-too-old"]);
    const wide = [check({ afterDays: 60 }), check({ id: "narrow" })];
    expect(of({ lastTest: psa("<0.1", "2025-12-12") }, { programme: { ...RULES, checks: wide } })).toEqual([
      "nothing-missing",
    ]);
    const theirs = [check(), check({ id: "own", needs: [], performedBy: "hospital", intervalFromEpikrise: true })];
    expect(of({ everyMonths: null }, { programme: { ...RULES, checks: theirs } })).toEqual(["nothing-missing"]);
  });

  test("the words about referring back are read up to their two-thousandth sign", () => {
    const limit = "PSA over 0,5 µg/l";
    expect(readLimit(`${"x ".repeat(900)}${limit}`, RULES).says).toBe("limits");
    expect(readLimit(`${"x ".repeat(1_000)}${limit}`, RULES).says).toBe("nothing-computable");
  });
});

describe("where somebody of the list is placed", () => {
  const place = { id: "dep-uro", active: true };
  const patient = { sameName: true, dead: false, practice: null, courses: [] };
  const SAYS: RegisterSays = { department: place, practice: { id: "prac-1", active: true }, patient: undefined };
  const newer = { ...RULES, version: 2 };
  const placing = (says: Partial<RegisterSays> = {}, person: Partial<MovedPerson> = {}) =>
    placePerson({ ...PERSON, ...person }, { ...SAYS, ...says }, [RULES, newer]);

  test("a course is opened by the newest version in force, and the register's practice goes before the list's", () => {
    expect(placing()).toEqual({ outcome: "opens", programme: newer, practice: "prac-1" });
    expect(placing({ patient: { ...patient, practice: "prac-9" } })).toMatchObject({ practice: "prac-9" });
    expect(placing({ patient, practice: { id: "prac-1", active: false } })).toMatchObject({ practice: null });
    expect(placing({ practice: undefined })).toMatchObject({ practice: null });
  });

  const course = { courseId: "c-1", icd10: "DC61", closed: false };
  test.each<[string, Partial<RegisterSays>, Partial<MovedPerson>, object]>([
    [
      "another name",
      { patient: { ...patient, sameName: false } },
      {},
      { outcome: "waits", because: "other-name", programme: newer },
    ],
    [
      "an open course of the same disease under a finer code",
      { patient: { ...patient, courses: [{ ...course, icd10: "DC618" }] } },
      {},
      { outcome: "known" },
    ],
    ["a death", { patient: { ...patient, dead: true } }, {}, { because: "dead" }],
    ["an open course", { patient: { ...patient, courses: [course] } }, {}, { outcome: "known", courseId: "c-1" }],
    [
      "a closed course",
      { patient: { ...patient, courses: [{ ...course, closed: true }] } },
      {},
      { because: "closed-here-before" },
    ],
    [
      "a course of another disease",
      { patient: { ...patient, courses: [{ ...course, icd10: "DC67" }] } },
      {},
      { outcome: "opens" },
    ],
    ["no such department", { department: undefined }, {}, { because: "department-unknown", programme: newer }],
    ["a closed department", { department: { ...place, active: false } }, {}, { because: "department-closed" }],
    [
      "a treatment that says nothing",
      {},
      { treatment: "behandlet" },
      { because: "programme-unknown", programme: null },
    ],
    ["a treatment of another disease", {}, { icd10: "DC679" }, { because: "another-disease" }],
    ["no day", {}, { treatedOn: null }, { because: "no-treatment-day" }],
  ])("%s", (_what, says, person, placed) => expect(placing(says, person)).toMatchObject(placed));

  test("each word for a treatment names one programme, however it is spaced and written", () => {
    const own = (id: string) => ({ ...RULES, id });
    const named = (treatment: string, ids: readonly string[]) => {
      const programme = programmeOfTreatment(treatment, "DC619", ids.map(own));
      return typeof programme === "string" ? programme : programme.id;
    };
    const ids = ["prostate-rp", "prostate-rt", "prostate-salvage-rt", "prostate-adt", "prostate-as", "prostate-ww"];
    expect(named("  Radikal   PROSTATEKTOMI ", ids)).toBe("prostate-rp");
    expect(named("Ekstern strålebehandling", ids)).toBe("prostate-rt");
    expect(named("salvage", ids)).toBe("prostate-salvage-rt");
    expect(named("medicinsk\tkastration", ids)).toBe("prostate-adt");
    expect(named("Aktiv overvågning", ids)).toBe("prostate-as");
    expect(named("watchful waiting", ids)).toBe("prostate-ww");
    expect(named("radikalprostatektomi", ids)).toBe("unknown");
  });

  test("a programme's own id names it, a programme for every disease is never named", () => {
    expect(programmeOfTreatment("Prostate-RP", "DC619", [RULES])).toBe(RULES);
    expect(programmeOfTreatment("invented", "DC619", [{ ...RULES, id: "invented", icd10: [] }])).toBe("unknown");
  });

  test("what the register says of the practice that the list names", () => {
    expect(practiceSays(SAYS)).toBe("known");
    expect(practiceSays({ ...SAYS, practice: { id: "prac-1", active: false } })).toBe("closed");
    expect(practiceSays({ ...SAYS, practice: undefined })).toBe("none");
    expect(practiceSays({ ...SAYS, patient, practice: undefined })).toBe("none");
    expect(practiceSays({ ...SAYS, patient: { ...patient, practice: "prac-9" }, practice: undefined })).toBe("known");
    expect(practiceSays({ ...SAYS, patient: { ...patient, practice: "prac-9" } })).toBe("other");
    expect(practiceSays({ ...SAYS, patient: { ...patient, practice: "prac-1" } })).toBe("known");
  });
});
