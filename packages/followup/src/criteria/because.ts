import { dayText } from "../day.ts";
import { type Programme, programmeKey } from "../programme.ts";
import type { Measurement } from "../usable-results.ts";
import { decimalText } from "../value.ts";
import { type Criterion, changeableNumber, type Rule } from "./criterion.ts";
import type { Finding, Limit } from "./finding.ts";
import type { CriterionInForce } from "./in-force.ts";
import type { Because, Needs, Repeat, ValueSeen } from "./verdict.ts";

/** Puts a finding into words and data: which rule, from where, which values, which limit, and what would decide it. */
export function because(programme: Programme, criterion: CriterionInForce, finding: Finding): Because {
  const limit = limitText(programme, criterion.rule, finding.grounds.limits);
  const needs = needsOf(criterion, finding);
  return {
    rule: `${programmeKey(programme)} ${criterion.id}`,
    label: criterion.label,
    source: sourceOf(programme, criterion),
    fromPlan: criterion.fromPlan,
    values: finding.grounds.values.map(seenValue),
    reports: finding.grounds.reports,
    comparedWith: finding.grounds.comparedWith.map(seenValue),
    ...(limit === "" ? {} : { limit }),
    ...(needs === undefined ? {} : { needs }),
  };
}

/** The analytes that a rule reads; empty for symptoms, events, flags and missed checks. */
function analytesOf(rule: Rule): readonly string[] {
  if (rule.kind === "all" || rule.kind === "any") return [...new Set(rule.of.map((part) => part.analyte))];
  return "analyte" in rule ? [rule.analyte] : [];
}

/** The repeat that a first hit owes. Undefined where nothing is pending. */
export function repeatOf(criterion: Criterion, finding: Finding): Repeat | undefined {
  if (finding.standing !== "pending" || criterion.confirm === null) return undefined;
  const { minDaysBetween, maxDaysBetween } = criterion.confirm;
  return {
    analytes: analytesOf(criterion.rule),
    from: dayText(finding.since + minDaysBetween),
    until: dayText(finding.since + maxDaysBetween),
  };
}

function sourceOf(programme: Programme, criterion: CriterionInForce): string {
  if (criterion.fromPlan) return "Patientens egen plan (epikrisen)";
  const field = changeableNumber(criterion.rule);
  const evidence =
    criterion.evidence.find((each) => field !== undefined && each.for.includes(field)) ?? criterion.evidence[0];
  return programme.sources.find((source) => source.id === evidence?.source)?.title ?? "";
}

function seenValue({ seen }: Measurement): ValueSeen {
  const { id, value, unit, sampledOn } = seen;
  return { ...(id === undefined ? {} : { result: id }), value, unit, sampledOn };
}

/** The limits met on the deciding day; where nothing was measured, a threshold's own. */
function limitText(programme: Programme, rule: Rule, limits: readonly Limit[]): string {
  const unitOf = (id: string) => programme.analytes.find((analyte) => analyte.id === id)?.unit ?? "";
  const reached = limits.map((limit) => `${decimalText(limit.value)} ${unitOf(limit.analyte)}`);
  if (reached.length > 0) return [...new Set(reached)].join("; ");
  switch (rule.kind) {
    case "threshold":
      return rule.value === null ? "" : `${rule.value} ${unitOf(rule.analyte)}`;
    case "doublingTime":
      return `${rule.valueMonths} months`;
    case "countWithin":
      return `${rule.count} in ${rule.windowDays} days`;
    case "missedCheck":
      return `${rule.graceDays} days`;
    case "nadirPlus":
    case "relativeChange":
    case "aboveReference":
    case "all":
    case "any":
    case "consecutiveRises":
    case "symptom":
    case "clinicianFlag":
      return "";
    default:
      return rule satisfies never;
  }
}

function needsOf(criterion: Criterion, finding: Finding): Needs | undefined {
  const analytes = analytesOf(criterion.rule);
  switch (finding.lacking) {
    case undefined:
      return undefined;
    case "value":
      return { kind: "value" };
    case "measurement":
    case "decisive-measurement":
      return { kind: finding.lacking, analytes };
    case "baseline":
      return { kind: "baseline", analytes };
    case "answer":
      return { kind: "answer", symptoms: askedFor(criterion.rule) };
    case "repeat": {
      const repeat = repeatOf(criterion, finding);
      return repeat && { kind: "repeat", ...repeat };
    }
    default:
      return finding.lacking satisfies never;
  }
}

function askedFor(rule: Rule): readonly string[] {
  if (rule.kind === "symptom") return rule.any;
  return rule.kind === "countWithin" ? [rule.event] : [];
}
