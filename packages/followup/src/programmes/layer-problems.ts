import { type Criterion, changeableNumber } from "../criteria/criterion.ts";
import type { Check, Programme } from "../programme.ts";
import { type CheckNumber, type CriterionSpan, type LayerChange, layerKey, type ProgrammeLayer } from "./layer.ts";

/** Why a layer's change cannot be: its place among the layer's changes, and the reason in plain English for its author. */
export interface LayerProblem {
  change: number;
  reason: string;
}

/** Everything in a layer that does not fit a programme, and everything that no layer may change; empty where it can be used. */
export function layerProblems(programme: Programme, layer: ProgrammeLayer): LayerProblem[] {
  return layer.changes.flatMap((change, at) =>
    [...twice(layer, change, at), ...changeProblems(programme, change)].map((reason) => ({ change: at, reason })),
  );
}

function twice(layer: ProgrammeLayer, change: LayerChange, at: number): string[] {
  const again = layer.changes.some((other, place) => place < at && changedNumber(other) === changedNumber(change));
  return again ? [`${layerKey(layer)} sets ${changedNumber(change)} twice; leave one of them`] : [];
}

/** What a change is about, as a dotted place in the programme: "checks.psa.everyMonths". */
export function changedNumber(change: LayerChange): string {
  switch (change.what) {
    case "earliest-month":
      return "handover.earliest";
    case "check-number":
      return `checks.${change.check}.${change.number}`;
    case "check-off":
      return `checks.${change.check}`;
    case "criterion-number":
    case "criterion-span":
      return `criteria.${change.criterion}.${change.number}`;
    default:
      return change satisfies never;
  }
}

function changeProblems(programme: Programme, change: LayerChange): string[] {
  switch (change.what) {
    case "earliest-month":
      return [];
    case "check-number":
    case "check-off": {
      const check = programme.checks.find(({ id }) => id === change.check);
      if (check === undefined) return [`"${change.check}" is no check of ${programme.id}`];
      return change.what === "check-off" ? offProblems(check) : numberProblems(check, change.number);
    }
    case "criterion-number":
    case "criterion-span": {
      const criterion = programme.criteria.find(({ id }) => id === change.criterion);
      if (criterion === undefined) return [`"${change.criterion}" is no criterion of ${programme.id}`];
      return criterionProblems(criterion, change.number);
    }
    default:
      return change satisfies never;
  }
}

function offProblems({ id, optional }: Check): string[] {
  return optional ? [] : [`the check "${id}" is not optional, so no layer may switch it off`];
}

function numberProblems({ id, timing }: Check, number: CheckNumber): string[] {
  if (number === "beforeDays" || number === "afterDays") return [];
  const fits = (timing.kind === "once") === (number === "dueDaysAfterEvent");
  const sort = timing.kind === "once" ? "is done once, after an event" : "is done again and again";
  return fits ? [] : [`the check "${id}" ${sort}: it has no ${number}`];
}

function criterionProblems(
  { id, rule, confirm, overriddenByEpikrise }: Criterion,
  number: CriterionSpan | ReturnType<typeof changeableNumber>,
): string[] {
  if (!overriddenByEpikrise) {
    return [`the criterion "${id}" holds for every patient (overriddenByEpikrise: false), so no layer may change it`];
  }
  if (number === "fromMonth") return [];
  const has =
    number === "minDaysBetween" || number === "maxDaysBetween" ? confirm !== null : number === changeableNumber(rule);
  return has ? [] : [`the criterion "${id}" has no ${number}`];
}
