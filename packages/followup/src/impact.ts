import { type Course, rulingProgramme } from "./course.ts";
import { type Looking, type OwedCheckFact, pictureOf } from "./course-picture.ts";
import type { VerdictFact } from "./criteria/verdict.ts";
import { whyNotMoved } from "./decide/programme-change.ts";
import { changedProgramme } from "./evolve.ts";
import { type IsoDay, isoDay } from "./ids.ts";
import type { ObligationFact } from "./obligation.ts";
import type { Refusal } from "./refusal.ts";

/** The same thing before and after: an obligation of the same check and day, or a criterion's verdict. */
export interface Change<Fact> {
  before: Fact;
  after: Fact;
}

/** What a course's move to another version would change, row for row, and why it cannot be moved if it cannot. */
export interface CourseImpact {
  refusal: Refusal | null;
  gained: OwedCheckFact[];
  /** With the day that the patient had promised, where she had. */
  lost: (OwedCheckFact & { promisedFor: IsoDay | null })[];
  /** Owed on the same day as before, but otherwise: another window, other tests, another word. */
  changed: Change<OwedCheckFact>[];
  verdicts: (Change<VerdictFact> | { before: VerdictFact; after: null } | { before: null; after: VerdictFact })[];
}

/**
 * What the move of a course to a version (by its key) would change for the patient today: the picture as it is, held against the picture of
 * the very course that the move would make. It is the real effect, computed before anything is stored (safety S13).
 */
export function impactOn(course: Course, to: string, looking: Looking): CourseImpact {
  const refusal = whyNotMoved(course, rulingProgramme(course, looking.versions, to));
  if (refusal !== undefined) return noImpact(refusal);
  const { programme: from } = course.subject;
  return impactBetween(course, changedProgramme(course, { from, to, because: "" }, isoDay(looking.today)), looking);
}

/** What has changed between two states of one course, as the move of its programme made it. */
export function impactBetween(before: Course, after: Course, looking: Looking): CourseImpact {
  return differences(pictureOf(before, looking), pictureOf(after, looking), before);
}

/** The impact on a course that cannot be moved: nothing changes, and why. */
export function noImpact(refusal: Refusal): CourseImpact {
  return { ...NOTHING_CHANGES, refusal };
}

const NOTHING_CHANGES: CourseImpact = { refusal: null, gained: [], lost: [], changed: [], verdicts: [] };

type Picture = ReturnType<typeof pictureOf>;

function differences(before: Picture, after: Picture, { contacts }: Course): CourseImpact {
  if (before === undefined || after === undefined) return NOTHING_CHANGES; // without a letter in force nothing is owed
  const [owed, owedThen] = [keyed(before.obligations), keyed(after.obligations)];
  const promised = ({ check, due }: ObligationFact): IsoDay | null =>
    contacts.findLast((each) => each.check === check && each.due === due)?.promisedFor ?? null;
  return {
    refusal: null,
    gained: [...owedThen].flatMap(([key, fact]) => (owed.has(key) ? [] : [fact])),
    lost: [...owed].flatMap(([key, fact]) => (owedThen.has(key) ? [] : [{ ...fact, promisedFor: promised(fact) }])),
    changed: [...owed].flatMap(([key, fact]) => {
      const then = owedThen.get(key);
      return then === undefined || sameFact(fact, then) ? [] : [{ before: fact, after: then }];
    }),
    verdicts: verdictChanges(before.verdicts, after.verdicts),
  };
}

function keyed(facts: readonly OwedCheckFact[]): Map<string, OwedCheckFact> {
  return new Map(facts.map((fact) => [`${fact.check} ${fact.due}`, fact]));
}

/** The rule's name holds the version: that it is another one is no difference to anybody. */
function sameFact(one: OwedCheckFact, other: OwedCheckFact): boolean {
  return JSON.stringify({ ...one, because: "" }) === JSON.stringify({ ...other, because: "" });
}

function verdictChanges(before: readonly VerdictFact[], after: readonly VerdictFact[]): CourseImpact["verdicts"] {
  const stayedOrWent = before.flatMap((was) => {
    const is = after.find(({ criterion }) => criterion === was.criterion) ?? null;
    return is !== null && sameVerdict(was, is) ? [] : [{ before: was, after: is }];
  });
  const came = after.filter(({ criterion }) => !before.some((was) => was.criterion === criterion));
  return [...stayedOrWent, ...came.map((is) => ({ before: null, after: is }))];
}

function sameVerdict(one: VerdictFact, other: VerdictFact): boolean {
  const bare = (fact: VerdictFact) => JSON.stringify({ ...fact, because: { ...fact.because, rule: "" } });
  return bare(one) === bare(other);
}
