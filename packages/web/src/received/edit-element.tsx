import type { GapLine } from "@foelgeskab/followup/received/gap-line";
import type { ElementValue } from "@foelgeskab/followup/received/received-offer";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { ReceivedView } from "@foelgeskab/server/contract";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { TextField } from "../parts/text-field.tsx";
import { BaselineFields } from "./baseline-fields.tsx";
import { CheckLines } from "./check-lines.tsx";
import { mustChoose, takingOver } from "./confirming.ts";
import { CourseFields } from "./course-fields.tsx";
import { LimitLines } from "./limit-lines.tsx";
import { useConfirm } from "./received-query.ts";
import "../hospital/texts.ts";

/** Programme and date, as they are being chosen. */
export interface ChosenSubject {
  programme: string;
  anchorOn: IsoDay | null;
}

interface EditElementProps {
  line: GapLine;
  view: ReceivedView;
  onDone: () => void;
}

/** The fields of one element. Each holds what the letter says already; only a gap is typed. */
export function EditElement({ line, view, onDone }: EditElementProps) {
  const { t } = useTranslation(["received", "web"]);
  const form = useRef<HTMLFieldSetElement>(null);
  const [value, setValue] = useState<ElementValue>(line.confirmed?.value ?? line.proposal);
  const { programme, anchorOn, fixed } = view.subject;
  const [subject, setSubject] = useState<ChosenSubject>(
    mustChoose(view) && line.confirmed === undefined ? { programme: "", anchorOn: null } : { programme, anchorOn },
  );
  const confirm = useConfirm(view.patient.courseId);
  useEffect(() => form.current?.querySelector<HTMLElement>("select, input, textarea")?.focus(), []);
  const save = (): void =>
    confirm.mutate(
      {
        handover: view.offer.id,
        values: [takingOver(value, line.takeOver)],
        ...(line.element === "course-of-treatment" && !fixed && subject.anchorOn !== null
          ? { subject: { programme: subject.programme, anchorOn: subject.anchorOn } }
          : {}),
      },
      { onSuccess: onDone },
    );
  return (
    <fieldset className="received-edit" ref={form}>
      <legend className="sr-only">{t("editing", { heading: t(`headings.${line.element}`) })}</legend>
      <Fields value={value} view={view} onChange={setValue} subject={subject} onSubject={setSubject} />
      <TextField
        label={t("text")}
        long
        value={value.section.text}
        onChange={(text) => setValue({ ...value, section: { ...value.section, text } })}
      />
      {confirm.error !== null && <ProblemNote error={confirm.error} />}
      <div className="form-acts">
        <Button kind="primary" small busy={confirm.isPending} onPress={save}>
          {t("save")}
        </Button>
        <Button small onPress={onDone}>
          {t("cancel", { ns: "web" })}
        </Button>
      </div>
    </fieldset>
  );
}

interface FieldsProps {
  value: ElementValue;
  view: ReceivedView;
  onChange: (value: ElementValue) => void;
  subject: ChosenSubject;
  onSubject: (subject: ChosenSubject) => void;
}

function Fields({ value, view, onChange, subject, onSubject }: FieldsProps) {
  switch (value.element) {
    case "course-of-treatment":
      return (
        <CourseFields
          diagnosis={value.diagnosis}
          view={view}
          subject={subject}
          onSubject={onSubject}
          onChange={(diagnosis) => onChange({ ...value, diagnosis })}
        />
      );
    case "checks-at-gp":
      return (
        <CheckLines
          checks={value.checks}
          view={view}
          onChange={(checks) => onChange({ ...value, checks, colour: colourOf(checks) })}
        />
      );
    case "blood-tests":
      return (
        <BaselineFields
          baseline={value.baseline}
          view={view}
          onChange={(baseline) => onChange({ ...value, baseline })}
        />
      );
    case "re-referral-criteria":
      return (
        <LimitLines criteria={value.criteria} view={view} onChange={(criteria) => onChange({ ...value, criteria })} />
      );
    case "direct-contact":
      return <ContactFields contact={value.contact} onChange={(contact) => onChange({ ...value, contact })} />;
    case "complications-and-after-effects":
    case "treatment-plan":
    case "clinical-assessment":
    case "material-to-patient":
    case "other-material":
      return null;
    default:
      return value satisfies never;
  }
}

/** Whoever is called in is marked yellow. */
function colourOf(checks: readonly { booking: "patient" | "practice" }[]): "green" | "yellow" {
  return checks.some(({ booking }) => booking === "practice") ? "yellow" : "green";
}

type Contact = Extract<ElementValue, { element: "direct-contact" }>["contact"];

function ContactFields({ contact, onChange }: { contact: Contact; onChange: (contact: Contact) => void }) {
  const { t } = useTranslation("received");
  return (
    <div className="check-fields">
      <TextField label={t("phone")} value={contact.phone} onChange={(phone) => onChange({ ...contact, phone })} />
      <TextField label={t("label")} value={contact.label} onChange={(label) => onChange({ ...contact, label })} />
    </div>
  );
}
