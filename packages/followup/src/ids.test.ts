import { describe, expect, test } from "vitest";
import { type Cpr, birthDateOf, dayOf, isoDay, parseCpr, parseIsoDay, parsePracticeNumber } from "./ids.ts";

/** The birth date that a number says, or why it is none. Every number here is invented and fails modulus 11, or is of a day yet to come. */
function born(text: string): string {
  const cpr = parseCpr(text);
  return typeof cpr === "string" ? String(birthDateOf(cpr)) : cpr.malformed;
}

describe("a civil registration number", () => {
  test.each([
    ["with a hyphen", "140355-9990", "1955-03-14"],
    ["with blanks", " 140355 9990 ", "1955-03-14"],
    ["of a child of the twenty-thirties", "3112369990", "2036-12-31"],
    ["of the oldest whom a 9 says", "0101379990", "1937-01-01"],
    ["of somebody who is not born yet, by a 4", "311236 4999", "2036-12-31"],
    ["by a 5, the last year of this century that it says", "311257 5999", "2057-12-31"],
    ["by a 5, the first of the century before the last", "010158 5999", "1858-01-01"],
    ["of the leap day of 2000, by a 4", "290200 4999", "2000-02-29"],
  ])("%s", (_, text, expected) => expect(born(text)).toBe(expected));

  test.each([
    ["too short", "140355-999", "not-ten-digits"],
    ["too long", "140355-99900", "not-ten-digits"],
    ["with words before it", "CPR 1403559990", "not-ten-digits"],
    ["of the leap day of 1900, which there was none", "290200-0999", "no-such-day"],
    ["of the leap day of 1900, by a 3", "290200-3999", "no-such-day"],
    ["of day 32", "320155-9990", "no-such-day"],
    ["of day 60", "600155-9990", "no-such-day"],
    ["of day 92", "920155-9990", "no-such-day"],
    ["of month 13", "141355-9990", "no-such-day"],
    ["a replacement number of the first", "610155-9990", "replacement-number"],
    ["a replacement number of the thirty-first", "910155-9990", "replacement-number"],
    ["an electronic replacement number", "1403559AB0", "e-cpr"],
    ["an electronic one, and more", "1403559AB01", "not-ten-digits"],
    ["an electronic one with something before it", "x1403559AB0", "not-ten-digits"],
  ])("is none: %s", (_, text, expected) => expect(born(text)).toBe(expected));

  test("a text that was branded without being read is a bug", () => {
    expect(() => birthDateOf("320155-9990" as Cpr)).toThrow("has a birth date"); // what only parseCpr may do
  });
});

describe("a practice number", () => {
  test.each([
    ["012345", "012345"],
    [" 12345 ", "012345"],
    ["1234", "001234"],
    ["123", "not-a-practice-number"],
    ["1234567", "not-a-practice-number"],
    ["12a456", "not-a-practice-number"],
    ["nr 12345", "not-a-practice-number"],
    ["12345 x", "not-a-practice-number"],
  ])("%j is %s", (text, expected) => {
    const read = parsePracticeNumber(text);
    expect(typeof read === "string" ? read : read.malformed).toBe(expected);
  });
});

describe("a day", () => {
  test.each(["2026-08-31", "2024-02-29", "2026-01-01", "2026-12-31"])("%s is one", (text) => {
    expect(parseIsoDay(text)).toBe(text);
  });
  test.each([
    "31-08-2026",
    "2026-8-31",
    "2026-08-31T08:00",
    "den 2026-08-31",
    "2026-00-10",
    "2026-13-10",
    "2026-08-00",
    "2026-08-32",
    "2026-06-31",
    "2026-02-29",
    "2026-08-3x",
  ])("%s is none", (text) => expect(parseIsoDay(text)).toEqual({ malformed: "not-a-day" }));

  test("is the same text however often it is written", () => {
    const day = Temporal.PlainDate.from("2026-08-31");
    expect([isoDay(day), isoDay(day)]).toEqual(["2026-08-31", "2026-08-31"]);
    expect(dayOf(isoDay(day)).equals(day)).toBe(true);
  });
});
