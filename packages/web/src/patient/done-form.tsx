import type { IsoDay } from "@foelgeskab/followup/ids";
import type { PatientPage, PlanLine } from "@foelgeskab/server/contract";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { useSay } from "../texts/say.ts";
import { useAct } from "./use-act.ts";

const DayField = lazy(() => import("../parts/day-field.tsx"));

interface DoneFormProps {
  page: PatientPage;
  line: PlanLine;
  due: IsoDay;
  onDone: () => void;
}

/** A check that was done: on which day, and what came of it. */
export function DoneForm({ page, line, due, onDone }: DoneFormProps) {
  const { t } = useTranslation();
  const say = useSay();
  const today = useToday();
  const act = useAct(page.patient.courseId, "do-check");
  const [on, setOn] = useState<IsoDay | null>(today);
  const [note, setNote] = useState("");
  return (
    <SendAct
      says={t("doneForm.says", { what: say(line.label) })}
      label={t("doneForm.save")}
      busy={act.isPending}
      error={act.error}
      offBecause={on === null || on > today ? t("result.missing.day") : undefined}
      onSend={() => on !== null && act.mutate({ check: line.check, due, on, note: note.trim() }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      <TextField label={t(`doneForm.note.${line.kind}`)} long value={note} onChange={setNote} />
      <Suspense fallback={<p>{t("waiting")}</p>}>
        <DayField label={t("doneForm.on")} value={on} max={today} onChange={setOn} />
      </Suspense>
    </SendAct>
  );
}
