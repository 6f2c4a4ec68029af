import type { CaseAnswer } from "../../evaluate.ts";
import type { IsoDay } from "../../ids.ts";
import { daysLater, monthsLater } from "./calendar.ts";
import type { CheckInForce } from "./checks-owed.ts";
import type { PlainPatient } from "./patient.ts";

type Obligation = CaseAnswer["obligations"][number];

/** When a check is due, and the window for it. */
interface DueWindow {
  due: IsoDay;
  from: IsoDay;
  until: IsoDay;
}

/** All that is due by a check up to a day, whatever `followedFrom` is, and one window more. */
function windowsUpTo(check: CheckInForce, patient: PlainPatient, last: IsoDay): DueWindow[] {
  const { timing } = check;
  if (timing.kind === "once") {
    const date = patient.dates[timing.event];
    return date === undefined ? [] : [windowAt(check, daysLater(date, timing.daysAfter))];
  }
  const windows: DueWindow[] = [];
  const { everyMonths, fromMonth, untilMonth } = timing;
  for (let month = fromMonth + everyMonths; untilMonth === null || month <= untilMonth; month += everyMonths) {
    windows.push(windowAt(check, monthsLater(patient.anchor, month)));
    if ((windows.at(-1)?.due ?? last) > last) break;
  }
  return windows;
}

/** From `due − beforeDays` to `due + afterDays`, neither ever more than 15·everyMonths − 2; no such limit for a check that is due once. */
function windowAt({ timing, beforeDays, afterDays }: CheckInForce, due: IsoDay): DueWindow {
  const most = timing.kind === "once" ? Number.POSITIVE_INFINITY : 15 * timing.everyMonths - 2;
  return { due, from: daysLater(due, -Math.min(beforeDays, most)), until: daysLater(due, Math.min(afterDays, most)) };
}

/** Whether the practice owes a check at all: one that waits for an event is not owed without its date. */
export function isOwed({ timing }: CheckInForce, patient: PlainPatient): boolean {
  return timing.kind === "recurring" || patient.dates[timing.event] !== undefined;
}

/** What a check owes up to a day: due after `followedFrom`, each with its state today. */
export function obligationsOf(check: CheckInForce, patient: PlainPatient, last: IsoDay, rule: string): Obligation[] {
  const windows = windowsUpTo(check, patient, last);
  const because = check.fromPlan ? `plan ${check.id}` : rule;
  const { label, needs, optional, takenAt } = check;
  return windows.flatMap((window, at) => {
    if (window.due <= patient.followedFrom || window.due > last) return [];
    const metOn = metBy(check, patient, window.from, windows[at + 1]?.from);
    const state = stateOf(window, metOn, optional, patient.asOf);
    return [{ check: check.id, label, needs, ...window, metOn, optional, takenAt, because, state }];
  });
}

/**
 * The first day on which every group has a counting result inside the window or, late, before the next window of the same
 * check starts: windows do not overlap, so both are one search. Without `needs` only a contact meets it, and a case has none.
 */
function metBy(
  { needs }: CheckInForce,
  { results }: PlainPatient,
  from: IsoDay,
  next: IsoDay | undefined,
): IsoDay | null {
  const firsts = needs.map(
    (group) =>
      results
        .filter(({ analyte, day }) => group.includes(analyte) && from <= day && (next === undefined || day < next))
        .map(({ day }) => day)
        .sort()[0],
  );
  const met = firsts.filter((day) => day !== undefined);
  return met.length < needs.length ? null : (met.sort().at(-1) ?? null);
}

/** `scheduled` before the window, `due` in it, `overdue` after it; an optional check stays due. */
export function stateOf(
  { from, until }: DueWindow,
  metOn: IsoDay | null,
  optional: boolean,
  asOf: IsoDay,
): Obligation["state"] {
  if (metOn !== null) return "met";
  if (asOf < from) return "scheduled";
  return asOf <= until || optional ? "due" : "overdue";
}
