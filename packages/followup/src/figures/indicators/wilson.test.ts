import fc from "fast-check";
import { expect, test } from "vitest";
import { canBeCompared, shareOf } from "./wilson.ts";

/** In per cent with one decimal, as reports print it. */
function percent(n: number, of: number): string {
  const share = shareOf(n, of);
  return share === undefined
    ? "–"
    : [share.share, share.low, share.high].map((each) => (100 * each).toFixed(1)).join(" ");
}

test.each([
  // worked by hand from the formula with z² = 3.8415
  [0, 10, "0.0 0.0 27.8"],
  [10, 10, "100.0 72.2 100.0"],
  [5, 10, "50.0 23.7 76.3"],
  [81, 263, "30.8 25.5 36.6"], // the example of Newcombe 1998, table I: 0.2553 to 0.3662
  [15, 148, "10.1 6.2 16.0"], // the same: 0.0624 to 0.1605
  [0, 20, "0.0 0.0 16.1"], // the same: 0 to 0.1611
  [1, 29, "3.4 0.6 17.2"], // the same: 0.0061 to 0.1718
])("%i of %i is %s per cent", (n, of, expected) => expect(percent(n, of)).toBe(expected));

test("of nobody there is no share", () => expect(percent(0, 0)).toBe("–"));

test("law: the share lies in its interval, and the interval between nothing and all", () => {
  const cell = fc
    .integer({ min: 1, max: 5000 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  fc.assert(
    fc.property(cell, ([n, of]) => {
      const { share, low, high } = shareOf(n, of) ?? { share: 0, low: 1, high: 0 };
      expect(0 <= low && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1).toBe(true);
    }),
  );
});

test("fewer than ten are too few to compare", () => {
  expect([9, 10].map(canBeCompared)).toEqual([false, true]);
});
