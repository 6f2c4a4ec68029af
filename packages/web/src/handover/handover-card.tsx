import type { OfferView, PatientPage } from "@foelgeskab/server/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../parts/card.tsx";
import { Day } from "../parts/day.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useOffBecause } from "../patient/use-may.ts";
import { useSay } from "../texts/say.ts";
import { AnswerForm } from "./answer-form.tsx";
import { CallForm } from "./call-form.tsx";
import { Question } from "./question.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";
import "./letter.css";
import "../parts/button.css";

/** An offered hand-over on the patient page: since when it waits, what was asked, and what this person can do about it. */
export function HandoverCard({ page }: { page: PatientPage }) {
  const { t } = useTranslation();
  const off = useOffBecause(page);
  const handover = page.received ?? page.handover;
  if (handover === null || page.status !== "offered") return null;
  return (
    <Card title={t("handover.title")} tone="petrol">
      <div className="stack">
        <Waiting handover={handover} />
        <Question handover={handover} />
        {off("accept") === undefined && (
          <p>
            <Link
              className="button button-primary"
              to="/courses/$courseId/handover"
              params={{ courseId: page.patient.courseId }}
            >
              {t("act.read-and-accept")}
            </Link>
          </p>
        )}
        {off("answer") === undefined && <AnswerForm page={page} handover={handover} />}
        {off("note-call") === undefined && <CallForm page={page} handover={handover} />}
        {off("withdraw") === undefined && <WithdrawForm page={page} handover={handover} />}
      </div>
    </Card>
  );
}

function Waiting({ handover }: { handover: OfferView }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <div>
      <p>
        {t("handover.sent", { from: handover.fromName, to: handover.toName })} <Day on={handover.offeredOn} as="full" />
        . {t("handover.answerBy")} <Day on={handover.answerDue} as="full-and-away" />.
      </p>
      {handover.late && (
        <p className="state tone-red">
          <StateShape shape="triangle" tone="red" /> {t("patients.late")}
        </p>
      )}
      {handover.message !== null && <p className="quiet">{say(handover.message)}</p>}
    </div>
  );
}
