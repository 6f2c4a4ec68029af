import type { HandoverView, PatientPage } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link, Navigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { Card } from "../parts/card.tsx";
import { cprText } from "../parts/dates.ts";
import { Day } from "../parts/day.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { useOffBecause } from "../patient/use-may.ts";
import { courseQuery } from "../queries.ts";
import { useSay } from "../texts/say.ts";
import { AnswerForm } from "./answer-form.tsx";
import { AsWritten } from "./as-written.tsx";
import { HandoverActs } from "./handover-acts.tsx";
import { LetterView } from "./letter-view.tsx";
import { alikeTogether } from "./next-dates.ts";
import { Question } from "./question.tsx";
import "./letter.css";
import "../patient/patient.css";

/** A new hand-over on one page to act on: who is responsible until when, the next dates, the limits, whom to call, and the letter. */
export const handoverPage = createLazyRoute("/frame/courses/$courseId/handover")({ component: HandoverPage });

function HandoverPage() {
  const { t } = useTranslation();
  const { courseId } = handoverPage.useParams();
  const query = useQuery(courseQuery(courseId));
  const patient = query.data?.patient;
  return (
    <>
      <PageHead
        title={patient?.name ?? t("handover.title")}
        windowTitle={t("handover.title")}
        beside={patient && `${cprText(patient.cpr)} · ${t("worklist.age", { count: patient.age })} · ${patient.city}`}
        acts={
          <Link to="/courses/$courseId" params={{ courseId }}>
            {t("letter.back")}
          </Link>
        }
      />
      <Answer query={query}>
        {(page) => {
          if (page.received !== null)
            return <Navigate to="/courses/$courseId/received" params={{ courseId }} replace />;
          if (page.handover === null) return <Empty>{t("letter.none")}</Empty>;
          return <Offer page={page} handover={page.handover} />;
        }}
      </Answer>
    </>
  );
}

function Offer({ page, handover }: { page: PatientPage; handover: HandoverView }) {
  const { t } = useTranslation();
  return (
    <div className="handover">
      <Card title={handover.letter.title} note={t("handover.from", { from: handover.fromName, by: handover.signedBy })}>
        <LetterView letter={handover.letter} headings="h3" />
        {handover.received && <AsWritten courseId={page.patient.courseId} />}
      </Card>
      <div className="handover-side">
        <Decide page={page} handover={handover} />
        <Facts page={page} handover={handover} />
      </div>
    </div>
  );
}

function Decide({ page, handover }: { page: PatientPage; handover: HandoverView }) {
  const { t } = useTranslation();
  const say = useSay();
  const off = useOffBecause(page);
  const waits = page.status === "offered" || page.status === "moving" || page.life.unconfirmed;
  return (
    <Card title={t(waits ? "handover.title" : "handover.titleDone")} tone="petrol">
      <div className="stack">
        <p className="responsibility-sentence">
          {waits && !page.life.unconfirmed
            ? t("handover.responsible", { holder: page.responsible.name, to: handover.toName })
            : t("handover.responsibleNow", { holder: page.responsible.name })}
        </p>
        {waits && (
          <p>
            {t("handover.answerBy")} <Day on={handover.answerDue} as="full-and-away" />.
          </p>
        )}
        {handover.accepted !== null && (
          <p>
            {t("handover.acceptedBy", { by: say(handover.accepted.by) })} <Day on={handover.accepted.on} as="full" />.
          </p>
        )}
        {handover.earlyReason !== null && (
          <div className="early">
            <strong>{t("handover.early")}</strong> {handover.earlyReason} ({handover.signedBy})
          </div>
        )}
        <Question handover={handover} />
        {off("answer") === undefined && <AnswerForm page={page} handover={handover} />}
        <HandoverActs page={page} handover={handover} />
      </div>
    </Card>
  );
}

function Facts({ page, handover }: { page: PatientPage; handover: HandoverView }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      <Card title={t("handover.nextDates")}>
        <dl className="next-dates">
          {alikeTogether(handover.nextDates.slice(0, 3)).map(({ days, text }) => (
            <div key={text.da} className="next-date">
              <dt>
                {days.map((on) => (
                  <div key={on}>
                    <Day on={on} as="full" />
                  </div>
                ))}
              </dt>
              <dd>{say(text)}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t("handover.limits")}>
        <ul className="stack">
          {page.criteria.map((criterion) => (
            <li key={criterion.id}>
              {say(criterion.text)} <span className="quiet">{say(criterion.signature)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t("patient.departmentAnswers")}>
        {page.contact === null ? (
          <p>{t("patient.noNumber")}</p>
        ) : (
          <p>
            <strong>
              <a href={`tel:${page.contact.phone.replaceAll(" ", "")}`}>{page.contact.phone}</a>
            </strong>{" "}
            {page.contact.label}, {t("patient.verified")} <Day on={page.contact.verifiedOn} as="full" />
            {page.contact.state !== "live" && (
              <strong> {t(page.contact.state === "stale" ? "patient.stale" : "patient.ended")}</strong>
            )}
            {page.contact.letterSays !== null && (
              <strong> {t("patient.letterSays", { phone: page.contact.letterSays })}</strong>
            )}
          </p>
        )}
      </Card>
    </>
  );
}
