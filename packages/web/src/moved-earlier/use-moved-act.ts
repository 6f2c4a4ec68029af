import type { MovedEarlier } from "@foelgeskab/server/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";

interface MovedAct {
  id: string;
  act: "decide" | "open" | "say" | "set-aside";
  /** What is said when it is done. */
  done: string;
  /** What comes after: the form is closed, or another page opened. The line itself may leave the list. */
  after: () => void;
}

/** An act on a line of the list. */
export function useMovedAct<Body>({ id, act, done, after }: MovedAct) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => send<MovedEarlier>(`/api/moved-earlier/${encodeURIComponent(id)}/${act}`, body),
    onSuccess: async () => {
      announce(done);
      document.querySelector<HTMLElement>("h1")?.focus(); // the line with its buttons may be gone
      after();
      await client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== "me" });
    },
  });
}
