import type { SymptomReport } from "../course.ts";
import { dayNumber } from "../day.ts";
import type { FollowedPatient } from "../followed-patient.ts";
import { type Finding, noGrounds, reported } from "./finding.ts";

/** What was reported about any of these codes since the hand-over, by day. */
export function reportsOf(patient: FollowedPatient, codes: readonly string[]): readonly SymptomReport[] {
  if (patient.symptoms.length === 0) return patient.symptoms;
  return patient.symptoms
    .filter((report) => codes.includes(report.code) && report.reportedOn >= patient.followedFrom)
    .sort(byDayThenCode);
}

function byDayThenCode(one: SymptomReport, other: SymptomReport): number {
  const [left, right] = [
    `${one.reportedOn} ${one.code} ${one.present}`,
    `${other.reportedOn} ${other.code} ${other.present}`,
  ];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Met on the first day that one of the symptoms was reported present. Not asked is not no: that is `no-data`. */
export function symptom(patient: FollowedPatient, codes: readonly string[]): Finding {
  const reports = reportsOf(patient, codes);
  const present = reports.find((report) => report.present);
  if (present !== undefined) {
    return { standing: "met", since: dayNumber(present.reportedOn), grounds: reported([present]) };
  }
  if (reports.length === 0) return { standing: "no-data", grounds: noGrounds, lacking: { answerAbout: codes } };
  return { standing: "not-met", grounds: reported(reports.slice(-1)) };
}

/** Met on the first day that the clinician raised the flag; a flag nobody raised is down. */
export function clinicianFlag(patient: FollowedPatient, flag: string): Finding {
  const finding = symptom(patient, [flag]);
  return finding.standing === "no-data" ? { standing: "not-met", grounds: noGrounds } : finding;
}
