import { byText } from "./by-text.ts";
import { type DayNumber, dayNumber, dayText, monthsAfter } from "./day.ts";
import { anchorDay, type FollowedPatient } from "./followed-patient.ts";
import type { IsoDay } from "./ids.ts";
import type { ObligationFact } from "./obligation.ts";
import type { OwedCheck, RulesInForce } from "./rules-in-force.ts";

/** One time that a check is due, in days. `before` is the first day of the next window, when it is too late to meet this one. */
interface Occasion {
  check: OwedCheck;
  due: DayNumber;
  from: DayNumber;
  until: DayNumber;
  before: DayNumber;
}

/** What the dates depend on: not on anything that was answered or done. */
type Dated = Pick<FollowedPatient, "anchors" | "followedFrom">;

/** Everything owed for a patient that is due after she was handed over and no later than the horizon, by due date, then check. */
export function obligationsOf(rules: RulesInForce, patient: FollowedPatient, horizon: IsoDay): ObligationFact[] {
  return listed(duesOf(rules, patient, dayNumber(horizon), within), patient);
}

/** The same, and of each check the first one after the horizon, so that there is always a next one however slow its pace. */
export function obligationsAhead(rules: RulesInForce, patient: FollowedPatient, horizon: IsoDay): ObligationFact[] {
  return listed(duesOf(rules, patient, dayNumber(horizon), ahead), patient);
}

/** Whether a check is among these on a due day. */
export function isDueAhead(
  rules: RulesInForce,
  dated: Dated,
  { check, due }: Pick<ObligationFact, "check" | "due">,
  horizon: IsoDay,
): boolean {
  return duesOf(rules, dated, dayNumber(horizon), ahead).some(
    (occasion) => occasion.check.id === check && dayText(occasion.due) === due,
  );
}

function listed(dues: readonly Occasion[], patient: FollowedPatient): ObligationFact[] {
  const inOrder = dues.toSorted((one, other) => one.due - other.due || byText(one.check.id, other.check.id));
  return inOrder.map((occasion) => obligation(patient, occasion));
}

/** All times up to a day; those up to the day on which the version before ended are that one's. */
function duesOf(rules: RulesInForce, dated: Dated, last: DayNumber, taken: typeof within): Occasion[] {
  const { checks, earlier } = rules;
  const own = checks.flatMap((check) => taken(occasions(rules, check, dated), last));
  if (earlier === undefined) return own;
  return [...duesOf(earlier.rules, dated, Math.min(last, dayNumber(earlier.until)), within), ...own];
}

function within(occasions: Iterable<Occasion>, last: DayNumber): Occasion[] {
  const found: Occasion[] = [];
  for (const occasion of occasions) {
    if (occasion.due > last) break;
    found.push(occasion);
  }
  return found;
}

/** And the first one after it. */
function ahead(occasions: Iterable<Occasion>, last: DayNumber): Occasion[] {
  const found: Occasion[] = [];
  for (const occasion of occasions) {
    found.push(occasion);
    if (occasion.due > last) break;
  }
  return found;
}

/** The first time that a check was due and is still not done; undefined where all is done or nothing is owed. */
export function firstUndone(rules: RulesInForce, id: string, patient: FollowedPatient): ObligationFact | undefined {
  const { earlier } = rules;
  const before = earlier && firstUndone(earlier.rules, id, patient);
  if (earlier !== undefined && before !== undefined && before.due <= earlier.until) return before;
  const check = rules.checks.find((each) => each.id === id);
  if (check === undefined) return undefined;
  for (const occasion of occasions(rules, check, patient))
    if (doneOn(patient, occasion) === undefined) return obligation(patient, occasion);
  return undefined;
}

/** Orders obligations as lists show them. */
export function byDueThenCheck(one: ObligationFact, other: ObligationFact): number {
  return byText(one.due, other.due) || byText(one.check, other.check);
}

/** The due dates of a check after the hand-over (or after the day on which these rules began to hold), in order; without end where the check has none. */
function* occasions(rules: RulesInForce, check: OwedCheck, dated: Dated): Generator<Occasion> {
  const held = rules.earlier === undefined ? Number.NEGATIVE_INFINITY : dayNumber(rules.earlier.until);
  const followed = Math.max(dayNumber(dated.followedFrom), held);
  if (check.timing.kind === "once") {
    const event = dated.anchors[check.timing.event];
    const due = event === undefined ? undefined : dayNumber(event) + check.timing.daysAfter;
    if (due !== undefined && due > followed) yield occasion(check, due, Number.POSITIVE_INFINITY);
    return;
  }
  const { everyMonths, fromMonth, untilMonth } = check.timing;
  const anchor = dayNumber(anchorDay(dated, rules.programme.anchor.name));
  const monthsBefore = Math.floor((followed - anchor) / 31); // at least so many months have passed: no month has more days
  const skipped = Math.max(0, Math.floor((monthsBefore - fromMonth) / everyMonths));
  // Each date is counted from the anchor itself, so that 31 August + 6 months does not drift to the 28th for good.
  const dayIn = monthsAfter(anchor);
  const dueIn = (month: number): DayNumber =>
    untilMonth === null || month <= untilMonth ? dayIn(month) : Number.POSITIVE_INFINITY;
  let month = fromMonth + (skipped + 1) * everyMonths;
  for (let due = dueIn(month); due !== Number.POSITIVE_INFINITY; ) {
    month += everyMonths;
    const next = dueIn(month);
    if (due > followed) yield occasion(check, due, next);
    due = next;
  }
}

function occasion(check: OwedCheck, due: DayNumber, nextDue: DayNumber): Occasion {
  return { check, due, from: due - check.beforeDays, until: due + check.afterDays, before: nextDue - check.beforeDays };
}

function obligation(patient: FollowedPatient, occasion: Occasion): ObligationFact {
  const { check, due, from, until } = occasion;
  const done = doneOn(patient, occasion);
  return {
    check: check.id,
    label: check.label,
    needs: check.needs,
    due: dayText(due),
    from: dayText(from),
    until: dayText(until),
    metOn: done === undefined ? null : dayText(done),
    optional: check.optional,
    takenAt: check.takenAt,
    because: check.because,
  };
}

function doneOn(patient: FollowedPatient, occasion: Occasion): DayNumber | undefined {
  return occasion.check.needs.length === 0 ? contactDay(patient, occasion) : testedDay(patient, occasion);
}

/** The first day on which every group has an answer from this window's start to the next one's: the latest of the groups' first days. */
function testedDay(patient: FollowedPatient, { check, from, before }: Occasion): DayNumber | undefined {
  let last: DayNumber | undefined;
  for (const group of check.needs) {
    const first = firstAnswer(group, patient, from);
    if (first === undefined) return undefined;
    last = Math.max(last ?? first, first);
  }
  return last !== undefined && last < before ? last : undefined;
}

function firstAnswer(group: readonly string[], patient: FollowedPatient, from: DayNumber): DayNumber | undefined {
  let first: DayNumber | undefined;
  for (const analyte of group) {
    const found = patient.measured.results.get(analyte)?.find((measurement) => measurement.day >= from);
    if (found !== undefined) first = Math.min(first ?? found.day, found.day);
  }
  return first;
}

function contactDay({ done }: FollowedPatient, { check, due }: Occasion): DayNumber | undefined {
  const dueText = dayText(due);
  let first: DayNumber | undefined;
  for (const each of done)
    if (each.due === dueText && each.check === check.id)
      first = Math.min(first ?? Number.POSITIVE_INFINITY, dayNumber(each.on));
  return first;
}
