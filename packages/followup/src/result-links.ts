import type { CourseResult } from "./course.ts";
import type { LabResult } from "./usable-results.ts";

/** Says which answer replaces which: of several answers to one measurement, a correction or cancellation replaces what was issued before it. */
export function linked(results: readonly CourseResult[]): readonly LabResult[] {
  const corrections = results.filter(({ status }) => corrects(status));
  if (corrections.length === 0) return results;
  const corrected = new Set(corrections.map(({ measurement }) => measurement));
  const byMeasurement = [...Map.groupBy(results, ({ measurement }) => measurement)];
  return byMeasurement.flatMap<LabResult>(([measurement, answers]) =>
    corrected.has(measurement) ? chain(answers) : answers,
  );
}

/** The words that take answers back, where they turn out to be another person's: one a measurement, after the last that was said of it; none where that is taken back already. */
export function takenBack(
  results: readonly CourseResult[],
  named: (answer: CourseResult) => string,
): readonly CourseResult[] {
  const lastWords = [...Map.groupBy(results, ({ measurement }) => measurement).values()].map((said) =>
    asIssued(said).at(-1),
  );
  return lastWords.flatMap((last) =>
    last === undefined || last.status === "entered-in-error"
      ? []
      : [{ ...last, id: named(last), status: "entered-in-error" as const }],
  );
}

/** An answer that was taken back, said again at a moment (local time, ISO) since a person knows now whose it is: later than what took it back, whatever the laboratory's clock showed. */
export function saidAgain(answer: CourseResult, at: string, named: (answer: CourseResult) => string): CourseResult {
  const counts = answer.status === "final" || answer.status === "corrected";
  const after = Temporal.PlainDateTime.from(answer.issuedAt).add({ seconds: 1 }).toString();
  const issuedAt = at > after ? at : after;
  return counts ? { ...answer, id: named(answer), status: "corrected", issuedAt } : answer;
}

function asIssued(answers: readonly CourseResult[]): CourseResult[] {
  return answers.toSorted((a, b) => (a.issuedAt + RANK[a.status] + a.id < b.issuedAt + RANK[b.status] + b.id ? -1 : 1));
}

function chain(answers: CourseResult[]): LabResult[] {
  const ordered = asIssued(answers);
  const lastWord = ordered.findLastIndex(({ status }) => corrects(status));
  const said = ordered.filter(({ status }) => status === "final" || corrects(status));
  return ordered.map((answer, at) => {
    const before = at <= lastWord ? said[said.indexOf(answer) - 1] : undefined;
    return before === undefined ? answer : { ...answer, replaces: before.id };
  });
}

function corrects(status: CourseResult["status"]): boolean {
  return status === "corrected" || status === "cancelled" || status === "entered-in-error";
}

/** Of answers issued at the same moment, the later word. */
const RANK: Record<CourseResult["status"], number> = {
  registered: 0,
  preliminary: 1,
  final: 2,
  corrected: 3,
  cancelled: 4,
  "entered-in-error": 5,
};
