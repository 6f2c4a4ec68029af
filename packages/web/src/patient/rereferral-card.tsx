import type { PatientPage } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { Day } from "../parts/day.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useSay } from "../texts/say.ts";
import { useAct } from "./use-act.ts";
import { useOffBecause } from "./use-may.ts";

/** A patient on the way back: from whom to whom, why, and how urgent. The receiving department says yes, or no with a reason. */
export function RereferralCard({ page }: { page: PatientPage }) {
  const { t } = useTranslation();
  const say = useSay();
  const { rereferral } = page;
  if (rereferral === null) return null;
  return (
    <Card title={t("rereferral.title")} note={say(rereferral.urgency)} tone="petrol" id="rereferral">
      <dl className="facts wide">
        <dt>{t("rereferral.from")}</dt>
        <dd>
          {rereferral.fromName}, {rereferral.by}
        </dd>
        <dt>{t("rereferral.to")}</dt>
        <dd>{rereferral.toName}</dd>
        <dt>{t("rereferral.sent")}</dt>
        <dd>
          <Day on={rereferral.sentOn} as="full-and-away" />
        </dd>
        <dt>{t("rereferral.restsOn")}</dt>
        <dd>
          {rereferral.criteria.map((criterion) => (
            <div key={criterion.da}>{say(criterion)}</div>
          ))}
        </dd>
        <dt>{t("rereferral.reason")}</dt>
        <dd>{rereferral.reason}</dd>
      </dl>
      <Acts page={page} rereferral={rereferral.id} fromName={rereferral.fromName} />
    </Card>
  );
}

function Acts({ page, rereferral, fromName }: { page: PatientPage; rereferral: string; fromName: string }) {
  const { t } = useTranslation();
  const off = useOffBecause(page);
  const [form, setForm] = useState<"accept" | "decline">();
  const [reason, setReason] = useState("");
  const accept = useAct(page.patient.courseId, "accept-rereferral");
  const decline = useAct(page.patient.courseId, "decline-rereferral");
  const close = (): void => setForm(undefined);
  if (off("accept-rereferral") !== undefined) return <p className="quiet shows-more">{off("accept-rereferral")}</p>;
  if (form === "accept") {
    return (
      <SendAct
        says={t("rereferral.acceptSays", { from: fromName })}
        label={t("rereferral.acceptSend")}
        busy={accept.isPending}
        error={accept.error}
        onSend={() => accept.mutate({ rereferral }, { onSuccess: close })}
        onCancel={close}
      />
    );
  }
  if (form === "decline") {
    return (
      <SendAct
        says={t("rereferral.declineSays", { from: fromName })}
        label={t("rereferral.declineSend")}
        busy={decline.isPending}
        error={decline.error}
        offBecause={reason.trim() === "" ? t("criterion.reasonNeeded") : undefined}
        onSend={() => decline.mutate({ rereferral, reason: reason.trim() }, { onSuccess: close })}
        onCancel={close}
      >
        <TextField label={t("criterion.reason")} long required value={reason} onChange={setReason} />
      </SendAct>
    );
  }
  return (
    <div className="form-acts shows-more">
      <Button kind="primary" onPress={() => setForm("accept")}>
        {t("rereferral.accept")}
      </Button>
      <Button offBecause={off("decline-rereferral")} onPress={() => setForm("decline")}>
        {t("rereferral.decline")}
      </Button>
    </div>
  );
}
