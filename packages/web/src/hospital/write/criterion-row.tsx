import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import { changeableNumber } from "@foelgeskab/followup/criteria/criterion";
import type { ChosenCriterion } from "@foelgeskab/followup/epikrise";
import { filledLabel } from "@foelgeskab/followup/criteria/label";
import { useTranslation } from "react-i18next";
import { TickField } from "../../parts/tick-field.tsx";
import { useSay } from "../../texts/say.ts";
import { programmesNumber } from "./chosen-criteria.ts";
import { EvidenceMark } from "./evidence-mark.tsx";
import { evidenceFor } from "./evidence-for.ts";
import { LimitField } from "./limit-field.tsx";

interface CriterionRowProps {
  criterion: Criterion;
  own: ChosenCriterion | undefined;
  onChange: (criterion: ChosenCriterion | { id: string; remove: true }) => void;
}

/** One criterion: grey until confirmed; one without a number of its own takes one line. With its mark, and the author's own number replaces the programme's and must be confirmed again. */
export function CriterionRow({ criterion, own, onChange }: CriterionRowProps) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const { id, rule } = criterion;
  const confirmed = own?.confirmed === true;
  const number = programmesNumber(criterion);
  const lacksNumber = number === null && own?.value === undefined;
  const off = rule.kind === "consecutiveRises" && own === undefined;
  const confirm = (on: boolean) => {
    if (!on && rule.kind === "consecutiveRises") onChange({ id, remove: true });
    else onChange({ ...own, id, confirmed: on && !lacksNumber });
  };
  const action = t("write.criteria.action", {
    action: say(criterion.actionLabel),
    urgency: say(criterion.urgencyLabel),
  });
  if (number === undefined)
    return (
      <div className={confirmed ? "plan-row plan-row-short" : "plan-row plan-row-short criterion-grey"}>
        <TickField checked={confirmed} onChange={confirm}>
          {say(filledLabel(criterion))} <span className="criterion-then">{action}</span>
        </TickField>
      </div>
    );
  return (
    <div className={confirmed ? "plan-row" : "plan-row criterion-grey"}>
      <TickField checked={confirmed} onChange={confirm}>
        {say(filledLabel(criterion))}
      </TickField>
      <p className="criterion-then">{action}</p>
      <EvidenceMark evidence={evidenceFor(criterion.evidence, changeableNumber(rule) ?? "any")}>
        <strong className="criterion-state">
          {confirmed ? t("write.criteria.confirmed") : off ? t("write.criteria.off") : t("write.criteria.unconfirmed")}
        </strong>
        {" · "}
      </EvidenceMark>
      {criterion.overriddenByEpikrise && !off && (
        <LimitField criterion={criterion} programmes={number} own={own} onChange={onChange} />
      )}
    </div>
  );
}
