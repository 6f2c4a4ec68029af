/** What is said when a request cannot be answered. */
import type { Phrase } from "@foelgeskab/followup/phrase";

/** What every refused or failed request answers with (problem+json). */
export interface Problem {
  status: number;
  code: string;
  sentence: Phrase;
  source?: string;
  field?: string;
}
