import type { IsoDay } from "@foelgeskab/followup/ids";
import type { CurvePoint, HoldingBand } from "@foelgeskab/server/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandsOf } from "./bands.ts";
import { breaksOf, joinsOf, nadirOf } from "./joins.ts";
import { labelRows, quietPlace } from "./label-rows.ts";
import { quietBox } from "./quiet-box.ts";
import { timeAxis } from "./time-axis.ts";
import { valueAxis } from "./value-axis.ts";

const day = (text: string): IsoDay => text as IsoDay; // the tests write real days

function psa(sampledOn: string, value: string, more: Partial<CurvePoint> = {}): CurvePoint {
  const known = {
    comparator: "" as const,
    unit: { da: "µg/l", en: "µg/l" },
    laboratory: "AUH",
    status: "final",
    unusable: null,
    signedOn: null,
    toSign: false,
    signedBy: null,
  };
  return { result: sampledOn, sampledOn: day(sampledOn), value, ...known, ...more };
}

describe("the value axis", () => {
  test("is logarithmic where values span more than a factor 20, with ticks 0,1 0,2 0,5 1", () => {
    const axis = valueAxis([8.4, 0.1, 0.2], 0, 300);
    expect(axis.log).toBe(true);
    expect(axis.ticks).toEqual([0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]);
  });

  test("is linear at exactly a factor 20", () => {
    expect(valueAxis([2, 0.1], 0, 300).log).toBe(false);
  });

  test("is linear where a value is zero", () => {
    expect(valueAxis([0, 50], 0, 300).log).toBe(false);
  });

  test("writes only powers of ten where there would be more than ten ticks", () => {
    expect(valueAxis([0.01, 900], 0, 300).ticks).toEqual([0.01, 0.1, 1, 10, 100, 1000]);
  });

  test("keeps every value inside the drawing, higher values higher up", () => {
    const value = fc.double({ min: 0.001, max: 5000, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const { y } = valueAxis(values, 20, 300);
        for (const one of values) expect(y(one)).toBeGreaterThanOrEqual(20 - 1e-6);
        for (const one of values) expect(y(one)).toBeLessThanOrEqual(300 + 1e-6);
        expect(y(Math.max(...values))).toBeLessThanOrEqual(y(Math.min(...values)));
      }),
    );
  });
});

describe("the time axis", () => {
  test("goes from the first day to past today, so that the future is seen", () => {
    const { x } = timeAxis([day("2023-02-02"), day("2026-08-05")], day("2026-08-06"), 40, 600);
    expect(x(day("2023-02-02"))).toBeGreaterThanOrEqual(40);
    expect(x(day("2026-08-06"))).toBeLessThan(580);
  });

  test("marks each New Year's Day, and half years in a short course", () => {
    const long = timeAxis([day("2023-02-02")], day("2026-08-06"), 0, 600).ticks;
    expect(long.map((tick) => tick.year)).toEqual(["2024", "2025", "2026"]);
    const short = timeAxis([day("2025-09-01")], day("2026-08-06"), 0, 600).ticks;
    expect(short.map((tick) => [tick.year, tick.half])).toContainEqual(["2026", true]);
  });
});

describe("how results are joined", () => {
  test("numbers by a line, bounds by dots", () => {
    const points = [psa("2025-01-01", "0.1", { comparator: "<" }), psa("2025-07-01", "0.12"), psa("2026-01-01", "0.2")];
    expect(joinsOf(points).map((join) => join.kind)).toEqual(["dots", "line"]);
  });

  test("not at all over a change of unit or laboratory", () => {
    const points = [
      psa("2025-01-01", "1"),
      psa("2025-07-01", "2", { unit: { da: "ng/ml", en: "ng/ml" } }),
      psa("2026-01-01", "3", { unit: { da: "ng/ml", en: "ng/ml" }, laboratory: "Horsens" }),
    ];
    expect(joinsOf(points).map((join) => join.kind)).toEqual(["new-unit", "new-laboratory"]);
    expect(breaksOf(points)).toEqual(["new-laboratory", "new-unit"]);
    expect(breaksOf(points.slice(1, 2))).toEqual([]);
  });

  test("past results that cannot be used", () => {
    const points = [
      psa("2025-01-01", "1"),
      psa("2025-07-01", "9", { unusable: { da: "annulleret", en: "cancelled" } }),
      psa("2026-01-01", "2"),
    ];
    expect(joinsOf(points).map((join) => [join.from.value, join.to.value])).toEqual([["1", "2"]]);
  });

  test("in the order of sampling, whatever order they came in", () => {
    expect(joinsOf([psa("2026-01-01", "2"), psa("2025-01-01", "1")]).map((join) => join.from.value)).toEqual(["1"]);
  });
});

describe("the nadir", () => {
  test("is the first of the lowest; a bound lies below its own number", () => {
    const points = [
      psa("2023-01-01", "8.4"),
      psa("2023-08-01", "0.1"),
      psa("2024-01-01", "0.1", { comparator: "<" }),
      psa("2024-07-01", "0.1", { comparator: "<" }),
    ];
    expect(nadirOf(points)?.sampledOn).toBe("2024-01-01");
  });

  test("is not named from fewer than three results", () => {
    expect(nadirOf([psa("2023-01-01", "8.4"), psa("2023-08-01", "0.1")])).toBeUndefined();
  });
});

describe("labels", () => {
  test("stand in one row when they have room, and above each other when not", () => {
    expect(
      labelRows(
        [
          { x: 0, width: 50 },
          { x: 100, width: 50 },
        ],
        600,
      ).map((label) => label.row),
    ).toEqual([0, 0]);
    expect(
      labelRows(
        [
          { x: 0, width: 90 },
          { x: 60, width: 90 },
          { x: 110, width: 40 },
        ],
        600,
      ).map((label) => label.row),
    ).toEqual([2, 1, 0]);
  });

  test("are not crossed by the line of another label", () => {
    const wanted = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 20, max: 90 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(wanted, (labels) => {
        const rows = labelRows(labels, 10_000).map((label) => label.row);
        for (const [index, label] of labels.entries())
          for (const [at, other] of labels.entries())
            if (other.x > label.x && other.x < label.x + label.width) expect(rows[at]).toBeLessThan(rows[index] ?? 0);
      }),
    );
  });

  test("leave the lowest row to the one that must have it", () => {
    const today = { x: 96, width: 40, first: true };
    expect(labelRows([today, { x: 110, width: 90 }], 600).map((label) => label.row)).toEqual([0, 1]);
  });

  test("are written leftwards at the right edge", () => {
    expect(labelRows([{ x: 580, width: 90 }], 600)[0]?.leftwards).toBe(true);
  });

  test("look for the place along the limit that covers no result", () => {
    const points = [
      { x: 20, near: true },
      { x: 90, near: true },
      { x: 130, near: false },
    ];
    expect(quietPlace(0, 400, 100, points)).toBeGreaterThanOrEqual(100);
  });
});

describe("the box about a confirmed pair", () => {
  const room = { left: 0, right: 400, top: 0, bottom: 200, near: { x: 400, y: 20 } };
  const size = { width: 100, height: 50 };

  test("stands next to the pair where nothing is covered", () => {
    const { x, y } = quietBox(size, room, []);
    expect(x + size.width).toBeGreaterThan(385);
    expect(y).toBeLessThan(12);
  });

  test("goes elsewhere rather than over a result", () => {
    const result = { x: 360, y: 20, weight: 10 };
    const { x, y } = quietBox(size, room, [result]);
    expect(result.x > x && result.x < x + size.width && result.y > y && result.y < y + size.height).toBe(false);
  });
});

describe("the ribbon of responsibility", () => {
  const holding = (name: string, from: string, until: string | null): HoldingBand => ({
    party: name,
    name,
    kind: "practice",
    from: day(from),
    until: until === null ? null : day(until),
  });
  const x = (on: IsoDay): number => Date.parse(on) / 86_400_000;

  test("has one band at every instant: each begins where the one before ends", () => {
    const dates = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(dates, (offsets) => {
        const at = (offset: number): string =>
          new Date(1_600_000_000_000 + offset * 86_400_000).toISOString().slice(0, 10);
        const bands = bandsOf(
          offsets.map((offset) => holding(`p${offset}`, at(offset), null)),
          day("2030-01-01"),
          x,
        );
        for (const [index, band] of bands.entries())
          expect(band.right).toBe(bands[index + 1]?.left ?? x(day("2030-01-01")));
      }),
    );
  });

  test("ends where the course was closed", () => {
    const [band] = bandsOf([holding("a", "2024-01-01", "2025-01-01")], day("2026-08-06"), x);
    expect(band?.right).toBe(x(day("2025-01-01")));
  });
});
