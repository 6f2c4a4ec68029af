import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PatientSheet, printedSheet, renderPatientSheet } from "./patient-sheet.ts";
import type { Printed } from "./printable.ts";
import { lix } from "./testing/lix.ts";
import { on, storySheet } from "./testing/story-sheet.ts";
import { pagesOf, readable } from "./testing/written-pdf.ts";

function textsIn(data: Printed): string[] {
  if (typeof data === "string") return [data];
  if (data === null || typeof data !== "object") return [];
  return Object.values(data).flatMap((each: Printed) => textsIn(each));
}

const called = (name: string): PatientSheet => ({ ...storySheet, patient: { ...storySheet.patient, name } });

const emptyDraft: PatientSheet = {
  ...storySheet,
  draft: true,
  validFrom: null,
  check: null,
  hospital: { name: "Urinvejskirurgi, Aarhus", contact: null },
  practice: { name: "Lægerne Vestergade", phone: null, hours: null },
  heardBy: null,
  dates: [],
  datesNote: null,
  booking: { by: "practice", notHeardBy: null },
  watchFor: [],
  acute: [],
  emergency: [],
  help: [],
  numbers: [],
  talk: null,
};

const crowded: PatientSheet = {
  ...storySheet,
  patient: {
    ...storySheet.patient,
    name: "Anne-Marie Charlotte Amalie Wilhelmine von Hardenberg-Reventlow Christiansen",
  },
  practice: {
    ...storySheet.practice,
    name: "Lægefællesskabet ved Den Gamle Skole i Nørre Vestergade, Store Torv og Omegn",
  },
  dates: Array.from({ length: 9 }, () => storySheet.dates[0]).filter((date) => date !== undefined),
  watchFor: [...storySheet.watchFor, ...storySheet.watchFor, ...storySheet.watchFor],
  acute: [...storySheet.acute, ...storySheet.acute, ...storySheet.acute],
  help: [...storySheet.help, ...storySheet.help],
  numbers: [...storySheet.numbers, ...storySheet.numbers, ...storySheet.numbers, ...storySheet.numbers],
};

describe("R6: the patient takes the plan home on one page of paper", () => {
  test.each([
    ["da", "Din plan efter prostatakræft"],
    ["en", "Your plan after prostate cancer"],
  ] as const)("as tagged PDF/UA with language and title (%s)", (language, title) => {
    const pdf = readable(renderPatientSheet(storySheet, language));
    expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(pdf).toMatch(/\/StructTreeRoot/);
    expect(pdf).toMatch(/pdfuaid:part>1</);
    expect(pdf).toContain(`/Lang (${language}-${language === "da" ? "DK" : "GB"})`);
    expect(pdf).toContain(title);
    expect(pdf).toMatch(/\/Alt /); // the QR code in words
    expect(pagesOf(pdf)).toBe(1);
  });

  test("with everything to say, in smaller type", () => {
    expect(pagesOf(readable(renderPatientSheet(crowded, "da")))).toBe(1);
    expect(textsIn(printedSheet(crowded, "da"))).toContain("Der kommer flere datoer. Spørg din læge.");
  });

  test("as a draft, with a hole for everything that is missing", () => {
    expect(pagesOf(readable(renderPatientSheet(emptyDraft, "da")))).toBe(1);
    const texts = textsIn(printedSheet(emptyDraft, "da"));
    expect(texts).toContain("UDKAST");
    expect(texts.filter((text) => /mangler$/.test(text))).toHaveLength(10);
    expect(textsIn(printedSheet(storySheet, "da"))).not.toContain("UDKAST");
  });
});

test("A1: until the practice has accepted, the hospital is responsible; after that the practice, and its number is the one to ring", () => {
  const before = textsIn(printedSheet(storySheet, "da")).join("");
  expect(before).toContain("Hospitalet: Urinvejskirurgi, Aarhus");
  expect(before).toContain("Så ring til hospitalet: 00\u00a012\u00a034\u00a056");
  expect(before).toContain("senest torsdag 20.\u00a0august 2026");
  const after = textsIn(printedSheet({ ...storySheet, responsible: "practice" }, "da")).join("");
  expect(after).toContain("Din læge: Lægerne Vestergade");
  expect(after).toContain("Så ring til klinikken: 00\u00a086\u00a012\u00a034");
});

test("no civil registration number is printed, wherever a text brings one", () => {
  const careless = called("Karl Overgaard 190359-9995, 1903599995");
  const texts = textsIn(
    printedSheet({ ...careless, talk: { heldOn: on("2026-08-06"), with: "cpr 190359 9995" } }, "da"),
  );
  expect(texts.filter((text) => /\d{6}[ -]?\d{4}/.test(text))).toEqual([]);
  expect(texts.filter((text) => text.includes("••••••-••••"))).toHaveLength(2);
});

test("the words are easy: LIX 35 or lower", () => {
  const said = textsIn(printedSheet({ ...storySheet, responsible: "practice" }, "da"))
    .concat(textsIn(printedSheet(storySheet, "da")))
    .join("\n");
  expect(lix(said)).toBeLessThanOrEqual(35);
  expect(lix("Generaliseret ansvarsoverdragelse forudsætter dokumenteret modtagelseskvittering.")).toBeGreaterThan(60);
});

describe("a text is printed as it stands (safety 6.11, 6.12)", () => {
  test.each([
    '#eval("1+1")',
    "*bold* _it_ $x$ @ref <a> \\ // /* [",
    `"Robert'); DROP TABLE patient;--`,
    "\n\n= Ny overskrift",
    "\u202eegnosrep",
  ])("%j", (name) => {
    expect(pagesOf(readable(renderPatientSheet(called(name), "da")))).toBe(1);
  });

  test("whatever a name is made of, there is a sheet", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (name) => {
        renderPatientSheet(called(name), "da");
      }),
      { numRuns: 60 },
    );
  });
});
