import { dayText } from "../day.ts";
import { analyteNamed } from "../named-in-programme.ts";
import { type Programme, programmeKey } from "../programme.ts";
import type { Measurement } from "../usable-results.ts";
import { decimalOf, decimalText } from "../value.ts";
import { type Criterion, changeableNumber, type Rule } from "./criterion.ts";
import type { Finding, Limit } from "./finding.ts";
import type { CriterionInForce } from "./in-force.ts";
import { analytesOf } from "./parts-of-rule.ts";
import type { Because, Needs, Repeat, ValueSeen } from "./verdict.ts";

/** What a reason says of the rule itself, whoever the patient is. */
export type RuleFacts = Pick<Because, "rule" | "label" | "source" | "fromPlan"> & {
  /** The limit that stands in the rule; "" where it is computed from values. */
  ownLimit: string;
  unitOf: (analyte: string) => string;
  analytes: readonly string[];
};

/** What can be said of a rule once and for all. */
export function ruleFacts(programme: Programme, criterion: Criterion & { fromPlan: boolean }): RuleFacts {
  const unitOf = (id: string) => analyteNamed(programme, id).unit;
  return {
    rule: `${programmeKey(programme)} ${criterion.id}`,
    label: criterion.label,
    source: sourceOf(programme, criterion),
    fromPlan: criterion.fromPlan,
    ownLimit: ownLimit(criterion.rule, unitOf),
    unitOf,
    analytes: analytesOf(criterion.rule),
  };
}

/** Puts a finding into words and data: which rule, from where, which values, which limit, and what would decide it. */
export function because(criterion: CriterionInForce, finding: Finding): Because {
  const { rule, label, source, fromPlan } = criterion.facts;
  const { values, reports, comparedWith, limits } = finding.grounds();
  const limit = limitText(criterion.facts, limits);
  const needs = needsOf(criterion, finding);
  return {
    ...{ rule, label, source, fromPlan, reports },
    values: values.map(seenValue),
    comparedWith: comparedWith.map(seenValue),
    ...(limit === "" ? {} : { limit }),
    ...(needs === undefined ? {} : { needs }),
  };
}

type Pending = Extract<Finding, { standing: "pending" }>;

/** The repeat that a first hit owes. */
export function repeatOf(criterion: CriterionInForce, { since, confirm }: Pending): Repeat {
  return {
    analytes: criterion.facts.analytes,
    from: dayText(since + confirm.minDaysBetween),
    until: dayText(since + confirm.maxDaysBetween),
  };
}

function sourceOf(programme: Programme, criterion: Criterion & { fromPlan: boolean }): string {
  if (criterion.fromPlan) return "Patientens egen plan (epikrisen)";
  const field = changeableNumber(criterion.rule);
  const evidence =
    criterion.evidence.find((each) => field !== undefined && each.for.includes(field)) ?? criterion.evidence[0];
  return programme.sources.find((source) => source.id === evidence?.source)?.title ?? "";
}

function seenValue({ seen, code }: Measurement): ValueSeen {
  const { id, value, unit, sampledOn } = seen;
  return { ...(id === undefined ? {} : { result: id }), analysis: code, value, unit, sampledOn };
}

/** The limits met on the deciding day; where nothing was measured, the rule's own. */
function limitText({ ownLimit, unitOf }: RuleFacts, limits: readonly Limit[]): string {
  if (limits.length === 0) return ownLimit;
  return [...new Set(limits.map(({ value, analyte }) => `${decimalText(value)} ${unitOf(analyte)}`))].join("; ");
}

function ownLimit(rule: Rule, unitOf: RuleFacts["unitOf"]): string {
  switch (rule.kind) {
    case "threshold":
      return rule.value === null ? "" : `${decimalText(decimalOf(rule.value))} ${unitOf(rule.analyte)}`;
    case "doublingTime":
      return `${decimalText(decimalOf(rule.valueMonths))} months`;
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

function needsOf(criterion: CriterionInForce, finding: Finding): Needs | undefined {
  if (finding.standing === "pending") return { kind: "repeat", ...repeatOf(criterion, finding) };
  if (!("lacking" in finding)) return undefined;
  const { lacking } = finding;
  if (typeof lacking === "object") return { kind: "answer", symptoms: lacking.answerAbout };
  const { analytes } = criterion.facts;
  switch (lacking) {
    case "value":
      return { kind: "value" };
    case "measurement":
    case "decisive-measurement":
      return { kind: lacking, analytes };
    case "baseline":
      return { kind: "baseline", analytes };
    default:
      return lacking satisfies never;
  }
}
