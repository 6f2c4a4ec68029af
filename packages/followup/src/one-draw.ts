import type { OwedCheckFact } from "./course-picture.ts";
import { dayNumber, dayText } from "./day.ts";
import { earlierDay, laterDay } from "./day-order.ts";
import { dayOf, type IsoDay } from "./ids.ts";
import { dayPhrase, type Phrase, phrase } from "./phrase.ts";

/** A blood test that one of a patient's courses owes. */
export interface OwedBlood {
  course: string;
  fact: OwedCheckFact;
}

/** One visit to the needle: everything it answers, and the days on which it answers all of it. */
export interface Draw {
  /** The first and last day that lie in every window. */
  from: IsoDay;
  until: IsoDay;
  /** The day nearest to the first of the due dates. */
  on: IsoDay;
  takenAt: OwedCheckFact["takenAt"];
  /** What goes together, and on which days all of it can. */
  because: Phrase;
  answers: readonly OwedBlood[];
}

/** A test with the days on which an answer to it would still count. */
interface Window extends OwedBlood {
  first: IsoDay;
  last: IsoDay;
}

/**
 * The fewest blood draws that answer everything open, today or later, in several plans of one patient. Never outside any window: what is
 * overdue is not waited for and stands in no draw. Two turns of one check are never one draw. By the day from which they can be done.
 */
export function fewestDraws(owed: readonly OwedBlood[], today: IsoDay): Draw[] {
  const places = Map.groupBy(windowsOf(owed, today), ({ fact }) => fact.takenAt);
  const draws = [...places].flatMap(([takenAt, windows]) => together(windows).map((each) => drawOf(each, takenAt)));
  return draws.sort((one, other) => (one.from < other.from ? -1 : 1));
}

function windowsOf(owed: readonly OwedBlood[], today: IsoDay): Window[] {
  return owed
    .filter(({ fact }) => fact.metOn === null && fact.needs.length > 0)
    .map((each) => ({ ...each, first: laterDay(each.fact.from, today), last: lastDay(each, owed) }))
    .filter(({ first, last }) => first <= last)
    .sort(byLast);
}

/** A sample in the next turn's window answers the next turn. */
function lastDay({ course, fact }: OwedBlood, owed: readonly OwedBlood[]): IsoDay {
  const next = owed
    .filter((other) => other.course === course && isNext(other.fact, fact))
    .map((other) => other.fact.from);
  const [first] = next.sort();
  return first === undefined || first > fact.until ? fact.until : dayText(dayNumber(first) - 1);
}

function isNext(other: OwedCheckFact, fact: OwedCheckFact): boolean {
  return other.check === fact.check && other.due > fact.due;
}

function byLast(one: Window, other: Window): number {
  const [a, b] = [one, other].map(({ last, course, fact }) => `${last} ${course} ${fact.check}`) as [string, string]; // two in, two out
  return a < b ? -1 : 1;
}

/** Whoever must go first takes along all who are open on its last day; then the next of those left. That is the fewest there can be. */
function together(windows: readonly Window[]): [Window, ...Window[]][] {
  const draws: [Window, ...Window[]][] = [];
  for (const window of windows) {
    const draw = draws.find(([first]) => window.first <= first.last);
    if (draw === undefined) draws.push([window]);
    else draw.push(window);
  }
  return draws;
}

function drawOf(windows: [Window, ...Window[]], takenAt: Draw["takenAt"]): Draw {
  const [{ last: until }] = windows; // they stand by their last day
  const from = windows.map(({ first }) => first).reduce(laterDay);
  const due = windows.map(({ fact }) => fact.due).reduce(earlierDay);
  const on = laterDay(from, earlierDay(due, until));
  const because = becauseOf(windows, from, until);
  return { from, until, on, takenAt, because, answers: windows.map(({ course, fact }) => ({ course, fact })) };
}

/** What goes together, and why it can: all their windows are open on these days. */
function becauseOf(windows: readonly Window[], from: IsoDay, until: IsoDay): Phrase {
  const [first, last] = [dayPhrase(dayOf(from)), dayPhrase(dayOf(until))];
  return phrase((l) => {
    const what = [...new Set(windows.map(({ fact: { label } }) => label[l]))].join(", ");
    return l === "da"
      ? `${what}: kan tages ${first.da} til ${last.da}`
      : `${what}: can be taken ${first.en} to ${last.en}`;
  });
}
