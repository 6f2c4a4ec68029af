import type { Because } from "../../criteria/verdict.ts";
import type { Programme } from "../../programme.ts";
import type { CheckInForce } from "./checks-owed.ts";
import type { PlainCriterion } from "./criteria-in-force.ts";
import { fraction } from "./fraction.ts";
import { missed } from "./missed-check.ts";
import { type PlainPatient, takingPart } from "./patient.ts";
import { canonical, limitText, seen } from "./reasons.ts";
import { counted, flagRaised, type Reported, reportedPresent } from "./reports.ts";
import { doubling, type Run, rises } from "./rises-and-doubling.ts";
import { type Said, saidByWalk } from "./walk-answer.ts";

/** Asks a criterion about a patient. */
export function said(
  own: PlainCriterion,
  patient: PlainPatient,
  owed: readonly CheckInForce[],
  programme: Programme,
): Said {
  const { rule, fromMonth } = own.criterion;
  switch (rule.kind) {
    case "consecutiveRises": {
      const run = rises(takingPart(patient, rule.analyte, fromMonth), rule);
      const limit = limitText(fraction(rule.minLastValue), rule.analyte, programme);
      return saidByRun(run, rule.analyte, run.state === "no-data" ? {} : { limit });
    }
    case "doublingTime": {
      const run = doubling(takingPart(patient, rule.analyte, fromMonth), rule);
      return saidByRun(run, rule.analyte, { limit: `${canonical(rule.valueMonths)} months` });
    }
    case "symptom":
      return saidByReports(reportedPresent(patient, rule.any), rule.any, {});
    case "clinicianFlag":
      return saidByReports(flagRaised(patient, rule.flag), [], {});
    case "countWithin":
      return saidByReports(counted(patient, rule), [rule.event], { limit: `${rule.count} in ${rule.windowDays} days` });
    case "missedCheck":
      return { ...missed(patient, rule, owed), why: { limit: `${rule.graceDays} days` } };
    case "threshold":
    case "nadirPlus":
    case "relativeChange":
    case "aboveReference":
    case "all":
    case "any":
      return saidByWalk(own, rule, patient, programme);
    default:
      return rule satisfies never;
  }
}

function saidByRun(run: Run, analyte: string, why: Partial<Because>): Said {
  if (run.state !== "no-data") return { ...run, why: { ...why, values: seen(run.of) } };
  return { state: "no-data", why: { ...why, needs: { kind: "measurement", analytes: [analyte] } } };
}

function saidByReports(reported: Reported, symptoms: readonly string[], why: Partial<Because>): Said {
  if (reported.state !== "no-data") return { ...reported, why: { ...why, reports: reported.reports } };
  return { state: "no-data", why: { ...why, needs: { kind: "answer", symptoms } } };
}
