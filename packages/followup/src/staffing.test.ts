import fc from "fast-check";
import { expect, test } from "vitest";
import { type IsoDay, isoDay } from "./ids.ts";
import { type DaySpan, firstDayAlone, newlyAlone, type Staffing } from "./staffing.ts";

const START = Temporal.PlainDate.from("2026-02-20");
const day = (n: number): IsoDay => isoDay(START.add({ days: n }));
const span = (from: number | null, until: number | null): DaySpan => ({
  from: from === null ? null : day(from),
  until: until === null ? null : day(until),
});
const ALWAYS = span(null, null);
const two: Staffing = {
  works: [
    { user: "mette", ...ALWAYS },
    { user: "dorte", ...ALWAYS },
  ],
  away: [],
  deputies: [],
};

test("one of two may be away; both at once leave nobody, from the first day of both", () => {
  const oneAway = { ...two, away: [{ user: "mette", ...span(3, 9) }] };
  const bothAway = { ...oneAway, away: [...oneAway.away, { user: "dorte", ...span(7, 20) }] };
  expect(newlyAlone(two, oneAway, day(0))).toBeUndefined();
  expect(newlyAlone(oneAway, bothAway, day(0))).toBe(day(7));
});

test("the last one who leaves needs somebody for every day after: a locum's fortnight is not enough, a deputy without an end is", () => {
  const alone: Staffing = { works: [{ user: "mette", ...ALWAYS }], away: [], deputies: [] };
  const left = { ...alone, works: [{ user: "mette", ...span(null, 9) }] };
  expect(newlyAlone(alone, left, day(0))).toBe(day(10));
  const withLocum = { ...left, works: [...left.works, { user: "vikar", ...span(10, 23) }] };
  expect(newlyAlone(alone, withLocum, day(0))).toBe(day(24));
  expect(newlyAlone(alone, { ...withLocum, deputies: [span(24, null)] }, day(0))).toBeUndefined();
});

test("days that had nobody before are no news", () => {
  const ends: Staffing = { works: [{ user: "mette", ...span(null, 9) }], away: [], deputies: [] };
  expect(newlyAlone(ends, ends, day(0))).toBeUndefined();
  expect(firstDayAlone(ends, day(0))).toBe(day(10));
  expect(firstDayAlone(ends, day(30))).toBe(day(30));
});

test("law: it is the first day that a walk over every day finds", () => {
  const spans = fc
    .tuple(fc.option(fc.nat(20)), fc.option(fc.nat(15)))
    .map(([from, length]) => span(from, length === null ? null : (from ?? 0) + length));
  const ofUser = fc.tuple(fc.constantFrom("a", "b"), spans).map(([user, days]) => ({ user, ...days }));
  const staffing = fc.record({
    works: fc.array(ofUser, { maxLength: 3 }),
    away: fc.array(ofUser, { maxLength: 3 }),
    deputies: fc.array(spans, { maxLength: 1 }),
  });
  fc.assert(
    fc.property(staffing, staffing, (before, after) => {
      const days = Array.from({ length: 45 }, (_, n) => day(n));
      expect(newlyAlone(before, after, day(0))).toBe(days.find((on) => thereOn(before, on) && !thereOn(after, on)));
      expect(firstDayAlone(after, day(0))).toBe(days.find((on) => !thereOn(after, on)));
    }),
  );
});

/** Whether anybody is there, asked person by person. */
function thereOn({ works, away, deputies }: Staffing, on: IsoDay): boolean {
  const holds = ({ from, until }: DaySpan) => (from ?? "0") <= on && on <= (until ?? "9");
  const present = new Set(works.filter(holds).map(({ user }) => user));
  for (const { user } of away.filter(holds)) present.delete(user);
  return present.size > 0 || deputies.some(holds);
}
