import fc from "fast-check";
import type { DoublingTime } from "../../criteria/criterion.ts";
import type { EvaluationCase } from "../../evaluate.ts";
import type { IndividualPlan } from "../../individual-plan.ts";
import type { Programme } from "../../programme.ts";
import { daysLater } from "../plain-evaluator/calendar.ts";
import { checksOwed } from "../plain-evaluator/checks-owed.ts";
import { laboratoryOf } from "./laboratory.ts";
import { daysAfter, dayOfPlace, someAnchor, someEdge, someGap, someMonth, type Times } from "./places-in-time.ts";
import { planOf, somePlan } from "./random-plan.ts";
import { someProgramme } from "./random-programme.ts";
import { reportsOf, someReports } from "./random-reports.ts";
import { baselinesOf, resultsOf, samplingDays, someBaselines, someResults } from "./random-results.ts";

/** A case with the programme that it is evaluated by. */
export interface CaseOfProgramme {
  given: EvaluationCase;
  programme: Programme;
}

/** Draws that become a case under any programme, so that a case shrinks to few results and plain values whatever the programme is. */
const someDraws = fc.record({
  anchor: someAnchor,
  start: fc.oneof(fc.nat(90).map(daysAfter), fc.integer({ min: -20, max: 800 }).map(daysAfter), someMonth),
  /** One gap between all samples, or any. */
  pace: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(199) }),
  followed: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -60, max: 200 }).map(daysAfter) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 1200 }).map(daysAfter) },
    { weight: 1, arbitrary: someEdge },
  ),
  today: fc.oneof(
    { weight: 4, arbitrary: someGap },
    { weight: 2, arbitrary: someEdge },
    { weight: 1, arbitrary: someMonth },
    { weight: 1, arbitrary: fc.nat(3000).map(daysAfter) },
  ),
  todayAfter: fc.oneof({ weight: 4, arbitrary: fc.constant("last" as const) }, { weight: 1, arbitrary: fc.nat(13) }),
  own: fc.nat(8),
  focus: fc.nat(6),
  rising: fc.boolean(),
  events: fc.array(fc.option(fc.integer({ min: -60, max: 500 })), { minLength: 2, maxLength: 2 }),
  plan: somePlan,
  results: someResults,
  baselines: someBaselines,
  reports: someReports,
});

type Draws = typeof someDraws extends fc.Arbitrary<infer One> ? One : never;

/** Any valid case of a programme, the nasty ones more often than life has them. */
export function someCase(programme: Programme): fc.Arbitrary<CaseOfProgramme> {
  return someDraws.map((draws) => ({ given: builtCase(draws, programme), programme }));
}

/** Any valid case of any programme that nobody wrote. */
export const someInventedCase: fc.Arbitrary<CaseOfProgramme> = fc
  .record({ draws: someDraws, programme: someProgramme })
  .map(({ draws, programme }) => ({ given: builtCase(draws, programme), programme }));

function builtCase(draws: Draws, programme: Programme): EvaluationCase {
  const plan = planOf(draws.plan, programme);
  const early = timesOf(draws, programme, plan);
  const start = dayOfPlace(draws.start, draws.anchor, early);
  const times = { ...early, today: todayOf(draws, samplingDays(draws.results, start, early), early) };
  const laboratory = laboratoryOf(programme, plan, draws);
  return {
    id: "patient",
    asOf: times.today,
    anchors: { [programme.anchor.name]: draws.anchor, ...times.dates },
    followedFrom: times.followedFrom,
    plan,
    baseline: baselinesOf(draws.baselines, times, laboratory),
    results: resultsOf(draws.results, samplingDays(draws.results, start, times), laboratory),
    symptoms: reportsOf(draws.reports, programme.criteria, times),
  };
}

/** Today is counted from the last result, or from any of them, so that some lie in the future. */
function todayOf(
  { today, todayAfter, anchor }: Draws,
  sampled: readonly Times["today"][],
  times: Times,
): Times["today"] {
  const at = todayAfter === "last" ? -1 : todayAfter % Math.max(sampled.length, 1);
  const seen = todayAfter === "last" ? [...sampled].sort().at(at) : sampled[at];
  return dayOfPlace(today, seen ?? anchor, times);
}

/** The days that everything is counted from; as long as nothing is sampled, today is the anchor. */
function timesOf({ anchor, followed, events, pace }: Draws, programme: Programme, plan: IndividualPlan): Times {
  const waited = programme.checks.flatMap(({ timing }) => (timing.kind === "once" ? [timing.event] : []));
  const dated = [...new Set(waited)].flatMap((event, at) => {
    const after = events[at % events.length] ?? null;
    return after === null ? [] : [[event, daysLater(anchor, after)] as const];
  });
  const checks = checksOwed(programme, plan);
  const all = gapsOf(programme);
  const gaps = pace === null ? all : [all[pace % all.length] ?? 0];
  const counted = { anchor, today: anchor, gaps, checks, dates: Object.fromEntries(dated) };
  return { ...counted, followedFrom: dayOfPlace(followed, anchor, { ...counted, followedFrom: anchor }) };
}

/** Numbers of days that the criteria speak of, each with one less and one more. */
function gapsOf({ criteria }: Programme): number[] {
  const spoken = criteria.flatMap(({ rule, confirm }) => [
    ...(confirm === null ? [] : [confirm.minDaysBetween, confirm.maxDaysBetween]),
    ...(rule.kind === "consecutiveRises" ? [rule.minDaysBetween] : []),
    ...(rule.kind === "doublingTime" ? gapsOfDoubling(rule) : []),
    ...(rule.kind === "countWithin" ? [rule.windowDays] : []),
    ...(rule.kind === "missedCheck" ? [rule.graceDays] : []),
  ]);
  return [0, 1, 30, 90, 180, ...spoken.flatMap((days) => [days, days + 1, Math.max(days - 1, 0)])];
}

/** The whole span at once or in equal steps, the window's two years, and the days in which a value doubles just fast enough. */
function gapsOfDoubling({ minSpanDays, minMeasurements, valueMonths }: DoublingTime): number[] {
  const step = Math.ceil(minSpanDays / (minMeasurements - 1));
  return [minSpanDays, step, step, 730, Math.floor(Number(valueMonths) * 30.4375)];
}
