import type { SymptomReport } from "./course.ts";
import { because, repeatOf } from "./criteria/because.ts";
import type { Finding } from "./criteria/finding.ts";
import type { CriterionInForce } from "./criteria/in-force.ts";
import { type CriterionState, type VerdictFact, type VerdictStanding, verdictState } from "./criteria/verdict.ts";
import { dayNumber, dayText } from "./day.ts";
import type { BaselineValue } from "./epikrise.ts";
import type { FollowedPatient } from "./followed-patient.ts";
import { dayOf, type IsoDay } from "./ids.ts";
import type { IndividualPlan } from "./individual-plan.ts";
import { type ObligationFact, type ObligationState, obligationState } from "./obligation.ts";
import { byDueThenCheck, obligationsOf } from "./plan.ts";
import { type Programme, programmeKey } from "./programme.ts";
import { type RulesInForce, rulesFor } from "./rules-in-force.ts";
import { type LabResult, type UnusableResult, usableResults } from "./usable-results.ts";

/** How far ahead obligations are listed, in days after today. */
const LISTED_DAYS = 365;

/** One case of `foelgeskab evaluate`: everything known about a patient, and the day to look at it from. */
export interface EvaluationCase {
  id: string;
  asOf: IsoDay;
  anchors: Readonly<Record<string, IsoDay>>;
  followedFrom: IsoDay;
  plan: IndividualPlan;
  baseline: readonly BaselineValue[];
  results: readonly LabResult[];
  symptoms: readonly SymptomReport[];
}

/** A criterion's state on the case's day; `since` stands where the state has one. */
export type CriterionAnswer = Pick<VerdictFact, "criterion" | "action" | "urgency" | "because"> & {
  state: CriterionState;
  since?: IsoDay;
};

/** What is owed and which criteria are met, on the case's day. */
export interface CaseAnswer {
  id: string;
  programme: string;
  criteria: readonly CriterionAnswer[];
  obligations: readonly (ObligationFact & { state: ObligationState })[];
  unusable: readonly UnusableResult[];
}

/** Where every criterion of a patient stands, as facts that do not depend on today. */
export function verdictsOf(rules: RulesInForce, patient: FollowedPatient): VerdictFact[] {
  return rules.criteria.map((each) => verdictOf(each, each.ask(rules, patient)));
}

function verdictOf(inForce: CriterionInForce, finding: Finding): VerdictFact {
  const { id, action, urgency } = inForce;
  return { ...standingOf(inForce, finding), criterion: id, action, urgency, because: because(inForce, finding) };
}

function standingOf(criterion: CriterionInForce, finding: Finding): VerdictStanding {
  if (!("since" in finding)) return { standing: finding.standing };
  const since = dayText(finding.since);
  if (finding.standing !== "pending") return { standing: finding.standing, since };
  return { standing: "pending", since, repeat: repeatOf(criterion, finding) };
}

/** The repeats that first hits owe. They are never met: a result that decides ends them, one that does not leaves them owed. */
export function repeatsOwed(verdicts: readonly VerdictFact[]): ObligationFact[] {
  return verdicts.flatMap((verdict) => {
    if (verdict.standing !== "pending") return [];
    const { from, until, analytes } = verdict.repeat;
    return [{ ...repeatCheck(verdict), needs: [analytes], due: from, from, until, metOn: null }];
  });
}

function repeatCheck({ criterion, because: { label: rule } }: VerdictFact) {
  const label = { da: `Gentag prøven: ${rule.da}`, en: `Repeat the test: ${rule.en}` };
  return { check: `repeat:${criterion}`, label, optional: false, takenAt: "practice" as const, because: criterion };
}

/** Evaluates a case as the server would see the patient on that day. The case's plan has no problems: ask `planProblems` first. */
export function evaluateCase(given: EvaluationCase, programme: Programme): CaseAnswer {
  const rules = rulesFor(programme, given.plan);
  const patient = patientOf(given, programme);
  const today = dayOf(given.asOf);
  const verdicts = verdictsOf(rules, patient);
  const owed = obligationsOf(rules, patient, dayText(dayNumber(given.asOf) + LISTED_DAYS));
  const listed = [...owed, ...repeatsOwed(verdicts)].sort(byDueThenCheck);
  return {
    id: given.id,
    programme: programmeKey(programme),
    criteria: verdicts.map((fact) => criterionAnswer(fact, today)),
    obligations: listed.map((fact) => ({ ...fact, state: obligationState(fact, today) })),
    unusable: patient.measured.unusable,
  };
}

/** A case as the rules see the patient on its day. */
export function patientOf(given: EvaluationCase, { analytes }: Programme): FollowedPatient {
  const { anchors, followedFrom, results, baseline, asOf } = given;
  const symptoms = given.symptoms.filter((report) => report.reportedOn <= asOf);
  return {
    anchors,
    followedFrom,
    symptoms,
    done: [],
    measured: usableResults({ analytes, results, baseline, upTo: asOf }),
  };
}

function criterionAnswer(fact: VerdictFact, today: Temporal.PlainDate): CriterionAnswer {
  const state = verdictState(fact, today);
  const { criterion, action, urgency } = fact;
  const since = "since" in fact && state !== "not-met" ? { since: fact.since } : {};
  return { criterion, state, ...since, action, urgency, because: fact.because };
}
