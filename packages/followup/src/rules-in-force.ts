import { type CriterionInForce, criterionInForce } from "./criteria/in-force.ts";
import type { IsoDay } from "./ids.ts";
import type { IndividualPlan, PlanCheck, PlanCheckByAnalysis, PlanCheckById } from "./individual-plan.ts";
import { defined, onlyAnalyte, planProblems } from "./plan-problems.ts";
import { type Check, type Programme, programmeKey } from "./programme.ts";

/** A check that the practice owes, with the numbers in force for this patient and the rule that says so. */
export interface OwedCheck extends Check {
  because: string;
}

/** What holds for one patient: the programme's rules with what her own plan changes, compiled once. */
export interface RulesInForce {
  programme: Programme;
  checks: readonly OwedCheck[];
  criteria: readonly CriterionInForce[];
  /** The rules of the version before, where the course was moved: what was due by that day is theirs. */
  earlier?: { rules: RulesInForce; until: IsoDay };
}

const NO_PLAN: IndividualPlan = { checks: [], criteria: [] };
const compiled = new WeakMap<Programme, RulesInForce>();

/** The rules in force for a patient; without an own plan they are compiled once per programme. A plan with problems is a bug here: ask `planProblems` before it is signed. */
export function rulesFor(programme: Programme, plan: IndividualPlan = NO_PLAN): RulesInForce {
  const bare = isBare(plan);
  const known = bare ? compiled.get(programme) : undefined;
  if (known !== undefined) return known;
  const [problem] = planProblems(programme, plan);
  if (problem !== undefined) throw new Error(`plan.${problem.field}: ${problem.reason}`);
  const rules = { programme, checks: checksInForce(programme, plan), criteria: criteriaInForce(programme, plan) };
  if (bare) compiled.set(programme, rules);
  return rules;
}

function isBare({ checks, criteria }: IndividualPlan): boolean {
  return checks.length === 0 && criteria.length === 0;
}

/** Everything the practice owes: not the hospital's checks, not those whose condition or interval the plan leaves out. */
function checksInForce(programme: Programme, plan: IndividualPlan): OwedCheck[] {
  const byAnalysis = checksByAnalysis(programme, plan);
  const kept = programme.checks.filter((check) => !byAnalysis.replaced.has(check.id));
  const owed = kept.flatMap((check) => owedOrNot(programme, check, namedBy(plan, check)));
  return [...owed, ...byAnalysis.checks];
}

function namedBy(plan: IndividualPlan, check: Check): PlanCheckById | undefined {
  return plan.checks.find((each): each is PlanCheckById => "check" in each && each.check === check.id);
}

function owedOrNot(programme: Programme, check: Check, own: PlanCheckById | undefined): OwedCheck[] {
  if (check.performedBy === "hospital") return [];
  if (check.onlyIf !== null && own === undefined) return [];
  if (check.intervalFromEpikrise && own?.everyMonths === undefined) return [];
  const because = own === undefined ? `${programmeKey(programme)} ${check.id}` : `plan ${check.id}`;
  return [{ ...withNumbers(check, own ?? {}), because }];
}

function withNumbers(check: Check, own: Omit<PlanCheck, "check" | "analysis">): Check {
  const { beforeDays = check.beforeDays, afterDays = check.afterDays } = own;
  if (check.timing.kind === "once") return { ...check, beforeDays, afterDays };
  const timing = { ...check.timing, ...defined(monthsOf(own)) };
  const most = 15 * timing.everyMonths - 2; // so that the windows of one check never overlap
  return { ...check, timing, beforeDays: Math.min(beforeDays, most), afterDays: Math.min(afterDays, most) };
}

function monthsOf({ everyMonths, fromMonth, untilMonth }: Partial<PlanCheckByAnalysis>) {
  return { everyMonths, fromMonth, untilMonth } as Partial<{
    everyMonths: number;
    fromMonth: number;
    untilMonth: number | null;
  }>; // `defined` takes the missing ones away
}

interface ByAnalysis {
  checks: OwedCheck[];
  /** Ids of the programme's checks that give way. */
  replaced: ReadonlySet<string>;
}

/** The plan's checks that name an analysis. They take the ids of the checks they replace, in order, then the analyte's name. */
function checksByAnalysis(programme: Programme, plan: IndividualPlan): ByAnalysis {
  const checks: OwedCheck[] = [];
  const replaced = new Set<string>();
  const taken = new Set(programme.checks.map((check) => check.id));
  for (const analyte of programme.analytes) {
    const own = plan.checks.filter(
      (each): each is PlanCheckByAnalysis => "analysis" in each && analyte.codes.includes(each.analysis),
    );
    if (own.length === 0) continue;
    const giveWay = programme.checks.filter((check) => onlyAnalyte(check) === analyte.id);
    for (const check of giveWay) replaced.add(check.id);
    for (const [at, line] of own.entries()) {
      const id = giveWay[at]?.id ?? freeName(analyte.id, taken);
      taken.add(id);
      const label = giveWay[at]?.label ?? analyte.label;
      const takenAt = giveWay[0]?.takenAt ?? "practice";
      checks.push({ ...withNumbers(plainCheck(id, analyte.id), line), label, takenAt, because: `plan ${id}` });
    }
  }
  return { checks, replaced };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  return free;
}

/** A blood test by the practice as a plan orders it where it says no more: from the anchor, for life, 30 days around. */
function plainCheck(id: string, analyte: string): Check {
  return {
    id,
    label: { da: id, en: id },
    plain: null,
    kind: "control",
    needs: [[analyte]],
    timing: { kind: "recurring", everyMonths: 1, fromMonth: 0, untilMonth: null },
    beforeDays: 30,
    afterDays: 30,
    performedBy: "gp",
    optional: false,
    onlyIf: null,
    intervalFromEpikrise: false,
    takenAt: "practice",
    evidence: [],
  };
}

/** The programme's criteria with the plan's numbers; those that it leaves as they are are compiled once per programme. `consecutiveRises` is off unless the plan names it. */
function criteriaInForce(programme: Programme, plan: IndividualPlan): CriterionInForce[] {
  const bare = isBare(plan) ? undefined : rulesFor(programme);
  return programme.criteria.flatMap((criterion) => {
    const own = plan.criteria.find((each) => each.id === criterion.id);
    const off = criterion.rule.kind === "consecutiveRises" && own === undefined;
    if (off) return [];
    const asItIs = own === undefined ? bare?.criteria.find(({ id }) => id === criterion.id) : undefined;
    return [asItIs ?? criterionInForce(programme, criterion, own)];
  });
}
