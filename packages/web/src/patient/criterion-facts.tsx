import type { CriterionView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Day } from "../parts/day.tsx";
import { Sourced } from "../parts/sourced.tsx";
import { useSay } from "../texts/say.ts";

/** What a verdict rests on: rule, source with its signature, what was found, and what would change it. */
export function CriterionFacts({ criterion }: { criterion: CriterionView }) {
  const { t } = useTranslation();
  const say = useSay();
  const urgency = say(criterion.urgency);
  return (
    <>
      <dl className="facts">
        <dt>{t("criterion.rule")}</dt>
        <dd>{say(criterion.rule)}</dd>
        <dt>{t("criterion.source")}</dt>
        <dd>
          <Sourced text={say(criterion.source)} /> <strong>{say(criterion.signature)}</strong>
        </dd>
        <dt>{t("criterion.found")}</dt>
        <dd>{say(criterion.finding)}</dd>
        {urgency !== "" && (
          <>
            <dt>{t("criterion.urgency")}</dt>
            <dd>{urgency}</dd>
          </>
        )}
        {criterion.deferredUntil !== null && (
          <>
            <dt>{t("criterion.waits")}</dt>
            <dd>
              {t("criterion.until")} <Day on={criterion.deferredUntil} as="full" />
              {criterion.deferredBecause !== null && `: ${say(criterion.deferredBecause)}`}
            </dd>
          </>
        )}
      </dl>
      {criterion.changes.length > 0 && (
        <div className="would-not">
          <h3>{t("criterion.changes")}</h3>
          <ul>
            {criterion.changes.map((change) => (
              <li key={change.da}>{say(change)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
