import type { IsoDay } from "@foelgeskab/followup/ids";
import type { NumberPage, NumberView } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { queries } from "../queries.ts";
import { directoryQuery, numberQuery } from "./directory-queries.ts";

const DayField = lazy(() => import("../parts/day-field.tsx"));

/** Says from which day on a number is not answered any more. */
export function EndNumber({ number, onDone }: { number: NumberView; onDone: () => void }) {
  const { t } = useTranslation("directory");
  const [endsOn, setEndsOn] = useState<IsoDay | null>(useToday());
  const [note, setNote] = useState("");
  const end = useMutation({
    mutationFn: () =>
      send<NumberPage>(`/api/directory/${encodeURIComponent(number.entry)}/end`, {
        ...{ version: number.version, endsOn, note: note.trim() },
      }),
    onSuccess: async (page) => {
      await queries.invalidateQueries({ queryKey: directoryQuery.queryKey });
      queries.setQueryData(numberQuery(number.entry).queryKey, page);
      announce(t("form.ended"), { seen: true });
      onDone();
    },
  });
  return (
    <SendAct
      says={t("form.endSays")}
      label={t("form.endSend")}
      busy={end.isPending}
      error={end.error}
      offBecause={endsOn === null ? t("form.endDayNeeded") : undefined}
      onSend={() => end.mutate()}
      onCancel={onDone}
    >
      <Suspense>
        <DayField label={t("form.endOn")} value={endsOn} onChange={setEndsOn} min={number.validFrom} />
      </Suspense>
      <TextField label={t("form.note")} value={note} onChange={setNote} />
    </SendAct>
  );
}
