import type { AboveReference } from "./criterion.ts";
import { addRuling, against, type DayRuling, type Judge, measurementsFrom } from "./ruling.ts";

/** A value over the upper end of the laboratory's own reference interval; without one nothing can be said. */
export function aboveReference(rule: AboveReference): Judge {
  return ({ start, measured }) => {
    const rulings: DayRuling[] = [];
    for (const each of measurementsFrom(measured, rule.analyte, start)) {
      const high = each.referenceHigh;
      const ruling = high === undefined ? "undecided" : against(">", high, each.value);
      const limits = high === undefined ? [] : [{ value: high, analyte: rule.analyte }];
      addRuling(rulings, { day: each.day, ruling, values: [each], comparedWith: [], limits });
    }
    return { rulings, lacksBaseline: false };
  };
}
