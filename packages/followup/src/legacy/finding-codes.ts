/** What is found about somebody moved earlier, worst first. */
export const FINDINGS = [
  "limit-reached",
  "limit-once",
  "stays-at-hospital",
  "no-test",
  "test-too-old",
  "test-unusable",
  "no-criterion",
  "criterion-open",
  "no-plan",
  "interval-long",
  "no-practice",
  "practice-closed",
  "other-practice",
  "no-letter",
  "dead",
  "emigrated",
  "nothing-missing",
] as const;

/** One kind of finding. */
export type FindingCode = (typeof FINDINGS)[number];
