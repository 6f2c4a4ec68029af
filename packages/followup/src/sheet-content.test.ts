import { describe, expect, test } from "vitest";
import type { CourseResult } from "./course.ts";
import { type Epikrise, emptyEpikrise } from "./epikrise.ts";
import { type SignedLetter, sheetContent, type ToPrint } from "./sheet-content.ts";
import { sheetTexts } from "./sheet-texts.ts";
import { check, criterion, day, programme } from "./testing/invented-programme.ts";

const plain = (text: string) => ({ da: text, en: text });
const symptom = (code: string, text: string) => ({ code, label: plain(code), plain: plain(text) });
const PSA_LIMIT = { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" } as const;

const PROGRAMME = programme({
  disease: { da: "Prostatakræft", en: "Prostate cancer" },
  icd10: ["DC619"],
  anchor: { name: "surgery", label: plain("Operation"), event: plain("Operation") },
  checks: [
    check({ id: "psa", beforeDays: 30, afterDays: 30 }),
    check({ id: "talk", needs: [], timing: { kind: "recurring", everyMonths: 12, fromMonth: 0, untilMonth: null } }),
  ],
  criteria: [
    criterion(PSA_LIMIT, { id: "psa-limit", confirm: { minDaysBetween: 14, maxDaysBetween: 92 } }),
    criterion({ kind: "symptom", any: ["bone-pain"] }, { id: "bone-pain" }),
    criterion({ kind: "symptom", any: ["leg-weakness"] }, { id: "paralysis", action: "acute-admission" }),
  ],
  symptoms: [symptom("bone-pain", "smerter i knogler"), symptom("leg-weakness", "svage ben")],
});

const ordered = (id: string): Epikrise["checks"][number] => ({
  check: id,
  orderedBy: "practice",
  resultTo: "copy-recipient",
  booking: "patient",
});

const LETTER: Epikrise = {
  ...emptyEpikrise({ code: "DC619", text: "Prostatakræft", stage: "pT2c N0" }),
  checks: [ordered("psa"), ordered("talk")],
  criteria: [
    { id: "psa-limit", confirmed: false },
    ...["bone-pain", "paralysis"].map((id) => ({ id, confirmed: true })),
  ],
  baseline: [{ analysis: "NPU08669", value: "<0.1", unit: "ug/L", sampledOn: day("2026-08-03") }],
  contact: { entry: "e1", phone: "00 12 34 56", label: "Kræftkoordinator", verifiedOn: day("2026-06-22") },
};

function sheet(own: Partial<Epikrise> = {}, around: Partial<ToPrint> = {}) {
  return sheetContent({
    patient: { name: "Karl Johan Overgaard", bornOn: day("1959-03-19") },
    hospital: { name: "Urinvejskirurgi", organisation: "Aarhus", hours: "hverdage kl. 9–15" },
    practice: { name: "Lægerne Vestergade", phone: "00 86 12 34" },
    programme: PROGRAMME,
    results: [],
    anchors: { surgery: day("2025-11-05") },
    epikrise: { ...LETTER, ...own },
    answerDue: day("2026-08-20"),
    author: "Karen Lund Iversen",
    today: Temporal.PlainDate.from("2026-08-06"),
    signed: null,
    ...around,
  });
}

const onDays = ({ dates }: ReturnType<typeof sheet>) =>
  dates.map(({ on, what, where }) => `${on} ${what.da} ${where.da}`);

describe("the dates on the patient's sheet", () => {
  test("stand with everything of one day on one line, three of them", () => {
    expect(onDays(sheet())).toEqual([
      "2026-11-05 Blodprøve (PSA) og samtale hos din læge",
      "2027-05-05 Blodprøve (PSA) hos din læge",
      "2027-11-05 Blodprøve (PSA) og samtale hos din læge",
    ]);
  });

  test("leave out what the author took out of the letter", () => {
    expect(onDays(sheet({ checks: [ordered("talk")] }))[0]).toBe("2026-11-05 Samtale hos din læge");
  });

  test("follow the author's own interval, and are none while a number cannot be used", () => {
    const every = (everyMonths: number) => sheet({ checks: [{ ...ordered("psa"), everyMonths }] });
    expect(every(3).dates[1]?.on).toBe("2027-02-05");
    expect(every(0).dates).toEqual([]);
  });

  test("say when the samples can be taken, and that the one for the talk is taken before it", () => {
    expect(sheet().datesNote?.da).toBe("Prøven kan tages 30 dage før eller efter. Tag den en uge før samtalen.");
    expect(sheet({ checks: [ordered("psa")] }).datesNote?.da).toBe("Prøven kan tages 30 dage før eller efter.");
    expect(sheet({ checks: [ordered("talk")] }).datesNote).toBeNull();
  });

  test("pass by what has been answered since the letter was signed, and end with the course", () => {
    const result = {
      id: "r",
      analysis: "NPU08669",
      value: "<0.1",
      unit: "ug/L",
      sampledOn: day("2026-10-20"),
      status: "final",
      measurement: "m",
      issuedAt: "2026-10-21T10:00",
      laboratory: "lab",
    } as const;
    const signed = (status: SignedLetter["status"]): Partial<ToPrint> => ({
      today: Temporal.PlainDate.from("2026-10-22"),
      signed: { status, offeredOn: day("2026-08-06"), results: [result], symptoms: [], done: [] },
    });
    expect(onDays(sheet({}, signed("followed")))[0]).toBe("2026-11-05 Samtale hos din læge");
    expect(sheet({}, signed("closed")).dates).toEqual([]);
  });
});

describe("a cancer that is still there", () => {
  const injection = check({
    id: "injection",
    kind: "treatment",
    plain: { da: "indsprøjtning", en: "injection" },
    needs: [],
  });
  const urine = check({ id: "urine", needs: [["creatinine", "egfr"], ["albumin"]] });
  const albumin = { id: "albumin", codes: ["NPU19661"], unit: "mg/g", aliases: [], plausible: ["0", "20000"] as const };
  const living = {
    ...PROGRAMME,
    ongoing: {
      treatmentPlan: "Aktiv overvågning.",
      hospitalKeeps: { text: plain("MR-scanning"), plain: plain("Hospitalet scanner dig stadig.") },
    },
    checks: [...PROGRAMME.checks, injection, urine],
    analytes: [...PROGRAMME.analytes, { ...albumin, label: { da: "U-Albumin", en: "U-Albumin" } }],
  };
  const shown = (own: Partial<Epikrise> = {}) => sheet(own, { programme: living });

  test("has a plan with it, not after it, and the sheet says what the hospital goes on doing", () => {
    expect(sheetTexts(shown(), null, "da").title).toBe("Din plan ved prostatakræft");
    expect(sheetTexts(sheet(), null, "da").title).toBe("Din plan efter prostatakræft");
    const { afterwards } = sheetTexts(shown(), null, "da").responsible;
    expect(JSON.stringify(afterwards)).toContain("Hospitalet scanner dig stadig.");
  });

  test("an injection is called so, and a urine test is no blood test", () => {
    const all = ["psa", "talk", "injection", "urine"].map(ordered);
    expect(shown({ checks: all }).dates[0]?.what.da).toBe(
      "Blodprøve (PSA, nyretal), urinprøve, indsprøjtning og samtale",
    );
    expect(shown({ checks: [ordered("psa"), ordered("injection")] }).datesNote?.da).not.toMatch(/samtalen/);
  });
});

describe("who books", () => {
  test("is the practice as soon as it books any of the checks", () => {
    expect(sheet().booking).toEqual({ by: "patient", notHeardBy: "2026-10-22" });
    expect(sheet({ checks: [ordered("psa"), { ...ordered("talk"), booking: "practice" }] }).booking.by).toBe(
      "practice",
    );
  });

  test("the day by which to book never lies behind", () => {
    const late = sheet({}, { today: Temporal.PlainDate.from("2026-10-30") });
    expect(late.booking.notHeardBy).toBe("2026-10-30");
  });
});

describe("the patient's own number", () => {
  const limited = (own: Partial<Epikrise["criteria"][number]>) =>
    sheet({ criteria: [{ id: "psa-limit", confirmed: true, ...own }] }).numbers;

  test("has the same hole as the letter until its limit is confirmed", () => {
    expect(sheet().numbers).toEqual([
      { text: { da: "PSA under 0,1 µg/l", en: "PSA below 0.1 µg/l" }, takenOn: "2026-08-03", limit: null },
    ]);
    expect(limited({})[0]?.limit).toEqual({ da: "to prøver viser 0,2 eller mere", en: "two tests show 0.2 or more" });
  });

  test("has its unit in one spelling, whatever the laboratory wrote", () => {
    const [value] = LETTER.baseline;
    const written = value === undefined ? [] : [{ ...value, unit: "ng/mL" }];
    expect(sheet({ baseline: written }).numbers[0]?.text.da).toBe("PSA under 0,1 µg/l");
  });

  test("goes with the author's own limit, not the programme's", () => {
    expect(limited({ value: "0.1" })[0]?.limit?.da).toBe("to prøver viser 0,1 eller mere");
  });

  test.each([
    [{ kind: "nadirPlus", analyte: "psa", delta: "2.0" }, "tallet stiger 2,0 over det laveste, du har haft"],
    [
      { kind: "relativeChange", analyte: "psa", direction: "decrease", percent: "25", baseline: "lastStable" },
      "tallet falder 25 procent",
    ],
    [
      {
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
      },
      "tallet stiger mindst 2,0 over det laveste, du har haft",
    ],
    [
      {
        kind: "any",
        of: [
          { kind: "threshold", analyte: "psa", op: "<", value: "30" },
          { kind: "relativeChange", analyte: "psa", direction: "decrease", percent: "25", baseline: "lastStable" },
          { kind: "aboveReference", analyte: "egfr" },
        ],
      },
      "en prøve viser under 30 eller tallet falder 25 procent",
    ],
    [{ kind: "aboveReference", analyte: "psa" }, "tallet er over det normale"],
    [{ kind: "any", of: [{ kind: "threshold", analyte: "psa", op: "<", value: "60" }] }, "en prøve viser under 60"],
  ] as const)("says %j in plain words", (rule, words) => {
    const epikrise = { ...LETTER, criteria: [{ id: "c", confirmed: true }] };
    const { numbers } = sheet(epikrise, { programme: { ...PROGRAMME, criteria: [criterion(rule)] } });
    expect(numbers[0]?.limit?.da).toBe(words);
  });
});

test("who is responsible: the hospital until the practice has said yes, and after that the practice", () => {
  const signed = { offeredOn: day("2026-08-06"), results: [], symptoms: [], done: [] };
  expect(sheet()).toMatchObject({
    responsible: "hospital",
    hospital: { name: "Urinvejskirurgi, Aarhus" },
    heardBy: "2026-08-20",
  });
  expect(sheet({}, { signed: { ...signed, status: "offered" } }).responsible).toBe("hospital");
  expect(sheet({}, { signed: { ...signed, status: "followed" } })).toMatchObject({
    responsible: "practice",
    heardBy: "2026-11-05",
  });
});

test("what is acute is kept apart from what can wait", () => {
  expect(sheet()).toMatchObject({
    watchFor: [{ da: "smerter i knogler" }],
    acute: [{ da: "svage ben" }],
    emergency: [],
  });
  expect(sheetTexts(sheet(), null, "da").watchFor.emergency).toBeNull();
});

test("what nobody should wait with stands after 112, apart from what can wait, be it of a symptom or a late effect", () => {
  const hearts = { ...symptom("heart", "blodtryk og kolesterol"), ring112: plain("smerter i brystet") };
  const [first, ...others] = PROGRAMME.symptoms;
  const sudden = first === undefined ? [] : [{ ...first, ring112: plain("pludselig lammelse") }];
  const known = { ...PROGRAMME, symptoms: [...sudden, ...others], lateEffects: [hearts] };
  const { watchFor, help } = sheetTexts(sheet({}, { programme: known }), null, "da");
  expect(watchFor.emergency).toEqual([
    { bold: "Ring 112 straks:" },
    { text: " " },
    { text: "pludselig lammelse, eller smerter i brystet" },
    { text: "." },
  ]);
  expect(watchFor.items).toEqual(["smerter i knogler"]);
  expect(help.items).toEqual(["blodtryk og kolesterol"]);
});

test("a number to ring is cited only with its day of verification; without one there is a hole", () => {
  expect(sheet().hospital.contact).toMatchObject({ phone: "00 12 34 56", verifiedOn: "2026-06-22" });
  expect(sheet({ contact: null }).hospital.contact).toBeNull();
});

test("the sheet is a draft until everything but the sheet itself is in place, and none once it is signed", () => {
  expect(sheet().draft).toBe(true);
  const said = (text: string) => ({ text });
  const ready: Epikrise = {
    ...LETTER,
    criteria: LETTER.criteria.map((each) => ({ ...each, confirmed: true })),
    recommendation: "PSA hver 6. måned.",
    sections: {
      ...LETTER.sections,
      "course-of-treatment": said("Radikal prostatektomi 5. nov. 2025."),
      "complications-and-after-effects": said("Ingen komplikationer."),
      "treatment-plan": said("Færdigbehandlet."),
      "clinical-assessment": said("Spørg om vandladning."),
      "other-material": said("Ingen bilag."),
    },
    closingTalk: {
      heldOn: day("2026-08-06"),
      present: "hustru",
      toldHowGpHelps: true,
      sheetHandedOver: null,
      needs: [],
    },
  };
  expect(sheet(ready).draft).toBe(false);
  expect(sheet({ ...ready, contact: null }).draft).toBe(true);
});

test("a plan that was made of a received letter holds from the day it came, and says where it is from instead of a talk", () => {
  const signed: SignedLetter = {
    results: [],
    symptoms: [],
    done: [],
    status: "followed",
    offeredOn: day("2026-08-04"),
  };
  const content = sheet({}, { signed });
  expect(content).toMatchObject({ draft: false, validFrom: "2026-08-04", talk: null });
  const written = JSON.stringify(sheetTexts(content, null, "da").talk);
  expect(written).toContain("følger hospitalets brev");
});

describe("the dates in words", () => {
  const shown = (checks: Parameters<typeof check>[0][]) =>
    sheet(
      { checks: checks.map((own) => ordered(own?.id ?? "psa")) },
      { programme: { ...PROGRAMME, checks: checks.map(check) } },
    );

  test("a test that is taken at the hospital's laboratory says so", () => {
    const { dates } = shown([{ takenAt: "hospitalLaboratory" }]);
    expect(dates[0]).toEqual({
      on: "2026-11-05",
      what: { da: "Blodprøve (PSA)", en: "Blood test (PSA)" },
      where: { da: "hos din læge og på hospitalet", en: "at your doctor and at the hospital" },
    });
  });

  test("several tests of one day stand in one bracket, each once, by their plain names; of two that are enough the first", () => {
    const { dates } = shown([
      { needs: [["creatinine", "egfr"], ["testosterone"]] },
      { id: "kidney", needs: [["egfr"]] },
      { id: "talk", needs: [] },
      { id: "another talk", needs: [] },
    ]);
    expect(dates[0]?.what).toEqual({
      da: "Blodprøve (nyretal, testosterone) og samtale",
      en: "Blood test (kidney function, testosterone) and talk",
    });
    expect(dates[0]?.where).toEqual({ da: "hos din læge", en: "at your doctor" });
  });

  test("a window that is longer on one side gives both", () => {
    expect(shown([{ beforeDays: 14, afterDays: 30 }]).datesNote).toEqual({
      da: "Prøven kan tages 14 dage før til 30 dage efter.",
      en: "The test can be taken 14 days before to 30 days after.",
    });
  });

  test("two tests whose windows differ have no such sentence", () => {
    expect(shown([{ beforeDays: 14 }, { id: "crea", needs: [["creatinine"]] }]).datesNote).toBeNull();
    expect(shown([{ afterDays: 14 }, { id: "crea", needs: [["creatinine"]] }]).datesNote).toBeNull();
  });

  test("the test for a talk is taken a week before it, where its window lets it", () => {
    const withTalk = (beforeDays: number) =>
      shown([
        { beforeDays, afterDays: 30 },
        { id: "talk", needs: [] },
      ]).datesNote;
    expect(withTalk(7)).toEqual({
      da: "Prøven kan tages 7 dage før til 30 dage efter. Tag den en uge før samtalen.",
      en: "The test can be taken 7 days before to 30 days after. Take it a week before the talk.",
    });
    expect(withTalk(6)?.da).toBe("Prøven kan tages 6 dage før til 30 dage efter.");
  });

  test("what may be left out is not promised, what is due today is", () => {
    expect(shown([{ optional: true }]).dates).toEqual([]);
    const closingTalk = { ...LETTER.closingTalk, heldOn: day("2026-08-06") };
    const due = (today: string) => sheet({ closingTalk }, { today: Temporal.PlainDate.from(today) }).dates[0]?.on;
    expect(due("2026-11-05")).toBe("2026-11-05");
    expect(due("2026-11-06")).toBe("2027-05-05");
  });

  test("without the day of the operation nothing is promised", () => {
    expect(sheet({}, { anchors: {} }).dates).toEqual([]);
  });

  test("a check every five years is found although it lies far ahead", () => {
    const timing = { kind: "recurring", everyMonths: 60, fromMonth: 0, untilMonth: null } as const;
    expect(shown([{ timing }]).dates.map(({ on }) => on)).toEqual(["2030-11-05"]);
  });

  test("a first hit since the letter was signed: the repeat stands among the dates", () => {
    const result: CourseResult = {
      ...{ id: "r", analysis: "NPU08669", value: "0.3", unit: "ug/L", sampledOn: day("2026-11-02"), status: "final" },
      ...{ measurement: "m", issuedAt: "2026-11-03T10:00", laboratory: "lab" },
    };
    const signed: SignedLetter = {
      ...{ status: "followed", offeredOn: day("2026-08-06"), results: [result], symptoms: [], done: [] },
    };
    const today = Temporal.PlainDate.from("2026-11-06");
    expect(onDays(sheet({}, { today, signed }))[0]).toBe("2026-11-16 Blodprøve (PSA) hos din læge");
  });

  test("a talk that was held is not promised again", () => {
    const done = [{ check: "talk", due: day("2026-11-05"), on: day("2026-10-30"), note: "" }];
    const signed: SignedLetter = {
      ...{ status: "followed", offeredOn: day("2026-08-06"), results: [], symptoms: [], done },
    };
    expect(onDays(sheet({}, { today: Temporal.PlainDate.from("2026-11-01"), signed }))[0]).toBe(
      "2026-11-05 Blodprøve (PSA) hos din læge",
    );
  });
});

describe("who and what stands on the sheet", () => {
  test("the department with its hospital, once where both have one name", () => {
    const named = (name: string, organisation: string) =>
      sheet({}, { hospital: { name, organisation, hours: "" } }).hospital.name;
    expect(named("Urinvejskirurgi", "Aarhus")).toBe("Urinvejskirurgi, Aarhus");
    expect(named("Aarhus", "Aarhus")).toBe("Aarhus");
    expect(named("Urinvejskirurgi", "")).toBe("Urinvejskirurgi");
  });

  test("a practice that is not known yet, or has no number, is a hole", () => {
    expect(sheet({}, { practice: null }).practice).toEqual({ name: null, phone: null, hours: null });
    expect(sheet({}, { practice: { name: "Lægerne Vestergade", phone: "" } }).practice).toEqual({
      ...{ name: "Lægerne Vestergade", phone: null, hours: null },
    });
  });

  test("a programme for many diseases says »kræft«", () => {
    expect(sheet({}, { programme: { ...PROGRAMME, disease: null } }).cancer).toEqual({ da: "kræft", en: "cancer" });
    expect(sheet().cancer).toEqual({ da: "prostatakræft", en: "prostate cancer" });
  });

  test("a patient who is followed, and for whom nothing more is due, waits for nobody", () => {
    const signed: SignedLetter = {
      ...{ status: "referred-back", offeredOn: day("2026-08-06"), results: [], symptoms: [], done: [] },
    };
    expect(sheet({ checks: [] }, { signed })).toMatchObject({
      ...{ responsible: "practice", heardBy: null, booking: { by: "patient", notHeardBy: null } },
    });
  });

  test("a signed letter holds from the talk, else from its signing, and an unsigned one from no day", () => {
    const signed: SignedLetter = {
      ...{ status: "offered", offeredOn: day("2026-08-06"), results: [], symptoms: [], done: [] },
    };
    const closingTalk = { ...LETTER.closingTalk, heldOn: day("2026-08-05") };
    expect(sheet({ closingTalk }, { signed }).validFrom).toBe("2026-08-05");
    expect(sheet({ closingTalk }).talk).toEqual({ heldOn: "2026-08-05", with: "Karen Lund Iversen" });
    expect(sheet({}, { signed }).validFrom).toBe("2026-08-06");
    expect(sheet().validFrom).toBeNull();
  });

  test("what the doctor helps with, and each symptom once, whichever criteria name it", () => {
    const twice = [...PROGRAMME.criteria, criterion({ kind: "symptom", any: ["bone-pain"] }, { id: "again" })];
    const lateEffects = [symptom("flow", "vandladning")];
    const content = sheet({}, { programme: { ...PROGRAMME, criteria: twice, lateEffects } });
    expect(content.help).toEqual([plain("vandladning")]);
    expect(content.watchFor).toEqual([plain("smerter i knogler")]);
    expect(content.hospital.contact).toMatchObject({ hours: "hverdage kl. 9–15", label: "Kræftkoordinator" });
  });
});
