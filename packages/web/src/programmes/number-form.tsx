import type { Source } from "@foelgeskab/followup/programme";
import type { EditEvidence, ProgrammeEdit } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { TextField } from "../parts/text-field.tsx";
import { EvidenceFields } from "./evidence-fields.tsx";
import type { NumberedRule, RuleNumber } from "./rule-numbers.ts";
import "./texts.ts";
import { useNumberWords } from "./use-number-words.ts";

interface NumberFormProps {
  rule: NumberedRule;
  number: RuleNumber;
  sources: readonly Source[];
  onAdd: (edit: ProgrammeEdit) => void;
  onCancel: () => void;
}

/** A number is changed: the new value, where it stands, and how well it is known. Nothing is taken over from the old number unseen. */
export function NumberForm({ rule, number, sources, onAdd, onCancel }: NumberFormProps) {
  const { t } = useTranslation("programmes");
  const { t: all } = useTranslation();
  const words = useNumberWords();
  const [value, setValue] = useState("");
  const [evidence, setEvidence] = useState<Partial<EditEvidence>>({});
  const { source, mark } = evidence;
  const empty = value.trim() === "";
  const ready = source !== undefined && mark !== undefined && (!empty || number.mayBeEmpty);
  const add = (): void => {
    if (source === undefined || mark === undefined) return;
    const typed = empty ? null : value.trim();
    const { rule: kind, id } = rule;
    onAdd({
      edit: "number",
      rule: kind,
      id,
      field: number.field,
      value: typed,
      evidence: { ...evidence, source, mark },
    });
  };
  return (
    <div className="number-form">
      <TextField
        label={`${words.field(number.field)}: ${t("edit.value")}`}
        value={value}
        onChange={setValue}
        numeric
        autoFocus
        hint={number.mayBeEmpty ? t("edit.valueHint") : undefined}
      />
      <EvidenceFields sources={sources} evidence={evidence} onChange={setEvidence} />
      <div className="form-acts">
        <Button kind="primary" offBecause={ready ? undefined : t("edit.incomplete")} onPress={add}>
          {t("edit.add")}
        </Button>
        <Button onPress={onCancel}>{all("cancel")}</Button>
      </div>
    </div>
  );
}
