import { decimalOf } from "../value.ts";
import type { Threshold } from "./criterion.ts";
import { addRuling, against, type Judge, type MeasuredRuling, measurementsFrom } from "./ruling.ts";

/** A value at or beyond a fixed limit. */
export function threshold({ analyte, op, value }: Threshold & { value: string }): Judge<MeasuredRuling> {
  const limit = decimalOf(value);
  return ({ start, measured }) => {
    const rulings: MeasuredRuling[] = [];
    for (const measurement of measurementsFrom(measured, analyte, start)) {
      const ruling = against(op, limit, measurement.value);
      addRuling(rulings, op, { day: measurement.day, ruling, analyte, measurement, comparedWith: undefined, limit });
    }
    return { rulings, lacksBaseline: false };
  };
}
