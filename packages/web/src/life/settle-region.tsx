import { dayOf, type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import type { PatientPage } from "@foelgeskab/server/contract";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { useAct } from "../patient/use-act.ts";

const DayField = lazy(() => import("../parts/day-field.tsx"));

/** Longest that something can be made quiet, in days: six weeks. */
const MOST_DAYS = 42;

/** The department notes what was agreed about a patient who lives in another region. */
export function SettleRegion({ page, onDone }: { page: PatientPage; onDone: () => void }) {
  const { t } = useTranslation("life");
  const today = useToday();
  const act = useAct<"settle-region">(page.patient.courseId, "settle-region");
  const [note, setNote] = useState("");
  const inDays = (days: number): IsoDay => isoDay(dayOf(today).add({ days }));
  const [until, setUntil] = useState<IsoDay | null>(inDays(14));
  const { regionMove } = page.life;
  if (regionMove === null) return null;
  const ready = note.trim().length >= 5 && until !== null && until > today && until <= inDays(MOST_DAYS);
  return (
    <SendAct
      says={t("card.settleSays")}
      label={t("card.settleSend")}
      busy={act.isPending}
      error={act.error}
      offBecause={ready ? undefined : t("card.settleNeeded")}
      onSend={() => until !== null && act.mutate({ ...regionMove, note: note.trim(), until }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      <TextField label={t("card.reason")} long required value={note} onChange={setNote} />
      <Suspense>
        <DayField
          label={t("card.settleUntil")}
          value={until}
          onChange={setUntil}
          min={inDays(1)}
          max={inDays(MOST_DAYS)}
        />
      </Suspense>
    </SendAct>
  );
}
