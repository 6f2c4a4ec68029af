import type { CriterionView, PatientPage } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { TickField } from "../parts/tick-field.tsx";
import { useSay } from "../texts/say.ts";
import { isOpen } from "./criterion-look.ts";
import { departmentName } from "./department-name.ts";
import { useAct } from "./use-act.ts";

interface ReferBackFormProps {
  page: PatientPage;
  /** The criterion from which it was opened; undefined where the referral rests on no criterion. */
  first: CriterionView | undefined;
  onDone: () => void;
}

/** A re-referral, prefilled with the criteria that are met. It is sent by a second key, and says before what will happen. */
export function ReferBackForm({ page, first, onDone }: ReferBackFormProps) {
  const { t } = useTranslation();
  const say = useSay();
  const act = useAct(page.patient.courseId, "refer-back");
  const offered = page.criteria.filter((criterion) => criterion === first || isOpen(criterion));
  const [chosen, setChosen] = useState<readonly string[]>(
    offered.filter((one) => one === first || one.state === "met").map((one) => one.id),
  );
  const [reason, setReason] = useState(first === undefined ? "" : `${say(first.text)} ${say(first.finding)}`.trim());
  const toggle = (id: string, on: boolean): void =>
    setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <SendAct
      says={t("criterion.referBackSends", { department: departmentName(page, t("criterion.department")) })}
      label={t("criterion.sendReferral")}
      busy={act.isPending}
      error={act.error}
      offBecause={reason.trim() === "" ? t("criterion.reasonNeeded") : undefined}
      onSend={() => act.mutate({ criteria: [...chosen], reason: reason.trim() }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      {offered.length > 0 && (
        <fieldset className="choices choices-down">
          <legend className="form-label">{t("criterion.restsOn")}</legend>
          {offered.map((criterion) => (
            <TickField
              key={criterion.id}
              checked={chosen.includes(criterion.id)}
              onChange={(on) => toggle(criterion.id, on)}
            >
              {say(criterion.text)}
            </TickField>
          ))}
        </fieldset>
      )}
      <TextField
        label={t("criterion.reason")}
        hint={t("criterion.reasonHint")}
        long
        required
        value={reason}
        onChange={setReason}
      />
    </SendAct>
  );
}
