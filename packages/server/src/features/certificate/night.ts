import { type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import type { Clock } from "../../clock.ts";

/** When the night's certificate is due, local time: an hour that no change to or from summer time takes away or gives twice (safety fault 36). */
const DUE = Temporal.PlainTime.from("03:30");

/** The latest night whose certificate is due. Whatever the clock does, a date has one. */
export function nightDue(clock: Pick<Clock, "now">): IsoDay {
  const local = clock.now().toZonedDateTimeISO("Europe/Copenhagen");
  const today = local.toPlainDate();
  const due = Temporal.PlainTime.compare(local.toPlainTime(), DUE) >= 0;
  return isoDay(due ? today : today.subtract({ days: 1 }));
}
