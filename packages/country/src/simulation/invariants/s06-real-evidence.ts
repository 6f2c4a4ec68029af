import { compareWithJudge } from "./compare-with-judge.ts";
import type { Invariant } from "./invariant.ts";

const TAKES_BACK = new Set(["corrected", "cancelled", "entered-in-error"]);

/** S6: a check is met by a final result that was not taken back, of the right patient and analysis, inside its window; the second judge counts anew whenever a laboratory takes something back. */
export const realEvidence: Invariant = {
  id: "S6",
  law: "Evidence is real",
  after: ({ house, file, added }) => {
    const takenBack = added.some(
      ({ event }) => event.type === "results-received" && event.results.some(({ status }) => TAKES_BACK.has(status)),
    );
    return takenBack ? compareWithJudge(house, file) : [];
  },
};
