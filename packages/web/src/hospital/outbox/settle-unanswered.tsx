import type { Outbox } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../api.ts";
import { announce } from "../../parts/announce.tsx";
import { Button } from "../../parts/button.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SendAct } from "../../parts/send-act.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { queries } from "../../queries.ts";
import { outboxQuery } from "../hospital-queries.ts";
import "../texts.ts";

type Item = Outbox["items"][number];

/** Shortest account of how the receiver was reached, in characters. */
const SHORTEST = 5;

/** A letter that no machine has taken: a person sends it again, or says how the receiver was reached otherwise. */
export function SettleUnanswered({ item }: { item: Item }) {
  const { t } = useTranslation("hospital");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const act = useSettling(item);
  const about = `${item.about}, ${item.receiver}`;
  if (open)
    return (
      <SendAct
        says={t("outbox.reachedSays")}
        label={t("outbox.reachedSave")}
        busy={act.isPending}
        error={act.error}
        offBecause={reason.trim().length < SHORTEST ? t("outbox.reachedNeeded") : undefined}
        onSend={() => act.mutate({ decision: "reached", reason: reason.trim() })}
        onCancel={() => setOpen(false)}
      >
        <TextField label={t("outbox.reachedHow")} value={reason} onChange={setReason} />
      </SendAct>
    );
  return (
    <>
      <div className="form-acts">
        <Button
          small
          label={`${t("outbox.again")}: ${about}`}
          busy={act.isPending}
          onPress={() => act.mutate({ decision: "again" })}
        >
          {t("outbox.again")}
        </Button>
        <Button small label={`${t("outbox.reached")}: ${about}`} onPress={() => setOpen(true)}>
          {t("outbox.reached")}
        </Button>
      </div>
      {act.error !== null && <ProblemNote error={act.error} />}
    </>
  );
}

function useSettling(item: Item) {
  const { t } = useTranslation("hospital");
  return useMutation({
    mutationFn: (body: { decision: "again" | "reached"; reason?: string }) =>
      send<Outbox>(`/api/outbox/${encodeURIComponent(item.id)}/unanswered`, body),
    onSuccess: (outbox) => {
      queries.setQueryData(outboxQuery.queryKey, outbox);
      announce(t("outbox.settled"), { seen: true });
    },
  });
}
