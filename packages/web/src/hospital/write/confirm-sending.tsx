import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { fullDay } from "../../parts/dates.ts";
import { useMe } from "../../parts/me.ts";
import { SendAct } from "../../parts/send-act.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useLanguage } from "../../texts/say.ts";
import { missingCharacters } from "../early-reason.ts";
import { WhatSendingDoes } from "./send-bar.tsx";
import { useWriting } from "./writing.ts";

interface ConfirmSendingProps {
  reason: string;
  onReason: (reason: string) => void;
  busy: boolean;
  error: Error | null;
  onSend: () => void;
  onCancel: () => void;
}

/** The second step of signing. The focus stands on its question, so that Enter pressed twice by accident sends nothing. */
export function ConfirmSending({ reason, onReason, busy, error, onSend, onCancel }: ConfirmSendingProps) {
  const { t } = useTranslation("hospital");
  const language = useLanguage();
  const { user } = useMe();
  const { view } = useWriting();
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => question.current?.focus(), []);
  const { outcome, earliest } = view.assessed;
  const early = outcome === "not-yet";
  const missing = early ? missingCharacters(reason) : 0;
  const tooShort = missing > 0 ? t("write.send.earlyShort", { missing }) : undefined;
  return (
    <SendAct
      says={<WhatSendingDoes />}
      label={t("write.send.yes")}
      busy={busy}
      error={error}
      offBecause={tooShort}
      onSend={onSend}
      onCancel={onCancel}
    >
      <h2 ref={question} tabIndex={-1}>
        {t("write.send.title", { name: `${user.name}, ${user.title}` })}
      </h2>
      {early && (
        <TextField
          long
          label={t("write.send.earlyReason")}
          hint={t("write.send.early", { day: earliest === null ? "" : fullDay(earliest, language) })}
          value={reason}
          onChange={onReason}
        />
      )}
    </SendAct>
  );
}
