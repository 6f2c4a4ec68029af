import type { SequenceRule } from "../../criteria/criterion.ts";
import type { Because, CriterionState } from "../../criteria/verdict.ts";
import type { IsoDay } from "../../ids.ts";
import type { Programme } from "../../programme.ts";
import { hasBaseline } from "./baseline.ts";
import { daysOfRule } from "./days-of-rule.ts";
import { fraction } from "./fraction.ts";
import { missed } from "./missed-check.ts";
import type { CheckInForce, PlainCriterion } from "./own-plan.ts";
import { type PlainPatient, takingPart } from "./patient.ts";
import { analytesOf, canonical, limitText, seen, shown } from "./reasons.ts";
import { counted, flagRaised, type Reported, reportedPresent } from "./reports.ts";
import { doubling, type Run, rises } from "./rises-and-doubling.ts";
import { walk } from "./sequence.ts";

/** What a criterion says: its state, the day where the state has one, and what its reason holds. */
export interface Said {
  state: CriterionState;
  since?: IsoDay;
  why: Partial<Because>;
}

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

/** A rule that walks the measurements. Without a value of the epikrise, or without any baseline, there is nothing to walk by. */
function saidByWalk(
  { criterion }: PlainCriterion,
  rule: SequenceRule,
  patient: PlainPatient,
  programme: Programme,
): Said {
  const analytes = analytesOf(rule);
  if (rule.kind === "threshold" && rule.value === null)
    return { state: "undetermined", why: { needs: { kind: "value" } } };
  const byBaseline = rule.kind === "relativeChange" && rule.baseline === "handoverBaseline";
  if (byBaseline && !hasBaseline(patient, rule.analyte)) {
    return { state: "no-data", why: { needs: { kind: "baseline", analytes } } };
  }
  const walked = walk(daysOfRule(patient, rule, criterion.fromMonth), criterion.confirm, patient.asOf);
  switch (walked.state) {
    case "no-data":
      return { state: "no-data", why: { ...bareLimit(rule, programme), needs: { kind: "measurement", analytes } } };
    case "not-met":
      return { state: walked.state, why: shown([walked.last], programme) };
    case "undetermined": {
      const why = shown([walked.last], programme);
      return { state: walked.state, why: { ...why, needs: { kind: "decisive-measurement", analytes } } };
    }
    case "pending":
    case "unconfirmed-overdue": {
      const { state, first, from, until } = walked;
      const needs = { kind: "repeat", analytes, from, until } as const;
      return { state, since: first.day, why: { ...shown([first], programme), needs } };
    }
    case "met":
      return { state: "met", since: walked.confirmedBy.day, why: shown([walked.first, walked.confirmedBy], programme) };
    default:
      return walked satisfies never;
  }
}

/** A threshold without any measurement shows its own number. */
function bareLimit(rule: SequenceRule, programme: Programme): Pick<Because, "limit"> {
  if (rule.kind !== "threshold" || rule.value === null) return {};
  return { limit: limitText(fraction(rule.value), rule.analyte, programme) };
}
