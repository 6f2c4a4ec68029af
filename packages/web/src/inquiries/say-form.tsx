import { INQUIRY_OUTCOMES, type InquiryOutcome } from "@foelgeskab/followup/inquiry/inquiry";
import { workingDaysAfter } from "@foelgeskab/followup/working-days";
import type { InquiryView, SayRequest } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fullDay } from "../parts/dates.ts";
import { SelectField } from "../parts/select-field.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { useLanguage } from "../texts/say.ts";
import { inquiriesOf } from "./inquiry-queries.ts";
import { useInquiryAct } from "./use-inquiry-act.ts";

type Choice = InquiryOutcome | "none";

/** Writes in a question. A department says what it advises; where its answer leaves as a letter, it can conclude with it. */
export function SayForm({ view, onStop }: { view: InquiryView; onStop: () => void }) {
  const { t } = useTranslation("inquiries");
  const [text, setText] = useState("");
  const [advice, setAdvice] = useState<Choice>("none");
  const [end, setEnd] = useState<Choice>("none");
  const act = useInquiryAct<SayRequest>({
    path: `${inquiriesOf(view.patient.courseId)}/${encodeURIComponent(view.id)}/say`,
    done: t("say.done"),
    after: onStop,
  });
  const says = useSays(view, end !== "none");
  const byLetter = view.leavesByLetter && view.own === "department" && view.asker === "follower";
  const outcomes = INQUIRY_OUTCOMES.map((value) => ({ value, text: t(`outcome.${value}`) }));
  return (
    <SendAct
      says={says}
      label={t(view.leavesByLetter ? "say.sendLetter" : "say.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={text.trim() === "" ? t("say.needed") : undefined}
      onSend={() =>
        act.mutate({
          text: text.trim(),
          ...(advice === "none" ? {} : { advises: advice }),
          ...(end === "none" ? {} : { concludes: { outcome: end, note: "" }, advises: end }),
        })
      }
      onCancel={onStop}
    >
      <TextField label={t("say.text")} long required value={text} onChange={setText} />
      {view.own === "department" && !byLetter && (
        <SelectField<Choice>
          label={t("say.advice")}
          value={advice}
          options={[{ value: "none", text: t("say.noAdvice") }, ...outcomes]}
          onChange={setAdvice}
        />
      )}
      {byLetter && (
        <SelectField<Choice>
          label={t("say.ends")}
          value={end}
          options={[{ value: "none", text: t("say.noEnd") }, ...outcomes]}
          onChange={setEnd}
        />
      )}
    </SendAct>
  );
}

/** What will happen, in one sentence. */
function useSays({ turn, otherName: other, leavesByLetter, days, own, asker }: InquiryView, ends: boolean): string {
  const { t } = useTranslation("inquiries");
  const [language, today] = [useLanguage(), useToday()];
  if (leavesByLetter) return t(ends ? "say.saysLetterEnds" : "say.saysLetter", { other });
  if (turn !== null && !turn.yours) return t("say.saysMore", { other });
  const toAsker = own !== asker;
  const day = fullDay(workingDaysAfter(today, toAsker ? days.read : days.letter), language);
  return t(toAsker ? "say.saysAnswer" : "say.saysQuestion", { other, day });
}
