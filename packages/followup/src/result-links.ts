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

function chain(answers: CourseResult[]): LabResult[] {
  const ordered = [...answers].sort((a, b) =>
    a.issuedAt + RANK[a.status] + a.id < b.issuedAt + RANK[b.status] + b.id ? -1 : 1,
  );
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
