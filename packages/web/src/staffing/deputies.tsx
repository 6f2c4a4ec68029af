import type { StaffingView } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { Choices } from "../parts/choices.tsx";
import { Day } from "../parts/day.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useSpan, useStaffingAct } from "./use-staffing.tsx";

/** Which practice stands in when nobody of the own is there, and for which ones the own stands in. */
export function Deputies({ view: { deputies, mayChange } }: { view: StaffingView }) {
  const { t } = useTranslation("staffing");
  const [open, setOpen] = useState(false);
  return (
    <Card title={t("deputy.title")}>
      {deputies.length === 0 && <p className="unit-note quiet">{t("deputy.none")}</p>}
      {deputies.map((deputy) => (
        <Deputy key={deputy.id} deputy={deputy} mayChange={mayChange} />
      ))}
      {mayChange && !open && (
        <p className="unit-note">
          <Button onPress={() => setOpen(true)}>{t("deputy.open")}</Button>
        </p>
      )}
      {open && <DeputyForm onDone={() => setOpen(false)} />}
    </Card>
  );
}

interface DeputyProps {
  deputy: StaffingView["deputies"][number];
  mayChange: boolean;
}

function Deputy({ deputy: { id, away, deputy, from, until, by, own }, mayChange }: DeputyProps) {
  const { t } = useTranslation("staffing");
  const act = useStaffingAct(`deputies/${encodeURIComponent(id)}/end`, t("deputy.endDone"));
  return (
    <div className="unit-note">
      <p>
        <strong>{own ? t("deputy.ours", { deputy }) : t("deputy.theirs", { away })}</strong> <Day on={from} as="full" />{" "}
        {until === null ? t("deputy.further") : t("until")} {until !== null && <Day on={until} as="full" />}{" "}
        <span className="quiet">{t("noted", { by })}</span>
      </p>
      {own && mayChange && (
        <Button small busy={act.isPending} label={t("deputy.endOf", { name: deputy })} onPress={() => act.mutate({})}>
          {t("deputy.end")}
        </Button>
      )}
      {act.error !== null && <ProblemNote error={act.error} />}
    </div>
  );
}

function DeputyForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("staffing");
  const [practice, setPractice] = useState("");
  const [how, setHow] = useState<"until" | "further">("until");
  const span = useSpan({ from: t("deputy.from"), until: t("deputy.until") }, how === "further");
  const act = useStaffingAct("deputies", t("deputy.done"), onDone);
  return (
    <SendAct
      says={t("deputy.says")}
      label={t("deputy.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={practice.trim() !== "" && span.ready ? undefined : t("needed")}
      onSend={() => act.mutate({ practice: practice.trim(), ...span.days })}
      onCancel={onDone}
    >
      <TextField label={t("deputy.practice")} value={practice} onChange={setPractice} />
      <Choices
        label={t("deputy.how")}
        value={how}
        onChange={setHow}
        options={(["until", "further"] as const).map((value) => ({ value, text: t(`deputy.hows.${value}`) }))}
      />
      {span.fields}
    </SendAct>
  );
}
