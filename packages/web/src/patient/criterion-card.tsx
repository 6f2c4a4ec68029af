import type { CriterionView, PatientPage } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Day } from "../parts/day.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";
import { CriterionActs } from "./criterion-acts.tsx";
import { CriterionFacts } from "./criterion-facts.tsx";
import { CRITERION_LOOK } from "./criterion-look.ts";
import { DeferForm } from "./defer-form.tsx";
import { ReferBackForm } from "./refer-back-form.tsx";
import "../parts/card.css";

/** What is being done about a criterion. */
export type CriterionForm = "refer-back" | "again" | "not-now";

interface CriterionCardProps {
  page: PatientPage;
  criterion: CriterionView;
  /** Whether the keys G, T and I belong to this one. */
  keys: boolean;
}

/** A criterion that waits for a decision: the sentence, rule, source, values, what would change it, and the three ways on. */
export function CriterionCard({ page, criterion, keys }: CriterionCardProps) {
  const { t } = useTranslation();
  const say = useSay();
  const [form, setForm] = useState<CriterionForm>();
  const look = CRITERION_LOOK[criterion.state];
  const close = (): void => setForm(undefined);
  return (
    <section
      className={`card card-${look.tone}`}
      aria-labelledby={`sentence-${criterion.id}`}
      id={`criterion-${criterion.id}`}
    >
      <p className={`state criterion-state tone-${look.tone}`}>
        <StateShape {...look} />
        {t(`criterion.state.${criterion.state}`)}
        {criterion.since !== null && (
          <span>
            {t("patient.since")} <Day on={criterion.since} as="full" />
          </span>
        )}
      </p>
      <h2 className="criterion-sentence" id={`sentence-${criterion.id}`}>
        {say(criterion.text)}
      </h2>
      <CriterionFacts criterion={criterion} />
      {form === undefined && <CriterionActs page={page} criterion={criterion} keys={keys} onChoose={setForm} />}
      {form === "refer-back" && <ReferBackForm page={page} first={criterion} onDone={close} />}
      {(form === "again" || form === "not-now") && (
        <DeferForm page={page} criterion={criterion} repeat={form === "again"} onDone={close} />
      )}
    </section>
  );
}
