import type { Moment } from "@foelgeskab/medcom/moment";
import type { Clock } from "../../clock.ts";
import type { Why } from "../../store/inbound-rows.ts";
import { REASON } from "./reasons.ts";

/** Clocks of senders may be wrong by time zones and a little more. */
const AHEAD_AT_MOST = { days: 1 };

/** A moment of a letter as sortable local text, as `2026-08-05T13:55`; undefined when it is none, or lies in the future. */
export function plausibleMoment(moment: Moment, clock: Clock): string | undefined {
  if (moment.kind === "malformed" || isAhead(moment.date, clock)) return undefined;
  return `${moment.date.toString()}T${moment.time?.toString().slice(0, 5) ?? "00:00"}`;
}

/** What is odd about the date of a message: it is used by what it says all the same (safety section 5, row 68). */
export function dateNotes(moment: Moment, clock: Clock): Why[] {
  if (moment.kind === "malformed") return [REASON.noDate];
  if (isAhead(moment.date, clock)) return [REASON.ahead];
  const longAgo = clock.today().subtract({ years: 1 });
  return Temporal.PlainDate.compare(moment.date, longAgo) < 0 ? [REASON.longAgo] : [];
}

function isAhead(date: Temporal.PlainDate, clock: Clock): boolean {
  return Temporal.PlainDate.compare(date, clock.today().add(AHEAD_AT_MOST)) > 0;
}
