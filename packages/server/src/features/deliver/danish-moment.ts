import type { LocalMoment } from "@foelgeskab/medcom/moment";

/** A moment as letters write it: Danish local time to the minute. */
export function danishMoment(instant: Temporal.Instant): LocalMoment {
  const local = instant.toZonedDateTimeISO("Europe/Copenhagen").toPlainDateTime();
  return { kind: "local", date: local.toPlainDate(), time: local.toPlainTime() };
}

/** A day as letters write it. */
export function danishDay(day: string): LocalMoment {
  return { kind: "local", date: Temporal.PlainDate.from(day) };
}
