import type { Course, Handover } from "@foelgeskab/followup/course";
import { type Epikrise, emptyEpikrise } from "@foelgeskab/followup/epikrise";
import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import { type SheetTexts, sheetTexts } from "@foelgeskab/followup/sheet-texts";
import fc from "fast-check";
import { expect, test } from "vitest";
// Paper is the server's and the screen is the web's; this story looks at both.
import { printedSheet } from "../../packages/server/src/letters/patient-sheet.ts";
import type { CourseFile, PartyRow } from "../../packages/server/src/pages/course-file.ts";
import { sheetOf as onPaper } from "../../packages/server/src/pages/sheet-data.ts";
import { programmesInUse } from "../../packages/server/src/programmes/load-programmes.ts";
import { paperMarkup } from "../../packages/web/src/hospital/testing/paper-markup.ts";
import { day } from "../../packages/web/src/hospital/testing/small-programme.ts";
import { sheetOf as onScreen, type Writing } from "../../packages/web/src/hospital/write/sheet/sheet.ts";

const TODAY = Temporal.PlainDate.from("2026-08-06");
const AUTHOR = "Karen Lund Iversen";
const ANSWER_DUE = day("2026-08-20");
const CONTACT = { entry: "e1", phone: "00 12 34 56", label: "Kræftkoordinator" };
const HOURS = "hverdage kl. 9–15";
const place = { identifier: "1", ean: "1", street: "", postcode: "", city: "" };
const DEPARTMENT: PartyRow = {
  id: "uro",
  kind: "department",
  name: "Urinvejskirurgi",
  organisation: "Aarhus",
  phone: "",
  ...place,
};

const programmes = programmesInUse();

/** A day for everything that a programme counts from. */
function anchorsOf({ anchor, events }: Programme) {
  return Object.fromEntries([anchor, ...events].map(({ name }) => [name, day("2025-11-05")]));
}

const months = fc.option(fc.integer({ min: -1, max: 24 }), { nil: undefined });

function letters(programme: Programme): fc.Arbitrary<Epikrise> {
  const analyses = programme.analytes.flatMap(({ codes, unit }) => codes.map((analysis) => ({ analysis, unit })));
  const baseline = fc.record({
    of: fc.constantFrom(...analyses),
    value: fc.constantFrom("<0.1", "0.15", "88", ">90", " ", "12,5"),
    sampledOn: fc.constantFrom(day("2026-08-03"), day("2025-12-24")),
  });
  return fc
    .record({
      checks: fc.subarray([...programme.checks]),
      everyMonths: months,
      booking: fc.constantFrom<"patient" | "practice">("patient", "practice"),
      criteria: fc.subarray([...programme.criteria]),
      confirmed: fc.boolean(),
      value: fc.option(fc.constantFrom("0.3", "12", "æ"), { nil: undefined }),
      baseline: fc.array(baseline, { maxLength: 4 }),
      contact: fc.option(fc.constantFrom(day("2026-06-22"), day("2025-06-22"))),
      heldOn: fc.option(fc.constantFrom(day("2026-08-06"), day("2026-07-01"), day("2026-09-01")), { nil: undefined }),
    })
    .map((drawn) => ({
      ...emptyEpikrise({ code: "DC619", text: "Prostatakræft", stage: "" }),
      checks: drawn.checks.map(({ id }, at) => ({
        check: id,
        orderedBy: "practice",
        resultTo: "copy-recipient",
        booking: at === 0 ? drawn.booking : "patient",
        ...(drawn.everyMonths === undefined ? {} : { everyMonths: drawn.everyMonths }),
      })),
      criteria: drawn.criteria.map(({ id }) => ({
        id,
        confirmed: drawn.confirmed,
        ...(drawn.value === undefined ? {} : { value: drawn.value }),
      })),
      baseline: drawn.baseline.map(({ of, value, sampledOn }) => ({ ...of, value, sampledOn })),
      contact: drawn.contact === null ? null : { ...CONTACT, verifiedOn: drawn.contact },
      closingTalk: {
        present: "",
        toldHowGpHelps: null,
        sheetHandedOver: null,
        needs: null,
        ...(drawn.heldOn === undefined ? {} : { heldOn: drawn.heldOn }),
      },
    }));
}

const stories = fc.nat({ max: programmes.length - 1 }).chain((at) =>
  fc.record({
    at: fc.constant(at),
    epikrise: letters(programmeAt(at)),
    phone: fc.option(fc.constantFrom("00 86 12 34", "")),
  }),
);

function programmeAt(at: number): Programme {
  const programme = programmes[at];
  if (programme === undefined) throw new Error(`no programme ${at}`);
  return programme;
}

type Story = typeof stories extends fc.Arbitrary<infer S> ? S : never;

/** The words of the A4 that the server prints of the saved draft, without what only paper has. */
function paper({ at, epikrise, phone }: Story) {
  const programme = programmeAt(at);
  const practice: PartyRow = {
    ...DEPARTMENT,
    id: "vest",
    kind: "practice",
    name: "Lægerne Vestergade",
    phone: phone ?? "",
  };
  const handover = {
    from: "uro",
    to: phone === null ? "" : "vest",
    epikrise,
    answerDue: ANSWER_DUE,
    offeredOn: day("2026-08-06"),
    signedBy: { name: AUTHOR },
    sheetCode: "7KM3 92QD",
  } as Handover; // the sheet reads nothing else of it
  const file = {
    patient: { givenName: "Karl Johan", familyName: "Overgaard", bornOn: day("1959-03-19") },
    course: { subject: { anchors: anchorsOf(programme) }, results: [] } as unknown as Course, // of an unsigned letter's course the sheet reads the dates and answers only
    programme,
    parties: new Map([DEPARTMENT, practice].map((party) => [party.id, party])),
    today: TODAY,
  } as unknown as CourseFile; // the sheet reads nothing else of it
  const sheet = onPaper(file, {
    handover,
    signed: false,
    version: 1,
    code: handover.sheetCode,
    number: undefined,
    hours: epikrise.contact ? HOURS : "",
    origin: "",
  });
  return printedSheet({ ...sheet, version: 1 }, "da");
}

/** The words that the form shows beside the letter. */
function screen({ at, epikrise, phone }: Story): SheetTexts {
  const programme = programmeAt(at);
  const view: Writing["view"] = {
    patient: {
      patientId: "p",
      courseId: "c",
      name: "Karl Johan Overgaard",
      cpr: "1903599993",
      age: 67,
      programme: programme.name,
    },
    department: DEPARTMENT,
    practice: phone === null ? null : { id: "vest", name: "Lægerne Vestergade", identifier: "079741", phone },
    subject: {
      cancer: programme.cancer,
      icd10: "DC619",
      programme: programmeKey(programme),
      anchors: anchorsOf(programme),
      department: "uro",
    },
    contacts: [{ ...CONTACT, hours: HOURS, verifiedOn: day("2026-06-22"), stale: false }],
    results: [],
    answerDue: ANSWER_DUE,
  };
  return sheetTexts(onScreen({ view, programme, epikrise, today: TODAY, author: AUTHOR }), null, "da");
}

// The sheet's number and its code: given when it is printed.
const ONLY_ON_PAPER = ["version", "check", "mark"];

function without(texts: object): object {
  return Object.fromEntries(Object.entries(texts).filter(([block]) => !ONLY_ON_PAPER.includes(block)));
}

test("A9: whatever stands in the letter, paper and screen say the same", () => {
  fc.assert(
    fc.property(stories, (story) => {
      expect(without(screen(story))).toEqual(without(paper(story)));
    }),
    { numRuns: 150 },
  );
});

// Around the code, at the foot of the paper, and over columns that may be empty.
const NEVER_SEEN = ["qrAlt", "page", "language", "mark", "check", "day", "what", "where"];

function wordsIn(data: unknown): string[] {
  if (typeof data === "string") return [data];
  const blocks = typeof data === "object" && data !== null ? Object.entries(data) : [];
  return blocks.flatMap(([block, words]) => (NEVER_SEEN.includes(block) ? [] : wordsIn(words)));
}

test("A9: every word of the sheet is shown on the screen", () => {
  fc.assert(
    fc.property(stories, (story) => {
      const texts = screen(story);
      const shown = paperMarkup(texts);
      for (const words of wordsIn(texts)) expect(shown).toContain(words);
    }),
    { numRuns: 30 },
  );
});
