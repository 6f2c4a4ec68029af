import type { SequenceRule } from "../../criteria/criterion.ts";
import type { Because, CriterionState } from "../../criteria/verdict.ts";
import type { IsoDay } from "../../ids.ts";
import type { Programme } from "../../programme.ts";
import { hasBaseline } from "./baseline.ts";
import type { PlainCriterion } from "./criteria-in-force.ts";
import { daysOfRule } from "./days-of-rule.ts";
import { fraction } from "./fraction.ts";
import type { PlainPatient } from "./patient.ts";
import { analytesOf, limitText, shown } from "./reasons.ts";
import { walk } from "./sequence.ts";

/** What a criterion says: its state, the day where the state has one, and what its reason holds. */
export interface Said {
  state: CriterionState;
  since?: IsoDay;
  why: Partial<Because>;
}

/** A rule that walks the measurements. Without a value of the epikrise, or without any baseline, there is nothing to walk by. */
export function saidByWalk(
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
