import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SendAct } from "../../parts/send-act.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { missingCharacters } from "../early-reason.ts";
import { useInboxAct } from "./use-inbox-act.ts";

/** Takes a message off the list for a reason; it is kept. */
export function SetAsideMessage({ id, onStop }: { id: string; onStop: () => void }) {
  const { t } = useTranslation("hospital");
  const [reason, setReason] = useState("");
  const act = useInboxAct<{ reason: string }>({ id, act: "set-aside", done: t("inbox.asideDone") });
  return (
    <SendAct
      says={t("inbox.setAsideWhat")}
      label={t("inbox.setAside")}
      busy={act.isPending}
      error={act.error}
      offBecause={missingCharacters(reason) > 0 ? t("inbox.reasonHint") : undefined}
      onSend={() => act.mutate({ reason: reason.trim() })}
      onCancel={onStop}
    >
      <TextField long label={t("inbox.reason")} value={reason} onChange={setReason} />
    </SendAct>
  );
}
