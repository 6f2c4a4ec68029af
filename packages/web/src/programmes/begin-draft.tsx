import type { VersionView } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { shelfQuery, type VersionKey } from "./programme-queries.ts";
import "./texts.ts";
import { useVersionAct } from "./use-version-act.ts";

/** A new version begins as a copy of this one. */
export function BeginDraft({ id, view }: { id: VersionKey; view: VersionView }) {
  const { t } = useTranslation("programmes");
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState("");
  const { data: shelf } = useQuery(shelfQuery);
  const begin = useVersionAct(id, "draft", t("approve.done"));
  if (view.may.draft !== true) return null;
  const versions = shelf?.programmes.find((each) => each.id === id.programme)?.versions ?? [view.line];
  const next = Math.max(...versions.map(({ version }) => version)) + 1;
  if (!open) return <Button onPress={() => setOpen(true)}>{t("draft.begin")}</Button>;
  return (
    <SendAct
      says={t("draft.says", { version: next })}
      label={t("draft.send")}
      busy={begin.isPending}
      error={begin.error}
      offBecause={why.trim().length < 5 ? t("draft.whyNeeded") : undefined}
      onSend={() =>
        begin.mutate(
          { why: why.trim() },
          {
            onSuccess: ({ line }) =>
              void navigate({
                to: "/programmes/$programme/$version",
                params: { programme: id.programme, version: line.version },
                search: { part: "edit" },
              }),
          },
        )
      }
      onCancel={() => setOpen(false)}
    >
      <TextField label={t("draft.why")} value={why} onChange={setWhy} required />
    </SendAct>
  );
}
