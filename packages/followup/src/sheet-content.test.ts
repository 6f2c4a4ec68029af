import { describe, expect, test } from "vitest";
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
