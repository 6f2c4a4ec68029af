import { PRACTICE_CHANGES, type PracticeChangeReason } from "@foelgeskab/followup/life-events";
import type { ActBodies, PatientPage } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Choices } from "../parts/choices.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useAct } from "../patient/use-act.ts";
import { useOffBecause } from "../patient/use-may.ts";
import { AcceptOnward } from "./accept-onward.tsx";
import { SettleRegion } from "./settle-region.tsx";
import "./texts.ts";

type Form = "take-back" | "offer-onward" | "read-holder-move" | "settle-region" | "reopen";
const FORMS: readonly Form[] = ["read-holder-move", "settle-region", "take-back", "offer-onward", "reopen"];

/** What can be done about a change of practice, a closed one, or a mistaken end; each is sent by a second key. */
export function LifeActs({ page }: { page: PatientPage }) {
  const off = useOffBecause(page);
  const [form, setForm] = useState<Form>();
  const close = (): void => setForm(undefined);
  const may = FORMS.filter((each) => off(each) === undefined);
  if (form === "offer-onward") return <OfferOnward page={page} onDone={close} />;
  if (form === "settle-region") return <SettleRegion page={page} onDone={close} />;
  if (form !== undefined) return <Written page={page} act={form} onDone={close} />;
  return (
    <>
      <AcceptOnward page={page} />
      {may.length > 0 && (
        <div className="form-acts">
          {may.map((each) => (
            <Open key={each} form={each} onOpen={() => setForm(each)} />
          ))}
        </div>
      )}
    </>
  );
}

const WORD = {
  "take-back": "takeBack",
  "offer-onward": "offerOn",
  "read-holder-move": "read",
  "settle-region": "settle",
  reopen: "reopen",
} as const;

function Open({ form, onOpen }: { form: Form; onOpen: () => void }) {
  const { t } = useTranslation("life");
  return (
    <Button small kind={form === "read-holder-move" ? "primary" : "secondary"} onPress={onOpen}>
      {t(`card.${WORD[form]}`)}
    </Button>
  );
}

interface FormProps {
  page: PatientPage;
  onDone: () => void;
}

/** An act that takes a reason, or nothing but its own key. */
function Written({ page, act, onDone }: FormProps & { act: Exclude<Form, "offer-onward" | "settle-region"> }) {
  const { t } = useTranslation("life");
  const { mutate, isPending, error } = useAct<typeof act>(page.patient.courseId, act);
  const [reason, setReason] = useState("");
  const asks = act !== "read-holder-move";
  const body: ActBodies[typeof act] = act === "take-back" ? { reason } : act === "reopen" ? { note: reason } : {};
  return (
    <SendAct
      says={t(`card.${WORD[act]}Says`)}
      label={t(`card.${WORD[act]}Send`)}
      busy={isPending}
      error={error}
      offBecause={asks && reason.trim() === "" ? t("card.reasonNeeded") : undefined}
      onSend={() => mutate(body, { onSuccess: onDone })}
      onCancel={onDone}
    >
      {asks && <TextField label={t("card.reason")} long required value={reason} onChange={setReason} />}
    </SendAct>
  );
}

function OfferOnward({ page, onDone }: FormProps) {
  const { t } = useTranslation("life");
  const act = useAct(page.patient.courseId, "offer-onward");
  const [practiceNumber, setNumber] = useState("");
  const [because, setBecause] = useState<PracticeChangeReason>("patient-chose");
  return (
    <SendAct
      says={t("card.offerOnSays")}
      label={t("card.offerOnSend")}
      busy={act.isPending}
      error={act.error}
      offBecause={/^\s*\d{6}\s*$/.test(practiceNumber) ? undefined : t("card.numberNeeded")}
      onSend={() => act.mutate({ practiceNumber: practiceNumber.trim(), because }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      <TextField label={t("card.practiceNumber")} numeric required value={practiceNumber} onChange={setNumber} />
      <Choices
        label={t("card.because")}
        value={because}
        onChange={setBecause}
        options={PRACTICE_CHANGES.map((value) => ({ value, text: t(`card.why.${value}`) }))}
      />
    </SendAct>
  );
}
