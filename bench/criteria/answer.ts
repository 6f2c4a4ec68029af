import type { CriterionState } from "@foelgeskab/followup/criteria/verdict";

/** What all must agree on of a patient: where psa-bcr-rp stands, and since when. */
export interface Answer {
  id: string;
  state: CriterionState;
  since?: string | undefined;
}

/** An answer as its line in a file of answers. */
export function lineOf({ id, state, since }: Answer): string {
  return `${id} ${state} ${since ?? "-"}`;
}
