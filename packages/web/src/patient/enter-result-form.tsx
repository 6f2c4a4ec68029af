import type { PatientPage, PlanLine } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SendAct } from "../parts/send-act.tsx";
import { useToday } from "../parts/today.ts";
import { newResult, writtenResult } from "./result-draft.ts";
import { ResultFields } from "./result-fields.tsx";
import { useAct } from "./use-act.ts";

/** An answer that was seen in the own record: the value, and the day where it is not today. */
export function EnterResultForm({ page, line, onDone }: { page: PatientPage; line: PlanLine; onDone: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const act = useAct(page.patient.courseId, "enter-result");
  const [draft, setDraft] = useState(() => newResult(line, today));
  const written = writtenResult(draft, line, today);
  return (
    <SendAct
      says={t("result.says")}
      label={t("result.save")}
      busy={act.isPending}
      error={act.error}
      offBecause={"missing" in written ? t(`result.missing.${written.missing}`) : undefined}
      onSend={() => "missing" in written || act.mutate(written, { onSuccess: onDone })}
      onCancel={onDone}
    >
      <ResultFields line={line} draft={draft} onChange={setDraft} />
    </SendAct>
  );
}
