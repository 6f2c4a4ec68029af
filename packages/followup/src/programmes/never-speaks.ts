import type { Analyte } from "../analyte.ts";
import type { Criterion, MeasuredRule, Rule, Threshold } from "../criteria/criterion.ts";
import { compareDecimals, decimalOf } from "../value.ts";

/** The criterion that is always met no later than this one and asks for the same act, so that this one never says anything new. */
export function speaksBefore(criterion: Criterion, all: readonly Criterion[]): Criterion | undefined {
  const at = all.indexOf(criterion);
  return all.find((other, place) => {
    if (other === criterion || !sameAct(other, criterion) || !alwaysBefore(other, criterion)) return false;
    return place < at || !alwaysBefore(criterion, other); // of two that say the very same, the second one is told
  });
}

function sameAct(one: Criterion, other: Criterion): boolean {
  return one.action === other.action && one.urgency === other.urgency;
}

/**
 * Certain only where the early one needs no confirmation, or both walk through the very same hits: with a confirmation, a
 * miss can close the wider rule on a day on which the narrower one, opened later, does not listen yet.
 */
function alwaysBefore(early: Criterion, late: Criterion): boolean {
  if (early.fromMonth > late.fromMonth || !hitsAtLeast(early.rule, late.rule)) return false;
  if (early.confirm === null) return true;
  const sameHits = early.fromMonth === late.fromMonth && hitsAtLeast(late.rule, early.rule);
  return sameHits && early.confirm.minDaysBetween === late.confirm?.minDaysBetween;
}

/** Whether every value that hits the narrow rule hits the wide one too; false wherever that is not certain. */
function hitsAtLeast(wide: Rule, narrow: Rule): boolean {
  if (wide.kind === "threshold" && narrow.kind === "threshold")
    return wide.analyte === narrow.analyte && widerLimit(wide, narrow);
  if (wide.kind === "nadirPlus" && narrow.kind === "nadirPlus")
    return wide.analyte === narrow.analyte && order(wide.delta, narrow.delta) <= 0;
  if (wide.kind !== "relativeChange" || narrow.kind !== "relativeChange") return false;
  const alike =
    wide.analyte === narrow.analyte && wide.direction === narrow.direction && wide.baseline === narrow.baseline;
  const least =
    wide.minAbsolute === undefined ||
    (narrow.minAbsolute !== undefined && order(wide.minAbsolute, narrow.minAbsolute) <= 0);
  // A "last stable" baseline is made of what was no hit of the rule itself: two percentages may have two baselines.
  const comparable = wide.baseline !== "lastStable" || order(wide.percent, narrow.percent) === 0;
  return alike && least && comparable && order(wide.percent, narrow.percent) <= 0;
}

function widerLimit(wide: Threshold, narrow: Threshold): boolean {
  if (wide.value === null || narrow.value === null || upward(wide) !== upward(narrow)) return false;
  const compared = order(wide.value, narrow.value);
  const equal = compared === 0 && (wide.op === narrow.op || wide.op.endsWith("="));
  return equal || (upward(wide) ? compared < 0 : compared > 0);
}

function upward({ op }: Threshold): boolean {
  return op === ">=" || op === ">";
}

function order(one: string, other: string): number {
  return compareDecimals(decimalOf(one), decimalOf(other));
}

/** Whether no possible value of its analyte reaches a rule's limit: it would never be met. */
export function outOfReach(rule: Rule, analytes: readonly Analyte[]): boolean {
  switch (rule.kind) {
    case "threshold":
      return limitOutOfReach(rule, analytes);
    case "all":
      return rule.of.some((part) => partOutOfReach(part, analytes));
    case "any":
      return rule.of.every((part) => partOutOfReach(part, analytes));
    case "nadirPlus":
    case "relativeChange":
    case "aboveReference":
    case "consecutiveRises":
    case "doublingTime":
    case "symptom":
    case "countWithin":
    case "missedCheck":
    case "clinicianFlag":
      return false;
    default:
      return rule satisfies never;
  }
}

function partOutOfReach(part: MeasuredRule, analytes: readonly Analyte[]): boolean {
  return part.kind === "threshold" && limitOutOfReach(part, analytes);
}

function limitOutOfReach({ analyte, op, value }: Threshold, analytes: readonly Analyte[]): boolean {
  const possible = analytes.find(({ id }) => id === analyte)?.plausible;
  if (possible === undefined || value === null) return false;
  const [low, high] = possible;
  switch (op) {
    case ">=":
      return order(value, high) > 0;
    case ">":
      return order(value, high) >= 0;
    case "<=":
      return order(value, low) < 0;
    case "<":
      return order(value, low) <= 0;
    default:
      return op satisfies never;
  }
}
