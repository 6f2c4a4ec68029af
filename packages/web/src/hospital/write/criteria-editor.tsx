import { changeableNumber } from "@foelgeskab/followup/criteria/criterion";
import type { ChosenCriterion } from "@foelgeskab/followup/epikrise";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { useFocusIn } from "../focus-in.ts";
import { chosen, confirmAll } from "./chosen-criteria.ts";
import { CriterionRow } from "./criterion-row.tsx";
import { useWriting } from "./writing.ts";

/** The programme's limits and symptoms. Each stays grey, and out of the letter, until the author confirms it. */
export function CriteriaEditor() {
  const { t } = useTranslation("hospital");
  const { programme, epikrise, change } = useWriting();
  const write = (criterion: ChosenCriterion | { id: string; remove: true }) =>
    change((letter) => ({ ...letter, criteria: chosen(letter.criteria, criterion) }));
  const { box, focusIn } = useFocusIn<HTMLFieldSetElement>(".tick-box");
  const plain = programme.criteria.filter(({ rule }) => changeableNumber(rule) === undefined);
  const waiting = plain.filter(({ id }) => !epikrise.criteria.some((own) => own.id === id && own.confirmed));
  return (
    <fieldset className="plan-rows" ref={box}>
      <legend className="form-label">{t("write.criteria.title")}</legend>
      {programme.criteria.map((criterion) => (
        <CriterionRow
          key={criterion.id}
          criterion={criterion}
          own={epikrise.criteria.find(({ id }) => id === criterion.id)}
          onChange={write}
        />
      ))}
      {waiting.length > 0 && (
        <Button
          small
          onPress={() => {
            change((letter) => ({ ...letter, criteria: confirmAll(letter.criteria, waiting) }));
            focusIn();
          }}
        >
          {t("write.criteria.confirmSymptoms", { count: waiting.length })}
        </Button>
      )}
    </fieldset>
  );
}
