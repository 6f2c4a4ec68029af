import type { IsoDay } from "@foelgeskab/followup/ids";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { SendAct } from "../parts/send-act.tsx";
import { useToday } from "../parts/today.ts";
import type { Person } from "./people-table.tsx";
import { useStaffingAct } from "./use-staffing.tsx";

const DayField = lazy(() => import("../parts/day-field.tsx"));

/** The last day on which somebody works there. */
export function LeavesForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const { t } = useTranslation("staffing");
  const today = useToday();
  const [until, setUntil] = useState<IsoDay | null>(person.until);
  const act = useStaffingAct("leaves", t("leaves.done"), onDone);
  return (
    <SendAct
      says={t("leaves.says")}
      label={t("leaves.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={until === null ? t("needed") : undefined}
      onSend={() => act.mutate({ membership: person.membership, until })}
      onCancel={onDone}
    >
      <Suspense>
        <DayField label={t("leaves.day")} value={until} onChange={setUntil} min={today} />
      </Suspense>
    </SendAct>
  );
}
