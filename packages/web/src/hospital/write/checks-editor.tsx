import type { PlannedCheck } from "@foelgeskab/followup/epikrise";
import { useTranslation } from "react-i18next";
import { CheckRow } from "./check-row.tsx";
import { useWriting } from "./writing.ts";

/** The programme's checks of one kind: with blood tests, or without. The author chooses which the patient gets, how often and until when. */
export function ChecksEditor({ blood }: { blood: boolean }) {
  const { t } = useTranslation("hospital");
  const { programme, epikrise, change } = useWriting();
  const checks = programme.checks.filter(
    ({ performedBy, needs }) => performedBy === "gp" && needs.length > 0 === blood,
  );
  const replace = (id: string, planned: PlannedCheck | undefined) =>
    change((letter) => ({ ...letter, checks: replaced(letter.checks, id, planned) }));
  if (checks.length === 0) return <p className="quiet">{t("write.checks.nothing")}</p>;
  return (
    <fieldset className="plan-rows">
      <legend className="form-label">{t("write.checks.title")}</legend>
      {checks.map((check) => (
        <CheckRow
          key={check.id}
          check={check}
          planned={epikrise.checks.find((each) => each.check === check.id)}
          onChange={(planned) => replace(check.id, planned)}
        />
      ))}
    </fieldset>
  );
}

/** Puts a check's new line where the old one stood, so that the letter keeps its order; a new one comes last. */
function replaced(checks: readonly PlannedCheck[], id: string, planned: PlannedCheck | undefined): PlannedCheck[] {
  const known = checks.some(({ check }) => check === id);
  if (!known) return planned === undefined ? [...checks] : [...checks, planned];
  return checks.flatMap((each) => (each.check === id ? (planned === undefined ? [] : [planned]) : [each]));
}
