import fc from "fast-check";
import { expect, test } from "vitest";
import type { Place } from "./forest.ts";
import { BOTH, type Hidden, N_ALONE, OPEN } from "./hidden.ts";
import { nth } from "./nth.ts";
import { whatFollows } from "./what-follows.ts";

type Cell = readonly [n: number, of: number];

/** A total of two sums, the first of two units and the second of one, with numbers so small that every table can be tried. */
const SHAPE: readonly (readonly number[])[] = [[1, 2], [3, 4], [5, 6], [], [], [], []];

function placesOf(leaves: readonly Cell[]): Place[] {
  const sumOf = (place: number): Cell => {
    const below = nth(SHAPE, place).map(sumOf);
    return place > 2 ? nth(leaves, place - 3) : [total(below, 0), total(below, 1)];
  };
  return SHAPE.map((below, place) => {
    const [n, of] = sumOf(place);
    return { n, of, below, rows: 1, above: place === 0 ? undefined : Math.floor((place - 1) / 2) };
  });
}

function total(cells: readonly Cell[], at: 0 | 1): number {
  return cells.reduce((sum, cell) => sum + nth(cell, at), 0);
}

const cell = fc.integer({ min: 0, max: 2 }).chain((of) => fc.integer({ min: 0, max: of }).map((n): Cell => [n, of]));
const leaves = fc.tuple(cell, cell, cell, cell);
const hiding = fc.array(fc.constantFrom(OPEN, N_ALONE, BOTH), { minLength: 7, maxLength: 7 });

/** Every table of the same total that shows the same; what three of the units leave is the fourth's. */
function tablesLike(places: readonly Place[], hidden: readonly Hidden[]): Place[][] {
  const whole = nth(places, 0);
  const fits = (leaf: number, given: readonly Cell[]): Cell[] => {
    const of = whole.of - total(given, 1);
    return cellsOf(of).filter(([n, of]) => shows(nth(hidden, leaf), nth(places, leaf), { n, of }));
  };
  return fits(3, []).flatMap((a) =>
    fits(4, [a]).flatMap((b) =>
      fits(5, [a, b]).flatMap((c) => {
        const table = placesOf([a, b, c, [whole.n - total([a, b, c], 0), whole.of - total([a, b, c], 1)]]);
        const { n, of } = nth(table, 6);
        const stands = n >= 0 && n <= of && table.every((place, at) => shows(nth(hidden, at), nth(places, at), place));
        return stands ? [table] : [];
      }),
    ),
  );
}

function cellsOf(most: number): Cell[] {
  return Array.from({ length: most + 1 }, (_, of) => Array.from({ length: of + 1 }, (_, n): Cell => [n, of])).flat();
}

function shows(hidden: Hidden, one: { n: number; of: number }, other: { n: number; of: number }): boolean {
  return (hidden.n || one.n === other.n) && (hidden.of || one.of === other.of);
}

test("law: what follows is exactly what the tables that show the same allow, no more and no less", () => {
  fc.assert(
    fc.property(leaves, hiding, (given, below) => {
      const places = placesOf(given);
      const hidden = [OPEN, ...below.slice(1)]; // an open total bounds everything, so that all tables can be tried
      const tables = tablesLike(places, hidden);
      const tops = places.keys().filter((at) => !nth(hidden, at).n);
      const ranges = tops.flatMap((top) => whatFollows({ places, placeOf: [] }, hidden, top));
      for (const { place, possible } of ranges) {
        const seen = tables.map((table) => nth(table, place));
        expect({ place, n: possible.n, rest: possible.rest, of: possible.of }).toEqual({
          place,
          n: rangeOf(seen.map(({ n }) => n)),
          rest: rangeOf(seen.map(({ n, of }) => of - n)),
          of: rangeOf(seen.map(({ of }) => of)),
        });
      }
    }),
    { numRuns: 40 },
  );
});

function rangeOf(counts: readonly number[]) {
  return { low: Math.min(...counts), high: Math.max(...counts) };
}

test("a hidden total has no greatest", () => {
  const places: Place[] = [{ n: 3, of: 6, above: undefined, below: [], rows: 1 }];
  expect(whatFollows({ places, placeOf: [0] }, [BOTH], 0)).toMatchObject([
    { possible: { n: { low: 0, high: Infinity }, of: { low: 0, high: Infinity } } },
  ]);
  expect(whatFollows({ places, placeOf: [0] }, [N_ALONE], 0)).toMatchObject([
    { possible: { n: { low: 0, high: 6 }, rest: { low: 0, high: 6 }, of: { low: 6, high: 6 } } },
  ]);
});

test("a list that lacks what it must have says so", () => {
  expect(() => nth([1], 1)).toThrow("A list of 1 has nothing at 1");
});
