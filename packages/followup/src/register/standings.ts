import type { CriterionInForce } from "../criteria/in-force.ts";
import { dayText } from "../day.ts";
import type { RulesInForce } from "../rules-in-force.ts";
import type { Followed } from "./register-line.ts";

const ordered = new WeakMap<RulesInForce, readonly CriterionInForce[]>();

/** Where every criterion of a patient stands, as one text that is compared with what is stored: "cyst-b12 not-met ,cyst-hb met 2026-08-05", by id. Reasons are not computed. */
export function standingsText({ rules, patient }: Followed): string {
  return criteriaById(rules)
    .map((criterion) => {
      const finding = criterion.ask(rules, patient);
      return `${criterion.id} ${finding.standing} ${"since" in finding ? dayText(finding.since) : ""}`;
    })
    .join(",");
}

function criteriaById(rules: RulesInForce): readonly CriterionInForce[] {
  const known = ordered.get(rules);
  if (known !== undefined) return known;
  const criteria = rules.criteria.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  ordered.set(rules, criteria);
  return criteria;
}
