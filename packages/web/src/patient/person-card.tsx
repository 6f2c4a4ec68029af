import type { PatientPage } from "@foelgeskab/server/contract";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../parts/card.tsx";
import { Day } from "../parts/day.tsx";
import { useSay } from "../texts/say.ts";

/** The person: how to reach her, who is near her, what she needs, and the late effects of her treatments. */
export function PersonCard({ page }: { page: PatientPage }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Card title={page.patient.name.split(" ")[0] ?? page.patient.name}>
      <dl className="facts wide">
        <dt>{t("person.born")}</dt>
        <dd>
          <Day on={page.patient.bornOn} as="full" />
        </dd>
        <dt>{t("person.phone")}</dt>
        <dd>{page.patient.phone}</dd>
        {page.person.map((fact) => (
          <Fragment key={fact.label.da}>
            <dt>{say(fact.label)}</dt>
            <dd>{say(fact.value)}</dd>
          </Fragment>
        ))}
        {page.lateEffects.length > 0 && (
          <>
            <dt>{t("person.lateEffects")}</dt>
            <dd>
              {page.lateEffects.map((effect) => (
                <div key={effect.da}>{say(effect)}</div>
              ))}
            </dd>
          </>
        )}
      </dl>
    </Card>
  );
}
