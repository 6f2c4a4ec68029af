import { CLOSED_REASON_NAME, type ClosedReason } from "@foelgeskab/followup/course";
import type { CertificateContent } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { useSay } from "../texts/say.ts";
import "./texts.ts";

/** The sums of the certificate, each as an equation. */
export function Sums({ made }: { made: CertificateContent }) {
  const { t } = useTranslation("night");
  const say = useSay();
  const { accounted, letters, endToEnd, received, outbound, judges, owed } = made;
  const closed = Object.entries(accounted.closed) as [ClosedReason, number][]; // counted by the closed reasons alone
  const { registered, active } = accounted;
  const { "set-aside": aside, ...places } = received;
  return (
    <dl className="sums">
      <dt>{t("courses")}</dt>
      <dd>
        {t("coursesSum", { registered, active, closed: total(accounted.closed) })}
        {closed.length > 0 && (
          <p className="quiet">
            {closed.map(([reason, count]) => `${say(CLOSED_REASON_NAME[reason])} ${count}`).join(" · ")}
          </p>
        )}
      </dd>
      <dt>{t("letters")}</dt>
      <dd>{t("lettersSum", letters)}</dd>
      <dt>{t("endToEnd")}</dt>
      <dd>
        {t("endToEndSum", endToEnd)}
        <p className="quiet">{t("endToEndTaken", { count: endToEnd.accepted })}</p>
      </dd>
      <dt>{t("received")}</dt>
      <dd>{t("receivedSum", { ...places, aside, all: total(received) })}</dd>
      <dt>{t("sent")}</dt>
      <dd>{t("sentSum", { ...outbound, all: total(outbound) })}</dd>
      <dt>{t("judges")}</dt>
      <dd>{t("judgesSum", judges)}</dd>
      <dt>{t("owed")}</dt>
      <dd>{t("owedSum", { judged: owed.judged, notJudged: owed.notJudged })}</dd>
    </dl>
  );
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
