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
    "date" in meaning ? meaning.date.until : "years" in meaning ? meaning.years : meaning.kind,
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
])("»%s« is every so many months", (text, expected) => expect(months(text)).toEqual([expected]));

test.each([
  "1-2 gange årligt",
  "hver 3.-6. måned",
  "en til to gange om året",
  "et par gange om året",
  "hver 6. eller 12. måned",
])("»%s« is a range and no interval", (text) => expect(months(text)).toEqual(["range"]));

test("an interval in weeks that is no number of months has none", () => {
  expect(months("hver 6. uge")).toEqual([undefined]);
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
])("»%s« is an end", (text, expected) => expect(ends(text)).toEqual([expected]));

test.each(["indtil videre", "for 5 år siden", "opereret marts 2024"])("»%s« is none", (text) =>
  expect(ends(text)).toEqual([]),
);
