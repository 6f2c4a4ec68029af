import type { RowState } from "@foelgeskab/followup/worklist";

/** The shapes that carry a state; each can be told from the others without colour. */
export type Shape =
  | "ring"
  | "half"
  | "triangle"
  | "tick"
  | "discs"
  | "discs-late"
  | "diamond"
  | "unknown"
  | "hatched"
  | "flag"
  | "bars"
  | "missing"
  | "vague"
  | "no"
  | "speech";

/** The colours that a state can have; there is no green. */
export type Tone = "ink" | "ink-2" | "petrol" | "red" | "ochre" | "grey";

/** A state's shape and colour. */
export interface Look {
  shape: Shape;
  tone: Tone;
}

/** How each state of a list looks; the word is a text. */
export const LOOK: Record<RowState, Look> = {
  met: { shape: "diamond", tone: "red" },
  pending: { shape: "discs", tone: "ochre" },
  "unconfirmed-overdue": { shape: "discs-late", tone: "red" },
  undetermined: { shape: "unknown", tone: "ink-2" },
  "within-plan": { shape: "tick", tone: "ink" },
  unusable: { shape: "unknown", tone: "ochre" },
  overdue: { shape: "triangle", tone: "red" },
  due: { shape: "half", tone: "petrol" },
  promised: { shape: "flag", tone: "petrol" },
  unvouched: { shape: "hatched", tone: "grey" },
  "new-handover": { shape: "bars", tone: "petrol" },
  draft: { shape: "vague", tone: "ochre" },
  "not-accepted": { shape: "bars", tone: "petrol" },
  question: { shape: "speech", tone: "petrol" },
  answered: { shape: "speech", tone: "ink" },
  "referred-back": { shape: "diamond", tone: "red" },
  "can-be-assessed": { shape: "ring", tone: "ink-2" },
  "programme-changed": { shape: "vague", tone: "petrol" },
  "moved-earlier": { shape: "hatched", tone: "ink-2" },
  moving: { shape: "bars", tone: "ochre" },
  unconfirmed: { shape: "bars", tone: "ochre" },
};
