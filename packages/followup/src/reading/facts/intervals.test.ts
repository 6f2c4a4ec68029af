import { expect, test } from "vitest";
import { foldWords } from "../folded-text.ts";
import { datesIn } from "./dates.ts";
import { endsIn } from "./ends.ts";
import { intervalsIn } from "./intervals.ts";

const months = (text: string) =>
  intervalsIn(foldWords(text)).map(({ everyMonths, range }) => (range ? "range" : everyMonths));
const ends = (text: string) => {
  const folded = foldWords(text);
  return endsIn(folded, datesIn(folded)).map(({ meaning }) =>
    meaning.kind === "date"
      ? meaning.date.until
      : meaning.kind === "years"
        ? meaning.years
        : meaning.kind === "months"
          ? `${meaning.months} months`
          : meaning.kind === "times"
            ? `${meaning.times} times`
            : meaning.kind,
  );
};

test.each([
  ["PSA hver 6. måned", 6],
  ["hver 3. mdr.", 3],
  ["hver tredje måned", 3],
  ["hver 12. uge", 3],
  ["hvert halve år", 6],
  ["halvårlig PSA-måling", 6],
  ["én gang om året", 12],
  ["1 gang årligt", 12],
  ["x 1 årl.", 12],
  ["to gange om året", 6],
  ["2 x årligt", 6],
  ["2 gange pr. år", 6],
  ["Aarlig kontrol", 12],
  ["årskontrol af nyrefunktion", 12],
  ["hvert andet år", 24],
  ["med 6 måneders mellemrum", 6],
  ["kvartalsvis", 3],
  ["hver 13. uge", 3],
  ["hver 4. uge", 1],
  ["hver 26. uge", 6],
  ["hver 52. uge", 12],
  ["hver ottende uge", 2],
  ["hvert fjerde år", 48],
  ["hvert 2. år", 24],
  ["hver attende måned", 18],
  ["med et halvt års mellemrum", 6],
  ["et års mellemrum", 12],
  ["med 2 års mellemrum", 24],
  ["tre måneder mellem", 3],
  ["6-mdl.", 6],
  ["3-månedligt", 3],
  ["4 gange halvdelen årligt", 3],
  ["årligt x 2", 12],
  ["x 3 årligt", 4],
  ["én gang om måneden", 1],
  ["halvårskontrol", 6],
  ["hvert eneste år", 12],
  ["månedligt", 1],
  ["seks gange om året", 2],
])("»%s« is every so many months", (text, expected) => expect(months(text)).toEqual([expected]));

test.each([
  "1-2 gange årligt",
  "hver 3.-6. måned",
  "en til to gange om året",
  "et par gange om året",
  "hver 6. eller 12. måned",
  "med 3-6 måneders mellemrum",
  "flere gange årligt",
  "hvert halve eller hele år",
  "halvårligt til årligt",
  "hvert år eller hvert andet år",
  "hvert år til hvert andet år",
])("»%s« is a range and no interval", (text) => expect(months(text)).toEqual(["range"]));

test("an interval in weeks that is no number of months has none", () => {
  expect(months("hver 6. uge, hver 2. uge, hver 15. uge")).toEqual([undefined, undefined, undefined]);
});

test("an interval says no more than it knows", () => {
  expect(intervalsIn("hver 6. uge")).toStrictEqual([{ at: 0, end: 11, range: false }]);
  expect(intervalsIn("hver 1. uge")).toStrictEqual([{ at: 0, end: 11, range: false }]);
  expect(intervalsIn("hver 0. uge")).toStrictEqual([{ at: 0, end: 11, range: false }]);
  expect(intervalsIn("hvert 0. aar")).toStrictEqual([{ at: 0, end: 12, range: false, impossible: true }]);
  expect(months("hvert år til 2030, eller hvert andet år")).toEqual([12, 24]);
});

test("as many times a year as make no whole months have none either", () => {
  expect(months("5 gange årligt")).toEqual([undefined]);
});

test.each<[string, boolean]>([
  ["hver 0. måned", true],
  ["hver 61. måned", true],
  ["hver 60. måned", false],
  ["0 gange årligt", false],
])("»%s« is a slip of the pen: %s", (text, expected) => {
  expect(intervalsIn(foldWords(text)).map(({ impossible }) => impossible === true)).toEqual([expected]);
});

test.each<[string, string | number]>([
  ["til marts 2029", "2029-03-31"],
  ["frem til juni 2027", "2027-06-30"],
  ["t.o.m. nov. 2027", "2027-11-30"],
  ["til og med 2031", "2031-12-31"],
  ["til udgangen af november 2026", "2026-11-30"],
  ["i 5 år", 5],
  ["de næste tre år", 3],
  ["livslangt", "life"],
  ["resten af livet", "life"],
  ["så længe patienten lever", "life"],
  ["så længe aktiv overvågning varer", "event"],
  ["indtil progression", "event"],
  ["i alt 4 gange", "4 times"],
  ["i alt fire besøg", "4 times"],
  ["8 kontroller i alt", "8 times"],
  ["i 18 måneder", "18 months"],
  ["de næste seks måneder", "6 months"],
  ["i en femårig periode", 5],
  ["5 år efter operationen", 5],
  ["til hun fylder 80", "event"],
  ["slutter i maj 2030", "2030-05-31"],
  ["-> maj 2030", "2030-05-31"],
])("»%s« is an end", (text, expected) => expect(ends(text)).toEqual([expected]));

test.each(["indtil videre", "for 5 år siden", "opereret marts 2024"])("»%s« is none", (text) =>
  expect(ends(text)).toEqual([]),
);
