import type { PatientPage } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { CurveCard } from "../curve/curve-card.tsx";
import { HandoverCard } from "../handover/handover-card.tsx";
import { ReplyCard } from "../handover/reply-card.tsx";
import { InquiryCard } from "../inquiries/inquiry-card.tsx";
import { LettersCard } from "../inquiries/letters-card.tsx";
import { LifeCard } from "../life/life-card.tsx";
import { Answer } from "../parts/answer.tsx";
import { useMe } from "../parts/me.ts";
import { PageHead } from "../parts/page-head.tsx";
import { courseQuery } from "../queries.ts";
import { CloseCard } from "./close-card.tsx";
import { CriterionCard } from "./criterion-card.tsx";
import { isOpen } from "./criterion-look.ts";
import { OtherCriteria } from "./other-criteria.tsx";
import { PatientHead } from "./patient-head.tsx";
import { PersonCard } from "./person-card.tsx";
import { PlanCard } from "./plan-card.tsx";
import { ProgrammeChangeCard } from "./programme-change-card.tsx";
import { RereferralCard } from "./rereferral-card.tsx";
import { Responsibility } from "./responsibility.tsx";
import { SeenBy } from "./seen-by.tsx";
import { Timeline } from "./timeline.tsx";
import { UnsignedCard } from "./unsigned-card.tsx";
import "./patient.css";

const LifeEvent = lazy(() => import("../demo/life-event.tsx"));

/** One patient: the same page for every role that may see it; what you may do differs. */
export const patientPage = createLazyRoute("/frame/courses/$courseId")({ component: Page });

function Page() {
  const { t } = useTranslation();
  const { courseId } = patientPage.useParams();
  const query = useQuery(courseQuery(courseId));
  return (
    <>
      {query.data === undefined && <PageHead title={t("patient.title")} />}
      <Answer query={query}>{(page) => <Patient key={courseId} page={page} />}</Answer>
    </>
  );
}

function Patient({ page }: { page: PatientPage }) {
  useEffect(showAnchor, []);
  const me = useMe();
  const open = page.criteria.filter(isOpen);
  const others = page.criteria.filter((criterion) => !isOpen(criterion));
  return (
    <>
      <PatientHead page={page} />
      <Responsibility page={page} />
      <div className="patient">
        <div className="patient-curve">
          <ReplyCard page={page} />
          <LettersCard page={page} />
          <HandoverCard page={page} />
          <LifeCard page={page} />
          <RereferralCard page={page} />
          <ProgrammeChangeCard page={page} />
          <CurveCard page={page} />
        </div>
        <div className="patient-side">
          {open.map((criterion) => (
            <CriterionCard key={criterion.id} page={page} criterion={criterion} keys={criterion === open[0]} />
          ))}
          <UnsignedCard page={page} keys />
          <InquiryCard page={page} />
          <OtherCriteria page={page} criteria={others} />
          <PlanCard page={page} />
          <PersonCard page={page} />
          <SeenBy page={page} />
          <CloseCard page={page} />
          <Suspense>{me.demo && <LifeEvent courseId={page.patient.courseId} />}</Suspense>
        </div>
        <div className="patient-timeline">
          <Timeline items={page.timeline} />
        </div>
      </div>
    </>
  );
}

/** A row of a list leads to a part of the page: it is shown when the page is there. */
function showAnchor(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id !== "") document.getElementById(id)?.scrollIntoView({ block: "start" });
}
