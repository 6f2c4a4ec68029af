import { expect, test } from "vitest";
import { checkTimeZoneData, createClock } from "./clock.ts";

const at = (moment: string) => () => Temporal.Instant.from(moment);

test("half past midnight in summer is already the next Danish day, while it is not in UTC", () => {
  const clock = createClock({ source: at("2026-08-05T22:30:00Z") });
  expect(clock.today().toString()).toBe("2026-08-06");
  expect(
    createClock({ source: at("2026-01-05T22:30:00Z") })
      .today()
      .toString(),
  ).toBe("2026-01-05");
});

test("a demo clock that is moved on keeps the time of day over the change to winter time", () => {
  const clock = createClock({ source: at("2026-10-20T06:00:00Z"), offsetDays: 1 });
  clock.moveOn(14);
  expect(clock.offsetDays).toBe(15);
  expect(clock.today().toString()).toBe("2026-11-04");
  expect(clock.now().toString()).toBe("2026-11-04T07:00:00Z");
});

test("sessions follow the true time, however far the demo is moved on", () => {
  const clock = createClock({ source: at("2026-10-20T06:00:00Z"), offsetDays: 90 });
  expect(clock.wall().toString()).toBe("2026-10-20T06:00:00Z");
});

test.each([0, -1, 1.5, Number.NaN, 4001])("time does not move on by %s days", (days) => {
  const clock = createClock();
  expect(() => clock.moveOn(days)).toThrow(RangeError);
  expect(clock.offsetDays).toBe(0);
});

test("a machine that knows no Danish summer time does not start", () => {
  const alwaysWinter = (moment: string) => Temporal.Instant.from(moment).add({ hours: 1 }).toString().slice(0, 19);
  expect(() => checkTimeZoneData(alwaysWinter)).toThrow("2026-03-29T01:00:00Z is 2026-03-29T03:00:00 in Denmark");
});
