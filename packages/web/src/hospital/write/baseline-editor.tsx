import type { BaselineValue } from "@foelgeskab/followup/epikrise";
import { useTranslation } from "react-i18next";
import { analytesOrdered } from "./analytes-ordered.ts";
import { BaselineRow } from "./baseline-row.tsx";
import { replaced, startingRows } from "./starting-rows.ts";
import { useWriting } from "./writing.ts";

/** The latest value of each ordered test, on which limits rest: value, unit and day. */
export function BaselineEditor() {
  const { t } = useTranslation("hospital");
  const { epikrise, programme, change } = useWriting();
  const analytes = analytesOrdered(epikrise, programme);
  if (analytes.length === 0) return null;
  const replace = (before: BaselineValue | undefined, next: BaselineValue | undefined) =>
    change((letter) => ({ ...letter, baseline: replaced(letter.baseline, before, next) }));
  return (
    <fieldset className="plan-rows">
      <legend className="form-label">{t("write.baseline.title")}</legend>
      <p className="form-hint">{t("write.baseline.why")}</p>
      {analytes.flatMap((analyte) =>
        startingRows(analyte, epikrise, programme).map(({ role, value }) => (
          <BaselineRow key={`${analyte.id} ${role}`} analyte={analyte} role={role} value={value} onChange={replace} />
        )),
      )}
    </fieldset>
  );
}
