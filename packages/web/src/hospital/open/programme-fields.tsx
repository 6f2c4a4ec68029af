import { type IsoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import type { ProgrammeChoice } from "@foelgeskab/server/contract";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../parts/card.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useToday } from "../../parts/today.ts";
import { useSay } from "../../texts/say.ts";
import type { NewCourse } from "./new-course.ts";

const DayField = lazy(() => import("../../parts/day-field.tsx"));

interface ProgrammeFieldsProps {
  programmes: readonly ProgrammeChoice[];
  form: NewCourse;
  set: (part: Partial<NewCourse>) => void;
  told: (field: keyof NewCourse) => string | undefined;
}

/** Disease, programme and the day that it counts from. A programme with one code brings it along. */
export function ProgrammeFields({ programmes, form, set, told }: ProgrammeFieldsProps) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const chosen = programmes.find(({ id }) => id === form.programme);
  const codes = chosen?.icd10 ?? [];
  const choose = (id: string): void => {
    const next = programmes.find((programme) => programme.id === id);
    set({ programme: id, icd10: next?.icd10[0] ?? "" });
  };
  return (
    <Card title={t("open.disease")} note={t("open.other")}>
      <div className="open-fields">
        <div>
          <SelectField
            label={t("open.programme")}
            value={form.programme}
            prompt={t("open.choose")}
            options={programmes.map(({ id, name }) => ({ value: id, text: say(name) }))}
            onChange={choose}
          />
          <Told>{told("programme")}</Told>
        </div>
        {codes.length > 1 ? (
          <SelectField
            label={t("open.icd10")}
            value={form.icd10}
            options={codes.map((code) => ({ value: code, text: code }))}
            onChange={(icd10) => set({ icd10 })}
          />
        ) : (
          <TextField
            label={t("open.icd10")}
            hint={t("open.icd10Hint")}
            value={form.icd10}
            error={told("icd10")}
            required
            onChange={(icd10) => set({ icd10 })}
          />
        )}
        <Anchor
          label={chosen === undefined ? t("open.anchor") : say(chosen.anchor.label)}
          form={form}
          set={set}
          told={told}
        />
      </div>
    </Card>
  );
}

function Anchor({ label, form, set, told }: Omit<ProgrammeFieldsProps, "programmes"> & { label: string }) {
  const today = useToday();
  const written = parseIsoDay(form.anchorOn);
  const day: IsoDay | null = typeof written === "string" ? written : null;
  return (
    <div>
      <Suspense fallback={label}>
        <DayField label={label} value={day} max={today} onChange={(on) => set({ anchorOn: on ?? "" })} />
      </Suspense>
      <Told>{told("anchorOn")}</Told>
    </div>
  );
}

function Told({ children }: { children: string | undefined }) {
  return children === undefined ? null : <span className="form-error-message">{children}</span>;
}
