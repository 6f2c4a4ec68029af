import type { HandoverLane } from "@foelgeskab/followup/assessment";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../parts/card.tsx";
import { Sourced } from "../../parts/sourced.tsx";
import { useSay } from "../../texts/say.ts";

/** Two layers that give different times: both with their source, and which one holds here. */
export function ConflictCard({ lanes }: { lanes: readonly HandoverLane[] }) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const inForce = lanes.find((lane) => lane.inForce);
  return (
    <Card title={t("assessment.conflict.title")} tone="ochre">
      <dl className="conflict-lanes">
        {lanes.map((lane) => (
          <div key={lane.layer.da}>
            <dt>
              <Span months={lane.months} />
            </dt>
            <dd>
              {say(lane.layer)}. <Sourced text={lane.source} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {inForce && t("assessment.conflict.holds", { layer: say(inForce.layer) })}{" "}
        <Link to="/conflicts">{t("assessment.conflict.report")}</Link>
      </p>
    </Card>
  );
}

/** "2 år" where the months are whole years, else "18 måneder". */
function Span({ months }: { months: number }) {
  const { t } = useTranslation("hospital");
  if (months % 12 === 0) return t("assessment.conflict.years", { count: months / 12 });
  return t("assessment.conflict.months", { count: months });
}
