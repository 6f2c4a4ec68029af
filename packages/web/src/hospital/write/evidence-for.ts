import type { Evidence } from "@foelgeskab/followup/programme";

/** The entry that covers a field of a rule; the first one where none names it. */
export function evidenceFor(evidence: readonly Evidence[], field: string): Evidence | undefined {
  return evidence.find((entry) => entry.for.includes(field)) ?? evidence[0];
}
