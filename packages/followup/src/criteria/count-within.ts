import { dayNumber } from "../day.ts";
import type { FollowedPatient } from "../followed-patient.ts";
import type { CountWithin } from "./criterion.ts";
import { type Finding, noGrounds, reported } from "./finding.ts";
import { reportsOf } from "./symptom.ts";

/** Met on the day that completes so many events within the window; several on one day are one. */
export function countWithin(patient: FollowedPatient, rule: CountWithin): Finding {
  const reports = reportsOf(patient, [rule.event]);
  if (reports.length === 0) return { standing: "no-data", grounds: noGrounds, lacking: { answerAbout: [rule.event] } };
  const present = reports.filter((report) => report.present);
  const events = present.filter((report, at) => report.reportedOn !== present[at - 1]?.reportedOn);
  for (const [at, last] of events.entries()) {
    const first = events[at - rule.count + 1];
    if (first === undefined || dayNumber(last.reportedOn) - dayNumber(first.reportedOn) >= rule.windowDays) continue;
    const counted = events.slice(at - rule.count + 1, at + 1);
    return { standing: "met", since: dayNumber(last.reportedOn), grounds: reported(counted) };
  }
  return { standing: "not-met", grounds: reported(reports.slice(-1)) };
}
