import type { RegionList } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { queries } from "../queries.ts";
import { useSpan } from "../staffing/use-staffing.tsx";
import { regionQuery } from "./life-queries.ts";

/** The office names a practice that stands in for one whose list nobody can open. */
export function NameDeputy({ unit, onDone }: { unit: string; onDone: () => void }) {
  const { t } = useTranslation("life");
  const [practice, setPractice] = useState("");
  const span = useSpan({ from: t("deputy.from"), until: t("deputy.until") });
  const act = useMutation({
    mutationFn: () => send<RegionList>("/api/region/deputies", { unit, practice: practice.trim(), ...span.days }),
    onSuccess: (list) => {
      queries.setQueryData(regionQuery.queryKey, list);
      announce(t("deputy.done"), { seen: true });
      onDone();
    },
  });
  const ready = /^\s*\d{6}\s*$/.test(practice) && span.ready;
  return (
    <SendAct
      says={t("deputy.says")}
      label={t("deputy.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={ready ? undefined : t("deputy.needed")}
      onSend={() => act.mutate()}
      onCancel={onDone}
    >
      <TextField label={t("deputy.practice")} numeric required value={practice} onChange={setPractice} />
      {span.fields}
    </SendAct>
  );
}
