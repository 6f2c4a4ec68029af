import type { Group } from "@foelgeskab/followup/worklist";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { Button } from "../parts/button.tsx";
import { fullDay, weekday, weekOf } from "../parts/dates.ts";
import { useMe } from "../parts/me.ts";
import { PageHead } from "../parts/page-head.tsx";
import { useToday } from "../parts/today.ts";
import { worklistQuery } from "../queries.ts";
import { useLanguage } from "../texts/say.ts";
import { NewSheetsNote } from "./new-sheets-note.tsx";
import { shownGroups, urgentCount } from "./order.ts";
import { WorklistEmpty } from "./worklist-empty.tsx";
import { WorklistTable } from "./worklist-table.tsx";
import "./worklist.css";

const NumbersCard = lazy(() =>
  import("../directory/numbers-card.tsx").then(({ NumbersCard }) => ({ default: NumbersCard })),
);
const RegionPage = lazy(() => import("../life/region-page.tsx").then(({ RegionPage }) => ({ default: RegionPage })));

/** The first screen of everybody: what waits, worst first. */
export const worklistPage = createLazyRoute("/frame/")({ component: WorklistPage });

function WorklistPage() {
  const { role } = useMe();
  const { list } = worklistPage.useSearch();
  return role === "region-office" && list === undefined ? (
    <Suspense>
      <RegionPage />
    </Suspense>
  ) : (
    <OwnWorklist />
  );
}

function OwnWorklist() {
  const { t } = useTranslation();
  const { list } = worklistPage.useSearch();
  const query = useQuery(worklistQuery);
  const title = list === undefined ? t("worklist.title") : t(`group.${list}.name`);
  return (
    <>
      <PageHead
        title={title}
        below={<Summary list={list} />}
        acts={<Button onPress={() => window.print()}>{t("worklist.print")}</Button>}
      />
      <Answer query={query}>
        {(worklist) => {
          const groups = shownGroups(worklist, list);
          return (
            <>
              {list === undefined && <NewSheetsNote count={worklist.newSheets} />}
              {groups.length === 0 ? (
                <WorklistEmpty worklist={worklist} list={list} />
              ) : (
                <WorklistTable
                  key={list ?? "all"}
                  groups={groups}
                  readAt={worklist.readAt}
                  onAgain={() => void query.refetch()}
                />
              )}
              {list === undefined && worklist.numbers.length > 0 && (
                <div className="worklist-numbers">
                  <Suspense>
                    <NumbersCard numbers={worklist.numbers} />
                  </Suspense>
                </div>
              )}
            </>
          );
        }}
      </Answer>
    </>
  );
}

/** "Torsdag 6. aug. 2026, uge 32. 13 punkter, 2 haster.": of the list that is shown. */
function Summary({ list }: { list: Group | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { data } = useQuery(worklistQuery);
  const day = weekday(today, language);
  const rows = data?.rows.filter(({ group }) => list === undefined || group === list) ?? [];
  const urgent = urgentCount(rows, today);
  return (
    <>
      {t("worklist.subtitle", {
        weekday: day.charAt(0).toUpperCase() + day.slice(1),
        day: fullDay(today, language),
        week: weekOf(today),
      })}{" "}
      {data !== undefined && t("worklist.points", { count: rows.length })}
      {urgent > 0 && (
        <>
          , <strong className="tone-red">{t("worklist.urgent", { count: urgent })}</strong>
        </>
      )}
      {data !== undefined && "."}
    </>
  );
}
