import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, dayNumber, dayText } from "./day.ts";
import { isoDay } from "./ids.ts";
import { day } from "./testing/invented-programme.ts";

const anyDay = fc
  .integer({ min: 0, max: 3_000_000 }) // the years 0 to 8213
  .map((days) => Temporal.PlainDate.from("0000-01-01").add({ days }));

test("a day and its number are one to one, as the calendar counts", () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const number = Temporal.PlainDate.from("1970-01-01").until(date).days;
      expect(dayNumber(isoDay(date))).toBe(number);
      expect(dayText(number)).toBe(isoDay(date));
    }),
  );
});

test("adding months does what the calendar does", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 1200 }), (date, months) => {
      expect(dayText(addMonths(dayNumber(isoDay(date)), months))).toBe(isoDay(date.add({ months })));
    }),
  );
});

test.each([
  ["2025-08-31", 6, "2026-02-28"],
  ["2023-08-31", 6, "2024-02-29"],
  ["2025-08-31", 12, "2026-08-31"],
  ["2028-02-29", 12, "2029-02-28"],
  ["2000-02-29", 1200, "2100-02-28"],
])("%s and %i months is %s", (from, months, to) => {
  expect(dayText(addMonths(dayNumber(day(from)), months))).toBe(to);
});
