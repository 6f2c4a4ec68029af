import type { DayNumber } from "../day.ts";
import type { History, JoinedRuling, Judge, Judged, MeasuredRuling, Ruling } from "./ruling.ts";

/** What a part of an `all` or `any` says on a day: measured that day, or its latest earlier ruling, or nothing yet. */
export interface PartToday {
  today: MeasuredRuling | undefined;
  earlier: MeasuredRuling | undefined;
}

/** A day's ruling, and the parts' rulings that made it. */
export interface Said {
  ruling: Ruling;
  by: readonly MeasuredRuling[];
}

/** Walks several parts side by side, over every day on which one of them was measured. */
export function sideBySide(
  parts: readonly Judge<MeasuredRuling>[],
  history: History,
  ruleDay: (parts: readonly PartToday[]) => Said,
): Judged<JoinedRuling> {
  const walks = parts.map((part) => walkAlong(part(history).rulings));
  const rulings: JoinedRuling[] = [];
  for (;;) {
    const day = Math.min(...walks.map((walk) => walk.nextDay()));
    if (day === Number.POSITIVE_INFINITY) return { rulings, lacksBaseline: false };
    rulings.push({ day, ...ruleDay(walks.map((walk) => walk.on(day))) });
  }
}

/** One part's rulings, asked day by day in order. */
function walkAlong(rulings: readonly MeasuredRuling[]): { nextDay(): DayNumber; on(day: DayNumber): PartToday } {
  let next = 0;
  return {
    nextDay: () => rulings[next]?.day ?? Number.POSITIVE_INFINITY,
    on: (day) => {
      const earlier = rulings[next - 1];
      const today = rulings[next];
      if (today?.day !== day) return { today: undefined, earlier };
      next++;
      return { today, earlier };
    },
  };
}
