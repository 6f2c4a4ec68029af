import { dayOf, type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import type { RegionList } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { regionQuery } from "../life/life-queries.ts";
import { announce } from "../parts/announce.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { queries } from "../queries.ts";

const DayField = lazy(() => import("../parts/day-field.tsx"));

/** Longest that a stale number can rest, in days: six weeks. */
const MOST_DAYS = 42;

/** The office says why a stale number rests on its list, and until when. */
export function RestNumber({
  number: { entry, version },
  onDone,
}: {
  number: RegionList["numbers"][number];
  onDone: () => void;
}) {
  const { t } = useTranslation("directory");
  const today = useToday();
  const inDays = (days: number): IsoDay => isoDay(dayOf(today).add({ days }));
  const [note, setNote] = useState("");
  const [until, setUntil] = useState<IsoDay | null>(inDays(14));
  const act = useMutation({
    mutationFn: () =>
      send<RegionList>(`/api/region/numbers/${encodeURIComponent(entry)}/rest`, { version, note: note.trim(), until }),
    onSuccess: (list) => {
      queries.setQueryData(regionQuery.queryKey, list);
      announce(t("verify.rested"), { seen: true });
      onDone();
    },
  });
  const ready = note.trim().length >= 5 && until !== null && until > today && until <= inDays(MOST_DAYS);
  return (
    <SendAct
      says={t("verify.restSays")}
      label={t("verify.restSend")}
      busy={act.isPending}
      error={act.error}
      offBecause={ready ? undefined : t("verify.restNeeded")}
      onSend={() => act.mutate()}
      onCancel={onDone}
    >
      <TextField label={t("verify.restNote")} long required value={note} onChange={setNote} />
      <Suspense>
        <DayField
          label={t("verify.restUntil")}
          value={until}
          onChange={setUntil}
          min={inDays(1)}
          max={inDays(MOST_DAYS)}
        />
      </Suspense>
    </SendAct>
  );
}
