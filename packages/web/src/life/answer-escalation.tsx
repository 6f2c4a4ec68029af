import { dayOf, type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { ESCALATION_DECISIONS, type EscalationDecision } from "@foelgeskab/followup/life-events";
import type { RegionList, RegionUnit } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Choices } from "../parts/choices.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { queries } from "../queries.ts";
import { regionQuery } from "./life-queries.ts";

const DayField = lazy(() => import("../parts/day-field.tsx"));

/** Longest that something can be made quiet, in days: six weeks. */
const MOST_DAYS = 42;

/** A person's decision about something that has climbed to the office. */
export function AnswerEscalation({ item, onDone }: { item: RegionUnit["items"][number]; onDone: () => void }) {
  const { t } = useTranslation("life");
  const today = useToday();
  const [decision, setDecision] = useState<EscalationDecision>();
  const [note, setNote] = useState("");
  const inWeek = isoDay(dayOf(today).add({ days: 7 }));
  const [until, setUntil] = useState<IsoDay | null>(inWeek);
  const last = isoDay(dayOf(today).add({ days: MOST_DAYS }));
  const answer = useMutation({
    mutationFn: () =>
      send<RegionList>(`/api/region/courses/${encodeURIComponent(item.courseId)}/answer`, {
        ...{ key: item.key, level: item.level, decision, note: note.trim(), until },
      }),
    onSuccess: (list) => {
      queries.setQueryData(regionQuery.queryKey, list);
      announce(t("region.answered"), { seen: true });
      onDone();
    },
  });
  const ready = decision !== undefined && note.trim().length >= 5 && until !== null && until > today && until <= last;
  return (
    <SendAct
      says={t("region.answerSays")}
      label={t("region.answerSend")}
      busy={answer.isPending}
      error={answer.error}
      offBecause={ready ? undefined : t("region.answerNeeded")}
      onSend={() => answer.mutate()}
      onCancel={onDone}
    >
      <Choices
        down
        label={t("region.decision.label")}
        value={decision}
        onChange={setDecision}
        options={ESCALATION_DECISIONS.map((value) => ({ value, text: t(`region.decision.${value}`) }))}
      />
      <TextField label={t("region.note")} long required value={note} onChange={setNote} />
      <Suspense>
        <DayField
          label={t("region.until")}
          value={until}
          onChange={setUntil}
          min={isoDay(dayOf(today).add({ days: 1 }))}
          max={last}
        />
      </Suspense>
    </SendAct>
  );
}
