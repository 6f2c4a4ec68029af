import { emptyEpikrise } from "@foelgeskab/followup/epikrise";
import { expect, test } from "vitest";
import { keepDraft, type DraftServer } from "./draft-keeper.ts";
import type { SavedDraft, Written } from "./draft-saving.ts";

const written = (recommendation: string): Written => ({
  epikrise: { ...emptyEpikrise({ code: "DC619", text: "Prostatakræft", stage: "pT2c" }), recommendation },
  assessment: { answers: {}, individualReason: "" },
});
const stored = (recommendation: string, version: number): SavedDraft => ({
  ...written(recommendation),
  version,
  savedAt: null,
  savedBy: "Bo",
});

/** A server with one draft in memory that keeps the rule of versions. */
function memoryServer(start: SavedDraft) {
  let now = start;
  let down = false;
  const server: DraftServer = {
    async save(version, { epikrise, assessment }) {
      if (down) return { failed: "Serveren svarer ikke." };
      if (version !== now.version) return "someone-else";
      now = { epikrise, assessment, version: version + 1, savedAt: "2026-08-06T08:12:00Z", savedBy: "Karen" };
      return { version: now.version, savedAt: now.savedAt };
    },
    load: async () => now,
  };
  return {
    server,
    stored: () => now,
    someoneElseSaves: (draft: SavedDraft) => {
      now = draft;
    },
    goDown: (isDown: boolean) => {
      down = isDown;
    },
  };
}

test("a saving asked for while one is under way waits for it, and carries the version of the one before", async () => {
  const memory = memoryServer(stored("", 0));
  const keeper = keepDraft(stored("", 0), memory.server);
  keeper.write(written("PSA"));
  void keeper.saveNow();
  keeper.write(written("PSA hver 6. måned"));
  const draft = await keeper.saveNow();
  expect(draft).toMatchObject({ version: 2, saving: { state: "saved" } });
  expect(memory.stored().epikrise.recommendation).toBe("PSA hver 6. måned");
});

test("when the server is down nothing is lost, and the next saving succeeds", async () => {
  const memory = memoryServer(stored("", 4));
  const keeper = keepDraft(stored("", 4), memory.server);
  memory.goDown(true);
  keeper.write(written("PSA"));
  expect((await keeper.saveNow()).saving).toEqual({ state: "failed", sentence: "Serveren svarer ikke." });
  memory.goDown(false);
  expect((await keeper.saveNow()).version).toBe(5);
  expect(memory.stored().epikrise.recommendation).toBe("PSA");
});

test("a newer version by a colleague stops the saving until the author has chosen, and then both are known", async () => {
  const memory = memoryServer(stored("", 1));
  const keeper = keepDraft(stored("", 1), memory.server);
  memory.someoneElseSaves(stored("Bos tekst", 2));
  keeper.write(written("Karens tekst"));
  const conflict = await keeper.saveNow();
  expect(conflict.saving).toMatchObject({ state: "conflict", theirs: { version: 2 } });
  expect((await keeper.saveNow()).saving.state).toBe("conflict");
  expect(memory.stored().epikrise.recommendation).toBe("Bos tekst");
  keeper.keepMine();
  expect((await keeper.saveNow()).version).toBe(3);
  expect(memory.stored().epikrise.recommendation).toBe("Karens tekst");
});
