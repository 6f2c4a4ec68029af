import type { Directory } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { Empty } from "../parts/empty.tsx";
import { useMe } from "../parts/me.ts";
import { PageHead } from "../parts/page-head.tsx";
import { Segments } from "../parts/segments.tsx";
import { TextField } from "../parts/text-field.tsx";
import { TickField } from "../parts/tick-field.tsx";
import { DirectoryNav } from "./directory-nav.tsx";
import { directoryQuery } from "./directory-queries.ts";
import { ALL, findNumbers, type Wanted } from "./find-numbers.ts";
import { NumbersTable } from "./numbers-table.tsx";
import { useKeeps } from "./verify-number.tsx";
import "../hospital/table.css";
import "./directory.css";
import "./texts.ts";

/** "Telefonliste": every direct number, found as one types, by cancer or by department. */
export const directoryPage = createLazyRoute("/frame/directory")({ component: DirectoryPage });

function DirectoryPage() {
  const { t } = useTranslation("directory");
  const { party } = useMe();
  const keeps = useKeeps();
  const query = useQuery(directoryQuery);
  return (
    <>
      <PageHead
        title={t("title")}
        below={query.data === undefined ? "" : <Intro list={query.data} />}
        acts={keeps(party) && <Link to="/directory/new">{t("add")}</Link>}
      />
      <DirectoryNav />
      <Answer query={query}>
        {(list) => (list.entries.length === 0 ? <Empty>{t("empty")}</Empty> : <Search list={list} own={party} />)}
      </Answer>
    </>
  );
}

function Intro({ list: { entries, rule } }: { list: Directory }) {
  const { t } = useTranslation("directory");
  const stale = entries.filter(({ state }) => state === "stale").length;
  return (
    <>
      {t("intro", { months: rule.months })} {!rule.signed && t("unsigned", { months: rule.months })}
      {stale > 0 && <strong className="tone-ochre"> {t("staleCount", { count: stale })}</strong>}
    </>
  );
}

function Search({ list, own }: { list: Directory; own: string }) {
  const { t } = useTranslation("directory");
  const [words, setWords] = useState("");
  const [by, setBy] = useState<Wanted["by"]>("cancer");
  const [ended, setEnded] = useState(false);
  const [open, setOpen] = useState(false);
  const typed = useDeferredValue(words);
  const fits: Wanted["fits"] = open ? ({ open: answers }) => answers : ALL;
  const groups = findNumbers(list, { words: typed, by, ended, fits }, own);
  const found = new Set(groups.flatMap(({ entries }) => entries.map(({ entry }) => entry))).size;
  return (
    <>
      <search className="directory-search">
        <TextField label={t("search")} hint={t("searchHint")} value={words} onChange={setWords} />
        <div className="directory-filters">
          <Segments
            label={t("by.label")}
            value={by}
            options={(["cancer", "department"] as const).map((value) => ({ value, text: t(`by.${value}`) }))}
            onChange={setBy}
          />
          <TickField checked={open} onChange={setOpen}>
            {t("onlyOpen")}
          </TickField>
          <TickField checked={ended} onChange={setEnded}>
            {t("withEnded")}
          </TickField>
          <p role="status" className="quiet">
            {t("found", { count: found })}
          </p>
        </div>
      </search>
      {groups.length === 0 ? <Empty>{t("nothing")}</Empty> : <NumbersTable groups={groups} by={by} list={list} />}
    </>
  );
}
