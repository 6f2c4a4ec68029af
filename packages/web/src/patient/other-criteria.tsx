import type { CriterionView, PatientPage } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { StateShape } from "../parts/shape.tsx";
import { Sourced } from "../parts/sourced.tsx";
import { useSay } from "../texts/say.ts";
import { CRITERION_LOOK } from "./criterion-look.ts";
import { ReferBackForm } from "./refer-back-form.tsx";
import { SymptomForm } from "./symptom-form.tsx";
import { useOffBecause } from "./use-may.ts";

/** The criteria that wait for nobody, with their state and what would change it. Symptoms are "not asked" until somebody has asked. */
export function OtherCriteria({ page, criteria }: { page: PatientPage; criteria: readonly CriterionView[] }) {
  const { t } = useTranslation();
  const off = useOffBecause(page);
  const [form, setForm] = useState<"symptoms" | "refer-back">();
  const askable = page.criteria.some((criterion) => criterion.symptoms.length > 0);
  return (
    <Card title={t("criterion.others")} note={t("criterion.othersCount", { count: criteria.length })}>
      {criteria.map((criterion) => (
        <Line key={criterion.id} criterion={criterion} />
      ))}
      <div className="form-acts shows-more">
        {form === undefined && askable && (
          <Button small offBecause={off("report-symptoms")} onPress={() => setForm("symptoms")}>
            {t("symptoms.ask")}
          </Button>
        )}
        {form === undefined && off("refer-back") === undefined && (
          <Button small onPress={() => setForm("refer-back")}>
            {t("criterion.referOther")}
          </Button>
        )}
      </div>
      {form === "symptoms" && <SymptomForm page={page} onDone={() => setForm(undefined)} />}
      {form === "refer-back" && <ReferBackForm page={page} first={undefined} onDone={() => setForm(undefined)} />}
    </Card>
  );
}

function Line({ criterion }: { criterion: CriterionView }) {
  const { t } = useTranslation();
  const say = useSay();
  const asked = criterion.state !== "no-data" || criterion.symptoms.length === 0;
  return (
    <div className="other-criterion" id={`criterion-${criterion.id}`}>
      <StateShape {...CRITERION_LOOK[criterion.state]} />
      <span>
        {say(criterion.text)}
        {criterion.acute && <strong>: {say(criterion.urgency)}</strong>}
      </span>
      <span className="quiet">{asked ? t(`criterion.state.${criterion.state}`) : t("criterion.notAsked")}</span>
      <details className="beside">
        <summary className="quiet">{t("criterion.more")}</summary>
        <p>
          {t("criterion.source")}: <Sourced text={say(criterion.source)} /> <strong>{say(criterion.signature)}</strong>
        </p>
        <p>{say(criterion.finding)}</p>
        {criterion.changes.map((change) => (
          <p key={change.da}>{say(change)}</p>
        ))}
      </details>
    </div>
  );
}
