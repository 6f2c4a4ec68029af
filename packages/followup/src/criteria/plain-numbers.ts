import type { Measurement } from "../usable-results.ts";
import { compareDecimals } from "../value.ts";

/** The days with a plain number, each with its highest one: rises and doubling times are computed from these alone. */
export function highestPlainNumbers(measurements: readonly Measurement[]): Measurement[] {
  const days: Measurement[] = [];
  for (const each of measurements) {
    if (each.value.comparator !== "") continue;
    const last = days.at(-1);
    if (last === undefined || last.day !== each.day) days.push(each);
    else if (compareDecimals(each.value.number, last.value.number) > 0) days[days.length - 1] = each;
  }
  return days;
}
