import type { PatientPage } from "@foelgeskab/server/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../parts/card.tsx";
import { Day } from "../parts/day.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";
import "./inquiries.css";
import "./texts.ts";

/** The questions about the patient, open ones first, each with whose turn it is. */
export function InquiryCard({ page }: { page: PatientPage }) {
  const { t } = useTranslation("inquiries");
  const say = useSay();
  const { inquiries, patient } = page;
  if (inquiries.length === 0) return null;
  return (
    <Card title={t("card.title")}>
      <ul className="inquiry-briefs">
        {inquiries.map(({ id, subject, turn, outcome }) => {
          const tone = turn === null ? "ink-2" : turn.late ? "red" : "petrol";
          return (
            <li key={id}>
              <StateShape shape={turn === null ? "tick" : turn.late ? "triangle" : "speech"} tone={tone} />
              <span>
                <Link to="/courses/$courseId/inquiries/$inquiry" params={{ courseId: patient.courseId, inquiry: id }}>
                  {subject}
                </Link>
                <span className="second">
                  {turn === null ? (
                    outcome === null ? (
                      t("clock.ended")
                    ) : (
                      say(outcome)
                    )
                  ) : (
                    <>
                      {turn.yours ? t("card.yours") : t("card.theirs", { name: turn.name })}, {t("card.by")}{" "}
                      <Day on={turn.answerBy} as="full" />
                    </>
                  )}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
