import type { BaselineValue } from "@foelgeskab/followup/epikrise";
import { useTranslation } from "react-i18next";
import { analytesOrdered } from "./analytes-ordered.ts";
import { BaselineRow } from "./baseline-row.tsx";
import { useWriting } from "./writing.ts";

/** The latest value of each ordered test, on which limits rest: value, unit and day. */
export function BaselineEditor() {
  const { t } = useTranslation("hospital");
  const { epikrise, programme, change } = useWriting();
  const analytes = analytesOrdered(epikrise, programme);
  if (analytes.length === 0) return null;
  const replace = (codes: readonly string[], value: BaselineValue | undefined) =>
    change((letter) => {
      const others = letter.baseline.filter(({ analysis }) => !codes.includes(analysis));
      return { ...letter, baseline: value === undefined ? others : [...others, value] };
    });
  return (
    <fieldset className="plan-rows">
      <legend className="form-label">{t("write.baseline.title")}</legend>
      <p className="form-hint">{t("write.baseline.why")}</p>
      {analytes.map((analyte) => (
        <BaselineRow
          key={analyte.id}
          analyte={analyte}
          value={epikrise.baseline.find(({ analysis }) => analyte.codes.includes(analysis))}
          onChange={(value) => replace(analyte.codes, value)}
        />
      ))}
    </fieldset>
  );
}
