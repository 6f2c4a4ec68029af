import { decimalOf, percentAbove, percentBelow } from "../value.ts";
import type { RelativeChange } from "./criterion.ts";
import { againstHandoverBaseline } from "./handover-baseline.ts";
import { againstLastStable } from "./last-stable.ts";
import { againstNadir } from "./nadir-since-start.ts";
import type { Judge, MeasuredRuling } from "./ruling.ts";

/** A fall or rise by so many per cent of a baseline. */
export function relativeChange(rule: RelativeChange): Judge<MeasuredRuling> {
  const percent = decimalOf(rule.percent);
  const change = rule.direction === "decrease" ? percentBelow : percentAbove;
  const comparison = {
    analyte: rule.analyte,
    op: rule.direction === "decrease" ? ("<=" as const) : (">=" as const),
    limitFrom: (baseline: ReturnType<typeof decimalOf>) => change(baseline, percent),
  };
  switch (rule.baseline) {
    case "handoverBaseline":
      return againstHandoverBaseline(comparison);
    case "lastStable":
      return againstLastStable(comparison);
    case "nadirSinceAdtStart":
      return againstNadir({ ...comparison, minAbsolute: decimalOf(rule.minAbsolute ?? "0") });
    default:
      return rule.baseline satisfies never;
  }
}
