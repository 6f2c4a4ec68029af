import { INQUIRY_OUTCOMES, type InquiryOutcome } from "@foelgeskab/followup/inquiry/inquiry";
import type { ConcludeRequest, InquiryView } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choices } from "../parts/choices.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { inquiriesOf } from "./inquiry-queries.ts";
import { useInquiryAct } from "./use-inquiry-act.ts";

/** A person says what comes of the question; without an answer she says why. */
export function ConcludeForm({ view, onStop }: { view: InquiryView; onStop: () => void }) {
  const { t } = useTranslation("inquiries");
  const [outcome, setOutcome] = useState<InquiryOutcome>();
  const [note, setNote] = useState("");
  const act = useInquiryAct<ConcludeRequest>({
    path: `${inquiriesOf(view.patient.courseId)}/${encodeURIComponent(view.id)}/conclude`,
    done: t("conclude.done"),
    after: onStop,
  });
  const unanswered = view.turn?.owed === "answer";
  const off =
    outcome === undefined
      ? t("conclude.choose")
      : unanswered && note.trim() === ""
        ? t("conclude.noteNeeded")
        : undefined;
  return (
    <SendAct
      says={outcome === undefined ? t("conclude.choose") : t(`conclude.says.${outcome}`)}
      label={t("conclude.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={off}
      onSend={() => outcome !== undefined && act.mutate({ outcome, note: note.trim() })}
      onCancel={onStop}
    >
      <Choices
        label={t("conclude.what")}
        value={outcome}
        options={INQUIRY_OUTCOMES.map((value) => ({ value, text: t(`outcome.${value}`) }))}
        onChange={setOutcome}
        down
      />
      <TextField
        label={t(unanswered ? "conclude.noteNeeded" : "conclude.note")}
        long
        required={unanswered}
        value={note}
        onChange={setNote}
      />
    </SendAct>
  );
}
