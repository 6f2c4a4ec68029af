import type { IsoDay } from "@foelgeskab/followup/ids";
import { describe, expect, test } from "vitest";
import { awayFrom, clock, cprText, fullDay, lasting, shortDay, weekday } from "./dates.ts";

const day = (text: string): IsoDay => text as IsoDay; // the tests write real days
const today = day("2026-08-06");

describe("days as people write them", () => {
  test("leave this year's number out, and only this year's", () => {
    expect(shortDay(day("2026-08-12"), today, "da")).toBe("12. aug.");
    expect(shortDay(day("2027-02-09"), today, "da")).toBe("9. feb. 2027");
    expect(shortDay(day("2026-08-12"), today, "en")).toBe("12 Aug");
    expect(fullDay(day("2026-08-12"), "da")).toBe("12. aug. 2026");
  });

  test("say the day of the week", () => {
    expect(weekday(today, "da")).toBe("torsdag");
    expect(weekday(day("2026-08-09"), "en")).toBe("Sunday");
  });

  test.each([
    ["2026-08-06", "i dag"],
    ["2026-08-07", "i morgen"],
    ["2026-08-05", "i går"],
    ["2026-08-12", "om 6 dage"],
    ["2026-07-24", "13 dage siden"],
    ["2026-08-27", "om 3 uger"],
    ["2027-01-10", "om 5 måneder"],
    ["2024-08-05", "2 år siden"],
  ])("tell how far away %s is: %s", (on, said) => {
    expect(awayFrom(day(on), today, "da")).toBe(said);
  });

  test("tell how long something has lasted", () => {
    expect(lasting(day("2024-05-21"), today, "da")).toBe("2 år og 2 måneder");
    expect(lasting(day("2025-08-06"), today, "en")).toBe("1 year");
    expect(lasting(day("2026-08-05"), today, "da")).toBe("1 dag");
  });
});

describe("a moment", () => {
  test("is told in Danish time, in summer and in winter", () => {
    expect(clock("2026-08-06T05:58:00Z", today, "da")).toBe("kl. 07.58");
    expect(clock("2026-01-06T05:58:00Z", day("2026-01-06"), "da")).toBe("kl. 06.58");
  });

  test("late in the evening belongs to the next day in Denmark", () => {
    expect(clock("2026-08-05T22:30:00Z", today, "da")).toBe("kl. 00.30");
  });

  test("has its day where that is not today", () => {
    expect(clock("2026-07-15T05:58:00Z", today, "en")).toBe("15 Jul 2026 at 07:58");
  });
});

test("a CPR number has its hyphen", () => {
  expect(cprText("1403559995")).toBe("140355-9995");
});
