import type { IndividualPlan, PlanCheckByAnalysis, PlanCheckById } from "../../individual-plan.ts";
import type { Check, Programme } from "../../programme.ts";

/** A check with its numbers in force, and whether the patient's own plan set it. */
export interface CheckInForce
  extends Omit<Check, "plain" | "kind" | "evidence" | "onlyIf" | "intervalFromEpikrise" | "performedBy"> {
  fromPlan: boolean;
}

/** The checks that the practice owes this patient. */
export function checksOwed({ checks, analytes }: Programme, plan: IndividualPlan): CheckInForce[] {
  const byAnalysis = plan.checks.filter((line) => "analysis" in line);
  const byId = plan.checks.filter((line) => "check" in line);
  const named = byAnalysis.map((line) => ({ line, analyte: analyteOf(analytes, line.analysis) }));
  const replaced = (check: Check): boolean => named.some(({ analyte }) => needsJust(check, analyte));
  const kept = checks.filter((check) => !replaced(check)).flatMap((check) => keptCheck(check, byId));
  return [...kept, ...ownChecks(named, checks)];
}

function analyteOf(analytes: Programme["analytes"], code: string): string {
  const analyte = analytes.find(({ codes }) => codes.includes(code));
  if (analyte === undefined) throw new Error(`"${code}" is no analysis of the programme`);
  return analyte.id;
}

function needsJust({ needs }: Check, analyte: string): boolean {
  return needs.length === 1 && needs[0]?.length === 1 && needs[0][0] === analyte;
}

/** The plan's checks of an analyte take the ids of those they replace, in order; then its name, and -2, -3 … where that is taken. */
function ownChecks(
  named: readonly { line: PlanCheckByAnalysis; analyte: string }[],
  checks: readonly Check[],
): CheckInForce[] {
  const free = [...checks];
  const taken = new Set(checks.map(({ id }) => id));
  return named.map(({ line, analyte }) => {
    const at = free.findIndex((check) => needsJust(check, analyte));
    const replaces = at === -1 ? undefined : free.splice(at, 1)[0];
    const id = replaces?.id ?? untaken(analyte, taken);
    taken.add(id);
    // where the sample is taken, the plan does not say: where the programme's first check of the analyte is
    const takenAt = checks.find((check) => needsJust(check, analyte))?.takenAt ?? "practice";
    return { ...ownCheck(line, id, analyte), takenAt };
  });
}

function untaken(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

/** Left out, fromMonth is 0, untilMonth null, beforeDays and afterDays 30. */
function ownCheck(line: PlanCheckByAnalysis, id: string, analyte: string): Omit<CheckInForce, "takenAt"> {
  const { everyMonths, fromMonth = 0, untilMonth = null, beforeDays = 30, afterDays = 30 } = line;
  const timing = { kind: "recurring", everyMonths, fromMonth, untilMonth } as const;
  const label = { da: analyte, en: analyte };
  return { id, label, needs: [[analyte]], timing, beforeDays, afterDays, optional: false, fromPlan: true };
}

/** A programme's check as the plan's line for it leaves it; none if the practice does not owe it. */
function keptCheck(check: Check, lines: readonly PlanCheckById[]): CheckInForce[] {
  const line = lines.find((each) => each.check === check.id);
  if (check.performedBy === "hospital") return [];
  if (check.onlyIf !== null && line === undefined) return [];
  if (check.intervalFromEpikrise && line?.everyMonths === undefined) return [];
  const { id, label, needs, optional, takenAt } = check;
  const beforeDays = line?.beforeDays ?? check.beforeDays;
  const afterDays = line?.afterDays ?? check.afterDays;
  const numbers = { beforeDays, afterDays, timing: timingOf(check, line) };
  return [{ id, label, needs, optional, takenAt, ...numbers, fromPlan: line !== undefined }];
}

/** A check by its id keeps every number that the plan does not give; null is given. */
function timingOf({ timing }: Check, line: PlanCheckById | undefined): Check["timing"] {
  if (timing.kind === "once" || line === undefined) return timing;
  return {
    kind: "recurring",
    everyMonths: line.everyMonths ?? timing.everyMonths,
    fromMonth: line.fromMonth ?? timing.fromMonth,
    untilMonth: line.untilMonth === undefined ? timing.untilMonth : line.untilMonth,
  };
}
