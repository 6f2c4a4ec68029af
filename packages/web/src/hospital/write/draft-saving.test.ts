import { emptyEpikrise } from "@foelgeskab/followup/epikrise";
import { describe, expect, test } from "vitest";
import {
  type Draft,
  type DraftEvent,
  evolveDraft,
  openedDraft,
  type SavedDraft,
  type Written,
} from "./draft-saving.ts";

const written = (recommendation: string): Written => ({
  epikrise: { ...emptyEpikrise({ code: "DC619", text: "Prostatakræft", stage: "pT2c" }), recommendation },
  assessment: { answers: {}, individualReason: "" },
});
const saved = (recommendation: string, version: number): SavedDraft => ({
  ...written(recommendation),
  version,
  savedAt: "2026-08-06T08:12:00Z",
  savedBy: "Karen Lund Iversen",
});
const after = (draft: Draft, ...events: DraftEvent[]): Draft => events.reduce(evolveDraft, draft);

describe("autosave", () => {
  test("a draft is saved once the server has it", () => {
    const draft = after(
      openedDraft(saved("", 0)),
      { type: "wrote", written: written("PSA hver 6. måned") },
      { type: "save-began" },
      { type: "save-ended", version: 1, savedAt: "2026-08-06T08:13:00Z" },
    );
    expect(draft).toMatchObject({ version: 1, saving: { state: "saved" } });
  });

  test("what is written while a saving is under way is still unsaved when it ends", () => {
    const draft = after(
      openedDraft(saved("", 0)),
      { type: "wrote", written: written("PSA") },
      { type: "save-began" },
      { type: "wrote", written: written("PSA hver 6. måned") },
      { type: "save-ended", version: 1, savedAt: null },
    );
    expect(draft.saving.state).toBe("unsaved");
    expect(draft.written.epikrise.recommendation).toBe("PSA hver 6. måned");
  });

  test("a failed saving keeps every word", () => {
    const draft = after(
      openedDraft(saved("", 3)),
      { type: "wrote", written: written("PSA") },
      { type: "save-began" },
      { type: "save-failed", sentence: "Serveren svarer ikke." },
    );
    expect(draft).toMatchObject({ version: 3, written: written("PSA"), saving: { state: "failed" } });
  });
});

describe("two authors of one draft", () => {
  const conflict = after(
    openedDraft(saved("", 1)),
    { type: "wrote", written: written("min") },
    { type: "save-began" },
    { type: "someone-else-saved", theirs: saved("deres", 2) },
  );

  test("see both versions, and writing on decides nothing", () => {
    const draft = after(conflict, { type: "wrote", written: written("min egen") });
    expect(draft.saving).toEqual({ state: "conflict", theirs: saved("deres", 2) });
    expect(draft.written.epikrise.recommendation).toBe("min egen");
  });

  test("keep mine: mine is saved on top of theirs, with their version number", () => {
    expect(after(conflict, { type: "kept-mine" })).toMatchObject({
      version: 2,
      written: written("min"),
      saving: { state: "unsaved" },
    });
  });

  test("take theirs: theirs stands on the screen", () => {
    expect(after(conflict, { type: "took-theirs" })).toMatchObject({
      version: 2,
      written: written("deres"),
      saving: { state: "saved" },
    });
  });
});
