import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { useMe } from "../../parts/me.ts";
import { TextField } from "../../parts/text-field.tsx";
import { missingCharacters } from "../early-reason.ts";

/** A named doctor's reason to hand over before the programme's earliest month; it goes with the letter, and the practice sees it. */
export function EarlyHandover({ courseId, onStop }: { courseId: string; onStop: () => void }) {
  const { t } = useTranslation("hospital");
  const { user } = useMe();
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const missing = missingCharacters(reason);
  const hint = missing === 0 ? t("assessment.anywayReasonEnough") : t("assessment.anywayReasonHint", { missing });
  return (
    <Card title={t("assessment.anywayTitle")} note={t("assessment.anywayWhat")}>
      <dl className="early-name">
        <dt>{t("assessment.anywayName")}</dt>
        <dd>
          {user.name}, {user.title}
        </dd>
      </dl>
      <TextField long autoFocus label={t("assessment.anywayReason")} hint={hint} value={reason} onChange={setReason} />
      <div className="assessment-acts">
        <Button
          kind="primary"
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
