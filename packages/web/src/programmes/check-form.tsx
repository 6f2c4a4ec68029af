import type { Programme } from "@foelgeskab/followup/programme";
import type { EditEvidence, ProgrammeEdit } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";
import { TickField } from "../parts/tick-field.tsx";
import { useSay } from "../texts/say.ts";
import { EvidenceFields } from "./evidence-fields.tsx";
import "./texts.ts";

const NUMBERS = ["everyMonths", "fromMonth", "untilMonth", "beforeDays", "afterDays"] as const;
type Numbers = Record<(typeof NUMBERS)[number], string>;

interface CheckFormProps {
  programme: Programme;
  onAdd: (edit: ProgrammeEdit) => void;
  onCancel: () => void;
}

/** A new check: the same tests as one that is there, at a pace of its own. */
export function CheckForm({ programme, onAdd, onCancel }: CheckFormProps) {
  const { t } = useTranslation("programmes");
  const { t: all } = useTranslation();
  const say = useSay();
  const [id, setId] = useState("");
  const [label, setLabel] = useState({ da: "", en: "" });
  const [like, setLike] = useState<string>();
  const [optional, setOptional] = useState(true);
  const [numbers, setNumbers] = useState<Numbers>({
    ...{ everyMonths: "", fromMonth: "0", untilMonth: "", beforeDays: "30", afterDays: "30" },
  });
  const [evidence, setEvidence] = useState<Partial<EditEvidence>>({});
  const edit = newCheck({ id, label, like, optional, numbers, evidence });
  return (
    <div className="number-form">
      <TextField label={t("edit.id")} value={id} onChange={setId} autoFocus />
      <TextField label={t("edit.labelDa")} value={label.da} onChange={(da) => setLabel({ ...label, da })} />
      <TextField label={t("edit.labelEn")} value={label.en} onChange={(en) => setLabel({ ...label, en })} />
      <SelectField
        label={t("edit.like")}
        value={like ?? ""}
        prompt={t("edit.choose")}
        options={programme.checks.map((check) => ({ value: check.id, text: say(check.label) }))}
        onChange={setLike}
      />
      {NUMBERS.map((field) => (
        <TextField
          key={field}
          label={t(`field.${field}`)}
          value={numbers[field]}
          numeric
          hint={field === "untilMonth" ? t("edit.valueHint") : undefined}
          onChange={(text) => setNumbers({ ...numbers, [field]: text })}
        />
      ))}
      <EvidenceFields sources={programme.sources} evidence={evidence} onChange={setEvidence} />
      <TickField checked={optional} onChange={setOptional}>
        {t("optional")}
      </TickField>
      <div className="form-acts">
        <Button
          kind="primary"
          offBecause={edit === undefined ? t("edit.incomplete") : undefined}
          onPress={() => edit !== undefined && onAdd(edit)}
        >
          {t("edit.add")}
        </Button>
        <Button onPress={onCancel}>{all("cancel")}</Button>
      </div>
    </div>
  );
}

interface Given {
  id: string;
  label: { da: string; en: string };
  like: string | undefined;
  optional: boolean;
  numbers: Numbers;
  evidence: Partial<EditEvidence>;
}

/** The change, once everything is there; undefined before. */
function newCheck({ id, label, like, optional, numbers, evidence }: Given): ProgrammeEdit | undefined {
  const { source, mark } = evidence;
  const whole = (text: string): number | undefined => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined);
  const [everyMonths, fromMonth] = [whole(numbers.everyMonths), whole(numbers.fromMonth)];
  const [beforeDays, afterDays] = [whole(numbers.beforeDays), whole(numbers.afterDays)];
  const untilMonth = numbers.untilMonth.trim() === "" ? null : whole(numbers.untilMonth);
  const named = /^[a-z][a-z0-9-]*$/.test(id) && label.da.trim() !== "" && label.en.trim() !== "";
  if (!named || like === undefined || source === undefined || mark === undefined) return undefined;
  if (everyMonths === undefined || fromMonth === undefined || untilMonth === undefined) return undefined;
  if (beforeDays === undefined || afterDays === undefined) return undefined;
  return {
    ...{ edit: "add-check", id, label, like, optional, everyMonths, fromMonth, untilMonth, beforeDays, afterDays },
    evidence: { ...evidence, source, mark },
  };
}
