import type { PatientPage } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../parts/card.tsx";
import { Empty } from "../parts/empty.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";
import { PlanLine } from "./plan-line.tsx";

/** Every check of the plan with its interval, rule and source. */
export function PlanCard({ page }: { page: PatientPage }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Card title={t("plan.title")} note={say(page.planNote)}>
      {page.sharedDraws.map(({ on, what, because }) => (
        <p key={on} className="shared-draw">
          <StateShape shape="half" tone="petrol" size={15} /> <strong>{say(what)}.</strong> {say(because)}.
        </p>
      ))}
      {page.plan.length === 0 ? (
        <Empty>{t("plan.none")}</Empty>
      ) : (
        page.plan.map((line) => <PlanLine key={line.check} page={page} line={line} />)
      )}
    </Card>
  );
}
