import type { AboveReference } from "./criterion.ts";
import { addRuling, against, type Judge, type MeasuredRuling, measurementsFrom } from "./ruling.ts";

/** A value over the upper end of the laboratory's own reference interval; without one nothing can be said. */
export function aboveReference({ analyte }: AboveReference): Judge<MeasuredRuling> {
  return ({ start, measured }) => {
    const rulings: MeasuredRuling[] = [];
    for (const measurement of measurementsFrom(measured, analyte, start)) {
      const limit = measurement.referenceHigh;
      const ruling = limit === undefined ? "undecided" : against(">", limit, measurement.value);
      addRuling(rulings, ">", { day: measurement.day, ruling, analyte, measurement, comparedWith: undefined, limit });
    }
    return { rulings, lacksBaseline: false };
  };
}
