import type { Phrase } from "../phrase.ts";
import type { CriterionState } from "./verdict.ts";

/** The state of a criterion in a word, as lists and letters say it. */
export const STATE_WORD: Record<CriterionState, Phrase> = {
  "no-data": { da: "ingen svar", en: "no answer" },
  "not-met": { da: "ikke opfyldt", en: "not met" },
  undetermined: { da: "kan ikke afgøres", en: "cannot be decided" },
  pending: { da: "afventer kontrolprøve", en: "waits for a repeat" },
  "unconfirmed-overdue": { da: "ubekræftet, frist overskredet", en: "unconfirmed, overdue" },
  met: { da: "opfyldt", en: "met" },
};
