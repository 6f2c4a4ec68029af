import type { Analyte } from "@foelgeskab/followup/analyte";
import type { CourseResult } from "@foelgeskab/followup/course";
import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import { analytesOf, measuredParts } from "@foelgeskab/followup/criteria/parts-of-rule";
import type { VerdictFact } from "@foelgeskab/followup/criteria/verdict";
import { stepsOf } from "@foelgeskab/followup/evolve";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { UNUSABLE } from "@foelgeskab/followup/rows/result-row";
import { shownUnit } from "@foelgeskab/followup/rows/verdict-row";
import { rulesFor } from "@foelgeskab/followup/rules-in-force";
import { toSeeBack } from "@foelgeskab/followup/seen-back";
import type { UnusableReason } from "@foelgeskab/followup/usable-results";
import { compareDecimals, decimalOf } from "@foelgeskab/followup/value";
import { arrivals, needsEyes } from "../advance/arrivals.ts";
import type { Curve, CurvePoint } from "../contract.ts";
import type { CourseFile } from "./course-file.ts";

/** One curve for every analyte that the plan asks for or that was measured, the one with a limit first. */
export function curvesOf(file: CourseFile): Curve[] {
  const asked = new Set(file.programme.checks.flatMap(({ needs }) => needs.flat()));
  return file.programme.analytes
    .map((analyte) => curveOf(file, analyte))
    .filter(({ analyte, points }) => points.length > 0 || asked.has(analyte))
    .sort((a, b) => Number(b.limit !== null) - Number(a.limit !== null) || b.points.length - a.points.length);
}

function curveOf(file: CourseFile, analyte: Analyte): Curve {
  const rule = limitingCriterion(file, analyte.id);
  const verdict = file.picture?.verdicts.find(({ criterion }) => criterion === rule?.id);
  return {
    analyte: analyte.id,
    label: analyte.label,
    unit: shownUnit(analyte.unit),
    points: pointsOf(file, analyte),
    limit: rule === undefined ? null : limitOf(file, analyte, rule, verdict),
    pair: verdict === undefined ? null : pairOf(verdict),
    planned: plannedOf(file, analyte.id),
  };
}

function pointsOf({ course, picture, history }: CourseFile, { codes, unit }: Analyte): CurvePoint[] {
  const unusable = new Map((picture?.patient.measured.unusable ?? []).map(({ result, reason }) => [result, reason]));
  const arrived = arrivals(stepsOf(history));
  const back = toSeeBack(course, picture?.verdicts ?? []);
  const measured = course.results
    .filter(({ analysis }) => codes.includes(analysis))
    .map((result) => ({
      ...point(result, unusable.get(result.id), course.signed[result.id]),
      toSign:
        back.has(result.id) ||
        (course.signed[result.id] === undefined && needsEyes(result.id, course, arrived.get(result.id), unusable)),
    }));
  const baseline = (course.letter?.epikrise.baseline ?? [])
    .filter(
      ({ analysis, sampledOn }) => codes.includes(analysis) && !measured.some((other) => other.sampledOn === sampledOn),
    )
    .map((value, at) => ({
      ...split(value.value),
      result: `baseline-${at}`,
      sampledOn: value.sampledOn,
      unit: shownUnit(value.unit || unit),
      laboratory: "epikrise",
      status: "final",
      unusable: null,
      signedOn: null,
      signedBy: null,
      toSign: false,
    }));
  return [...baseline, ...measured].sort((a, b) => (a.sampledOn < b.sampledOn ? -1 : 1));
}

function point(
  result: CourseResult,
  why: UnusableReason | undefined,
  signed: { on: IsoDay; by: string } | undefined,
): Omit<CurvePoint, "toSign"> {
  return {
    ...split(result.value),
    result: result.id,
    sampledOn: result.sampledOn,
    unit: shownUnit(result.unit),
    laboratory: result.laboratory,
    status: result.status,
    unusable: why === undefined ? null : UNUSABLE[why],
    signedOn: signed?.on ?? null,
    signedBy: signed?.by ?? null,
  };
}

function split(text: string): Pick<CurvePoint, "value" | "comparator"> {
  const trimmed = text.normalize("NFKC").trim();
  const sign = trimmed.startsWith("<") ? "<" : trimmed.startsWith(">") ? ">" : "";
  return { comparator: sign, value: trimmed.slice(sign.length).trim().replace(",", ".") };
}

function limitingCriterion({ picture, programme }: CourseFile, analyte: string): Criterion | undefined {
  const rules = (picture?.rules ?? rulesFor(programme)).criteria;
  const about = rules.filter(({ rule }) => analytesOf(rule).includes(analyte) && rule.kind !== "consecutiveRises");
  return about.find(({ rule }) => rule.kind !== "doublingTime") ?? about[0]; // a line can be drawn of a number, not of a pace
}

/** The limit as a number where it is one of this analyte: fixed, or computed from a nadir or baseline by the verdict. */
function limitOf(
  { course, programme }: CourseFile,
  { id, unit }: Analyte,
  criterion: Criterion,
  verdict: VerdictFact | undefined,
): Curve["limit"] {
  const { rule } = criterion;
  const downward = isDownward(criterion, id);
  const computed = (verdict?.because.limit ?? "").split("; ").filter((each) => each.endsWith(` ${unit}`));
  const fixed = rule.kind === "threshold" && rule.analyte === id ? rule.value : null;
  const value =
    metFirst(
      computed.flatMap((each) => each.split(" ")[0] ?? []),
      (rule.kind === "all") === downward,
    ) ?? fixed;
  const from = course.subject.anchors[programme.anchor.name] ?? course.letter?.offeredOn;
  if (value === null || from === undefined) return null;
  return { value, text: criterion.label, from, direction: downward ? "below" : "above" };
}

/** Of several limits of one analyte the one that decides: where one is enough the nearest, where all must hold the farthest. */
function metFirst(limits: readonly string[], lowest: boolean): string | undefined {
  const sorted = [...limits].sort((one, other) => compareDecimals(decimalOf(one), decimalOf(other)));
  return lowest ? sorted[0] : sorted.at(-1);
}

function isDownward({ rule }: Criterion, analyte: string): boolean {
  const one = measuredParts(rule).find((part) => part.analyte === analyte);
  if (one === undefined) return false;
  if (one.kind === "threshold") return one.op === "<" || one.op === "<=";
  return one.kind === "relativeChange" && one.direction === "decrease";
}

function pairOf({ standing, because }: VerdictFact): Curve["pair"] {
  const [first, second] = because.values.flatMap(({ result }) => result ?? []);
  return standing === "met" && first !== undefined && second !== undefined ? [first, second] : null;
}

function plannedOf({ picture }: CourseFile, analyte: string): Curve["planned"] {
  const next = picture?.obligations.find(
    ({ metOn, needs }) => metOn === null && needs.some((group) => group.includes(analyte)),
  );
  return next === undefined ? null : { due: next.due, from: next.from, until: next.until };
}
