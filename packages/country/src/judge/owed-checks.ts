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
  return days.flatMap(({ due, next }) => {
    if (due <= after || due > last) return [];
    const window = {
      optional: check.optional,
      check: check.id,
      due,
      from: shifted(due, -before),
      until: shifted(due, behind),
    };
    return [{ ...window, metOn: metOn(from, check, window, next === null ? null : shifted(next, -before)) }];
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

const paced = new Map<string, DueDay[]>();

function pacedDays(
  { anchors }: OwedFrom,
  name: string,
  { check, planned, last }: { check: Check; planned: PlannedCheck | undefined; last: string },
): DueDay[] {
  const begun = anchors[name];
  if (begun === undefined) throw new Error(`a followed patient has no ${name}`);
  const { every, first, end } = paceOf(check, planned);
  const key = `${begun} ${every} ${first} ${end} ${last.slice(0, 4)}`;
  const known = paced.get(key);
  if (known !== undefined) return known;
  const anchor = Temporal.PlainDate.from(begun);
  const lastYear = Number(last.slice(0, 4)) + 1;
  const days: DueDay[] = [];
  for (let month = first + every; end === null || month <= end; month += every) {
    const due = anchor.add({ months: month });
    const next = end === null || month + every <= end ? anchor.add({ months: month + every }).toString() : null;
    days.push({ due: due.toString(), next });
    if (due.year > lastYear) break;
  }
  if (paced.size > 20_000) paced.clear();
  paced.set(key, days);
  return days;
}

function metOn(from: OwedFrom, check: Check, window: Omit<Owed, "metOn">, tooLate: string | null): string | null {
  if (check.needs.length === 0) return contactDay(from.history, window);
  const days = check.needs.map((group) => firstDay(from.counting, group, window.from));
  if (days.some((day) => day === null)) return null;
  const [latest = null] = days.toSorted().reverse();
  return latest !== null && (tooLate === null || latest < tooLate) ? latest : null;
}

function firstDay(counting: readonly Counting[], group: readonly string[], from: string): string | null {
  const days = counting.filter(({ analyte, on }) => group.includes(analyte) && on >= from).map(({ on }) => on);
  return days.toSorted()[0] ?? null;
}

function contactDay(history: readonly Recorded[], { check, due }: Pick<Owed, "check" | "due">): string | null {
  const days = history.flatMap(({ event }) =>
    event.type === "check-done" && event.check === check && event.due === due ? [event.on as string] : [],
  );
  return days.toSorted()[0] ?? null;
}

const moved = new Map<string, string>();

/** So many days later or earlier, by the calendar's own arithmetic. */
function shifted(day: string, days: number): string {
  const key = `${day}${days}`;
  const known = moved.get(key);
  if (known !== undefined) return known;
  const made = Temporal.PlainDate.from(day).add({ days }).toString();
  if (moved.size > 100_000) moved.clear();
  moved.set(key, made);
  return made;
}
