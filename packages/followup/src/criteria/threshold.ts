import { decimalOf } from "../value.ts";
import type { Threshold } from "./criterion.ts";
import { addRuling, against, type DayRuling, type Judge, measurementsFrom } from "./ruling.ts";

/** A value at or beyond a fixed limit. */
export function threshold(rule: Threshold & { value: string }): Judge {
  const limit = decimalOf(rule.value);
  const limits = [{ value: limit, analyte: rule.analyte }];
  return ({ start, measured }) => {
    const rulings: DayRuling[] = [];
    for (const each of measurementsFrom(measured, rule.analyte, start)) {
      const ruling = against(rule.op, limit, each.value);
      addRuling(rulings, { day: each.day, ruling, values: [each], comparedWith: [], limits });
    }
    return { rulings, lacksBaseline: false };
  };
}
