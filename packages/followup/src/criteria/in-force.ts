import { addMonths, dayNumber } from "../day.ts";
import { anchorDay, type FollowedPatient } from "../followed-patient.ts";
import type { PlanCriterion } from "../individual-plan.ts";
import type { Programme } from "../programme.ts";
import type { RulesInForce } from "../rules-in-force.ts";
import { decimalOf, decimalText } from "../value.ts";
import { aboveReference } from "./above-reference.ts";
import { allOf } from "./all.ts";
import { anyOf } from "./any.ts";
import { type RuleFacts, ruleFacts } from "./because.ts";
import { consecutiveRises } from "./consecutive-rises.ts";
import { countWithin } from "./count-within.ts";
import { type Criterion, changeableNumber, type MeasuredRule, type Rule, type SequenceRule } from "./criterion.ts";
import { doublingTime } from "./doubling-time.ts";
import { type Finding, noGrounds } from "./finding.ts";
import { filledLabel } from "./label.ts";
import { missedCheck } from "./missed-check.ts";
import { nadirPlus } from "./nadir-plus.ts";
import { relativeChange } from "./relative-change.ts";
import { type History, type Judge, type MeasuredRuling, measurementsFrom } from "./ruling.ts";
import { walk } from "./sequence.ts";
import { clinicianFlag, symptom } from "./symptom.ts";
import { threshold } from "./threshold.ts";

/** A criterion with the number in force for this patient, in its sentence too, ready to be asked. */
export interface CriterionInForce extends Criterion {
  /** Whether the patient's own plan gave the number. */
  fromPlan: boolean;
  /** What a reason says of the rule, whoever the patient is. */
  facts: RuleFacts;
  ask: (rules: RulesInForce, patient: FollowedPatient) => Finding;
}

/** Puts the plan's number in place of the programme's and makes the rule ready. */
export function criterionInForce(programme: Programme, criterion: Criterion, own?: PlanCriterion): CriterionInForce {
  const field = changeableNumber(criterion.rule);
  const number = field && own?.[field];
  const fromPlan = field !== undefined && number !== undefined;
  const rule = fromPlan
    ? ({ ...criterion.rule, [field]: decimalText(decimalOf(number)) } as Rule) // the field is the rule's own
    : criterion.rule;
  const inForce = { ...criterion, rule, fromPlan, label: filledLabel({ ...criterion, rule }) };
  return { ...inForce, facts: ruleFacts(programme, inForce), ask: ready(programme, inForce) };
}

function ready(programme: Programme, criterion: Criterion): CriterionInForce["ask"] {
  const { rule } = criterion;
  const historyOf = (patient: FollowedPatient) => historyFor(programme, criterion, patient);
  const seriesOf = (patient: FollowedPatient, analyte: string) =>
    measurementsFrom(patient.measured, analyte, historyOf(patient).start);
  switch (rule.kind) {
    case "symptom":
      return (_, patient) => symptom(patient, rule.any);
    case "clinicianFlag":
      return (_, patient) => clinicianFlag(patient, rule.flag);
    case "countWithin":
      return (_, patient) => countWithin(patient, rule);
    case "missedCheck":
      return (rules, patient) => missedCheck(rules, patient, rule);
    case "consecutiveRises": {
      const rises = consecutiveRises(rule);
      return (_, patient) => rises(seriesOf(patient, rule.analyte));
    }
    case "doublingTime": {
      const doubling = doublingTime(rule);
      return (_, patient) => doubling(seriesOf(patient, rule.analyte));
    }
    case "all":
    case "any":
    case "threshold":
    case "nadirPlus":
    case "relativeChange":
    case "aboveReference": {
      const judge = sequenceJudge(rule);
      if (judge === undefined) return () => ({ standing: "undetermined", grounds: noGrounds, lacking: "value" });
      return (_, patient) => walk(judge(historyOf(patient)), criterion.confirm);
    }
    default:
      return rule satisfies never;
  }
}

/** What a criterion looks at of a patient's history. */
export function historyFor(programme: Programme, { fromMonth }: Criterion, patient: FollowedPatient): History {
  const anchor = dayNumber(anchorDay(patient, programme.anchor.name));
  return { anchor, start: addMonths(anchor, fromMonth), measured: patient.measured };
}

/** Undefined where the epikrise must give a value and did not. */
function sequenceJudge(rule: SequenceRule): Judge | undefined {
  if (rule.kind !== "all" && rule.kind !== "any") return measuredJudge(rule);
  const parts = rule.of.map(measuredJudge).filter((part) => part !== undefined);
  if (parts.length < rule.of.length) return undefined;
  return rule.kind === "all" ? allOf(parts) : anyOf(parts);
}

/** A rule about one analyte made ready; undefined where the epikrise must give its value and did not. */
export function measuredJudge(rule: MeasuredRule): Judge<MeasuredRuling> | undefined {
  switch (rule.kind) {
    case "threshold":
      return rule.value === null ? undefined : threshold({ ...rule, value: rule.value });
    case "nadirPlus":
      return nadirPlus(rule);
    case "relativeChange":
      return relativeChange(rule);
    case "aboveReference":
      return aboveReference(rule);
    default:
      return rule satisfies never;
  }
}
