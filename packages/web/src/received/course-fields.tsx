import type { Epikrise } from "@foelgeskab/followup/epikrise";
import type { GapLine } from "@foelgeskab/followup/received/gap-line";
import type { ReceivedView } from "@foelgeskab/server/contract";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { useSay } from "../texts/say.ts";
import type { ChosenSubject } from "./edit-element.tsx";
import { mustChoose } from "./confirming.ts";

const DayField = lazy(() => import("../parts/day-field.tsx"));

interface CourseFieldsProps {
  diagnosis: Epikrise["diagnosis"];
  view: ReceivedView;
  subject: ChosenSubject;
  onSubject: (subject: ChosenSubject) => void;
  onChange: (diagnosis: Epikrise["diagnosis"]) => void;
}

/** The letter names the disease and not its code: then the programme's codes are there to choose. */
function noCode({ proposal }: GapLine): boolean {
  return proposal.element === "course-of-treatment" && proposal.diagnosis.code === "";
}

/** Diagnosis, programme and the date that it counts from. The department's own course keeps its own. */
export function CourseFields({ diagnosis, view, subject, onSubject, onChange }: CourseFieldsProps) {
  const { t } = useTranslation("received");
  const say = useSay();
  const today = useToday();
  const { fits, fixed } = view.subject;
  const fit = fits.find(({ programme }) => programme === subject.programme);
  const choose = (programme: string): void => {
    const on = fits.find((each) => each.programme === programme)?.on ?? null;
    onSubject({ programme, anchorOn: on });
  };
  const set = (part: Partial<Epikrise["diagnosis"]>): void => onChange({ ...diagnosis, ...part });
  return (
    <div className="check-fields">
      {!fixed && fits.length > 0 && (
        <SelectField
          label={t("programme")}
          value={subject.programme}
          {...(mustChoose(view) ? { prompt: t("choose") } : {})}
          options={fits.map(({ programme, name }) => ({ value: programme, text: say(name) }))}
          onChange={choose}
        />
      )}
      {!fixed && (
        <Suspense>
          <DayField
            label={say((fit ?? view.programme).anchor.label)}
            value={subject.anchorOn}
            max={today}
            onChange={(anchorOn) => onSubject({ ...subject, anchorOn })}
          />
        </Suspense>
      )}
      {view.lines.some(noCode) ? (
        <SelectField
          label={t("code")}
          value={diagnosis.code}
          prompt={t("choose")}
          options={view.programme.icd10.map((code) => ({ value: code, text: code }))}
          onChange={(code) => set({ code })}
        />
      ) : (
        <TextField label={t("code")} value={diagnosis.code} onChange={(code) => set({ code })} />
      )}
      <TextField label={t("diagnosis")} value={diagnosis.text} onChange={(text) => set({ text })} />
      <TextField label={t("stage")} value={diagnosis.stage} onChange={(stage) => set({ stage })} />
    </div>
  );
}
