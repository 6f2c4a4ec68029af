import type { DraftView } from "@foelgeskab/server/contract";
import { useEffect, useState, useSyncExternalStore } from "react";
import { ProblemError, read, send } from "../../api.ts";
import { useSay } from "../../texts/say.ts";
import { courseAddress } from "../hospital-queries.ts";
import { type DraftKeeper, type DraftServer, keepDraft } from "./draft-keeper.ts";
import type { Draft } from "./draft-saving.ts";

/** The draft on the screen, saved by itself while it is written and when the page is left. */
export function useDraft(view: DraftView, courseId: string): { draft: Draft; keeper: DraftKeeper } {
  const say = useSay();
  const [keeper] = useState(() =>
    keepDraft(
      view,
      draftServer(courseId, (error) => sentenceOf(error, say)),
    ),
  );
  const draft = useSyncExternalStore(keeper.listen, keeper.read);
  useEffect(() => {
    const beforeLeaving = (event: BeforeUnloadEvent): void => {
      const { state } = keeper.read().saving;
      if (state !== "saved") event.preventDefault(); // the browser then asks whether to stay
    };
    window.addEventListener("beforeunload", beforeLeaving);
    return () => {
      window.removeEventListener("beforeunload", beforeLeaving);
      void keeper.saveNow();
    };
  }, [keeper]);
  return { draft, keeper };
}

function draftServer(courseId: string, sentence: (error: unknown) => string): DraftServer {
  const address = `${courseAddress(courseId)}/draft`;
  return {
    async save(version, { epikrise, assessment }) {
      try {
        return await send<DraftView>(address, { version, epikrise, assessment }, "PUT");
      } catch (error) {
        if (error instanceof ProblemError && error.problem.status === 409) return "someone-else";
        return { failed: sentence(error) };
      }
    },
    async load() {
      try {
        return await read<DraftView>(address);
      } catch (error) {
        return { failed: sentence(error) };
      }
    },
  };
}

function sentenceOf(error: unknown, say: ReturnType<typeof useSay>): string {
  if (error instanceof ProblemError) return say(error.problem.sentence);
  throw error; // not the server's: a bug of ours
}
