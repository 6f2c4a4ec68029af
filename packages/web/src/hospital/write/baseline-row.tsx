import type { Analyte } from "@foelgeskab/followup/analyte";
import type { BaselineValue } from "@foelgeskab/followup/epikrise";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { parseLabValue } from "@foelgeskab/followup/value";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useToday } from "../../parts/today.ts";
import { useSay } from "../../texts/say.ts";
import type { StartingRole } from "./starting-rows.ts";

const DayField = lazy(() => import("../../parts/day-field.tsx"));

interface BaselineRowProps {
  analyte: Analyte;
  role: StartingRole;
  /** As it stands when the letter is opened. */
  value: BaselineValue | undefined;
  /** What this row had put in the letter, and what it puts there now. */
  onChange: (before: BaselineValue | undefined, next: BaselineValue | undefined) => void;
}

/** One starting value. It enters the letter when both the number and the day are there: a day is never guessed. */
export function BaselineRow({ analyte, role, value, onChange }: BaselineRowProps) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const today = useToday();
  const [entered, setEntered] = useState(value);
  const [code] = useState(value?.analysis ?? analyte.codes[0] ?? analyte.id);
  const [text, setText] = useState(value?.value ?? "");
  const [unit, setUnit] = useState(value?.unit ?? analyte.unit);
  const [day, setDay] = useState<IsoDay | null>(value?.sampledOn ?? null);
  const unreadable = text.trim() !== "" && parseLabValue(text) === undefined;
  const enter = (next: { text: string; unit: string; day: IsoDay | null }): void => {
    setText(next.text);
    setUnit(next.unit);
    setDay(next.day);
    const read = parseLabValue(next.text);
    const { day } = next;
    const readable =
      read === undefined || day === null
        ? undefined
        : { analysis: code, value: next.text.trim().replace(",", "."), unit: next.unit, sampledOn: day };
    onChange(entered, readable);
    setEntered(readable);
  };
  const test = say(analyte.label);
  return (
    <fieldset className="baseline-row">
      <legend>{role === "latest" ? test : t("write.baseline.lowest", { test })}</legend>
      <TextField
        label={t("write.baseline.value")}
        value={text}
        numeric
        error={unreadable ? t("write.baseline.unreadable") : undefined}
        onChange={(text) => enter({ text, unit, day })}
      />
      <SelectField
        label={t("write.baseline.unit")}
        value={unit}
        options={[...new Set([analyte.unit, ...analyte.aliases, unit])].map((one) => ({
          value: one,
          text: one.replace(/^ug\//, "µg/"),
        }))}
        onChange={(unit) => enter({ text, unit, day })}
      />
      <Suspense fallback={<span className="form-hint">{t("write.baseline.on")}</span>}>
        <DayField
          label={t("write.baseline.on")}
          value={day}
          max={today}
          onChange={(day) => enter({ text, unit, day })}
        />
      </Suspense>
    </fieldset>
  );
}
