import type { OfferView, PatientPage } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useAct } from "../patient/use-act.ts";

/** The department takes its offer back before the practice has accepted. */
export function WithdrawForm({ page, handover }: { page: PatientPage; handover: OfferView }) {
  const { t } = useTranslation();
  const act = useAct(page.patient.courseId, "withdraw");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  if (!open) {
    return (
      <p>
        <Button onPress={() => setOpen(true)}>{t("handover.withdraw")}</Button>
      </p>
    );
  }
  return (
    <SendAct
      says={t("handover.withdrawSays", { name: handover.toName })}
      label={t("handover.withdrawSend")}
      busy={act.isPending}
      error={act.error}
      offBecause={reason.trim() === "" ? t("criterion.reasonNeeded") : undefined}
      onSend={() => act.mutate({ handover: handover.id, reason: reason.trim() }, { onSuccess: () => setOpen(false) })}
      onCancel={() => setOpen(false)}
    >
      <TextField label={t("criterion.reason")} long required value={reason} onChange={setReason} />
    </SendAct>
  );
}
