import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choices } from "../../parts/choices.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { TickField } from "../../parts/tick-field.tsx";
import { useLanguage } from "../../texts/say.ts";
import { NEEDS, otherNeed, withNeed, withOther } from "./needs.ts";

interface NeedsFieldProps {
  /** Null means not asked; empty means asked, and none. */
  needs: readonly string[] | null;
  onChange: (needs: string[] | null) => void;
}

/** Special needs that call for outreach: not asked, asked and none, or which. "Which" without one is not answered yet. */
export function NeedsField({ needs, onChange }: NeedsFieldProps) {
  const { t } = useTranslation("hospital");
  const language = useLanguage();
  const [choosing, setChoosing] = useState((needs?.length ?? 0) > 0);
  const chosen = needs ?? [];
  const set = (next: string[]) => onChange(next.length === 0 ? null : next);
  const answer = (value: "not-asked" | "none" | "some"): void => {
    setChoosing(value === "some");
    onChange(value === "none" ? [] : null);
  };
  return (
    <>
      <Choices
        label={t("write.talk.needs")}
        value={choosing ? "some" : needs === null ? "not-asked" : "none"}
        down
        options={[
          { value: "not-asked", text: t("write.talk.needsNotAsked") },
          { value: "none", text: t("write.talk.needsNone") },
          { value: "some", text: t("write.talk.needsSome") },
        ]}
        onChange={answer}
      />
      {choosing && (
        <div className="needs">
          {NEEDS.map(({ word, en }) => (
            <TickField key={word} checked={chosen.includes(word)} onChange={(on) => set(withNeed(chosen, word, on))}>
              {language === "da" ? word : en}
            </TickField>
          ))}
          <TextField
            label={t("write.talk.otherNeed")}
            value={otherNeed(chosen)}
            onChange={(text) => set(withOther(chosen, text))}
          />
        </div>
      )}
    </>
  );
}
