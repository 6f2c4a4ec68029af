import { type DayNumber, dayNumber, dayText } from "@foelgeskab/followup/day";
import type { ObligationFact } from "@foelgeskab/followup/obligation";
import { obligationsOf } from "@foelgeskab/followup/plan";
import type { RulesInForce } from "@foelgeskab/followup/rules-in-force";
import type { CourseCase } from "./course-case.ts";
import { subjectOf } from "./course-case.ts";

/** What falls due on one day: one visit. */
export interface Visit {
  due: DayNumber;
  from: DayNumber;
  until: DayNumber;
  blood: ObligationFact[];
  talks: ObligationFact[];
}

const NOTHING = { results: new Map(), baseline: new Map(), unusable: [] } as const;

/** Everything that the practice owes by the patient's rules, visit by visit: the engine's own plan. */
export function visitsOf(story: CourseCase, rules: RulesInForce, followedFrom: DayNumber): Visit[] {
  const { anchors } = subjectOf(story);
  const patient = { anchors, followedFrom: dayText(followedFrom), measured: NOTHING, symptoms: [], done: [] };
  const byDue = Map.groupBy(obligationsOf(rules, patient, dayText(story.today + 60)), ({ due }) => due);
  return [...byDue].map(([due, owed]) => ({
    due: dayNumber(due),
    from: Math.max(...owed.map(({ from }) => dayNumber(from))),
    until: Math.min(...owed.map(({ until }) => dayNumber(until))),
    blood: owed.filter(({ needs }) => needs.length > 0),
    talks: owed.filter(({ needs }) => needs.length === 0),
  }));
}
