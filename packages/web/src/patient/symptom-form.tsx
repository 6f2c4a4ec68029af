import type { PatientPage } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choices } from "../parts/choices.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { useToday } from "../parts/today.ts";
import { useSay } from "../texts/say.ts";
import { useAct } from "./use-act.ts";

type Answer = "present" | "absent" | "not-asked";

/** What the patient was asked about today. What was not asked stays "not asked": silence is no answer. */
export function SymptomForm({ page, onDone }: { page: PatientPage; onDone: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const today = useToday();
  const act = useAct(page.patient.courseId, "report-symptoms");
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const symptoms = distinct(page.criteria.flatMap((criterion) => criterion.symptoms));
  const reported = Object.entries(answers).filter(([, answer]) => answer !== "not-asked");
  return (
    <SendAct
      says={t("symptoms.says")}
      label={t("symptoms.save")}
      busy={act.isPending}
      error={act.error}
      offBecause={reported.length === 0 ? t("symptoms.none") : undefined}
      onSend={() =>
        act.mutate(
          { symptoms: reported.map(([code, answer]) => ({ code, present: answer === "present" })), reportedOn: today },
          { onSuccess: onDone },
        )
      }
      onCancel={onDone}
    >
      {symptoms.map((symptom) => (
        <Choices<Answer>
          key={symptom.code}
          label={say(symptom.label)}
          value={answers[symptom.code] ?? "not-asked"}
          onChange={(answer) => setAnswers({ ...answers, [symptom.code]: answer })}
          options={[
            { value: "present", text: t("symptoms.present") },
            { value: "absent", text: t("symptoms.absent") },
            { value: "not-asked", text: t("criterion.notAsked") },
          ]}
        />
      ))}
    </SendAct>
  );
}

/** Two criteria may ask for the same symptom: it is asked once. */
function distinct<Symptom extends { code: string }>(symptoms: readonly Symptom[]): Symptom[] {
  return [...new Map(symptoms.map((symptom) => [symptom.code, symptom])).values()];
}
