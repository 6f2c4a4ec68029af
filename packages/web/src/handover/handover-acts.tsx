import type { HandoverView, PatientPage } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useAct } from "../patient/use-act.ts";
import { useOffBecause } from "../patient/use-may.ts";

type Form = "accept" | "ask" | "decline";

interface HandoverActsProps {
  page: PatientPage;
  handover: HandoverView;
}

/** Accept, ask, or decline with a reason. Each is sent by a second key, and says before who is responsible then. */
export function HandoverActs({ page, handover }: HandoverActsProps) {
  const { t } = useTranslation();
  const off = useOffBecause(page);
  const [form, setForm] = useState<Form>();
  const close = (): void => setForm(undefined);
  if (off("accept") !== undefined) return null;
  if (form === "accept") return <Accept page={page} handover={handover} onCancel={close} />;
  if (form !== undefined) return <Write page={page} handover={handover} act={form} onDone={close} />;
  return (
    <div className="form-acts">
      <Button kind="primary" onPress={() => setForm("accept")}>
        {t("handover.accept")}
      </Button>
      <Button offBecause={off("ask")} onPress={() => setForm("ask")}>
        {t("handover.ask")}
      </Button>
      <Button offBecause={off("decline")} onPress={() => setForm("decline")}>
        {t("handover.decline")}
      </Button>
    </div>
  );
}

function Accept({ page, handover, onCancel }: HandoverActsProps & { onCancel: () => void }) {
  const { t } = useTranslation();
  const act = useAct(page.patient.courseId, "accept");
  return (
    <SendAct
      says={t("handover.acceptSays", { to: handover.toName, from: handover.fromName })}
      label={t("handover.acceptSend")}
      busy={act.isPending}
      error={act.error}
      onSend={() => act.mutate({ handover: handover.id })}
      onCancel={onCancel}
    />
  );
}

function Write({ page, handover, act, onDone }: HandoverActsProps & { act: "ask" | "decline"; onDone: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const ask = useAct(page.patient.courseId, "ask");
  const decline = useAct(page.patient.courseId, "decline");
  const sending = act === "ask" ? ask : decline;
  const written = text.trim();
  const send = (): void =>
    act === "ask"
      ? ask.mutate({ handover: handover.id, question: written }, { onSuccess: onDone })
      : decline.mutate({ handover: handover.id, reason: written }, { onSuccess: onDone });
  return (
    <SendAct
      says={t(`handover.${act}Says`, { from: handover.fromName })}
      label={t(`handover.${act}Send`)}
      busy={sending.isPending}
      error={sending.error}
      offBecause={written === "" ? t("handover.textNeeded") : undefined}
      onSend={send}
      onCancel={onDone}
    >
      <TextField label={t(`handover.${act}Label`)} long required value={text} onChange={setText} />
    </SendAct>
  );
}
