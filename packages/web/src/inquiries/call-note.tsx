import type { InquiryView, SayRequest } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { TickField } from "../parts/tick-field.tsx";
import { inquiriesOf } from "./inquiry-queries.ts";
import { useInquiryAct } from "./use-inquiry-act.ts";

/** Notes a telephone call: who, what was said, and whether it answered the question. */
export function CallNote({ view, onStop }: { view: InquiryView; onStop: () => void }) {
  const { t } = useTranslation("inquiries");
  const [spokeWith, setSpokeWith] = useState("");
  const [text, setText] = useState("");
  const [answered, setAnswered] = useState(false);
  const act = useInquiryAct<SayRequest>({
    path: `${inquiriesOf(view.patient.courseId)}/${encodeURIComponent(view.id)}/say`,
    done: t("say.done"),
    after: onStop,
  });
  const written = spokeWith.trim() !== "" && text.trim() !== "";
  return (
    <SendAct
      says={t("say.saysCall")}
      label={t("say.sendCall")}
      busy={act.isPending}
      error={act.error}
      offBecause={written ? undefined : t("say.neededCall")}
      onSend={() => act.mutate({ text: text.trim(), call: { spokeWith: spokeWith.trim(), answered } })}
      onCancel={onStop}
    >
      <TextField label={t("say.spokeWith")} required value={spokeWith} onChange={setSpokeWith} />
      <TextField label={t("say.callText")} long required value={text} onChange={setText} />
      <TickField checked={answered} onChange={setAnswered}>
        {t("say.answered")}
      </TickField>
    </SendAct>
  );
}
