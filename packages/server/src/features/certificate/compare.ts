import type { Claim } from "./claims.ts";
import type { Judged } from "./judge.ts";

/** How the two judges differ about one course. */
export type Difference =
  | "only-in-events"
  | "only-in-rows"
  | "other-status"
  | "other-holder"
  | "other-reason"
  | "other-version"
  | "other-head"
  | "other-holders"
  | "gap-in-holders"
  | "met-without-answer"
  | "owed-and-forgotten"
  | "owed-without-rule"
  | "question-forgotten"
  | "question-not-in-events";

/** What is wrong with a course, by its code, with the place where there is one: "chain-broken at 3", "met-without-answer psa 2026-03-01". */
export interface Finding {
  patientId: string;
  courseId: string;
  why: string;
  /** True where the two judges differ, false where one of them finds what must not be. */
  differs: boolean;
}

/** Holds what the events say against what the rows say, course by course. Both come by patient, then course. */
export function compareRegisters(judged: readonly Judged[], claims: readonly Claim[]): Finding[] {
  const told = new Map(judged.map((course) => [course.courseId, course]));
  const claimed = new Set(claims.map(({ courseId }) => courseId));
  const lost = judged
    .filter(({ courseId }) => !claimed.has(courseId))
    .map((one) => finding(one, "only-in-events", true));
  return [...claims.flatMap((claim) => findingsOn(claim, told.get(claim.courseId))), ...lost];
}

function findingsOn(claim: Claim, judged: Judged | undefined): Finding[] {
  if (judged === undefined) return [finding(claim, "only-in-rows", true)];
  return [
    ...judged.wrongs.map((wrong) => finding(claim, wrong, false)),
    ...differences(judged, claim).map((why) => finding(claim, why, true)),
    ...(claim.status === "closed" ? [] : unheld(claim)),
  ];
}

function finding({ patientId, courseId }: Claim | Judged, why: string, differs: boolean): Finding {
  return { patientId, courseId, why, differs };
}

/** An open course whose holder could not see or open it stands on a list that nobody reads. */
function unheld(claim: Claim): Finding[] {
  return [
    ...(claim.staffed ? [] : [finding(claim, "holder-without-people", false)]),
    ...(claim.seen ? [] : [finding(claim, "holder-cannot-see", false)]),
  ];
}

function differences(judged: Judged, claim: Claim): string[] {
  const codes: [Difference, boolean][] = [
    ["other-status", judged.status !== claim.status],
    ["other-holder", judged.holder !== claim.holder],
    ["other-reason", judged.closedReason !== claim.closedReason],
    ["other-version", judged.programme !== claim.programme],
    ["other-head", judged.headSeq !== claim.headSeq || !judged.headHash.equals(claim.headHash)],
    ["other-holders", String(judged.holdings) !== String(claim.holdings)],
    ["gap-in-holders", !claim.gapless],
  ];
  return [
    ...codes.filter(([, differs]) => differs).map(([code]) => code),
    ...owed(judged, claim),
    ...questions(judged, claim),
  ];
}

/** Every question that waits stands with the same party, by the same day, in both books. */
function questions({ questions: told }: Judged, { questions: shown }: Claim): string[] {
  const named = (code: Difference, each: string): string => `${code} ${each}`;
  return [
    ...told.filter((each) => !shown.includes(each)).map((each) => named("question-forgotten", each)),
    ...shown.filter((each) => !told.includes(each)).map((each) => named("question-not-in-events", each)),
  ];
}

/** What was owed, and what of it counts as done. Where the events cannot tell for certain, nothing is held against the rows. */
function owed({ owedJudged, due, silent }: Judged, { met, open }: Claim): string[] {
  if (!owedJudged) return [];
  const known = new Set([...met, ...open]);
  const judgedDue = new Set(due);
  const done = new Set(met);
  const named = (code: Difference, each: string): string => `${code} ${each}`;
  return [
    ...silent.filter((each) => done.has(each)).map((each) => named("met-without-answer", each)),
    ...due.filter((each) => !known.has(each)).map((each) => named("owed-and-forgotten", each)),
    ...[...known].filter((each) => !judgedDue.has(each)).map((each) => named("owed-without-rule", each)),
  ];
}
