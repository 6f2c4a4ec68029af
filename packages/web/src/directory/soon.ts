import { dayNumber } from "@foelgeskab/followup/day";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { useToday } from "../parts/today.ts";

/** Tells whether a last day comes within so many days. */
export function useSoon(days: number): (last: IsoDay) => boolean {
  const today = dayNumber(useToday());
  return (last) => dayNumber(last) - today <= days;
}
