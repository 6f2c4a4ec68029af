import { expect, test } from "vitest";
import { kidneyProgramme } from "../testing/kidney-programme.ts";
import { statedNumbers } from "./stated-numbers.ts";

const all = statedNumbers(kidneyProgramme, kidneyProgramme);

test("every number that a layer or a plan can set otherwise, in words", () => {
  expect(all.map(({ what, shown }) => `${what.da}: ${shown.da}`)).toEqual([
    "nyretal: interval: hver 6. måned",
    "nyretal: tælles fra måned: fra måned 0, første gang måned 6",
    "nyretal: varighed: til og med måned 36",
    "nyretal: tidligst før datoen: 45 dage",
    "nyretal: senest efter datoen: 30 dage",
    "nyretal: interval: hver 12. måned",
    "nyretal: tælles fra måned: fra måned 36, første gang måned 48",
    "nyretal: varighed: livslangt",
    "nyretal: tidligst før datoen: 45 dage",
    "nyretal: senest efter datoen: 30 dage",
    "Samtale om kontrast: frist efter hændelsen: 90 dage",
    "Samtale om kontrast: tidligst før datoen: 45 dage",
    "Samtale om kontrast: senest efter datoen: 30 dage",
    "eGFR under 30.: grænse: 30 ml/min/1,73 m²",
    "eGFR under 30.: gælder fra måned: 2 måneder",
    "eGFR under 30.: korteste tid til bekræftelse: 14 dage",
    "eGFR under 30.: længste tid til bekræftelse: 60 dage",
    "PSA mindst (værdi mangler i epikrisen).: grænse: værdien skal stå i epikrisen",
    "Bikarbonat højst 15.: grænse: 15 mmol/l",
    "PSA mindst 2 over nadir.: stigning over nadir: 2 µg/l",
    "eGFR faldet 25 %.: ændring i procent: 25 %",
    "PSA steget 50 % fra nadir.: ændring i procent: 50 %",
    "Kreatinin steget 30 %.: ændring i procent: 30 %",
    "PSA steget tre gange.: mindste sidste værdi: 0,1 µg/l",
    "PSA fordoblet på 9 måneder.: fordoblingstid: 9 måneder",
  ]);
});

test("in English too, each kind once", () => {
  const english = all.map(({ what, shown }) => `${what.en.split(": ").at(-1)}: ${shown.en}`);
  expect([...new Set(english)]).toEqual([
    "interval: every 6 months",
    "counted from month: from month 0, first in month 6",
    "duration: until month 36",
    "at the earliest before the day: 45 days",
    "at the latest after the day: 30 days",
    "interval: every 12 months",
    "counted from month: from month 36, first in month 48",
    "duration: for life",
    "time after the event: 90 days",
    "limit: 30 ml/min/1.73 m²",
    "holds from month: 2 months",
    "shortest time to the confirmation: 14 days",
    "longest time to the confirmation: 60 days",
    "limit: the value must be in the epikrise",
    "limit: 15 mmol/l",
    "rise over the nadir: 2 µg/l",
    "change in per cent: 25 %",
    "change in per cent: 50 %",
    "change in per cent: 30 %",
    "least last value: 0.1 µg/l",
    "doubling time: 9 months",
  ]);
});

test("each with its place, its value and the entry that speaks for it", () => {
  expect(all.slice(2, 4)).toMatchObject([
    { number: "checks.kidney.untilMonth", value: 36, evidence: [{ source: "g", note: "tabel 2" }] },
    { number: "checks.kidney.beforeDays", value: 45, evidence: [{ source: "s" }] },
  ]);
  const [limit, month, least, most, open] = all.slice(13);
  expect([limit, month, least, most, open].map((each) => [each?.number, each?.value])).toEqual([
    ["criteria.low-egfr.value", "30"],
    ["criteria.low-egfr.fromMonth", 2],
    ["criteria.low-egfr.minDaysBetween", 14],
    ["criteria.low-egfr.maxDaysBetween", 60],
    ["criteria.own-psa.value", null],
  ]);
  expect(limit?.evidence).toHaveLength(1);
});
