import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseIsoDay } from "../ids.ts";
import { hoursPhrase, isOpen, parseHours } from "./opening-hours.ts";

const day = (text: string) => {
  const read = parseIsoDay(text);
  if (typeof read !== "string") throw new Error(text);
  return read;
};

describe("hours as people write them", () => {
  test.each([
    ["hverdage kl. 9–15", "hverdage kl. 9–15", "weekdays 9–15"],
    ["Hverdage 9-15", "hverdage kl. 9–15", "weekdays 9–15"],
    ["man-fre 09.00 - 15.00", "hverdage kl. 9–15", "weekdays 9–15"],
    ["mandag–torsdag: kl. 8.30–15, fredag 8-13", "man.–tors. kl. 8.30–15, fre. kl. 8–13", "Mon–Thu 8:30–15, Fri 8–13"],
    ["mon-thu 8:30-15; fri 8-13", "man.–tors. kl. 8.30–15, fre. kl. 8–13", "Mon–Thu 8:30–15, Fri 8–13"],
    ["tirsdag kl. 10 til 12", "tirs. kl. 10–12", "Tue 10–12"],
    ["alle dage kl. 8–20", "alle dage kl. 8–20", "every day 8–20"],
    ["døgnet rundt", "døgnet rundt", "around the clock"],
    [" hverdag  kl.9–15 ", "hverdage kl. 9–15", "weekdays 9–15"],
    ["man:8–9,tir 8–9 og ons 8–9", "man. kl. 8–9, tirs. kl. 8–9, ons. kl. 8–9", "Mon 8–9, Tue 8–9, Wed 8–9"],
    ["alle dage 0–12", "alle dage kl. 0–12", "every day 0–12"],
    ["alle dage 8–24", "alle dage kl. 8–24", "every day 8–24"],
    ["hverdage 0–24", "hverdage kl. 0–24", "weekdays 0–24"],
    ["hverdage 13–15, hverdage 8–12", "hverdage kl. 13–15, hverdage kl. 8–12", "weekdays 13–15, weekdays 8–12"],
    ["hverdage 8–12, hverdage 12–15", "hverdage kl. 8–12, hverdage kl. 12–15", "weekdays 8–12, weekdays 12–15"],
    ["hverdage 12–15, hverdage 8–12", "hverdage kl. 12–15, hverdage kl. 8–12", "weekdays 12–15, weekdays 8–12"],
    ["hverdage kl. 8–12, hverdage kl. 13–15", "hverdage kl. 8–12, hverdage kl. 13–15", "weekdays 8–12, weekdays 13–15"],
  ])("»%s« is %s", (written, da, en) => {
    const spans = parseHours(written);
    expect(spans && hoursPhrase(spans)).toEqual({ da, en });
  });

  test.each([
    "",
    "i kontortiden",
    "9-15",
    "hverdage",
    "fre–man 9–15",
    "hverdage 15–9",
    "hverdage 9–25",
    "hverdage 9.75–15",
    "hverdage 9.60–15",
    "hverdage 9–9",
    "hele ugen–fre 9–15",
    "man–næste fre 9–15",
    "aftalt–fre 9–15",
    "man–aftalt 9–15",
    "ikke døgnet rundt",
    "døgnet rundt undtagen jul",
    "*man 9–15",
    "man 9–15 ca",
    `hverdage 9–15${" ".repeat(200)}dog ikke i juli`,
    Array.from({ length: 24 }, (_, hour) => `man ${hour}–${hour}.30`).join(", "),
    "hverdage 8–12, man 11–13",
    `${"man 8-9, ".repeat(40)}tir 8-9`,
  ])("»%s« is refused: a machine cannot tell when somebody answers", (written) => {
    expect(parseHours(written)).toBeUndefined();
  });

  test("law: what is written out is read again as the same hours", () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 });
    const span = fc.record({
      first: fc.integer({ min: 1, max: 7 }),
      length: fc.integer({ min: 0, max: 6 }),
      one: minutes,
      other: minutes,
    });
    fc.assert(
      fc.property(span, ({ first, length, one, other }) => {
        fc.pre(one !== other && first + length <= 7);
        const days = Array.from({ length: length + 1 }, (_, at) => first + at);
        const spans = [{ days, from: Math.min(one, other), until: Math.max(one, other) }];
        expect(parseHours(hoursPhrase(spans).da)).toEqual(spans);
        expect(parseHours(hoursPhrase(spans).en)).toEqual(spans);
      }),
    );
  });

  test("no text takes long to refuse", () => {
    fc.assert(fc.property(fc.string({ maxLength: 5_000 }), (text) => void parseHours(text)));
    const began = performance.now();
    parseHours(`${"a".repeat(50_000)} `);
    parseHours(`${"man-".repeat(20_000)}`);
    expect(performance.now() - began).toBeLessThan(50);
  });
});

test.each([
  ["hverdage kl. 9–15", "2026-08-06", 9 * 60, true], // a Thursday
  ["hverdage kl. 9–15", "2026-08-06", 8 * 60 + 59, false],
  ["hverdage kl. 9–15", "2026-08-06", 15 * 60, false],
  ["hverdage kl. 9–15", "2026-12-25", 10 * 60, false], // Christmas Day, a Friday
  ["lør kl. 9–12", "2026-08-08", 10 * 60, true],
  ["hverdage kl. 9–15", "2026-08-08", 10 * 60, false], // a Saturday
  ["hverdage kl. 9–15", "2026-05-14", 10 * 60, false], // Ascension Day
  ["alle dage kl. 8–20", "2026-05-14", 10 * 60, true],
  ["alle dage kl. 8–20", "2026-08-09", 10 * 60, true], // a Sunday
  ["døgnet rundt", "2026-12-25", 3 * 60, true],
  ["man kl. 8–12, fre kl. 8–12", "2026-08-07", 8 * 60, true],
] as const)("»%s« on %s at minute %i: %s", (hours, on, minutes, open) => {
  expect(isOpen(parseHours(hours) ?? [], day(on), minutes)).toBe(open);
});
