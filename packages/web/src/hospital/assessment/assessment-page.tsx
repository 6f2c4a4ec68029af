import type { AssessmentView } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../../parts/answer.tsx";
import { Card } from "../../parts/card.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useSay } from "../../texts/say.ts";
import { assessmentQuery } from "../hospital-queries.ts";
import { disagree } from "../lanes.ts";
import { PatientBeside } from "../patient-beside.tsx";
import "../texts.ts";
import "./assessment.css";
import { ConflictCard } from "./conflict-card.tsx";
import { HandoverActs } from "./handover-acts.tsx";
import { LaneFigure } from "./lane-figure.tsx";
import { QuestionCard } from "./question-card.tsx";
import { RuleTable } from "./rule-table.tsx";
import { VerdictBanner } from "./verdict-banner.tsx";

const ADDRESS = "/frame/courses/$courseId/assessment";

/** "Kan afsluttes?": the answer in one sentence, the rules it rests on, and what would change it. */
export const assessmentPage = createLazyRoute(ADDRESS)({ component: AssessmentPage });

function AssessmentPage() {
  const { courseId } = useParams({ from: ADDRESS });
  const { t } = useTranslation("hospital");
  const query = useQuery(assessmentQuery(courseId));
  const view = query.data;
  const doctor = view?.practice ? t("assessment.ownDoctor", { name: view.practice.name }) : t("assessment.noDoctor");
  return (
    <>
      <PageHead title={t("assessment.title")} beside={view && <PatientBeside patient={view.patient} more={doctor} />} />
      <Answer query={query}>{(data) => <Assessed view={data} courseId={courseId} />}</Answer>
    </>
  );
}

function Assessed({ view, courseId }: { view: AssessmentView; courseId: string }) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const { assessment } = view;
  const lanes = assessment.outcome === "never" ? [] : assessment.lanes; // no month leads past an exclusion
  return (
    <div className="assessment">
      <VerdictBanner view={view} />
      {lanes.length > 0 && <LaneFigure lanes={lanes} anchor={view.anchor} />}
      <div className="assessment-columns">
        <div className="assessment-main">
          <RuleTable lines={assessment.lines} />
          {assessment.changes.length > 0 && (
            <Card title={t("assessment.changes")}>
              <ul className="assessment-changes">
                {assessment.changes.map((change) => (
                  <li key={change.da}>{say(change)}</li>
                ))}
              </ul>
            </Card>
          )}
          <HandoverActs view={view} courseId={courseId} />
        </div>
        <div className="assessment-side">
          <QuestionCard view={view} courseId={courseId} />
          {disagree(lanes) && <ConflictCard lanes={lanes} />}
        </div>
      </div>
    </div>
  );
}
