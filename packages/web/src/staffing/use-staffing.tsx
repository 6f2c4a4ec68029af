import type { IsoDay } from "@foelgeskab/followup/ids";
import type { StaffElsewhere, StaffingView } from "@foelgeskab/server/contract";
import { queryOptions, useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { read, send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { useToday } from "../parts/today.ts";
import { queries } from "../queries.ts";

const DayField = lazy(() => import("../parts/day-field.tsx"));

/** Who is there. */
export const staffingQuery = queryOptions({
  queryKey: ["staffing"],
  queryFn: () => read<StaffingView>("/api/staffing"),
});

/** Who works in another practice. */
export const elsewhereQuery = (practice: string) =>
  queryOptions({
    queryKey: ["staffing", "elsewhere", practice],
    queryFn: () => read<StaffElsewhere>(`/api/staffing/elsewhere?practice=${encodeURIComponent(practice)}`),
    enabled: practice !== "",
    retry: false,
  });

/** Says something about who is there; `done` is read out, and the page shows what stands now. */
export function useStaffingAct(path: string, done: string, onDone: () => void = () => undefined) {
  return useMutation({
    mutationFn: (body: object) => send<StaffingView>(`/api/staffing/${path}`, body),
    onSuccess: (data) => {
      queries.setQueryData(staffingQuery.queryKey, data);
      announce(done, { seen: true });
      onDone();
    },
  });
}

/** Two days, today or later, and their fields; without an end the second is not asked for. */
export function useSpan(labels: { from: string; until: string }, endless = false) {
  const today = useToday();
  const [from, setFrom] = useState<IsoDay | null>(today);
  const [until, setUntil] = useState<IsoDay | null>(null);
  return {
    days: { from, until: endless ? null : until },
    ready: from !== null && from >= today && (endless || (until !== null && from <= until)),
    fields: (
      <Suspense>
        <DayField label={labels.from} value={from} onChange={setFrom} min={today} />
        {!endless && <DayField label={labels.until} value={until} onChange={setUntil} min={from ?? today} />}
      </Suspense>
    ),
  };
}
