import { isMeasuredRule, type MeasuredRule, type Rule } from "./criterion.ts";

/** The parts of a rule that look at single measurements; none for symptoms, flags, rises in a row and doubling times. */
export function measuredParts(rule: Rule): readonly MeasuredRule[] {
  if ("of" in rule) return rule.of;
  return isMeasuredRule(rule) ? [rule] : [];
}

/** The analytes that a rule is about, each once in its order; none for symptoms, flags and missed checks. */
export function analytesOf(rule: Rule): readonly string[] {
  const analytes = "of" in rule ? rule.of.map(({ analyte }) => analyte) : "analyte" in rule ? [rule.analyte] : [];
  return [...new Set(analytes)];
}
