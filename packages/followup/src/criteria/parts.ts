import type { DayNumber } from "../day.ts";
import type { DayRuling, History, Judge, Judged, Ruling } from "./ruling.ts";

/** What a part of an `all` or `any` says on a day: measured that day, or its latest earlier ruling, or nothing yet. */
export interface PartToday {
  today?: DayRuling;
  earlier?: DayRuling;
}

/** Walks several parts side by side, over every day on which one of them was measured. */
export function sideBySide(
  parts: readonly Judge[],
  history: History,
  ruleDay: (parts: readonly PartToday[]) => Said,
): Judged {
  const lists = parts.map((part) => part(history).rulings);
  const days = [...new Set(lists.flatMap((list) => list.map((ruling) => ruling.day)))].sort(
    (one, other) => one - other,
  );
  const rulings = days.map((day) => dayRuling(day, ruleDay(lists.map((list) => partOn(list, day)))));
  return { rulings, lacksBaseline: false };
}

/** A day's ruling, and the parts' rulings that made it. */
export interface Said {
  ruling: Ruling;
  by: readonly DayRuling[];
}

function dayRuling(day: DayNumber, { ruling, by }: Said): DayRuling {
  return {
    day,
    ruling,
    values: [...new Set(by.flatMap((each) => each.values))],
    comparedWith: [...new Set(by.flatMap((each) => each.comparedWith))],
    limits: by.flatMap((each) => each.limits),
  };
}

function partOn(rulings: readonly DayRuling[], day: DayNumber): PartToday {
  const today = rulings.find((each) => each.day === day);
  const earlier = rulings.findLast((each) => each.day < day);
  return { ...(today && { today }), ...(earlier && { earlier }) };
}
