import type { IsoDay } from "./ids.ts";
import type { Phrase } from "./phrase.ts";

/** What the department answered about one patient; a question without an answer stops the hand-over. */
export interface AssessmentAnswers {
  /** By the programme's question id. */
  answers: Record<string, "yes" | "no">;
  /** The reasoned individual assessment, where the programme demands one (prostate). */
  individualReason: string;
}

/** One rule of the programme held against this patient. */
export interface AssessmentLine {
  id: string;
  verdict: "yes" | "no" | "waits" | "unanswered" | "note";
  rule: Phrase;
  /** How it is with this patient. */
  here: Phrase;
  source: string;
}

/** One layer's earliest time for the hand-over; the layers may disagree, and then the screen shows it. */
export interface HandoverLane {
  layer: Phrase;
  months: number;
  until: IsoDay;
  inForce: boolean;
  source: string;
}

/** May this patient be handed over to general practice? */
export interface Assessment {
  /** `never`: excluded by a rule, no override. `not-yet`: only with a named doctor's reason. `unanswered`: a question waits. */
  outcome: "can" | "not-yet" | "never" | "unanswered";
  because: Phrase;
  source: string;
  /** The first day on which it would be in time; null where the programme has no earliest month. */
  earliest: IsoDay | null;
  lines: AssessmentLine[];
  lanes: HandoverLane[];
  /** What would change the answer. */
  changes: Phrase[];
}
