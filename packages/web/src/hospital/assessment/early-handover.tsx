import { useNavigate } from "@tanstack/react-router";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { useMe } from "../../parts/me.ts";
import "../../parts/field.css";
import { missingCharacters } from "../early-reason.ts";

/** A named doctor's reason to hand over before the programme's earliest month; it goes with the letter, and the practice sees it. */
export function EarlyHandover({ courseId, onStop }: { courseId: string; onStop: () => void }) {
  const { t } = useTranslation("hospital");
  const { user } = useMe();
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const missing = missingCharacters(reason);
  const hint = missing === 0 ? t("assessment.anywayReasonEnough") : t("assessment.anywayReasonHint", { missing });
  useEffect(() => field.current?.focus(), []);
  return (
    <Card title={t("assessment.anywayTitle")} note={t("assessment.anywayWhat")}>
      <dl className="early-name">
        <dt>{t("assessment.anywayName")}</dt>
        <dd>
          {user.name}, {user.title}
        </dd>
      </dl>
      <label htmlFor={id}>{t("assessment.anywayReason")}</label>
      <textarea
        ref={field}
        id={id}
        className="form-input"
        rows={3}
        value={reason}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-hint`} className="form-hint">
        {hint}
      </p>
      <div className="assessment-acts">
        <Button
          kind="primary"
          describedBy={`${id}-hint`}
          offBecause={missing === 0 ? undefined : hint}
          onPress={() =>
            void navigate({
              to: "/courses/$courseId/write",
              params: { courseId },
              state: (before) => ({ ...before, earlyReason: reason.trim() }),
            })
          }
        >
          {t("assessment.anywayGo")}
        </Button>
        <Button onPress={onStop}>{t("assessment.anywayStop")}</Button>
      </div>
    </Card>
  );
}
