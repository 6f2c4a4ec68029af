import type { IsoDay } from "./ids.ts";
import type { Measurement } from "./usable-results.ts";
import { compareDecimals, type Decimal, whole } from "./value.ts";

/** What a value counts as when the lowest is sought: "<0,1" as nought, the earlier alarm. */
export function nadirValue({ value }: Measurement): Decimal {
  return value.comparator === "<" ? whole(0) : value.number;
}

/** The lowest value from a day on, the earliest of equals; "over 3" never is one. */
export function lowestSince(values: readonly Measurement[], from: IsoDay): Measurement | undefined {
  const after = values.filter(({ seen, value }) => seen.sampledOn >= from && value.comparator !== ">");
  return [...after].sort((one, other) => compareDecimals(nadirValue(one), nadirValue(other)))[0];
}
