import type { IsoDay } from "./ids.ts";

/** The later of two days. */
export function laterDay(one: IsoDay, other: IsoDay): IsoDay {
  return one > other ? one : other;
}

/** The earlier of two days. */
export function earlierDay(one: IsoDay, other: IsoDay): IsoDay {
  return one < other ? one : other;
}
