import type { OfferView, PatientPage } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useAct } from "../patient/use-act.ts";

/** Notes what the practice said by telephone; the responsibility stays where it is. */
export function CallForm({ page, handover }: { page: PatientPage; handover: OfferView }) {
  const { t } = useTranslation();
  const act = useAct(page.patient.courseId, "note-call");
  const [note, setNote] = useState<string>();
  if (note === undefined) {
    return (
      <p>
        <Button onPress={() => setNote("")}>{t("reply.call")}</Button>
      </p>
    );
  }
  return (
    <SendAct
      says={t("reply.callSays", { from: handover.fromName })}
      label={t("reply.callSend")}
      busy={act.isPending}
      error={act.error}
      offBecause={note.trim() === "" ? t("handover.textNeeded") : undefined}
      onSend={() => act.mutate({ handover: handover.id, note: note.trim() }, { onSuccess: () => setNote(undefined) })}
      onCancel={() => setNote(undefined)}
    >
      <TextField label={t("reply.callLabel")} long required value={note} onChange={setNote} />
    </SendAct>
  );
}
