import type { SymptomReport } from "../../course.ts";
import type { CountWithin } from "../../criteria/criterion.ts";
import type { IsoDay } from "../../ids.ts";
import { daysFrom } from "./calendar.ts";
import { inTextOrder } from "./finding.ts";
import type { PlainPatient } from "./patient.ts";

/** What reports say: met on a day, asked and answered no, or nothing was reported. */
export type Reported =
  | { state: "met"; since: IsoDay; reports: readonly SymptomReport[] }
  | { state: "not-met"; reports: readonly SymptomReport[] }
  | { state: "no-data" };

/** The reports of some codes that count, from `followedFrom` to `asOf`; those of one day by code, then absent before present. */
function counting({ reports, followedFrom, asOf }: PlainPatient, codes: readonly string[]): SymptomReport[] {
  return reports
    .filter(({ code, reportedOn }) => codes.includes(code) && followedFrom <= reportedOn && reportedOn <= asOf)
    .sort(
      (one, other) =>
        inTextOrder(one.reportedOn, other.reportedOn) ||
        inTextOrder(one.code, other.code) ||
        Number(one.present) - Number(other.present),
    );
}

/** `symptom`: the first reported present; else the last absent, for somebody asked; not asked is not no. */
export function reportedPresent(patient: PlainPatient, codes: readonly string[]): Reported {
  const reports = counting(patient, codes);
  const present = reports.find((report) => report.present);
  if (present !== undefined) return { state: "met", since: present.reportedOn, reports: [present] };
  const last = reports.at(-1);
  return last === undefined ? { state: "no-data" } : { state: "not-met", reports: [last] };
}

/** `clinicianFlag`: as a symptom, but a flag that nobody raised is not met. */
export function flagRaised(patient: PlainPatient, flag: string): Reported {
  const said = reportedPresent(patient, [flag]);
  return said.state === "no-data" ? { state: "not-met", reports: [] } : said;
}

/** `countWithin`: met on the day that completes so many events (one a day) with last − first < windowDays. */
export function counted(patient: PlainPatient, { event, count, windowDays }: CountWithin): Reported {
  const reports = counting(patient, [event]);
  const events = reports.filter((report, at) => report.present && !isRepeated(reports, at));
  for (const [at, last] of events.entries()) {
    const together = events.slice(0, at + 1).slice(-count);
    const [first] = together;
    if (first === undefined || together.length < count) continue;
    if (daysFrom(first.reportedOn, last.reportedOn) < windowDays) {
      return { state: "met", since: last.reportedOn, reports: together };
    }
  }
  const lastReport = reports.at(-1);
  return lastReport === undefined ? { state: "no-data" } : { state: "not-met", reports: [lastReport] };
}

/** Several events on one day are one. */
function isRepeated(reports: readonly SymptomReport[], at: number): boolean {
  const [here, before] = [reports[at], reports[at - 1]];
  return before?.present === true && before.reportedOn === here?.reportedOn;
}
