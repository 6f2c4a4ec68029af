import type { Needs, ValueSeen } from "@foelgeskab/followup/criteria/verdict";
import type { CaseAnswer, CriterionAnswer } from "@foelgeskab/followup/evaluate";

/** An answer in the shape of the command's contract: what each criterion says and why, what is owed, what does not count. */
export function answerJson({ id, programme, criteria, obligations, unusable }: CaseAnswer) {
  return {
    id,
    programme,
    criteria: criteria.map(criterionJson),
    obligations: obligations.map(({ check, due, from, until, state, metOn, because }) => ({
      ...{ check, due, from, until, state },
      ...(metOn === null ? {} : { metOn }),
      because,
    })),
    unusable,
  };
}

function criterionJson({ criterion, state, since, action, urgency, because }: CriterionAnswer) {
  const { rule, label, source, values, reports, comparedWith, limit, needs } = because;
  return {
    id: criterion,
    state,
    ...(since === undefined ? {} : { since }),
    action,
    urgency,
    because: {
      rule: `${rule}: ${label.en}`,
      source,
      values: values.map(seenJson),
      ...(reports.length === 0 ? {} : { reports }),
      ...(comparedWith.length === 0 ? {} : { comparedWith: comparedWith.map(seenJson) }),
      ...(limit === undefined ? {} : { limit }),
      ...(needs === undefined ? {} : { needs: needsText(needs) }),
    },
  };
}

function seenJson({ result, value, unit, sampledOn }: ValueSeen) {
  return { ...(result === undefined ? {} : { result }), value, unit, sampledOn };
}

/** What would decide a criterion, in one phrase. */
function needsText(needs: Needs): string {
  switch (needs.kind) {
    case "value":
      return "value";
    case "measurement":
      return `a measurement of ${needs.analytes.join(" or ")}`;
    case "decisive-measurement":
      return `a measurement of ${needs.analytes.join(" or ")} that lies clearly on one side of the limit, and its history`;
    case "baseline":
      return `a baseline value of ${needs.analytes.join(" or ")} from the hospital`;
    case "repeat":
      return `a repeat of ${needs.analytes.join(" or ")} from ${needs.from}, at the latest ${needs.until}`;
    case "answer":
      return `somebody to ask about ${needs.symptoms.join(", ")}`;
    default:
      return needs satisfies never;
  }
}
