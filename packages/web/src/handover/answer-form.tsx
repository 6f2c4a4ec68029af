import type { OfferView, PatientPage } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useAct } from "../patient/use-act.ts";

/** The department's answer to the practice's question. */
export function AnswerForm({ page, handover }: { page: PatientPage; handover: OfferView }) {
  const { t } = useTranslation();
  const act = useAct(page.patient.courseId, "answer");
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState("");
  if (!open) {
    return (
      <p>
        <Button kind="primary" onPress={() => setOpen(true)}>
          {t("handover.answer")}
        </Button>
      </p>
    );
  }
  return (
    <SendAct
      says={t("handover.answerSays", { name: handover.toName })}
      label={t("handover.answerSend")}
      busy={act.isPending}
      error={act.error}
      offBecause={answer.trim() === "" ? t("handover.textNeeded") : undefined}
      onSend={() => act.mutate({ handover: handover.id, answer: answer.trim() }, { onSuccess: () => setOpen(false) })}
      onCancel={() => setOpen(false)}
    >
      <TextField label={t("handover.answerLabel")} long required value={answer} onChange={setAnswer} />
    </SendAct>
  );
}
