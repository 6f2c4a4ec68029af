import { byText } from "../by-text.ts";
import type { Finding } from "../criteria/finding.ts";
import type { CriterionInForce } from "../criteria/in-force.ts";
import { dayText } from "../day.ts";
import type { RulesInForce } from "../rules-in-force.ts";
import type { Followed } from "./register-line.ts";

const ordered = new WeakMap<RulesInForce, readonly CriterionInForce[]>();

/** Where every criterion of a patient stands, with the days of a repeat, as one text that is compared with what is stored, by id: "cyst-b12 not-met,cyst-hb pending 2026-08-05 2026-08-19 2026-10-04". Reasons are not computed. */
export function standingsText({ rules, patient }: Followed): string {
  return criteriaById(rules)
    .map((criterion) => [criterion.id, ...standing(criterion.ask(rules, patient))].join(" "))
    .join(",");
}

function standing(finding: Finding): string[] {
  if (!("since" in finding)) return [finding.standing];
  const { since } = finding;
  const repeat = finding.standing === "pending" ? [finding.confirm.minDaysBetween, finding.confirm.maxDaysBetween] : [];
  return [finding.standing, dayText(since), ...repeat.map((days) => dayText(since + days))];
}

function criteriaById(rules: RulesInForce): readonly CriterionInForce[] {
  const known = ordered.get(rules);
  if (known !== undefined) return known;
  const criteria = rules.criteria.toSorted((one, other) => byText(one.id, other.id));
  ordered.set(rules, criteria);
  return criteria;
}
