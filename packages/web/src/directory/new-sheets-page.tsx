import type { NewSheets } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { Card } from "../parts/card.tsx";
import { Day } from "../parts/day.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { useLanguage } from "../texts/say.ts";
import { DirectoryNav } from "./directory-nav.tsx";
import { newSheetsQuery } from "./directory-queries.ts";
import { NewSheetRow } from "./new-sheet-row.tsx";
import "../hospital/table.css";
import "./directory.css";
import "./texts.ts";

/** "Nye ark": who holds paper with a number that is no longer the one, until each has a new sheet or has been told. */
export const newSheetsPage = createLazyRoute("/frame/directory/new-sheets")({ component: NewSheetsPage });

/** A sheet that was made on this page and is still to be printed. */
export interface MadeSheet {
  courseId: string;
  name: string;
}

function NewSheetsPage() {
  const { t } = useTranslation("directory");
  const query = useQuery(newSheetsQuery);
  const [made, setMade] = useState<MadeSheet[]>([]);
  return (
    <>
      <PageHead
        title={t("sheets.title")}
        windowTitle={`${t("sheets.title")}, ${t("title")}`}
        below={t("sheets.intro")}
      />
      <DirectoryNav />
      {made.length > 0 && <Made made={made} />}
      <Answer query={query}>
        {(sheets) => <Sheets sheets={sheets} onMade={(one) => setMade((before) => [...before, one])} />}
      </Answer>
    </>
  );
}

function Made({ made }: { made: readonly MadeSheet[] }) {
  const { t } = useTranslation("directory");
  const language = useLanguage();
  return (
    <Card title={t("sheets.madeTitle")} tone="petrol">
      <ul className="made-sheets">
        {made.map(({ courseId, name }) => (
          <li key={courseId}>
            {name}:{" "}
            <a
              href={`/api/courses/${encodeURIComponent(courseId)}/a4.pdf?language=${language}`}
              target="_blank"
              rel="noreferrer"
            >
              {t("sheets.print")}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Sheets({ sheets: { items, told }, onMade }: { sheets: NewSheets; onMade: (one: MadeSheet) => void }) {
  const { t } = useTranslation("directory");
  return (
    <div className="party-lists">
      {items.length === 0 ? <Empty>{t("sheets.empty")}</Empty> : <Items items={items} onMade={onMade} />}
      {told.length > 0 && <Told told={told} />}
    </div>
  );
}

function Items({ items, onMade }: { items: NewSheets["items"]; onMade: (one: MadeSheet) => void }) {
  const { t } = useTranslation("directory");
  return (
    <div className="card table-card">
      <table className="list-table">
        <caption className="sr-only">{t("sheets.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("sheets.patient")}</th>
            <th scope="col">{t("sheets.sheet")}</th>
            <th scope="col">{t("sheets.shows")}</th>
            <th scope="col">{t("sheets.now")}</th>
            <th scope="col">{t("sheets.since")}</th>
            <th scope="col">{t("sheets.follows")}</th>
            <th scope="col">{t("sheets.act")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <NewSheetRow key={`${item.courseId} ${item.code}`} item={item} onMade={onMade} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Told({ told }: { told: NewSheets["told"] }) {
  const { t } = useTranslation("directory");
  return (
    <Card title={t("sheets.toldTitle")}>
      <ul className="made-sheets">
        {told.map(({ courseId, name, phone, how, by, on, note }) => (
          <li key={`${courseId} ${phone} ${on}`}>
            <Link to="/courses/$courseId" params={{ courseId }}>
              {t(phone === "" ? "sheets.toldNone" : "sheets.toldLine", {
                name,
                phone,
                how: t(`sheets.hows.${how}`),
                by,
              })}
            </Link>
            , <Day on={on} as="full" />
            {note !== "" && <span className="quiet"> »{note}«</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
