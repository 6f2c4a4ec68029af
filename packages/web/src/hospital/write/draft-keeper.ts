import {
  type Draft,
  type DraftEvent,
  evolveDraft,
  openedDraft,
  type SavedDraft,
  type Written,
} from "./draft-saving.ts";

/** How a draft is saved and read again. `save` gives "someone-else" where the server has a newer version, and a sentence where it failed. */
export interface DraftServer {
  save(
    version: number,
    written: Written,
  ): Promise<{ version: number; savedAt: string | null } | "someone-else" | { failed: string }>;
  load(): Promise<SavedDraft | { failed: string }>;
}

/** A draft that saves itself a moment after the last letter was written. */
export interface DraftKeeper {
  read(): Draft;
  listen(listener: () => void): () => void;
  write(written: Written): void;
  /** Saves what is unsaved, and gives the draft as it then stands. */
  saveNow(): Promise<Draft>;
  keepMine(): void;
  takeTheirs(): void;
}

/** A second is long enough to finish a word, and short enough that nobody leaves the page first. */
const PAUSE_MS = 1000;
const AGAIN_MS = 8000;

/** Keeps a draft and saves it. There is never more than one saving under way. */
export function keepDraft(opened: SavedDraft, server: DraftServer): DraftKeeper {
  let draft = openedDraft(opened);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  function happen(event: DraftEvent): void {
    draft = evolveDraft(draft, event);
    clearTimeout(timer);
    const pause = draft.saving.state === "unsaved" ? PAUSE_MS : draft.saving.state === "failed" ? AGAIN_MS : undefined;
    if (pause !== undefined) timer = setTimeout(() => void saveNow(), pause);
    for (const listener of listeners) listener();
  }

  async function saveOnce(): Promise<void> {
    happen({ type: "save-began" });
    const answer = await server.save(draft.version, draft.written);
    if (answer === "someone-else") happen(await theirs());
    else if ("failed" in answer) happen({ type: "save-failed", sentence: answer.failed });
    else happen({ type: "save-ended", ...answer });
  }

  async function theirs(): Promise<DraftEvent> {
    const loaded = await server.load();
    if ("failed" in loaded) return { type: "save-failed", sentence: loaded.failed };
    return { type: "someone-else-saved", theirs: loaded };
  }

  async function saveNow(): Promise<Draft> {
    while (underWay !== undefined) await underWay;
    if (draft.saving.state === "unsaved" || draft.saving.state === "failed") {
      underWay = saveOnce().finally(() => {
        underWay = undefined;
      });
      await underWay;
    }
    return draft;
  }

  return {
    read: () => draft,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write: (written) => happen({ type: "wrote", written }),
    saveNow,
    keepMine: () => happen({ type: "kept-mine" }),
    takeTheirs: () => happen({ type: "took-theirs" }),
  };
}
