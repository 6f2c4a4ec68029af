import type { IsoDay } from "@foelgeskab/followup/ids";
import type { PlanLine } from "@foelgeskab/server/contract";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { useSay } from "../texts/say.ts";
import type { ResultDraft } from "./result-draft.ts";

const DayField = lazy(() => import("../parts/day-field.tsx"));

interface ResultFieldsProps {
  line: PlanLine;
  draft: ResultDraft;
  onChange: (draft: ResultDraft) => void;
}

/** Analysis, value and day of an answer. The value comes first: it is often all that must be written. */
export function ResultFields({ line, draft, onChange }: ResultFieldsProps) {
  const { t } = useTranslation();
  const say = useSay();
  const today = useToday();
  const analysis = line.analyses.find((one) => one.code === draft.analysis);
  return (
    <>
      {line.analyses.length > 1 && (
        <SelectField
          label={t("result.analysis")}
          value={draft.analysis}
          options={line.analyses.map((one) => ({ value: one.code, text: say(one.label) }))}
          onChange={(code) => onChange({ ...draft, analysis: code })}
        />
      )}
      <TextField
        label={t("result.value", {
          what: analysis === undefined ? "" : say(analysis.label),
          unit: analysis?.unit ?? "",
        })}
        hint={t("result.valueHint")}
        value={draft.value}
        numeric
        required
        onChange={(value) => onChange({ ...draft, value })}
      />
      <Suspense fallback={<p>{t("waiting")}</p>}>
        <DayField
          label={t("result.sampledOn")}
          value={draft.sampledOn}
          max={today}
          onChange={(sampledOn: IsoDay | null) => onChange({ ...draft, sampledOn })}
        />
      </Suspense>
    </>
  );
}
