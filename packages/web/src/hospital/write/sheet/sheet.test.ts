import type { Epikrise } from "@foelgeskab/followup/epikrise";
import { describe, expect, test } from "vitest";
import { day, LETTER, PROGRAMME } from "../../testing/small-programme.ts";
import { sheetOf, type ToPrint } from "./sheet.ts";

const VIEW: ToPrint["view"] = {
  patient: {
    patientId: "p",
    courseId: "c",
    name: "Karl Johan Overgaard",
    cpr: "1903599993",
    age: 67,
    programme: PROGRAMME.name,
  },
  department: { id: "uro", name: "Urinvejskirurgi", organisation: "Aarhus" },
  practice: { id: "vest", name: "Lægerne Vestergade", identifier: "079741", phone: "00 86 12 34" },
  subject: {
    cancer: "prostate",
    icd10: "DC619",
    programme: "story@1",
    anchors: { surgery: day("2025-11-05") },
    department: "uro",
  },
  contacts: [
    {
      entry: "e1",
      phone: "00 12 34 56",
      label: "Kræftkoordinator",
      hours: "hverdage kl. 9–15",
      verifiedOn: day("2026-06-22"),
      stale: false,
    },
  ],
  answerDue: day("2026-08-20"),
};
const sheet = (epikrise: Epikrise) =>
  sheetOf({
    view: VIEW,
    programme: PROGRAMME,
    epikrise,
    today: Temporal.PlainDate.from("2026-08-06"),
    author: "Karen Lund Iversen",
  });
const confirmed = { ...LETTER, criteria: LETTER.criteria.map((each) => ({ ...each, confirmed: true })) };

describe("the patient's A4", () => {
  test("names the person, the disease and the one who is responsible now", () => {
    expect(sheet(LETTER)).toMatchObject({
      title: "Din plan efter prostatakræft",
      born: "19. marts 1959",
      responsible: { unit: "Urinvejskirurgi, Aarhus", askBy: "torsdag 20. august 2026" },
    });
  });

  test("puts blood test and talk on the same day into one line, and shows three days", () => {
    expect(sheet(LETTER).dates).toEqual([
      { on: "5. november 2026", what: "Blodprøve (PSA) og samtale hos din læge" },
      { on: "5. maj 2027", what: "Blodprøve (PSA) hos din læge" },
      { on: "5. november 2027", what: "Blodprøve (PSA) og samtale hos din læge" },
    ]);
  });

  test("promises no check that the author took out of the letter", () => {
    const only = { ...LETTER, checks: LETTER.checks.filter(({ check }) => check === "talk") };
    expect(sheet(only).dates.map(({ what }) => what)).not.toContain("Blodprøve (PSA) hos din læge");
  });

  test("follows the author's own interval, and has no dates while a number cannot be used", () => {
    const monthly = (everyMonths: number) => ({
      ...LETTER,
      checks: LETTER.checks.map((each) => (each.check === "psa" ? { ...each, everyMonths } : each)),
    });
    expect(sheet(monthly(3)).dates[1]?.on).toBe("5. februar 2027");
    expect(sheet(monthly(0)).dates).toEqual([]);
  });

  test("has the same hole as the letter until the limit is confirmed", () => {
    expect(sheet(LETTER).numbers).toEqual([{ text: "PSA under 0,1 µg/l", on: "3. august 2026", limit: null }]);
    expect(sheet(confirmed).numbers[0]?.limit).toBe("hvis to prøver viser 0,2 eller mere");
  });

  test("says the author's own limit, not the programme's", () => {
    const own = { ...LETTER, criteria: [{ id: "psa-limit", value: "0.1", confirmed: true }] };
    expect(sheet(own).numbers[0]?.limit).toBe("hvis to prøver viser 0,1 eller mere");
  });

  test("keeps what is acute apart from what can wait", () => {
    expect(sheet(LETTER)).toMatchObject({
      watchFor: ["smerter i knogler i mere end 14 dage"],
      sameDay: ["dine ben bliver svage"],
    });
  });

  test("cites a number only with its day of verification; without one there is a hole", () => {
    expect(sheet(LETTER).hospital).toMatchObject({ phone: "00 12 34 56", checked: "22. juni 2026" });
    expect(sheet({ ...LETTER, contact: null }).hospital).toBeNull();
  });
});

test("the sheet is a draft until everything but the sheet itself is in place", () => {
  expect(sheet(LETTER).draft).toBe(true);
  const said = (text: string) => ({ text });
  const ready: Epikrise = {
    ...confirmed,
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
