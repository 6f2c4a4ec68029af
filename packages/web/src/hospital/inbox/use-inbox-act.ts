import type { Inbox } from "@foelgeskab/server/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { send } from "../../api.ts";
import { announce } from "../../parts/announce.tsx";
import { inboxQuery } from "../hospital-queries.ts";

interface InboxAct {
  id: string;
  act: "match" | "offer" | "set-aside";
  /** What is said when it is done. */
  done: string;
}

/** An act on a message; the server answers with the new list. */
export function useInboxAct<Body>({ id, act, done }: InboxAct) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => send<Inbox>(`/api/inbox/${encodeURIComponent(id)}/${act}`, body),
    onSuccess: (inbox) => {
      announce(done);
      client.setQueryData(inboxQuery.queryKey, inbox);
      void client.invalidateQueries({ queryKey: ["worklist"] });
      document.querySelector<HTMLElement>("h1")?.focus(); // the message with its buttons is gone
    },
  });
}
