import { type CriterionState, verdictState } from "./criteria/verdict.ts";
import type { CourseImpact } from "./impact.ts";
import { dateMoves } from "./moved-dates.ts";
import type { Phrase } from "./phrase.ts";

/** What a new version does at one unit, or everywhere: counts only, nobody's name. */
export interface ImpactCounts {
  courses: number;
  /** Courses for which anything would be different. */
  touched: number;
  /** Courses that cannot be moved as they are. */
  stuck: number;
  moved: number;
  gained: number;
  lost: number;
  changed: number;
  verdicts: number;
}

/** What a new version does in the register: in all, by unit, by how many days dates move, by check and by criterion. */
export interface ImpactTotals {
  all: ImpactCounts;
  /** By the party that holds the patient. */
  units: Record<string, ImpactCounts>;
  /** How many dates move by how many whole months; zero: by less than half a month. */
  months: Record<string, number>;
  checks: Record<string, { label: Phrase; moved: number; gained: number; lost: number; changed: number }>;
  /** How many patients' verdicts go from one state to another, by criterion: "not-met > met". */
  criteria: Record<string, { label: Phrase; states: Record<string, number> }>;
  /** Why courses cannot be moved, by the refusal's code. */
  reasons: Record<string, number>;
}

const NONE: ImpactCounts = {
  ...{ courses: 0, touched: 0, stuck: 0, moved: 0, gained: 0, lost: 0, changed: 0, verdicts: 0 },
};

/** Totals before the first course. */
export function noTotals(): ImpactTotals {
  return { all: { ...NONE }, units: {}, months: {}, checks: {}, criteria: {}, reasons: {} };
}

/** Adds one course to the totals, in place: a register may be large. */
export function addImpact(totals: ImpactTotals, unit: string, impact: CourseImpact, today: Temporal.PlainDate): void {
  const dates = dateMoves(impact);
  const counts = countsOf(impact, dates);
  add(totals.all, counts);
  totals.units[unit] ??= { ...NONE };
  add(totals.units[unit], counts);
  if (impact.refusal !== null) increase(totals.reasons, impact.refusal.refused);
  for (const { days } of dates.moved) increase(totals.months, String(Math.round(days / DAYS_A_MONTH)));
  addChecks(totals, impact, dates);
  addVerdicts(totals, impact, today);
}

/** The mean length of a month, for counting how far dates move. */
const DAYS_A_MONTH = 30.44;

/** Whether anything would be different for the patient. */
function isTouched({ gained, lost, changed, verdicts }: CourseImpact): boolean {
  return gained.length + lost.length + changed.length + verdicts.length > 0;
}

type Dates = ReturnType<typeof dateMoves>;

function countsOf(impact: CourseImpact, { moved, gained, lost }: Dates): ImpactCounts {
  return {
    courses: 1,
    touched: isTouched(impact) ? 1 : 0,
    stuck: impact.refusal === null ? 0 : 1,
    moved: moved.length,
    gained: gained.length,
    lost: lost.length,
    changed: impact.changed.length,
    verdicts: impact.verdicts.length,
  };
}

function add(sum: ImpactCounts, more: ImpactCounts): void {
  for (const field of FIELDS) sum[field] += more[field];
}

const FIELDS = ["courses", "touched", "stuck", "moved", "gained", "lost", "changed", "verdicts"] as const;

function increase(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function addChecks(totals: ImpactTotals, { changed }: CourseImpact, { moved, gained, lost }: Dates): void {
  const count = (check: string, label: Phrase, what: "moved" | "gained" | "lost" | "changed"): void => {
    totals.checks[check] ??= { label, moved: 0, gained: 0, lost: 0, changed: 0 };
    totals.checks[check][what] += 1;
  };
  for (const { check, label } of moved) count(check, label, "moved");
  for (const { check, label } of gained) count(check, label, "gained");
  for (const { check, label } of lost) count(check, label, "lost");
  for (const { after } of changed) count(after.check, after.label, "changed");
}

function addVerdicts(totals: ImpactTotals, { verdicts }: CourseImpact, today: Temporal.PlainDate): void {
  const state = (fact: CourseImpact["verdicts"][number]["before"]): CriterionState | "none" =>
    fact === null ? "none" : verdictState(fact, today);
  for (const { before, after } of verdicts) {
    const { criterion, because } = after ?? before;
    const { label, states } = totals.criteria[criterion] ?? { label: because.label, states: {} };
    totals.criteria[criterion] = { label, states };
    increase(states, `${state(before)} > ${state(after)}`);
  }
}
