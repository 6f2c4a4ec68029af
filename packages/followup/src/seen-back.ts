import type { Course } from "./course.ts";
import type { VerdictFact } from "./criteria/verdict.ts";

/** Whether the department that has the patient back has dealt with what a criterion rests on: a doctor there has signed the answers, or accepted the re-referral with them. What rests on no answer is seen with the move. */
export function isSeenBack({ returned, unreadMove }: Course, fact: VerdictFact): boolean {
  if (returned === undefined) return false;
  const answers = fact.because.values.flatMap(({ result }) => result ?? []);
  if (answers.length > 0) return answers.every((id) => returned.seen.includes(id));
  return unreadMove === undefined && !("since" in fact && fact.since > returned.on);
}

/** The answers that the department has to look at although the practice had signed them: a criterion that it has not dealt with rests on them. */
export function toSeeBack(course: Course, verdicts: readonly VerdictFact[]): ReadonlySet<string> {
  const { returned } = course;
  if (returned === undefined) return new Set();
  const open = verdicts.filter((fact) => "since" in fact && !isSeenBack(course, fact));
  return new Set(
    open
      .flatMap(({ because }) => because.values.flatMap(({ result }) => result ?? []))
      .filter((id) => !returned.seen.includes(id)),
  );
}
