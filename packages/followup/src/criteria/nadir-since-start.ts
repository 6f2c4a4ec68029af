import { addDecimals, compareDecimals, type Decimal } from "../value.ts";
import type { Comparison } from "./comparison.ts";
import { nadirs } from "./nadir.ts";
import { addRuling, against, type Judge, type MeasuredRuling, measurementsFrom } from "./ruling.ts";

/** Compares with the nadir since the anchor; the rise must reach the greater of the relative and the absolute limit. */
export function againstNadir(comparison: Comparison & { minAbsolute: Decimal }): Judge<MeasuredRuling> {
  const { analyte, op, limitFrom, minAbsolute } = comparison;
  return (history) => {
    const nadirBefore = nadirs(history, analyte);
    const rulings: MeasuredRuling[] = [];
    for (const measurement of measurementsFrom(history.measured, analyte, history.start)) {
      const nadir = nadirBefore(measurement.day);
      const limit = nadir && greater(limitFrom(nadir.value), addDecimals(nadir.value, minAbsolute));
      const ruling = limit === undefined ? "undecided" : against(op, limit, measurement.value);
      addRuling(rulings, op, { day: measurement.day, ruling, analyte, measurement, comparedWith: nadir?.at, limit });
    }
    return { rulings, lacksBaseline: false };
  };
}

function greater(one: Decimal, other: Decimal): Decimal {
  return compareDecimals(one, other) >= 0 ? one : other;
}
