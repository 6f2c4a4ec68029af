import { describe, expect, test } from "vitest";
import { isRefusal } from "../../refusal.ts";
import type { DisclosedRow } from "./figure-row.ts";
import { discloseSeries, type PeriodTable } from "./series.ts";

type Cell = readonly [n: number, of: number];

/** The months of a cluster with clinics a, b, c. */
function period(from: number, until: number, ...clinics: Cell[]): PeriodTable {
  const sum = (at: 0 | 1): number => clinics.reduce((all, cell) => all + cell[at], 0);
  const rows = clinics.map(([n, of], at) => ({ unit: "abc".charAt(at), parent: "cluster", n, of }));
  return { from, until, rows: [{ unit: "cluster", n: sum(0), of: sum(1) }, ...rows] };
}

function leave(...periods: PeriodTable[]): string[] {
  const left = discloseSeries(periods, 5);
  return isRefusal(left) ? [left.sentence.en] : left.map(told);
}

function told(rows: readonly DisclosedRow[]): string {
  return rows.map(({ unit, n, of }) => `${unit} ${n ?? "–"}/${of ?? "–"}`).join(", ");
}

const QUARTER = period(0, 3, [12, 20], [10, 20], [9, 20]);

describe("what is hidden in one period", () => {
  test("is hidden in every period that overlaps it, and no longer", () => {
    const [first, next, later] = leave(
      period(0, 12, [3, 40], [20, 40], [20, 40]),
      period(1, 13, [6, 40], [20, 40], [20, 40]),
      period(12, 24, [9, 40], [20, 40], [20, 40]),
    );
    expect(first).toBe("cluster 43/120, a –/40, b –/40, c 20/40");
    expect(next).toBe("cluster 46/120, a –/40, b –/40, c 20/40");
    expect(later).toBe("cluster 49/120, a 9/40, b 20/40, c 20/40");
  });

  test("what a period must hide beside that is hidden again in those that overlap this one", () => {
    const [first, next] = leave(period(0, 12, [3, 40], [20, 30], [20, 40]), period(1, 13, [6, 40], [0, 30], [20, 40]));
    expect(next).toBe("cluster 26/110, a –/40, b –/30, c 20/40");
    expect(first).toBe("cluster 43/110, a –/40, b –/30, c 20/40");
    const [earlier, after] = leave(
      period(0, 12, [3, 40], [1, 30], [20, 40]),
      period(1, 13, [1, 40], [0, 30], [20, 40]),
    );
    expect(earlier).toBe("cluster 24/110, a –/40, b –/30, c –/40");
    expect(after).toBe("cluster 21/110, a –/40, b –/30, c –/40");
  });
});

describe("differencing", () => {
  test("a half-year less its first quarter would tell the second: 14 less 12 are two people", () => {
    const [quarter, half] = leave(QUARTER, period(0, 6, [14, 40], [20, 40], [20, 40]));
    expect(quarter).toBe("cluster 31/60, a 12/20, b 10/20, c 9/20");
    expect(half).toBe("cluster 54/120, a –/40, b –/40, c 20/40");
  });

  test("also by way of several: a year less its three first quarters", () => {
    const [, , , year] = leave(
      QUARTER,
      { ...QUARTER, from: 3, until: 6 },
      { ...QUARTER, from: 6, until: 9 },
      period(0, 12, [36, 64], [40, 80], [36, 80]),
    );
    expect(year).toBe("cluster 112/224, a –/–, b –/–, c 36/80");
  });

  test("and by way of a common end: a year less its last nine months", () => {
    const [year] = leave(period(0, 12, [32, 60], [40, 80], [36, 80]), period(3, 12, [30, 40], [30, 60], [27, 60]));
    expect(year).toBe("cluster 108/220, a –/60, b –/80, c 36/80");
  });

  test("a period that has left stays as it left, and the next one is held against it", () => {
    const left = QUARTER.rows.map((row) => ({ ...row, n: row.unit === "b" ? null : row.n }));
    const [quarter, half] = leave({ ...QUARTER, left }, period(0, 6, [24, 40], [20, 40], [20, 40]));
    expect(quarter).toBe("cluster 31/60, a 12/20, b –/20, c 9/20");
    expect(half).toMatch(/^cluster 64\/120, .*b –\/40/);
  });

  test("a unit that a period does not name has nobody in it", () => {
    expect(leave(period(0, 3, [12, 20]), period(0, 6, [24, 40], [20, 40]))).toEqual([
      "cluster 12/20, a 12/20",
      "cluster 44/80, a 24/40, b 20/40",
    ]);
  });
});

describe("refused", () => {
  test.each<[string, PeriodTable[]]>([
    ["a half-year with fewer than its quarter", [QUARTER, period(0, 6, [10, 40], [20, 40], [20, 40])]],
    ["more counted than there were", [QUARTER, period(0, 6, [34, 40], [20, 40], [20, 40])]],
    [
      "two quarters and a half-year that say otherwise",
      [QUARTER, { ...QUARTER, from: 3, until: 6 }, period(0, 6, [24, 40], [20, 40], [19, 40])],
    ],
  ])("%s", (_, periods) => {
    expect(leave(...periods)).toEqual([expect.stringContaining("The periods do not say the same of months")]);
  });

  test("a table that contradicts itself", () => {
    const wrong = { ...QUARTER, rows: QUARTER.rows.slice(0, 3) };
    expect(leave(wrong)).toEqual([expect.stringContaining('"cluster" has n = 31, but its 2 units add up to 22')]);
  });
});
