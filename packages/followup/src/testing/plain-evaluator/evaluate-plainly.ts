import type { CaseAnswer, CriterionAnswer, EvaluationCase } from "../../evaluate.ts";
import type { Programme } from "../../programme.ts";
import { daysLater } from "./calendar.ts";
import { checksOwed } from "./checks-owed.ts";
import { countingResults } from "./counting-results.ts";
import { criteriaInForce, type PlainCriterion } from "./criteria-in-force.ts";
import { said } from "./criterion-answer.ts";
import { inTextOrder } from "./finding.ts";
import { obligationsOf, stateOf } from "./obligations.ts";
import { patientOf } from "./patient.ts";
import { bareReason } from "./reasons.ts";
import type { Said } from "./walk-answer.ts";

type Obligation = CaseAnswer["obligations"][number];

/** How far ahead of today obligations are listed. */
const LISTED_DAYS = 365;

/**
 * The second opinion: one case, evaluated straight from the paragraphs that say what checks and criteria mean, as plainly as
 * can be and with nothing of the product but its types. The labels for people are the rules' own, unfilled.
 */
export function evaluatePlainly(given: EvaluationCase, programme: Programme): CaseAnswer {
  const { counting, unusable } = countingResults(given.results, programme.analytes, given.asOf);
  const patient = patientOf(given, programme, counting);
  const owed = checksOwed(programme, given.plan);
  const key = `${programme.id}@${programme.version}`;
  const answered = criteriaInForce(programme, given.plan).map((own) => ({
    own,
    says: said(own, patient, owed, programme),
  }));
  const last = daysLater(given.asOf, LISTED_DAYS);
  const obligations = [
    ...owed.flatMap((check) => obligationsOf(check, patient, last, `${key} ${check.id}`)),
    ...answered.flatMap(({ own, says }) => repeatOf(own, says, given)),
  ];
  return {
    id: given.id,
    programme: key,
    criteria: answered.map(({ own, says }) => criterionAnswer(own, says, programme)),
    obligations: obligations.sort(
      (one, other) => inTextOrder(one.due, other.due) || inTextOrder(one.check, other.check),
    ),
    unusable,
  };
}

function criterionAnswer(own: PlainCriterion, { state, since, why }: Said, programme: Programme): CriterionAnswer {
  const { id, action, urgency } = own.criterion;
  const because = { ...bareReason(own, programme), ...why };
  return { criterion: id, state, ...(since === undefined ? {} : { since }), action, urgency, because };
}

/** A `pending` or `unconfirmed-overdue` criterion owes a repeat, which is never met, and listed only while it is owed. */
function repeatOf({ criterion }: PlainCriterion, { why }: Said, { asOf }: EvaluationCase): Obligation[] {
  const { needs } = why;
  if (needs?.kind !== "repeat") return [];
  const { from, until, analytes } = needs;
  const window = { due: from, from, until };
  const owed = { check: `repeat:${criterion.id}`, label: criterion.label, needs: [analytes], ...window };
  const state = stateOf(window, null, false, asOf);
  return [{ ...owed, metOn: null, optional: false, takenAt: "practice", because: criterion.id, state }];
}
