import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { forgetAllButMe } from "../queries.ts";
import "../life/texts.ts";

const EVENTS = ["death", "death-annulled", "emigration", "return", "practice", "no-practice", "region"] as const;

/** The practice region's register says something of the patient: a real line through the way that registers come. */
export default function LifeEvent({ courseId }: { courseId: string }) {
  const { t } = useTranslation("life");
  const [open, setOpen] = useState(false);
  return (
    <Card title={t("demo.title")}>
      {open ? (
        <Form courseId={courseId} onDone={() => setOpen(false)} />
      ) : (
        <Button small onPress={() => setOpen(true)}>
          {t("demo.send")}
        </Button>
      )}
    </Card>
  );
}

function Form({ courseId, onDone }: { courseId: string; onDone: () => void }) {
  const { t } = useTranslation("life");
  const [says, setSays] = useState<(typeof EVENTS)[number]>("death");
  const [practice, setPractice] = useState("");
  const act = useMutation({
    mutationFn: () =>
      send<unknown>(`/api/courses/${encodeURIComponent(courseId)}/life-event`, {
        says,
        ...(says === "practice" ? { practice: practice.trim() } : {}),
      }),
    onSuccess: async () => {
      await forgetAllButMe();
      announce(t("demo.done"), { seen: true });
      onDone();
    },
  });
  return (
    <SendAct
      says={t("demo.says")}
      label={t("demo.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={says === "practice" && practice.trim() === "" ? t("card.numberNeeded") : undefined}
      onSend={() => act.mutate()}
      onCancel={onDone}
    >
      <SelectField
        label={t("demo.what")}
        value={says}
        onChange={setSays}
        options={EVENTS.map((value) => ({ value, text: t(`demo.event.${value}`) }))}
      />
      {says === "practice" && (
        <TextField label={t("demo.practice")} numeric required value={practice} onChange={setPractice} />
      )}
    </SendAct>
  );
}
