import type { Source } from "@foelgeskab/followup/programme";
import type { EditEvidence } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";
import "./texts.ts";

const MARKS = ["agreement", "verified-dk", "verified-foreign", "model", "proposal"] as const;

interface EvidenceFieldsProps {
  sources: readonly Source[];
  evidence: Partial<EditEvidence>;
  onChange: (evidence: Partial<EditEvidence>) => void;
}

/** Where a number stands, and how well it is known. */
export function EvidenceFields({ sources, evidence, onChange }: EvidenceFieldsProps) {
  const { t } = useTranslation("programmes");
  return (
    <>
      <SelectField
        label={t("edit.source")}
        value={evidence.source ?? ""}
        prompt={t("edit.choose")}
        options={sources.map(({ id, title }) => ({ value: id, text: title }))}
        onChange={(source) => onChange({ ...evidence, source })}
      />
      <SelectField
        label={t("edit.mark")}
        value={evidence.mark ?? ""}
        prompt={t("edit.choose")}
        options={MARKS.map((mark) => ({ value: mark, text: t(`mark.${mark}`) }))}
        onChange={(mark) => onChange({ ...evidence, mark })}
      />
      <TextField
        label={t("edit.note")}
        value={evidence.note ?? ""}
        onChange={(note) => onChange(note === "" ? { ...evidence, note: undefined } : { ...evidence, note })}
      />
    </>
  );
}
