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

type Item = Outbox["items"][number];

/** A letter that is held. After a restore whoever has asked the receiver says whether it is sent; while a register is silent it goes by itself, or with a reason. */
export function SettleHeld({ item }: { item: Item }) {
  return item.heldBecause === "register" ? <SendAnyway item={item} /> : <SentOrArrived item={item} />;
}

function SentOrArrived({ item }: { item: Item }) {
  const { t } = useTranslation("hospital");
  const act = useSettling(item);
  const about = `${item.about}, ${item.receiver}`;
  return (
    <>
      <div className="form-acts">
        <Button
          small
          label={`${t("outbox.arrived")}: ${about}`}
          busy={act.isPending}
          onPress={() => act.mutate({ decision: "arrived" })}
        >
          {t("outbox.arrived")}
        </Button>
        <Button
          small
          label={`${t("outbox.send")}: ${about}`}
          busy={act.isPending}
          onPress={() => act.mutate({ decision: "send" })}
        >
          {t("outbox.send")}
        </Button>
      </div>
      {act.error !== null && <ProblemNote error={act.error} />}
    </>
  );
}

function SendAnyway({ item }: { item: Item }) {
  const { t } = useTranslation("hospital");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const act = useSettling(item);
  if (!open)
    return (
      <div className="form-acts">
        <Button
          small
          label={`${t("outbox.sendAnyway")}: ${item.about}, ${item.receiver}`}
          onPress={() => setOpen(true)}
        >
          {t("outbox.sendAnyway")}
        </Button>
      </div>
    );
  return (
    <SendAct
      says={t("outbox.anywaySays")}
      label={t("outbox.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={reason.trim().length < 5 ? t("outbox.anywayNeeded") : undefined}
      onSend={() => act.mutate({ decision: "send", reason: reason.trim() })}
      onCancel={() => setOpen(false)}
    >
      <TextField label={t("outbox.anywayWhy")} value={reason} onChange={setReason} />
    </SendAct>
  );
}

function useSettling(item: Item) {
  const { t } = useTranslation("hospital");
  return useMutation({
    mutationFn: (body: { decision: "send" | "arrived"; reason?: string }) =>
      send<Outbox>(`/api/outbox/${encodeURIComponent(item.id)}/held`, body),
    onSuccess: (outbox) => {
      queries.setQueryData(outboxQuery.queryKey, outbox);
      announce(t("outbox.settled"), { seen: true });
    },
  });
}
