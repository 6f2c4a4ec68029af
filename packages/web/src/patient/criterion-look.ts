import type { CriterionView } from "@foelgeskab/server/contract";
import type { Shape, Tone } from "../parts/look.ts";

/** How each state of a criterion looks; its word is a text. */
export const CRITERION_LOOK: Record<CriterionView["state"], { shape: Shape; tone: Tone }> = {
  met: { shape: "diamond", tone: "red" },
  "unconfirmed-overdue": { shape: "discs-late", tone: "red" },
  pending: { shape: "discs", tone: "ochre" },
  undetermined: { shape: "unknown", tone: "ink-2" },
  "no-data": { shape: "unknown", tone: "ink-2" },
  "not-met": { shape: "ring", tone: "ink-2" },
};

/** Criteria that wait for somebody get a card of their own; the others stand in one list. */
export function isOpen(criterion: CriterionView): boolean {
  return criterion.state === "met" || criterion.state === "pending" || criterion.state === "unconfirmed-overdue";
}
