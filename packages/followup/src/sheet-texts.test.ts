import { describe, expect, test } from "vitest";
import type { SheetContent, SheetDate } from "./sheet-content.ts";
import type { Rich } from "./sheet-rich.ts";
import { type SheetStamp, sheetTexts } from "./sheet-texts.ts";
import { day } from "./testing/invented-programme.ts";
import type { Language } from "./written-day.ts";

const said = (da: string, en: string) => ({ da, en });
const visit = (on: string): SheetDate => ({
  on: day(on),
  what: said("Blodprøve (PSA)", "Blood test (PSA)"),
  where: said("hos din læge", "at your doctor"),
});
const number = {
  text: said("PSA under 0,1 µg/l", "PSA below 0.1 µg/l"),
  takenOn: day("2026-08-03"),
  limit: said("to prøver viser 0,2 eller mere", "two tests show 0.2 or more"),
};

const WHOLE: SheetContent = {
  draft: false,
  patient: { name: "Karl Johan Overgaard", bornOn: day("1959-03-19") },
  cancer: said("prostatakræft", "prostate cancer"),
  ongoing: false,
  hospitalKeeps: null,
  validFrom: day("2026-08-06"),
  responsible: "hospital",
  hospital: {
    name: "Urinvejskirurgi, Aarhus",
    contact: {
      label: "Kræftkoordinator",
      phone: "00 12 34 56",
      hours: "Hverdage kl. 9–15",
      verifiedOn: day("2026-06-22"),
    },
  },
  practice: { name: "Lægerne Vestergade", phone: "00 86 12 34", hours: said("Hverdage kl. 8–16", "Weekdays 8–16") },
  heardBy: day("2026-08-20"),
  dates: [visit("2026-11-05")],
  datesNote: said("Prøven kan tages 30 dage før.", "The test can be taken 30 days before."),
  booking: { by: "patient", notHeardBy: day("2026-10-22") },
  watchFor: [said("smerter i knogler", "pain in the bones")],
  acute: [said("svage ben", "weak legs"), said("feber", "fever")],
  emergency: [said("brystsmerter", "chest pain")],
  help: [said("vandladning", "passing water")],
  numbers: [number],
  talk: { heldOn: day("2026-08-06"), with: "overlæge Karen Lund Iversen" },
};
const EMPTY: SheetContent = {
  ...WHOLE,
  draft: true,
  ongoing: true,
  hospitalKeeps: said("Hospitalet scanner dig stadig.", "The hospital still scans you."),
  validFrom: null,
  hospital: { name: "Urinvejskirurgi, Aarhus", contact: null },
  practice: { name: null, phone: null, hours: null },
  heardBy: null,
  dates: [],
  datesNote: null,
  booking: { by: "practice", notHeardBy: null },
  watchFor: [],
  acute: [],
  emergency: [],
  help: [],
  numbers: [{ ...number, limit: null }],
  talk: null,
};
const PRINTED: SheetStamp = { version: 2, check: { code: "7KM3 92QD" } };

/** A sentence as it is read: *bold*, and a hole as [what is missing]. */
function read(rich: Rich | null): string | null {
  if (rich === null) return null;
  return rich
    .map((run) => ("bold" in run ? `*${run.bold}*` : "hole" in run ? `[${run.hole}]` : run.text))
    .join("")
    .replaceAll("\u00a0", " ");
}

/** Everything that a person reads, in the order of the sheet. */
function all(sheet: SheetContent, stamp: SheetStamp | null, language: Language) {
  const { responsible, dates, watchFor, help, phones, ...texts } = sheetTexts(sheet, stamp, language);
  return {
    head: [texts.draft?.mark ?? null, texts.title, read(texts.person), read(texts.version), texts.check?.code ?? null],
    noCheck: texts.noCheck,
    responsible: [responsible.who, responsible.afterwards, responsible.notHeard, responsible.ring].map(read),
    dates: [dates.rows.map((row) => row.join(" ").replaceAll("\u00a0", " ")), dates.more, read(dates.empty)],
    booking: read(dates.note),
    watchFor: [watchFor.items, read(watchFor.empty), read(watchFor.acute), read(watchFor.emergency)],
    help: [help.items, help.numbers.map(read)],
    phones: phones.map(({ who, number: phone, hours }) => [who, phone, hours].map(read).join(" | ")),
    foot: [read(texts.talk), texts.mark],
  };
}

describe("the sheet as it is printed", () => {
  test("in Danish", () => {
    expect(all(WHOLE, PRINTED, "da")).toEqual({
      head: [
        null,
        "Din plan efter prostatakræft",
        "*Karl Johan Overgaard*, født 19. marts 1959",
        "Version 2. Gælder fra 6. august 2026",
        "7KM3 92QD",
      ],
      noCheck: "Koden står på det printede ark",
      responsible: [
        "Hospitalet: Urinvejskirurgi, Aarhus",
        "Din læge overtager, når klinikken har sagt ja: *Lægerne Vestergade*. Indtil da har hospitalet ansvaret.",
        "Har du ikke hørt noget senest *torsdag 20. august 2026*?",
        "Så ring til hospitalet: *00 12 34 56*",
      ],
      dates: [["5. november 2026 Blodprøve (PSA) hos din læge"], null, null],
      booking:
        "Prøven kan tages 30 dage før. Du skal selv bestille tid hos din læge. *Gør det senest **22. oktober 2026**.*",
      watchFor: [
        ["smerter i knogler"],
        null,
        "*Ring samme dag:* svage ben, eller feber. Er der lukket: lægevagten.",
        "*Ring 112 straks:* brystsmerter.",
      ],
      help: [
        ["vandladning"],
        [
          "Dit tal nu: *PSA under 0,1 µg/l* (3. august 2026). Vi ser nærmere på det, hvis *to prøver viser 0,2 eller mere*.",
        ],
      ],
      phones: [
        "*Din læge:* Lægerne Vestergade | *00 86 12 34* | Hverdage kl. 8–16",
        "*Hospitalet:* Kræftkoordinator | *00 12 34 56* | Hverdage kl. 9–15. Nummeret er tjekket 22. juni 2026",
      ],
      foot: ["Talt igennem 6. august 2026 med overlæge Karen Lund Iversen", "Følgeskab · version 2"],
    });
  });

  test("in English", () => {
    expect(all(WHOLE, PRINTED, "en")).toMatchObject({
      head: [
        null,
        "Your plan after prostate cancer",
        "*Karl Johan Overgaard*, born 19 March 1959",
        "Version 2. Valid from 6 August 2026",
        "7KM3 92QD",
      ],
      responsible: [
        "The hospital: Urinvejskirurgi, Aarhus",
        "Your doctor takes over when the practice has said yes: *Lægerne Vestergade*. Until then the hospital is responsible.",
        "Have you heard nothing by *Thursday 20 August 2026*?",
        "Then ring the hospital: *00 12 34 56*",
      ],
      booking:
        "The test can be taken 30 days before. You book the appointment with your doctor yourself. *Do so by **22 October 2026**.*",
      help: [
        ["passing water"],
        [
          "Your number now: *PSA below 0.1 µg/l* (3 August 2026). We look closer at it if *two tests show 0.2 or more*.",
        ],
      ],
      dates: [["5 November 2026 Blood test (PSA) at your doctor"], null, null],
      watchFor: [
        ["pain in the bones"],
        null,
        "*Ring the same day:* weak legs, or fever. If they are closed: the out-of-hours doctor.",
        "*Ring 112 at once:* chest pain.",
      ],
      foot: ["Talked through 6 August 2026 with overlæge Karen Lund Iversen", "Følgeskab · version 2"],
    });
  });

  test("a telephone number stays on one line", () => {
    const { phones } = sheetTexts(WHOLE, PRINTED, "da");
    expect(phones.map(({ number: phone }) => phone)).toEqual([
      [{ bold: "00\u00a086\u00a012\u00a034" }],
      [{ bold: "00\u00a012\u00a034\u00a056" }],
    ]);
  });

  test("without a code where none could be given, and without hours that nobody knows", () => {
    expect(all(WHOLE, { version: 1, check: null }, "da").head).toContain(null);
    const contact = WHOLE.hospital.contact && { ...WHOLE.hospital.contact, hours: "" };
    const { phones } = all({ ...WHOLE, hospital: { ...WHOLE.hospital, contact } }, PRINTED, "da");
    expect(phones[1]).toBe("*Hospitalet:* Kræftkoordinator | *00 12 34 56* | Nummeret er tjekket 22. juni 2026");
  });

  test.each([
    ["stale", "da", "*Ikke tjekket siden 22. juni 2026. Får du ikke svar, så ring til din læge*"],
    ["stale", "en", "*Not checked since 22 June 2026. If nobody answers, ring your doctor*"],
    ["ended", "da", "*Nummeret gælder ikke mere. Bed om et nyt ark*"],
    ["ended", "en", "*This number no longer works. Ask for a new sheet*"],
  ] as const)("A10: a number that is %s says so, in %s", (standing, language, words) => {
    const contact = WHOLE.hospital.contact && { ...WHOLE.hospital.contact, standing };
    const { phones } = all({ ...WHOLE, hospital: { ...WHOLE.hospital, contact } }, PRINTED, language);
    expect(phones[1]).toContain(words);
  });
});

describe("a draft says what it lacks", () => {
  test("in Danish", () => {
    expect(all(EMPTY, null, "da")).toEqual({
      head: [
        "UDKAST",
        "Din plan ved prostatakræft",
        "*Karl Johan Overgaard*, født 19. marts 1959",
        "Gælder fra [dato mangler]",
        null,
      ],
      noCheck: "Koden kommer, når alt andet er på plads",
      responsible: [
        "Hospitalet: Urinvejskirurgi, Aarhus",
        "Din læge overtager, når klinikken har sagt ja: [klinikken mangler]. Indtil da har hospitalet ansvaret. *Hospitalet scanner dig stadig.*",
        "Har du ikke hørt noget senest [dato mangler]?",
        "Så ring til hospitalet: [nummer mangler]",
      ],
      dates: [[], null, "[Datoerne mangler]"],
      booking:
        "Klinikken skriver til dig i god tid. *Har du ikke fået en tid senest *[dato mangler]*? Så ring til klinikken.*",
      watchFor: [[], "[Det, du skal holde øje med, mangler]", null, null],
      help: [[], ["Dit tal nu: *PSA under 0,1 µg/l* (3. august 2026). [Grænsen mangler]"]],
      phones: [
        "*Din læge:* [klinikken mangler] | [nummer mangler] | ",
        "*Hospitalet:* Urinvejskirurgi, Aarhus | [nummer mangler] | ",
      ],
      foot: ["Talt igennem [dato mangler] med [navn mangler]", "Følgeskab"],
    });
  });

  test("in English", () => {
    expect(all(EMPTY, null, "en")).toMatchObject({
      head: [
        "DRAFT",
        "Your plan with prostate cancer",
        "*Karl Johan Overgaard*, born 19 March 1959",
        "Valid from [date missing]",
        null,
      ],
      dates: [[], null, "[The dates are missing]"],
      foot: ["Talked through [date missing] with [name missing]", "Følgeskab"],
    });
  });
});

describe("once the practice has said yes", () => {
  const followed = { ...WHOLE, responsible: "practice" } as const;

  test("the practice is named as responsible, and is the one to ring", () => {
    expect(all(followed, PRINTED, "da").responsible).toEqual([
      "Din læge: *Lægerne Vestergade*",
      "Klinikken har sagt ja. Hospitalet tager imod dig igen, hvis din læge beder om det.",
      "Har du ikke hørt fra klinikken senest *torsdag 20. august 2026*?",
      "Så ring til klinikken: *00 86 12 34*",
    ]);
    expect(all(followed, PRINTED, "en").responsible).toEqual([
      "Your doctor: *Lægerne Vestergade*",
      "The practice has said yes. The hospital will see you again if your doctor asks for it.",
      "Have you heard nothing from the practice by *Thursday 20 August 2026*?",
      "Then ring the practice: *00 86 12 34*",
    ]);
    expect(all(EMPTY, null, "en").booking).toBe(
      "The practice will write to you in good time. *No appointment by *[date missing]*? Then ring the practice.*",
    );
  });

  test("a plan made of the department's letter had no talk with this sheet, and says so", () => {
    expect(all({ ...followed, talk: null }, PRINTED, "da").foot[0]).toBe(
      "Planen følger hospitalets brev og er gået igennem af din læge.",
    );
  });
});

describe("no more than can be read", () => {
  const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item);

  test("six dates and the word that more will follow; eight things the doctor helps with; two numbers", () => {
    const some = all({ ...WHOLE, dates: many(6, visit("2026-11-05")), help: many(8, WHOLE.cancer) }, null, "da");
    expect([some.dates[0]?.length, some.dates[1], some.help[0]?.length]).toEqual([6, null, 8]);
    const sheet = {
      ...WHOLE,
      dates: many(7, visit("2026-11-05")),
      help: many(9, WHOLE.cancer),
      numbers: many(3, number),
    };
    const { dates, help } = all(sheet, null, "da");
    expect([dates[0]?.length, dates[1]]).toEqual([6, "Der kommer flere datoer. Spørg din læge."]);
    expect(help.map(({ length }) => length)).toEqual([8, 2]);
  });

  test("symptoms are never left out", () => {
    expect(all({ ...WHOLE, watchFor: many(12, WHOLE.cancer) }, null, "da").watchFor[0]).toHaveLength(12);
  });
});
