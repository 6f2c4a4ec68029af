import type { Epikrise } from "@foelgeskab/followup/epikrise";
import { useTranslation } from "react-i18next";
import { TextField } from "../../parts/text-field.tsx";
import { useWriting } from "./writing.ts";

/** The diagnosis as the letter names it: code, words and stage. */
export function DiagnosisEditor() {
  const { t } = useTranslation("hospital");
  const { epikrise, change } = useWriting();
  const { code, text, stage } = epikrise.diagnosis;
  const set = (part: Partial<Epikrise["diagnosis"]>) =>
    change((letter) => ({ ...letter, diagnosis: { ...letter.diagnosis, ...part } }));
  return (
    <div className="diagnosis-fields">
      <TextField
        label={t("write.diagnosis.code")}
        value={code}
        onChange={(code) => set({ code: code.trim().toUpperCase() })}
      />
      <TextField label={t("write.diagnosis.text")} value={text} onChange={(text) => set({ text })} />
      <TextField label={t("write.diagnosis.stage")} value={stage} onChange={(stage) => set({ stage })} />
    </div>
  );
}
