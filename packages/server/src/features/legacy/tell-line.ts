import type { MovedFinding } from "@foelgeskab/followup/legacy/findings";
import type { LineProblem, ProblemCode } from "@foelgeskab/followup/legacy/line-problem";
import { WAITS, type WaitCode } from "@foelgeskab/followup/legacy/place-person";
import type { ToldOfLine } from "../../store/legacy-files.ts";

const OF_THE_TEST: ReadonlySet<ProblemCode> = new Set([
  ...["analysis-unknown", "test-day-missing", "test-day-unreadable", "test-day-ahead", "test-before-birth"],
  ...["value-unreadable", "unit-unknown", "unit-of-another-test", "value-implausible"],
] as ProblemCode[]); // each is one of the codes

/** Whether a line told of a test that cannot be used. */
export function hasUnusableTest(problems: readonly LineProblem[]): boolean {
  return problems.some(({ code }) => OF_THE_TEST.has(code));
}

/** What the report says of a line. */
export function tellOf(
  problems: readonly LineProblem[],
  wait: WaitCode | null,
  findings: readonly MovedFinding[],
): ToldOfLine[] {
  return [
    ...problems.map(({ code, column, says }) => ({ kind: "problem" as const, code, column, ...says })),
    ...(wait === null ? [] : [{ kind: "wait" as const, code: wait, column: null, ...WAITS[wait] }]),
    ...findings.map(({ code, because }) => ({ kind: "finding" as const, code, column: null, ...because })),
  ];
}
