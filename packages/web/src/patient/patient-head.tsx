import type { PatientPage } from "@foelgeskab/server/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { cprText } from "../parts/dates.ts";
import { useMe } from "../parts/me.ts";
import { PageHead } from "../parts/page-head.tsx";
import { useOffBecause } from "./use-may.ts";

/** Who the page is about, and the papers. The window's title holds no name: screens are shared. */
export function PatientHead({ page }: { page: PatientPage }) {
  const { t } = useTranslation();
  const off = useOffBecause(page);
  const { patient } = page;
  const own = useMe().party;
  const params = { courseId: patient.courseId };
  return (
    <PageHead
      title={patient.name}
      windowTitle={t("patient.title")}
      beside={`${cprText(patient.cpr)} · ${t("worklist.age", { count: patient.age })} · ${patient.city}`}
      acts={
        <>
          {off("write") === undefined && (
            <Link to="/courses/$courseId/write" params={params}>
              {t("patient.write")}
            </Link>
          )}
          {off("assess") === undefined && (
            <Link to="/courses/$courseId/assessment" params={params}>
              {t("patient.assess")}
            </Link>
          )}
          {page.mayAsk && (
            <Link to="/courses/$courseId/ask" params={params}>
              {t(own === page.responsible.party ? "patient.ask" : "patient.askPractice")}
            </Link>
          )}
          {page.handover !== null && (
            <>
              <Link to="/courses/$courseId/letter" params={params}>
                {t("patient.letter")}
              </Link>
              <a href={`/api/courses/${encodeURIComponent(patient.courseId)}/a4.pdf`} target="_blank" rel="noreferrer">
                {t("patient.a4")}
              </a>
            </>
          )}
        </>
      }
    />
  );
}
