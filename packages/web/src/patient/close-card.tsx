import { CLOSED_REASONS, type ClosedReason } from "@foelgeskab/followup/course";
import type { PatientPage } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { Choices } from "../parts/choices.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useAct } from "./use-act.ts";
import { useOffBecause } from "./use-may.ts";

/** The end of a course, for one of the reasons that may end one. That nobody came is no reason. */
export function CloseCard({ page }: { page: PatientPage }) {
  const { t } = useTranslation();
  const off = useOffBecause(page)("close");
  const act = useAct(page.patient.courseId, "close");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<ClosedReason>();
  const [note, setNote] = useState("");
  if (off !== undefined) return null;
  return (
    <Card title={t("closing.title")}>
      {open ? (
        <SendAct
          says={t("closing.says")}
          label={t("closing.send")}
          busy={act.isPending}
          error={act.error}
          offBecause={reason === undefined ? t("closing.reasonNeeded") : undefined}
          onSend={() =>
            reason !== undefined && act.mutate({ reason, note: note.trim() }, { onSuccess: () => setOpen(false) })
          }
          onCancel={() => setOpen(false)}
        >
          <Choices
            down
            label={t("closing.why")}
            value={reason}
            onChange={setReason}
            options={CLOSED_REASONS.map((value) => ({ value, text: t(`closing.reason.${value}`) }))}
          />
          <TextField label={t("closing.note")} value={note} onChange={setNote} />
        </SendAct>
      ) : (
        <Button small onPress={() => setOpen(true)}>
          {t("closing.open")}
        </Button>
      )}
    </Card>
  );
}
