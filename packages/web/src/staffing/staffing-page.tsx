import type { StaffingView } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { fullDay } from "../parts/dates.ts";
import { PageHead } from "../parts/page-head.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useLanguage } from "../texts/say.ts";
import { Deputies } from "./deputies.tsx";
import { NameLocum } from "./name-locum.tsx";
import { PeopleTable } from "./people-table.tsx";
import { staffingQuery } from "./use-staffing.tsx";
import "../hospital/table.css";
import "../life/life.css";
import "../parts/card.css";
import "../parts/notes.css";
import "./texts.ts";

/** "Fravær og vikarer": who works in the own unit, who is away, and who stands in. */
export const staffingPage = createLazyRoute("/frame/staffing")({ component: StaffingPage });

function StaffingPage() {
  const { t } = useTranslation("staffing");
  const query = useQuery(staffingQuery);
  return (
    <>
      <PageHead title={t("title")} below={t("says")} />
      <Answer query={query}>{(view) => <Staffing view={view} />}</Answer>
    </>
  );
}

function Staffing({ view }: { view: StaffingView }) {
  const { t } = useTranslation("staffing");
  const language = useLanguage();
  const { unit, kind, holds, aloneFrom, mayChange } = view;
  const practice = kind === "practice";
  return (
    <div className="unit-list">
      {aloneFrom !== null && holds > 0 && (
        <p className="problem" role="alert">
          <StateShape shape="triangle" tone="red" />
          {t(`alone.${kind}`, { day: fullDay(aloneFrom, language) })}
        </p>
      )}
      <PeopleTable view={view} />
      {mayChange && practice && <NameLocum unit={unit} />}
      {practice && <Deputies view={view} />}
      {holds > 0 && <p className="quiet">{t("held", { unit, count: holds })}</p>}
    </div>
  );
}
