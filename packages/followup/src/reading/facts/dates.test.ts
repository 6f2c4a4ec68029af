import { expect, test } from "vitest";
import { foldWords } from "../folded-text.ts";
import { datesIn } from "./dates.ts";

const days = (text: string) =>
  datesIn(foldWords(text)).map(({ from, until }) => (from === until ? from : `${from}/${until}`));

test.each([
  ["opereret 12.03.2024", "2024-03-12"],
  ["d. 9/3 2026", "2026-03-09"],
  ["nefrektomi 23/5-2021", "2021-05-23"],
  ["afsluttet den 18. juni 2022", "2022-06-18"],
  ["Dato: 2026-01-22", "2026-01-22"],
  ["Universitetshospital, 03/02-26", "2026-02-03"],
  ["d. 14.4.26", "2026-04-14"],
  ["set 05-01-2026", "2026-01-05"],
  ["den 2 april 2025", "2025-04-02"],
  ["d. 18.juni 2022", "2022-06-18"],
  ["MARTS 2022", "2022-03-01/2022-03-31"],
  ["feb. 2023", "2023-02-01/2023-02-28"],
  ["1. gang maj 27, pt. bestiller selv", "2027-05-01/2027-05-31"],
  ["sidste 04/2026", "2026-04-01/2026-04-30"],
  ["uge 12, 2026", "2026-03-16/2026-03-22"],
  ["udgangen af november 2026", "2026-11-01/2026-11-30"],
  ["opereret i 2021", "2021-01-01/2021-12-31"],
  ["29. februar 2024", "2024-02-29"],
  ["2024", "2024-01-01/2024-12-31"],
  ["opereret 12.03.86", "1986-03-12"],
  ["opereret 12.03.50", "1950-03-12"],
  ["12.03.49", "2049-03-12"],
  ["5. marts '25", "2025-03-05"],
  ["uge 1, 2026", "2025-12-29/2026-01-04"],
  ["uge 53, 2026", "2026-12-28/2027-01-03"],
  ["uge 54, 2026", "2026-01-01/2026-12-31"],
  ["uge 0, 2026", "2026-01-01/2026-12-31"],
  ["uge 12, i 2026", "2026-03-16/2026-03-22"],
  ["til 06/29", "2029-06-01/2029-06-30"],
  ["marts 2029 årligt", "2029-03-01/2029-03-31"],
  ["d. 3. september 2023", "2023-09-03"],
  ["i 2059", "2059-01-01/2059-12-31"],
  ["i 1950", "1950-01-01/1950-12-31"],
])("»%s« is read", (text, expected) => expect(days(text)).toEqual([expected]));

test.each([
  "78 Gy/39 fr.",
  "Gleason 3+4",
  "T-score -1,8",
  "31.02.2024",
  "78.00.58.31",
  "020160-9995",
  "hver 6. måned i 2 år",
  "2000 mg dagligt",
  "1,73 m2",
  "12.13.2024",
  "00.03.2024",
  "06/29",
  "i 2060",
  "i 1949",
  "maj 20 dage",
  "maj 20 år",
])("»%s« is no date", (text) => expect(days(text)).toEqual([]));

test("a date says how far it is known", () => {
  const precisions = datesIn("12.03.2024, uge 12, 2026, marts 2029, 2030").map(({ precision }) => precision);
  expect(precisions).toEqual(["day", "week", "month", "year"]);
});

test("two dates in one sentence are two", () => {
  expect(days("leuprorelin fra marts 2022 til marts 2025")).toEqual(["2022-03-01/2022-03-31", "2025-03-01/2025-03-31"]);
});
