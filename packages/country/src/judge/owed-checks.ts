import type { Recorded } from "@foelgeskab/followup/course";
import type { PlannedCheck } from "@foelgeskab/followup/epikrise";
import type { Check, Programme } from "@foelgeskab/followup/programme";
import type { Counting } from "./counting-results.ts";
import type { Judgement } from "./judge-course.ts";

/** A check that is owed on a day, and the day on which everything it asks for was there. */
export interface Owed {
  check: string;
  due: string;
  from: string;
  until: string;
  metOn: string | null;
  /** Never overdue. */
  optional: boolean;
}

/** What one course's checks are counted from. */
export interface OwedFrom {
  history: readonly Recorded[];
  judgement: Judgement;
  anchors: Readonly<Record<string, string>>;
  /** The rules of each version, by its key. */
  programmeOf: (key: string) => Programme;
  counting: readonly Counting[];
}

/** Everything owed up to a day, counted anew with the calendar's own arithmetic, each date from the anchor. */
export function owedChecks(from: OwedFrom, horizon: string): Owed[] {
  const { judgement } = from;
  const { letter, programmes } = judgement;
  if (letter === null || !judgement.open) return [];
  const owed: Owed[] = [];
  let after: string = letter.epikrise.closingTalk.heldOn ?? letter.offeredOn;
  for (const { key, until } of programmes) {
    const last = until !== null && until < horizon ? until : horizon;
    const programme = from.programmeOf(key);
    for (const check of programme.checks) owed.push(...owedOf(from, programme, check, { after, last }));
    if (until !== null && until > after) after = until;
  }
  return owed.sort((one, other) => (one.due + one.check < other.due + other.check ? -1 : 1));
}

function owedOf(
  from: OwedFrom,
  { anchor }: Programme,
  check: Check,
  { after, last }: { after: string; last: string },
): Owed[] {
  const planned = from.judgement.letter?.epikrise.checks.find((each) => each.check === check.id);
  if (!isOwedAtAll(check, planned)) return [];
  const before = check.timing.kind === "once" ? check.beforeDays : Math.min(check.beforeDays, mostDays(check, planned));
  const behind = check.timing.kind === "once" ? check.afterDays : Math.min(check.afterDays, mostDays(check, planned));
  const days =
    check.timing.kind === "once" ? onceDay(from, check) : pacedDays(from, anchor.name, { check, planned, last });
  const answered = check.needs.map((group) => answerDays(from.counting, group));
  return days.flatMap(({ due, next }) => {
    if (due <= after || due > last) return [];
    const window = {
      optional: check.optional,
      check: check.id,
      due,
      from: shifted(due, -before),
      until: shifted(due, behind),
    };
    const tooLate = next === null ? null : shifted(next, -before);
    const met = answered.length === 0 ? contactDay(from.history, window) : metOn(answered, window.from, tooLate);
    return [{ ...window, metOn: met }];
  });
}

function isOwedAtAll(check: Check, planned: PlannedCheck | undefined): boolean {
  if (check.performedBy === "hospital") return false;
  if (check.onlyIf !== null && planned === undefined) return false;
  return !check.intervalFromEpikrise || planned?.everyMonths !== undefined;
}

function paceOf({ timing }: Check, planned: PlannedCheck | undefined) {
  if (timing.kind === "once") throw new Error("what happens once has no pace");
  return {
    every: planned?.everyMonths ?? timing.everyMonths,
    first: planned?.fromMonth ?? timing.fromMonth,
    end: planned?.untilMonth === undefined ? timing.untilMonth : planned.untilMonth,
  };
}

/** The windows of one check never overlap. */
function mostDays(check: Check, planned: PlannedCheck | undefined): number {
  return 15 * paceOf(check, planned).every - 2;
}

/** Of people who are through nobody asks again. */
const [MOST_COUNTED, MOST_MOVED] = [500, 5000];

interface DueDay {
  due: string;
  /** The next time that it is due; null where there is none. */
  next: string | null;
}

function onceDay({ anchors }: OwedFrom, { timing }: Check): DueDay[] {
  if (timing.kind !== "once") return [];
  const event = anchors[timing.event];
  return event === undefined ? [] : [{ due: shifted(event, timing.daysAfter), next: null }];
}

/** The due days of each pace from each anchor, counted once as far as somebody has asked. */
const counted = new Map<string, string[]>();

function pacedDays(
  { anchors }: OwedFrom,
  name: string,
  { check, planned, last }: { check: Check; planned: PlannedCheck | undefined; last: string },
): DueDay[] {
  const begun = anchors[name];
  if (begun === undefined) throw new Error(`a followed patient has no ${name}`);
  const { every, first, end } = paceOf(check, planned);
  const key = `${begun} ${every} ${first} ${end}`;
  const days = counted.get(key) ?? [];
  if (counted.size > MOST_COUNTED) counted.clear();
  counted.set(key, days);
  const isFarEnough = (): boolean => (days.at(-2) ?? "") > last; // the one after the last day, and that one's next
  for (let month = first + every * (days.length + 1); !isFarEnough() && (end === null || month <= end); month += every)
    days.push(Temporal.PlainDate.from(begun).add({ months: month }).toString());
  return days.map((due, at) => ({ due, next: days[at + 1] ?? null }));
}

/** The day on which the last of the groups had its first answer since a day, unless it was too late by then. */
function metOn(answered: readonly string[][], from: string, tooLate: string | null): string | null {
  const days = answered.map((group) => group.find((day) => day >= from) ?? null);
  if (days.some((day) => day === null)) return null;
  const [latest = null] = days.toSorted().reverse();
  return latest !== null && (tooLate === null || latest < tooLate) ? latest : null;
}

/** The days on which one of a group was answered, in order. */
function answerDays(counting: readonly Counting[], group: readonly string[]): string[] {
  return counting
    .filter(({ analyte }) => group.includes(analyte))
    .map(({ on }) => on)
    .toSorted();
}

function contactDay(history: readonly Recorded[], { check, due }: Pick<Owed, "check" | "due">): string | null {
  let first: string | null = null;
  for (const { event } of history)
    if (event.type === "check-done" && event.check === check && event.due === due)
      if (first === null || event.on < first) first = event.on;
  return first;
}

/** Days once moved: from which, then by how many. */
const moved = new Map<string, Map<number, string>>();

/** So many days later or earlier, by the calendar's own arithmetic. */
function shifted(day: string, days: number): string {
  const known = moved.get(day) ?? new Map<number, string>();
  const before = known.get(days);
  if (before !== undefined) return before;
  if (moved.size > MOST_MOVED) moved.clear();
  const made = Temporal.PlainDate.from(day).add({ days }).toString();
  moved.set(day, known.set(days, made));
  return made;
}
