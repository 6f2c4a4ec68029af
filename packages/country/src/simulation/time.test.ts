import { dayText } from "@foelgeskab/followup/day";
import { describe, expect, test } from "vitest";
import { atLocal, dayNamed, HOUR, instantText, localDay, localText } from "./time.ts";

describe("the clock on the wall in Denmark", () => {
  test("half past midnight in summer is already the next day", () => {
    const at = atLocal(dayNamed("2027-07-01"), 30);
    expect(instantText(at)).toBe("2027-06-30T22:30:00Z");
    expect(dayText(localDay(at))).toBe("2027-07-01");
  });

  test("on the last Sunday of March the hour from two to three is left out", () => {
    const sunday = dayNamed("2027-03-28");
    expect(localText(atLocal(sunday, HOUR))).toBe("2027-03-28T01:00");
    expect(localText(atLocal(sunday, 2 * HOUR + 30))).toBe("2027-03-28T03:30");
    expect(atLocal(sunday, 4 * HOUR) - atLocal(sunday, HOUR)).toBe(2 * HOUR);
  });

  test("on the last Sunday of October a night has an hour more", () => {
    const sunday = dayNamed("2027-10-31");
    expect(atLocal(sunday, 4 * HOUR) - atLocal(sunday, HOUR)).toBe(4 * HOUR);
  });
});

test("a text that is no day is a bug", () => {
  expect(() => dayNamed("2027-02-29")).toThrow("2027-02-29 is no day");
});
