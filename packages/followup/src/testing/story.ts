import type { Criterion, Rule } from "../criteria/criterion.ts";
import { type CaseAnswer, type CriterionAnswer, type EvaluationCase, evaluateCase } from "../evaluate.ts";
import type { LabResult } from "../usable-results.ts";
import { criterion, day, programme } from "./invented-programme.ts";

const UNITS: Record<string, string> = {
  psa: "ug/L",
  creatinine: "umol/L",
  egfr: "mL/min",
  bicarbonate: "mmol/L",
  testosterone: "nmol/L",
};
const CODES: Record<string, string> = {
  psa: "NPU08669",
  creatinine: "NPU18016",
  egfr: "DNK35302",
  bicarbonate: "NPU02410",
  testosterone: "X-TESTOSTERONE",
};

/** An answer from the laboratory; its id is its day and value, so that a story reads without ids. */
export function lab(analyte: string, value: string, sampledOn: string, own: Partial<LabResult> = {}): LabResult {
  const id = `${sampledOn} ${value}`;
  const analysis = CODES[analyte] ?? analyte;
  return { id, analysis, value, unit: UNITS[analyte] ?? "", sampledOn: day(sampledOn), status: "final", ...own };
}

/** A PSA from the laboratory. */
export function psa(value: string, sampledOn: string, own: Partial<LabResult> = {}): LabResult {
  return lab("psa", value, sampledOn, own);
}

/** A value that the hospital sent along. */
export function baseline(analyte: string, value: string, sampledOn: string, code = CODES[analyte] ?? analyte) {
  return { analysis: code, value, unit: UNITS[analyte] ?? "", sampledOn: day(sampledOn) };
}

/** A patient operated on 2024-01-01 and followed from then, looked at on 2030-01-01. */
export function patient(own: Partial<EvaluationCase> = {}): EvaluationCase {
  return {
    id: "patient",
    asOf: day("2030-01-01"),
    anchors: { surgeryDate: day("2024-01-01") },
    followedFrom: day("2024-01-01"),
    plan: { checks: [], criteria: [] },
    baseline: [],
    results: [],
    symptoms: [],
    ...own,
  };
}

/** Asks one rule about a patient. */
export function ask(rule: Rule, own: Partial<Criterion>, given: Partial<EvaluationCase>): CriterionAnswer {
  const answer = evaluateCase(patient(given), programme({ criteria: [criterion(rule, own)] }));
  return only(answer);
}

/** State and day of a rule, as "met 2026-08-05". */
export function state(rule: Rule, own: Partial<Criterion>, given: Partial<EvaluationCase>): string {
  const answer = ask(rule, own, given);
  return answer.since === undefined ? answer.state : `${answer.state} ${answer.since}`;
}

/** The one criterion of an answer. */
export function only(answer: CaseAnswer): CriterionAnswer {
  const [first] = answer.criteria;
  if (first === undefined) throw new Error("the story has no criterion");
  return first;
}
