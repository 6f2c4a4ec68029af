import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayText } from "./day.ts";
import { dayOf } from "./ids.ts";
import { day } from "./testing/invented-programme.ts";
import { isWorkingDay, workingDaysAfter } from "./working-days.ts";

/** Easter Sundays as the almanac of the University of Copenhagen and Danish calendars have them. */
const EASTERS = [
  ...["2000-04-23", "2005-03-27", "2008-03-23", "2011-04-24", "2016-03-27", "2018-04-01", "2019-04-21", "2020-04-12"],
  ...["2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16"],
  ...["2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25", "2036-04-13"],
  ...["2038-04-25", "2049-04-18", "2076-04-19", "1943-04-25", "1954-04-18", "1981-04-19", "2285-03-22"],
];

const from = (easter: string, days: number): string => dayText(dayNumber(day(easter)) + days);

describe("the days on which clinics are closed", () => {
  test.each(EASTERS)("Easter %s with the days around it", (easter) => {
    const year = Number(easter.slice(0, 4));
    const closed = [-3, -2, 1, 39, 50].map((days) => from(easter, days));
    expect(closed.filter((each) => isWorkingDay(day(each)))).toEqual([]);
    const fixed = /-(?:06-05|05-01)$/; // Constitution Day can fall beside Whitsun
    const open = [-6, -5, -4, 2, 3, 4, 38, 51].map((days) => from(easter, days)).filter((each) => !fixed.test(each));
    expect(open.filter((each) => !isWorkingDay(day(each)))).toEqual([]);
    expect(isWorkingDay(day(from(easter, 26)))).toBe(year >= 2024);
  });

  test.each(["2026-01-01", "2026-06-05", "2026-12-24", "2026-12-25", "2028-12-26", "2026-12-31"])("%s", (closed) => {
    expect(isWorkingDay(day(closed))).toBe(false);
  });

  test.each(["2026-01-02", "2026-06-04", "2026-12-23", "2026-12-28", "2026-12-30", "2026-05-01"])(
    "but not %s",
    (open) => {
      expect(isWorkingDay(day(open))).toBe(true);
    },
  );

  test("Saturdays and Sundays", () => {
    const week = ["2026-08-10", "2026-08-11", "2026-08-12", "2026-08-13", "2026-08-14", "2026-08-15", "2026-08-16"];
    expect(week.map((each) => isWorkingDay(day(each)))).toEqual([true, true, true, true, true, false, false]);
  });
});

describe("so many working days later", () => {
  test("a weekend and Easter do not count", () => {
    expect(workingDaysAfter(day("2026-08-13"), 1)).toBe("2026-08-14");
    expect(workingDaysAfter(day("2026-08-13"), 2)).toBe("2026-08-17");
    expect(workingDaysAfter(day("2026-04-01"), 1)).toBe("2026-04-07");
    expect(workingDaysAfter(day("2026-12-23"), 3)).toBe("2026-12-30");
  });
  test("none later is the same day, closed or not", () => {
    expect(workingDaysAfter(day("2026-12-24"), 0)).toBe("2026-12-24");
  });

  const anyDay = fc.integer({ min: dayNumber(day("1990-01-01")), max: dayNumber(day("2060-12-31")) }).map(dayText);
  test("law: it is a working day, and so many of them lie between", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (start, count) => {
        const end = workingDaysAfter(start, count);
        expect(isWorkingDay(end)).toBe(true);
        const between = dayOf(start).until(dayOf(end)).days;
        const days = Array.from({ length: between }, (_, at) => dayText(dayNumber(start) + at + 1));
        expect(days.filter(isWorkingDay)).toHaveLength(count);
      }),
    );
  });
  test("law: weekends are the calendar's own", () => {
    fc.assert(
      fc.property(anyDay, (each) => {
        if (dayOf(each).dayOfWeek >= 6) expect(isWorkingDay(each)).toBe(false);
      }),
    );
  });
  test("law: a Danish year has between 243 and 254 working days", () => {
    for (let year = 1990; year < 2100; year++) {
      const first = dayNumber(day(`${year}-01-01`));
      const days = Array.from({ length: 365 }, (_, at) => dayText(first + at)).filter(isWorkingDay).length;
      expect(days, String(year)).toBeGreaterThanOrEqual(243);
      expect(days, String(year)).toBeLessThanOrEqual(254);
    }
  });
});
