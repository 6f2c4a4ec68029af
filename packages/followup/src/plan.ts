import { byText } from "./by-text.ts";
import { addMonths, type DayNumber, dayNumber, dayText } from "./day.ts";
import { anchorDay, type FollowedPatient } from "./followed-patient.ts";
import type { IsoDay } from "./ids.ts";
import type { ObligationFact } from "./obligation.ts";
import type { OwedCheck, RulesInForce } from "./rules-in-force.ts";

/** One time that a check is due, in days. `before` is the first day of the next window, when it is too late to meet this one. */
interface Occasion {
  due: DayNumber;
  from: DayNumber;
  until: DayNumber;
  before: DayNumber;
}

/** Everything owed for a patient that is due after she was handed over and no later than the horizon, by due date, then check. */
export function obligationsOf(rules: RulesInForce, patient: FollowedPatient, horizon: IsoDay): ObligationFact[] {
  return listed(rules, patient, horizon, (check, last) => occasionsOf(rules, check, patient, last));
}

/** The same, and of each check the first one after the horizon, so that there is always a next one however slow its pace. */
export function obligationsAhead(rules: RulesInForce, patient: FollowedPatient, horizon: IsoDay): ObligationFact[] {
  return listed(rules, patient, horizon, (check, last) => {
    const within = occasionsOf(rules, check, patient, last);
    const [next] = occasions(rules, check, patient, last);
    return next === undefined ? within : [...within, next];
  });
}

function listed(
  rules: RulesInForce,
  patient: FollowedPatient,
  horizon: IsoDay,
  times: (check: OwedCheck, last: DayNumber) => Occasion[],
): ObligationFact[] {
  const own = rules.checks.flatMap((check) =>
    times(check, dayNumber(horizon)).map((occasion) => obligation(check, patient, occasion)),
  );
  const { earlier } = rules;
  const before =
    earlier === undefined
      ? []
      : obligationsOf(earlier.rules, patient, horizon < earlier.until ? horizon : earlier.until);
  return [...before, ...own].sort(byDueThenCheck);
}

/** The first time that a check was due and is still not done; undefined where all is done or nothing is owed. */
export function firstUndone(rules: RulesInForce, id: string, patient: FollowedPatient): ObligationFact | undefined {
  const { earlier } = rules;
  const before = earlier && firstUndone(earlier.rules, id, patient);
  if (earlier !== undefined && before !== undefined && before.due <= earlier.until) return before;
  const check = rules.checks.find((each) => each.id === id);
  if (check === undefined) return undefined;
  for (const occasion of occasions(rules, check, patient)) {
    const fact = obligation(check, patient, occasion);
    if (fact.metOn === null) return fact;
  }
  return undefined;
}

/** Orders obligations as lists show them. */
export function byDueThenCheck(one: ObligationFact, other: ObligationFact): number {
  return byText(one.due, other.due) || byText(one.check, other.check);
}

function occasionsOf(rules: RulesInForce, check: OwedCheck, patient: FollowedPatient, last: DayNumber): Occasion[] {
  const found: Occasion[] = [];
  for (const occasion of occasions(rules, check, patient)) {
    if (occasion.due > last) break;
    found.push(occasion);
  }
  return found;
}

/** The due dates of a check after the hand-over (or after the day on which these rules began to hold, or any later one), in order; without end where the check has none. */
function* occasions(
  rules: RulesInForce,
  check: OwedCheck,
  patient: FollowedPatient,
  after: DayNumber = Number.NEGATIVE_INFINITY,
): Generator<Occasion> {
  const held = rules.earlier === undefined ? Number.NEGATIVE_INFINITY : dayNumber(rules.earlier.until);
  const followed = Math.max(dayNumber(patient.followedFrom), held, after);
  if (check.timing.kind === "once") {
    const event = patient.anchors[check.timing.event];
    const due = event === undefined ? undefined : dayNumber(event) + check.timing.daysAfter;
    if (due !== undefined && due > followed) yield occasion(check, due, Number.POSITIVE_INFINITY);
    return;
  }
  const { everyMonths, fromMonth, untilMonth } = check.timing;
  const anchor = dayNumber(anchorDay(patient, rules.programme.anchor.name));
  const monthsBefore = Math.floor((followed - anchor) / 31); // at least so many months have passed: no month has more days
  const skipped = Math.max(0, Math.floor((monthsBefore - fromMonth) / everyMonths));
  // Each date is counted from the anchor itself, so that 31 August + 6 months does not drift to the 28th for good.
  for (let month = fromMonth + (skipped + 1) * everyMonths; isWithin(month, untilMonth); month += everyMonths) {
    const due = addMonths(anchor, month);
    const next = isWithin(month + everyMonths, untilMonth) ? addMonths(anchor, month + everyMonths) : undefined;
    if (due > followed) yield occasion(check, due, next ?? Number.POSITIVE_INFINITY);
  }
}

function isWithin(month: number, untilMonth: number | null): boolean {
  return untilMonth === null || month <= untilMonth;
}

function occasion(check: OwedCheck, due: DayNumber, nextDue: DayNumber): Occasion {
  return { due, from: due - check.beforeDays, until: due + check.afterDays, before: nextDue - check.beforeDays };
}

function obligation(check: OwedCheck, patient: FollowedPatient, occasion: Occasion): ObligationFact {
  const { due, from, until } = occasion;
  const dueText = dayText(due);
  const done = check.needs.length === 0 ? contactDay(check, patient, dueText) : testedDay(check, patient, occasion);
  return {
    check: check.id,
    label: check.label,
    needs: check.needs,
    due: dueText,
    from: dayText(from),
    until: dayText(until),
    metOn: done === undefined ? null : dayText(done),
    optional: check.optional,
    takenAt: check.takenAt,
    because: check.because,
  };
}

/** The first day on which every group has an answer from this window's start to the next one's: the latest of the groups' first days. */
function testedDay(check: OwedCheck, patient: FollowedPatient, { from, before }: Occasion): DayNumber | undefined {
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

function contactDay(check: OwedCheck, patient: FollowedPatient, due: IsoDay): DayNumber | undefined {
  const days = patient.done.filter((each) => each.check === check.id && each.due === due).map((each) => each.on);
  const [first] = days.sort();
  return first === undefined ? undefined : dayNumber(first);
}
