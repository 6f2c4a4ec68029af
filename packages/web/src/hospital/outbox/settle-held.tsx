import type { Outbox } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { send } from "../../api.ts";
import { announce } from "../../parts/announce.tsx";
import { Button } from "../../parts/button.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { queries } from "../../queries.ts";
import { outboxQuery } from "../hospital-queries.ts";

/** A letter that a restore holds: whoever has asked the receiver says whether it is sent. */
export function SettleHeld({ item }: { item: Outbox["items"][number] }) {
  const { t } = useTranslation("hospital");
  const act = useMutation({
    mutationFn: (decision: "send" | "arrived") =>
      send<Outbox>(`/api/outbox/${encodeURIComponent(item.id)}/held`, { decision }),
    onSuccess: (outbox) => {
      queries.setQueryData(outboxQuery.queryKey, outbox);
      announce(t("outbox.settled"), { seen: true });
    },
  });
  const about = `${item.about}, ${item.receiver}`;
  return (
    <>
      <Button
        small
        label={`${t("outbox.arrived")}: ${about}`}
        busy={act.isPending}
        onPress={() => act.mutate("arrived")}
      >
        {t("outbox.arrived")}
      </Button>{" "}
      <Button small label={`${t("outbox.send")}: ${about}`} busy={act.isPending} onPress={() => act.mutate("send")}>
        {t("outbox.send")}
      </Button>
      {act.error !== null && <ProblemNote error={act.error} />}
    </>
  );
}
