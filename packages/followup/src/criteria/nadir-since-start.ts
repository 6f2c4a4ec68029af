import { addDecimals, compareDecimals, type Decimal } from "../value.ts";
import type { Comparison } from "./comparison.ts";
import { nadirs } from "./nadir.ts";
import { addRuling, against, type DayRuling, type Judge, measurementsFrom } from "./ruling.ts";

/** Compares with the nadir since the anchor; the rise must reach the greater of the relative and the absolute limit. */
export function againstNadir(comparison: Comparison & { minAbsolute: Decimal }): Judge {
  return (history) => {
    const nadirBefore = nadirs(history, comparison.analyte);
    const rulings: DayRuling[] = [];
    for (const each of measurementsFrom(history.measured, comparison.analyte, history.start)) {
      const nadir = nadirBefore(each.day);
      const limit =
        nadir && greater(comparison.limitFrom(nadir.value), addDecimals(nadir.value, comparison.minAbsolute));
      addRuling(rulings, {
        day: each.day,
        ruling: limit === undefined ? "undecided" : against(comparison.op, limit, each.value),
        values: [each],
        comparedWith: nadir === undefined ? [] : [nadir.at],
        limits: limit === undefined ? [] : [{ value: limit, analyte: comparison.analyte }],
      });
    }
    return { rulings, lacksBaseline: false };
  };
}

function greater(one: Decimal, other: Decimal): Decimal {
  return compareDecimals(one, other) >= 0 ? one : other;
}
