import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../parts/announce.tsx";
import { Card } from "../parts/card.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { queries } from "../queries.ts";
import { filesQuery } from "./queries.ts";
import { sendFile } from "./send-file.ts";
import { SentLists } from "./sent-lists.tsx";

/** Sends a list in, with how far it is, and shows those that were sent. */
export function SendList() {
  const { t } = useTranslation("movedEarlier");
  const field = useId();
  const [sent, setSent] = useState<{ sent: number; of: number } | null>(null);
  const sending = useMutation({
    mutationFn: (file: File) => sendFile(file, (done, of) => setSent({ sent: done, of })),
    onSuccess: () => announce(t("send.arrived")),
    onSettled: () => {
      setSent(null);
      void queries.invalidateQueries({ queryKey: filesQuery.queryKey });
    },
  });
  return (
    <Card title={t("send.title")}>
      <p>{t("send.says")}</p>
      <div className="form-field">
        <label className="form-label" htmlFor={field}>
          {t("send.choose")}
        </label>
        <input
          id={field}
          type="file"
          accept=".csv,text/csv"
          disabled={sending.isPending}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) sending.mutate(file);
            event.target.value = "";
          }}
        />
      </div>
      {sent !== null && (
        <progress
          className="work-progress"
          aria-label={t("send.sending")}
          value={sent.sent}
          max={Math.max(1, sent.of)}
        />
      )}
      {sending.error !== null && <ProblemNote error={sending.error} />}
      <SentLists />
    </Card>
  );
}
