import { addMonths, type DayNumber } from "../day.ts";
import { addDecimals, decimalOf } from "../value.ts";
import type { NadirPlus } from "./criterion.ts";
import { nadirs } from "./nadir.ts";
import { addRuling, against, type DayRuling, type History, type Judge, measurementsFrom } from "./ruling.ts";

/** A history whose first value is older than this may have lost its nadir. */
const FIRST_VALUE_WITHIN_MONTHS = 12;

/** A value at least `delta` over the nadir of the days before. A miss is believed only where the history is known from its beginning. */
export function nadirPlus(rule: NadirPlus): Judge {
  const delta = decimalOf(rule.delta);
  return (history) => {
    const nadirBefore = nadirs(history, rule.analyte);
    const knownBefore = knownFromBeginning(history, rule.analyte);
    const rulings: DayRuling[] = [];
    for (const each of measurementsFrom(history.measured, rule.analyte, history.start)) {
      const nadir = nadirBefore(each.day);
      const limit = nadir && addDecimals(nadir.value, delta);
      const ruling = limit === undefined ? "undecided" : against(">=", limit, each.value);
      addRuling(rulings, {
        day: each.day,
        ruling: ruling === "miss" && !knownBefore(each.day) ? "undecided" : ruling,
        values: [each],
        comparedWith: nadir === undefined ? [] : [nadir.at],
        limits: limit === undefined ? [] : [{ value: limit, analyte: rule.analyte }],
      });
    }
    return { rulings, lacksBaseline: false };
  };
}

/** Known: the hospital sent a value from the anchor or later, or the first measurement came within a year and on an earlier day. */
function knownFromBeginning({ anchor, measured }: History, analyte: string): (day: DayNumber) => boolean {
  if (measured.baseline.get(analyte)?.some((value) => value.day >= anchor)) return () => true;
  const first = measurementsFrom(measured, analyte, anchor)[0]?.day;
  const early = first !== undefined && first <= addMonths(anchor, FIRST_VALUE_WITHIN_MONTHS);
  return (day) => early && first < day;
}
