import { dayNumber } from "./day.ts";
import type { IsoDay } from "./ids.ts";
import type { CourseImpact } from "./impact.ts";
import type { Phrase } from "./phrase.ts";

/** One date of one check that moves: from when, to when, and by how many days (less than zero: earlier). */
export interface MovedDate {
  check: string;
  label: Phrase;
  from: IsoDay;
  to: IsoDay;
  days: number;
}

/** What a move does to a patient's dates as people say it: those that move, those that come, those that go. */
export interface DateMoves {
  moved: MovedDate[];
  gained: CourseImpact["gained"];
  lost: CourseImpact["lost"];
}

/** What lies further apart than a year is no move: one check is no longer owed, and another one is new. */
const FURTHEST_DAYS = 366;

/** Reads what goes and what comes as moves: of one check, the dates that lie nearest to each other are one date that moves. */
export function dateMoves({ gained, lost }: Pick<CourseImpact, "gained" | "lost">): DateMoves {
  const pairs = lost
    .flatMap((was) =>
      gained.filter(({ check }) => check === was.check).map((is) => ({ was, is, days: apart(was, is) })),
    )
    .filter(({ days }) => Math.abs(days) <= FURTHEST_DAYS)
    .sort((one, other) => Math.abs(one.days) - Math.abs(other.days) || (one.was.due < other.was.due ? -1 : 1));
  const taken = new Set<object>();
  const moved: MovedDate[] = [];
  for (const { was, is, days } of pairs) {
    if (taken.has(was) || taken.has(is)) continue;
    taken.add(was).add(is);
    moved.push({ check: was.check, label: is.label, from: was.due, to: is.due, days });
  }
  return {
    moved: moved.sort((one, other) => (one.from < other.from ? -1 : 1)),
    gained: gained.filter((fact) => !taken.has(fact)),
    lost: lost.filter((fact) => !taken.has(fact)),
  };
}

function apart(was: { due: IsoDay }, is: { due: IsoDay }): number {
  return dayNumber(is.due) - dayNumber(was.due);
}
