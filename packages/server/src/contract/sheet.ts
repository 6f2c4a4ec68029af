/** Whether a patient's sheet is the newest. */
import type { Phrase } from "@foelgeskab/followup/phrase";

/** GET /api/sheet/:code, open to everyone: is the sheet in the hand the newest? Says nothing about anybody. */
export interface SheetStatus {
  state: "current" | "replaced" | "unknown";
  text: Phrase;
}
