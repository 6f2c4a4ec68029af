import { CLOSED_REASONS, type ClosedReason } from "@foelgeskab/followup/course";
import { TRIAGE_DECISIONS, type TriageDecision } from "@foelgeskab/followup/life-events";
import type { MovedDecision, MovedLine } from "@foelgeskab/server/contract";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choices } from "../parts/choices.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useMovedAct } from "./use-moved-act.ts";

const SHORTEST_NOTE = 5;

/** A department decides: a plan is made, a hand-over is written, or the course ends with a coded reason. */
export function DecideForm({ line, onStop }: { line: MovedLine; onStop: () => void }) {
  const { t } = useTranslation("movedEarlier");
  const { t: all } = useTranslation();
  const go = useNavigate();
  const [decision, setDecision] = useState<TriageDecision>();
  const [reason, setReason] = useState<ClosedReason>();
  const [note, setNote] = useState("");
  const finding = line.findings[0]?.code ?? "nothing-missing";
  const closing = decision === "closure";
  const ready = decision !== undefined && note.trim().length >= SHORTEST_NOTE && (!closing || reason !== undefined);
  const next = (): void => {
    const { courseId } = line;
    const to = decision === "plan" ? "/courses/$courseId/assessment" : "/courses/$courseId/write";
    if (courseId === null || closing) onStop();
    else void go({ to, params: { courseId } });
  };
  const act = useMovedAct<MovedDecision>({ id: line.id, act: "decide", done: t("decide.done"), after: next });
  const sendIt = (): void => {
    if (decision === undefined) return;
    const body = { finding, decision, note: note.trim(), ...(closing && reason !== undefined ? { reason } : {}) };
    act.mutate(body);
  };
  return (
    <SendAct
      says={t(`decide.says.${decision ?? "nothing"}`)}
      label={t("decide.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={ready ? undefined : t("decide.needed")}
      onSend={sendIt}
      onCancel={onStop}
    >
      <Choices
        down
        label={t("decide.what")}
        value={decision}
        onChange={setDecision}
        options={TRIAGE_DECISIONS.map((value) => ({ value, text: t(`decide.${value}`) }))}
      />
      {closing && (
        <Choices
          down
          label={all("closing.why")}
          value={reason}
          onChange={setReason}
          options={CLOSED_REASONS.map((value) => ({ value, text: all(`closing.reason.${value}`) }))}
        />
      )}
      <TextField long label={t("decide.note")} value={note} onChange={setNote} />
    </SendAct>
  );
}
