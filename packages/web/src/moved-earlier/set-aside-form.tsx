import { CLOSED_REASONS, type ClosedReason } from "@foelgeskab/followup/course";
import type { MovedLine } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SelectField } from "../parts/select-field.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useMovedAct } from "./use-moved-act.ts";

const SHORTEST_NOTE = 5;

/** Takes a line that is nobody's course off the list, with a coded reason; its text is kept. */
export function SetAsideForm({ line, onStop }: { line: MovedLine; onStop: () => void }) {
  const { t } = useTranslation("movedEarlier");
  const { t: all } = useTranslation();
  const [reason, setReason] = useState<ClosedReason>();
  const [note, setNote] = useState("");
  const act = useMovedAct<{ reason: ClosedReason; note: string }>({
    id: line.id,
    act: "set-aside",
    done: t("aside.done"),
    after: onStop,
  });
  const ready = reason !== undefined && note.trim().length >= SHORTEST_NOTE;
  return (
    <SendAct
      says={t("aside.says")}
      label={t("aside.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={ready ? undefined : t("aside.needed")}
      onSend={() => reason !== undefined && act.mutate({ reason, note: note.trim() })}
      onCancel={onStop}
    >
      <SelectField
        label={t("aside.reason")}
        value={reason ?? ""}
        prompt={t("choose")}
        onChange={setReason}
        options={CLOSED_REASONS.map((value) => ({ value, text: all(`closing.reason.${value}`) }))}
      />
      <TextField long label={t("decide.note")} value={note} onChange={setNote} />
    </SendAct>
  );
}
