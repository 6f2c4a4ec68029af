import type { ContactHow } from "@foelgeskab/followup/course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { PatientPage, PlanLine } from "@foelgeskab/server/contract";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Choices } from "../parts/choices.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { useAct } from "./use-act.ts";

const DayField = lazy(() => import("../parts/day-field.tsx"));
const WAYS: readonly ContactHow[] = ["phone", "letter", "message", "no-answer"];

interface ContactFormProps {
  page: PatientPage;
  line: PlanLine;
  due: IsoDay;
  onDone: () => void;
}

/** How the patient was reached about a check, and what was promised. */
export function ContactForm({ page, line, due, onDone }: ContactFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  const act = useAct(page.patient.courseId, "contact");
  const [how, setHow] = useState<ContactHow>("phone");
  const [promisedFor, setPromisedFor] = useState<IsoDay | null>(null);
  const [note, setNote] = useState("");
  const promise = how === "no-answer" || promisedFor === null ? {} : { promisedFor };
  return (
    <SendAct
      says={t(promisedFor === null || how === "no-answer" ? "contact.says" : "contact.saysPromised")}
      label={t("contact.save")}
      busy={act.isPending}
      error={act.error}
      onSend={() => act.mutate({ check: line.check, due, how, note: note.trim(), ...promise }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      <p>
        {t("contact.call")} <a href={`tel:${page.patient.phone.replaceAll(" ", "")}`}>{page.patient.phone}</a>
      </p>
      <Choices
        label={t("contact.how")}
        value={how}
        onChange={setHow}
        options={WAYS.map((value) => ({ value, text: t(`contact.way.${value}`) }))}
      />
      {how !== "no-answer" && (
        <Suspense fallback={<p>{t("waiting")}</p>}>
          <DayField label={t("contact.promised")} value={promisedFor} min={today} onChange={setPromisedFor} />
        </Suspense>
      )}
      <TextField label={t("contact.note")} value={note} onChange={setNote} />
    </SendAct>
  );
}
