import { readFileSync } from "node:fs";
import type { CriterionState } from "@foelgeskab/followup/criteria/verdict";

const STATES: readonly CriterionState[] = [
  "no-data",
  "not-met",
  "undetermined",
  "pending",
  "unconfirmed-overdue",
  "met",
];

/** Throws where not all states occur among the answers of a file: equal answers would then prove little. */
export function everyStateIn(answers: string): void {
  const states = new Set(
    readFileSync(answers, "utf8")
      .split("\n")
      .map((line) => line.split(" ")[1]),
  );
  const absent = STATES.filter((state) => !states.has(state));
  if (absent.length > 0) throw new Error(`the patients are too much alike: nobody is ${absent.join(", ")}`);
}
