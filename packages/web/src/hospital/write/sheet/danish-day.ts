import { dayOf, type IsoDay } from "@foelgeskab/followup/ids";

/** A day written out as on a letter to a patient: "5. november 2026". The sheet is always in Danish. */
export function danishDay(day: IsoDay): string {
  return dayOf(day).toLocaleString("da-DK", { day: "numeric", month: "long", year: "numeric" });
}

/** The same with its weekday: "torsdag 20. august 2026". */
export function danishWeekday(day: IsoDay): string {
  return `${dayOf(day).toLocaleString("da-DK", { weekday: "long" })} ${danishDay(day)}`;
}
