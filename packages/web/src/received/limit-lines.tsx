import { filledLabel } from "@foelgeskab/followup/criteria/label";
import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import type { ChosenCriterion } from "@foelgeskab/followup/epikrise";
import { numberPhrase } from "@foelgeskab/followup/phrase";
import type { ReceivedView } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { parseLimit, programmesNumber } from "../hospital/write/chosen-criteria.ts";
import { unitOfLimit } from "../hospital/write/unit-of-limit.ts";
import { TextField } from "../parts/text-field.tsx";
import { useSay } from "../texts/say.ts";

interface LimitLinesProps {
  criteria: readonly ChosenCriterion[];
  view: ReceivedView;
  onChange: (criteria: ChosenCriterion[]) => void;
}

/** Each limit that has a number of its own for this patient. */
export function LimitLines({ criteria, view, onChange }: LimitLinesProps) {
  const { criteria: all } = view.programme;
  return (
    <>
      {criteria.map((own) => {
        const criterion = all.find(({ id }) => id === own.id);
        if (criterion === undefined || programmesNumber(criterion) === undefined) return null;
        return (
          <LimitLine
            key={own.id}
            criterion={criterion}
            own={own}
            view={view}
            onChange={(next) => onChange(criteria.map((each) => (each.id === next.id ? next : each)))}
          />
        );
      })}
    </>
  );
}

interface LimitLineProps {
  criterion: Criterion;
  own: ChosenCriterion;
  view: ReceivedView;
  onChange: (own: ChosenCriterion) => void;
}

function LimitLine({ criterion, own, view, onChange }: LimitLineProps) {
  const { t } = useTranslation("received");
  const say = useSay();
  const [text, setText] = useState(say(numberPhrase(own.value ?? programmesNumber(criterion) ?? "")));
  const write = (written: string): void => {
    setText(written);
    const value = parseLimit(written);
    if (value !== undefined) onChange({ ...own, value });
  };
  return (
    <fieldset className="plan-row">
      <legend>{say(filledLabel(criterion))}</legend>
      <TextField
        label={t("limit", { unit: say(unitOfLimit(criterion.rule, view.programme)) })}
        value={text}
        numeric
        error={parseLimit(text) === undefined ? t("unreadable") : undefined}
        onChange={write}
      />
    </fieldset>
  );
}
