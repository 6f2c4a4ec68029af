import type { Criterion, Rule } from "../../criteria/criterion.ts";
import { changeableNumber } from "../../criteria/criterion.ts";
import type { Because, ValueSeen } from "../../criteria/verdict.ts";
import type { Programme } from "../../programme.ts";
import type { PlainCriterion } from "./criteria-in-force.ts";
import type { DayOfRule } from "./finding.ts";
import { decimalText, type Fraction, fraction } from "./fraction.ts";
import type { Measurement } from "./measurement.ts";

/** A reason with nothing in it but the rule and where its number stands. */
export function bareReason({ criterion, fromPlan }: PlainCriterion, programme: Programme): Because {
  const { id, version } = programme;
  const source = fromPlan ? "Patientens egen plan (epikrisen)" : sourceOf(criterion, programme);
  const rule = `${id}@${version} ${criterion.id}`;
  return { rule, label: criterion.label, source, fromPlan, values: [], reports: [], comparedWith: [] };
}

/** The title of the source that covers the number which a plan could change, else of the first. */
function sourceOf({ rule, evidence }: Criterion, { sources }: Programme): string {
  const number = changeableNumber(rule);
  const covering = evidence.find((each) => number !== undefined && each.for.includes(number)) ?? evidence[0];
  return sources.find(({ id }) => id === covering?.source)?.title ?? "";
}

/** What the days of a walk show: their values, and what the last of them was compared with and held against. */
export function shown(
  days: readonly DayOfRule[],
  programme: Programme,
): Pick<Because, "values" | "comparedWith" | "limit"> {
  const values = days.flatMap(({ spoken }) => spoken).map(({ of }) => of);
  const last = days.at(-1)?.spoken ?? [];
  const limits = last.flatMap(({ limit, of }) =>
    limit === undefined ? [] : [limitText(limit, of.analyte, programme)],
  );
  return {
    values: seen(values),
    comparedWith: seen(last.flatMap(({ against }) => against ?? [])),
    ...(limits.length === 0 ? {} : { limit: [...new Set(limits)].join("; ") }),
  };
}

/** Each measurement once, as the laboratory wrote it. */
export function seen(measurements: readonly Measurement[]): ValueSeen[] {
  return [...new Set(measurements.map(({ written }) => written))];
}

/** A limit as canonical decimal with the analyte's unit. */
export function limitText(limit: Fraction, analyte: string, { analytes }: Programme): string {
  return `${decimalText(limit)} ${analytes.find(({ id }) => id === analyte)?.unit ?? ""}`;
}

/** A decimal of a rule or a plan as it is written in a limit. */
export function canonical(text: string): string {
  return decimalText(fraction(text));
}

/** The distinct analytes of a rule in order. */
export function analytesOf(rule: Rule): string[] {
  if (rule.kind === "all" || rule.kind === "any") return [...new Set(rule.of.map(({ analyte }) => analyte))];
  return "analyte" in rule ? [rule.analyte] : [];
}
