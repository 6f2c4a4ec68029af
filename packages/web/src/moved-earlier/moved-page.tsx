import type { MovedEarlier } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { meQuery } from "../queries.ts";
import "../lists/worklist.css";
import "./moved.css";
import { Expected } from "./expected.tsx";
import { MovedTable } from "./moved-table.tsx";
import { movedQuery, SHOWN, type Shown } from "./queries.ts";
import { SendList } from "./send-list.tsx";
import "./texts.ts";

/** "Tidligere overdragne": people who were moved before there was a plan, until somebody has decided about each. */
export const movedPage = createLazyRoute("/frame/moved-earlier")({ component: MovedPage });

function MovedPage() {
  const { t } = useTranslation("movedEarlier");
  const { finding } = movedPage.useSearch();
  const query = useQuery(movedQuery(finding));
  const role = useQuery(meQuery).data?.role;
  const practice = isPractice(role);
  const office = role === "region-office";
  return (
    <>
      <PageHead title={t("title")} below={practice ? t("introPractice") : t("intro")} />
      {office && <Send />}
      <Answer query={query}>{(list) => <List list={list} finding={finding} />}</Answer>
      {!practice && !office && <Send />}
    </>
  );
}

function Send() {
  return (
    <div className="moved-send">
      <SendList />
    </div>
  );
}

function isPractice(role: string | undefined): boolean {
  return role === "gp" || role === "practice-nurse";
}

function List({ list, finding }: { list: MovedEarlier; finding: Shown | undefined }) {
  const { t } = useTranslation("movedEarlier");
  if (list.total === 0) return <Empty>{t("empty")}</Empty>;
  return (
    <>
      <p>
        {t("total", { count: list.total })}
        {list.overdue > 0 && (
          <>
            , <strong className="tone-red">{t("overdue", { count: list.overdue })}</strong>
          </>
        )}
        .
      </p>
      <Filters list={list} finding={finding} />
      <Expected list={list} />
      {list.shown > list.lines.length && (
        <p className="list-cut">{t("cut", { shown: list.lines.length, total: list.shown })}</p>
      )}
      <MovedTable list={list} />
    </>
  );
}

/** The findings with how many have each; one of them narrows the list. */
function Filters({ list: { counts, total }, finding }: { list: MovedEarlier; finding: Shown | undefined }) {
  const { t } = useTranslation("movedEarlier");
  const present = SHOWN.filter((shown) => (counts[shown] ?? 0) > 0);
  return (
    <nav className="moved-filters" aria-label={t("filters")}>
      <Link to="/moved-earlier" className="moved-filter" aria-current={finding === undefined ? "page" : undefined}>
        {t("all")} <span className="worklist-count">{total}</span>
      </Link>
      {present.map((shown) => (
        <Link
          key={shown}
          to="/moved-earlier"
          search={{ finding: shown }}
          className="moved-filter"
          aria-current={finding === shown ? "page" : undefined}
        >
          {t(`finding.${shown}`)} <span className="worklist-count">{counts[shown]}</span>
        </Link>
      ))}
    </nav>
  );
}
