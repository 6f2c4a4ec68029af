import type { Epikrise } from "@foelgeskab/followup/epikrise";
import type { AssessmentAnswers } from "@foelgeskab/followup/assessment";

/** What is written on the screen and saved together. */
export interface Written {
  epikrise: Epikrise;
  assessment: AssessmentAnswers;
}

/** A saved draft, with the version that the next saving must name. */
export interface SavedDraft extends Written {
  version: number;
  savedAt: string | null;
  savedBy: string | null;
}

/** Where the autosave stands. While two versions disagree nothing is saved and nothing is thrown away. */
export type Saving =
  | { state: "saved" }
  | { state: "unsaved" }
  | { state: "saving"; sent: Written }
  | { state: "failed"; sentence: string }
  | { state: "conflict"; theirs: SavedDraft };

/** The draft on the screen: what the author wrote, and what the server is known to have. */
export interface Draft {
  written: Written;
  version: number;
  savedAt: string | null;
  saving: Saving;
}

/** Everything that can happen to a draft on the screen. */
export type DraftEvent =
  | { type: "wrote"; written: Written }
  | { type: "save-began" }
  | { type: "save-ended"; version: number; savedAt: string | null }
  | { type: "save-failed"; sentence: string }
  | { type: "someone-else-saved"; theirs: SavedDraft }
  | { type: "kept-mine" }
  | { type: "took-theirs" };

/** A draft as it was opened. */
export function openedDraft(saved: SavedDraft): Draft {
  const { epikrise, assessment, version, savedAt } = saved;
  return { written: { epikrise, assessment }, version, savedAt, saving: { state: "saved" } };
}

/** What becomes of the draft. What was written while a saving was under way is still unsaved when it ends. */
export function evolveDraft(draft: Draft, event: DraftEvent): Draft {
  const { saving } = draft;
  switch (event.type) {
    case "wrote":
      return { ...draft, written: event.written, saving: keepsState(saving) ? saving : { state: "unsaved" } };
    case "save-began":
      return { ...draft, saving: { state: "saving", sent: draft.written } };
    case "save-ended": {
      const untouched = saving.state === "saving" && saving.sent === draft.written;
      return {
        ...draft,
        version: event.version,
        savedAt: event.savedAt,
        saving: { state: untouched ? "saved" : "unsaved" },
      };
    }
    case "save-failed":
      return { ...draft, saving: { state: "failed", sentence: event.sentence } };
    case "someone-else-saved":
      return { ...draft, saving: { state: "conflict", theirs: event.theirs } };
    case "kept-mine":
      return saving.state === "conflict"
        ? { ...draft, version: saving.theirs.version, saving: { state: "unsaved" } }
        : draft;
    case "took-theirs":
      return saving.state === "conflict" ? openedDraft(saving.theirs) : draft;
    default:
      return event satisfies never;
  }
}

/** A running saving ends by itself, and a conflict only by a choice: writing on changes neither. */
function keepsState({ state }: Saving): boolean {
  return state === "saving" || state === "conflict";
}
