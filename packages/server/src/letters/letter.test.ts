import { ELEMENTS } from "@foelgeskab/followup/epikrise";
import { expect, test } from "vitest";
import { type PrintedLetter, renderLetterPdf } from "./letter.ts";
import { on } from "./testing/story-sheet.ts";
import { headingsOf, pagesOf, readable } from "./testing/written-pdf.ts";

const printed: PrintedLetter = {
  letter: {
    title: "Epikrise: prostatakræft",
    recommendation: "Følges hos egen læge med PSA hver 6. måned til marts 2029.",
    colour: "yellow",
    sections: ELEMENTS.map((element) => ({
      element,
      heading: element,
      text: "Første linje #eval(1).\r\nAnden linje\t≥ 0,2 µg/L.",
    })),
  },
  patient: { name: "Karl Johan Overgaard", cpr: "1903599995" },
  from: "Urinvejskirurgi, Aarhus",
  to: "Lægerne Vestergade",
  signed: { by: "overlæge Karen Lund Iversen", on: on("2026-08-06") },
};

test("R7: the letter is a tagged PDF/UA with its title and the ten headings", () => {
  const pdf = readable(renderLetterPdf(printed, "da"));
  expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
  expect(pdf).toMatch(/pdfuaid:part>1</);
  expect(headingsOf(pdf)).toEqual({ h1: 1, h2: 10 });
});

test("a long letter goes on to the next page, and a word without end breaks", () => {
  const sections = printed.letter.sections.map((section) => ({
    ...section,
    text: `${"Kontrol hver 6. måned. ".repeat(60)} ${"x".repeat(400)}`,
  }));
  expect(
    pagesOf(readable(renderLetterPdf({ ...printed, letter: { ...printed.letter, sections } }, "en"))),
  ).toBeGreaterThan(2);
});

test("a letter without a word in it can be seen as a draft", () => {
  const empty = {
    ...printed.letter,
    recommendation: "",
    sections: printed.letter.sections.map((section) => ({ ...section, text: "" })),
  };
  expect(pagesOf(readable(renderLetterPdf({ ...printed, letter: empty, signed: null }, "da")))).toBe(1);
});
