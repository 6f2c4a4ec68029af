import type { MissedCheck } from "../../criteria/criterion.ts";
import type { IsoDay } from "../../ids.ts";
import { daysLater } from "./calendar.ts";
import type { CheckInForce } from "./checks-owed.ts";
import { isOwed, obligationsOf } from "./obligations.ts";
import type { PlainPatient } from "./patient.ts";

/** `missedCheck`: met the day after the grace of the earliest due date that is not met; `no-data` only where the check is not owed. */
export function missed(
  patient: PlainPatient,
  { check, graceDays }: MissedCheck,
  owed: readonly CheckInForce[],
): { state: "no-data" | "not-met" } | { state: "met"; since: IsoDay } {
  const own = owed.find(({ id }) => id === check);
  if (own === undefined || !isOwed(own, patient)) return { state: "no-data" };
  const [earliest] = obligationsOf(own, patient, patient.asOf, "")
    .filter(({ metOn, due }) => metOn === null && patient.asOf > daysLater(due, graceDays))
    .map(({ due }) => due)
    .sort();
  if (earliest === undefined) return { state: "not-met" };
  return { state: "met", since: daysLater(earliest, graceDays + 1) };
}
