import type { PlanLine, ReleaseResultRequest } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { useToday } from "../parts/today.ts";
import { newResult, writtenResult } from "../patient/result-draft.ts";
import { ResultFields } from "../patient/result-fields.tsx";
import { forgetAllButMe } from "../queries.ts";

interface ReleaseResultProps {
  courseId: string;
  line: PlanLine;
  onDone: () => void;
}

/** The practice region's laboratory answers: a real message through the way that answers come. */
export function ReleaseResult({ courseId, line, onDone }: ReleaseResultProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [draft, setDraft] = useState(() => newResult(line, today));
  const written = writtenResult(draft, line, today);
  const release = useMutation({
    mutationFn: ({ analysis, value, sampledOn }: ReleaseResultRequest) =>
      send<unknown>(`/api/courses/${encodeURIComponent(courseId)}/release-result`, { analysis, value, sampledOn }),
    onSuccess: async () => {
      await forgetAllButMe();
      announce(t("demo.released"), { seen: true });
      onDone();
    },
  });
  return (
    <SendAct
      says={t("demo.releaseSays")}
      label={t("demo.releaseSend")}
      busy={release.isPending}
      error={release.error}
      offBecause={"missing" in written ? t(`result.missing.${written.missing}`) : undefined}
      onSend={() => "missing" in written || release.mutate(written)}
      onCancel={onDone}
    >
      <ResultFields line={line} draft={draft} onChange={setDraft} />
    </SendAct>
  );
}
