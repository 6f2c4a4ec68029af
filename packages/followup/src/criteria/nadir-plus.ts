import { addMonths, type DayNumber } from "../day.ts";
import { addDecimals, decimalOf } from "../value.ts";
import type { NadirPlus } from "./criterion.ts";
import { nadirs } from "./nadir.ts";
import { addRuling, against, type History, type Judge, type MeasuredRuling, measurementsFrom } from "./ruling.ts";

/** A history whose first value is older than this may have lost its nadir. */
const FIRST_VALUE_WITHIN_MONTHS = 12;

/** A value at least `delta` over the nadir of the days before. A miss is believed only where the history is known from its beginning. */
export function nadirPlus({ analyte, delta: text }: NadirPlus): Judge<MeasuredRuling> {
  const delta = decimalOf(text);
  return (history) => {
    const nadirBefore = nadirs(history, analyte);
    const knownBefore = knownFromBeginning(history, analyte);
    const rulings: MeasuredRuling[] = [];
    for (const measurement of measurementsFrom(history.measured, analyte, history.start)) {
      const { day, value } = measurement;
      const nadir = nadirBefore(day);
      const limit = nadir && addDecimals(nadir.value, delta);
      const found = limit === undefined ? "undecided" : against(">=", limit, value);
      const ruling = found === "miss" && !knownBefore(day) ? "undecided" : found;
      addRuling(rulings, ">=", { day, ruling, analyte, measurement, comparedWith: nadir?.at, limit });
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
