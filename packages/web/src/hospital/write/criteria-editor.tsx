import { changeableNumber, type Criterion } from "@foelgeskab/followup/criteria/criterion";
import type { ChosenCriterion } from "@foelgeskab/followup/epikrise";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { useSay } from "../../texts/say.ts";
import { useFocusIn } from "../focus-in.ts";
import { chosen, confirmAll } from "./chosen-criteria.ts";
import { CriterionRow } from "./criterion-row.tsx";
import { evidenceFor } from "./evidence-for.ts";
import { EvidenceMark } from "./evidence-mark.tsx";
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
      <Sources of={plain} />
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

/** Where the criteria without a number stand, one line each. */
function Sources({ of }: { of: readonly Criterion[] }) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <details className="criteria-sources">
      <summary>{t("write.criteria.sources", { count: of.length })}</summary>
      {of.map(({ id, label, evidence }) => (
        <EvidenceMark key={id} evidence={evidenceFor(evidence, "any")}>
          {say(label)}:{" "}
        </EvidenceMark>
      ))}
    </details>
  );
}
