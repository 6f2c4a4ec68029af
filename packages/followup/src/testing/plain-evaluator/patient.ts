import type { EvaluationCase } from "../../evaluate.ts";
import type { IsoDay } from "../../ids.ts";
import type { Programme } from "../../programme.ts";
import { monthsLater } from "./calendar.ts";
import { usableBaseline } from "./counting-results.ts";
import type { Measurement } from "./measurement.ts";

/** What the rules look at. */
export interface PlainPatient {
  anchor: IsoDay;
  asOf: IsoDay;
  followedFrom: IsoDay;
  dates: EvaluationCase["anchors"];
  /** Results that count. */
  results: readonly Measurement[];
  /** Baseline values that are usable. */
  baseline: readonly Measurement[];
  reports: EvaluationCase["symptoms"];
}

/** The patient of a case; a case without the programme's anchor is invalid. */
export function patientOf(
  { anchors, asOf, followedFrom, baseline, symptoms }: EvaluationCase,
  programme: Programme,
  results: readonly Measurement[],
): PlainPatient {
  const anchor = anchors[programme.anchor.name];
  if (anchor === undefined) throw new Error(`the case has no ${programme.anchor.name}`);
  const usable = usableBaseline(baseline, programme.analytes, asOf);
  return { anchor, asOf, followedFrom, dates: anchors, results, baseline: usable, reports: symptoms };
}

/** Only measurements from the criterion's anchor onward take part: anchor + fromMonth months, as a due date is computed. */
export function takingPart({ anchor, results }: PlainPatient, analyte: string, fromMonth: number): Measurement[] {
  const start = monthsLater(anchor, fromMonth);
  return results.filter((each) => each.analyte === analyte && start <= each.day);
}
