import { dayNumber, dayText } from "./day.ts";
import type { IsoDay } from "./ids.ts";
import type { EscalationAnswer, LadderLevel } from "./life-events.ts";
import type { Ladder, LadderAct, LadderStep } from "./region-settings.ts";
import { workingDaysAfter } from "./working-days.ts";

/** How far something has climbed on a day: who is reached last, since when, and who is next. */
export interface Climbed {
  level: LadderLevel;
  act: LadderAct;
  since: IsoDay;
  /** Everybody who has been reached, the first one first. */
  reached: readonly LadderLevel[];
  next?: { level: LadderLevel; on: IsoDay };
}

/** The step that something has reached which began to wait on a day. The first step is reached at once, also where a clock has gone back behind the beginning. */
export function climb({ counts, steps }: Ladder, began: IsoDay, today: IsoDay): Climbed {
  const days = steps.map((step) => ({ step, on: dayOfStep(counts, step, began) }));
  const reached = days.filter(({ step, on }) => step.after === 0 || on <= today);
  const last = reached.at(-1);
  if (last === undefined) throw new Error("a ladder's first step is at once");
  const next = days[reached.length];
  return {
    ...{ level: last.step.to, act: last.step.act, since: last.on },
    reached: reached.map(({ step }) => step.to),
    ...(next === undefined ? {} : { next: { level: next.step.to, on: next.on } }),
  };
}

function dayOfStep(counts: Ladder["counts"], { after }: LadderStep, began: IsoDay): IsoDay {
  return counts === "working-days" ? workingDaysAfter(began, after) : dayText(dayNumber(began) + after);
}

/** Until when something is quiet because a person answered for it: until her day, and only as far up as she was reached. Never for good. */
export function quietUntil(
  { reached }: Pick<Climbed, "reached">,
  answer: EscalationAnswer | undefined,
  today: IsoDay,
): IsoDay | undefined {
  if (answer === undefined || answer.until <= today) return undefined;
  return answer.level === reached.at(-1) ? answer.until : undefined;
}

/** What is wrong with a ladder as it is written; undefined where nothing is. */
export function ladderProblem({ steps }: Ladder): string | undefined {
  if (steps[0]?.after !== 0) return "the first step is at once: give it `after: 0`";
  const early = steps.find(({ after }, at) => steps.slice(0, at).some((before) => before.after >= after));
  if (early !== undefined) return `the step to ${early.to} does not come after the one before it`;
  const twice = steps.find(({ to, act }, at) => steps.slice(0, at).some((step) => step.to === to && step.act === act));
  return twice === undefined ? undefined : `${twice.to} is told to ${twice.act} twice`;
}
