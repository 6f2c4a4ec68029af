import type { OfferView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";

/** What the practice asked, and what the department answered. */
export function Question({ handover }: { handover: OfferView }) {
  const { t } = useTranslation();
  if (handover.question === null) return null;
  return (
    <dl className="question">
      <dt>{t("handover.asked", { name: handover.toName })}</dt>
      <dd>»{handover.question}«</dd>
      <dt>{t("handover.answered", { name: handover.fromName })}</dt>
      <dd>{handover.answer === null ? t("handover.noAnswer") : `»${handover.answer}«`}</dd>
    </dl>
  );
}
