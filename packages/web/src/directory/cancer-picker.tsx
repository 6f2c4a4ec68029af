import type { CancerGroupView } from "@foelgeskab/server/contract";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { TickField } from "../parts/tick-field.tsx";
import { useSay } from "../texts/say.ts";

interface CancerPickerProps {
  groups: readonly CancerGroupView[];
  chosen: readonly string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}

/** Which cancers a number is for: every one there is, in columns. */
export function CancerPicker({ groups, chosen, error, onChange }: CancerPickerProps) {
  const { t } = useTranslation("directory");
  const say = useSay();
  const wrong = useId();
  return (
    <fieldset className="cancer-picker" aria-describedby={error === undefined ? undefined : wrong}>
      <legend className="form-label">{t("number.cancers")}</legend>
      {error !== undefined && (
        <span id={wrong} className="form-error-message">
          {error}
        </span>
      )}
      <div>
        {groups.map(({ id, name }) => (
          <TickField
            key={id}
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
          >
            {say(name)}
          </TickField>
        ))}
      </div>
    </fieldset>
  );
}
