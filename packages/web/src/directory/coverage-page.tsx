import { type CoverRow, coverage } from "@foelgeskab/followup/directory/coverage";
import type { Directory } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { Button } from "../parts/button.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { CoverageTable } from "./coverage-table.tsx";
import { DirectoryNav } from "./directory-nav.tsx";
import { directoryQuery } from "./directory-queries.ts";
import "../hospital/table.css";
import "./directory.css";
import "./texts.ts";

/** "Dækning": every cancer against every hospital. */
export const coveragePage = createLazyRoute("/frame/directory/coverage")({ component: CoveragePage });

function CoveragePage() {
  const { t } = useTranslation("directory");
  const query = useQuery(directoryQuery);
  return (
    <>
      <PageHead
        title={t("coverage.title")}
        windowTitle={`${t("coverage.title")}, ${t("title")}`}
        below={t("coverage.intro")}
        acts={<Button onPress={() => window.print()}>{t("coverage.print")}</Button>}
      />
      <DirectoryNav />
      <Answer query={query}>{(list) => <Coverage list={list} />}</Answer>
    </>
  );
}

const SHOWN = ["all", "hole", "stale"] as const;
type Shown = (typeof SHOWN)[number];

function Coverage({ list }: { list: Directory }) {
  const { t } = useTranslation("directory");
  const [shown, setShown] = useState<Shown>("all");
  const [hospital, setHospital] = useState<string>(EVERY);
  const hospitals = [...new Set(list.departments.map(({ organisation }) => organisation))];
  const columns = hospital === EVERY ? hospitals : [hospital];
  const places = columns.map((name) => ({
    departments: list.departments.filter(({ organisation }) => organisation === name).map(({ party }) => party),
  }));
  const rows = coverage({ groups: list.groups, numbers: list.entries, treats: list.treats, places });
  const count = (state: CoverRow["state"]) => rows.filter((row) => row.state === state).length;
  const fitting = rows.filter((row) => fits(row, shown, list));
  return (
    <>
      <p className="coverage-sum">
        {t("coverage.sum", { live: count("live"), all: rows.length, stale: count("stale"), hole: count("hole") })}
      </p>
      <search className="directory-filters coverage-filters on-screen">
        <SelectField
          label={t("coverage.show")}
          value={shown}
          options={SHOWN.map((value) => ({ value, text: t(`coverage.${LABEL[value]}`) }))}
          onChange={setShown}
        />
        <SelectField
          label={t("coverage.hospital")}
          value={hospital}
          options={[
            { value: EVERY, text: t("coverage.allHospitals") },
            ...hospitals.map((value) => ({ value, text: value })),
          ]}
          onChange={setHospital}
        />
      </search>
      {fitting.length === 0 ? (
        <Empty>{t("coverage.nothing")}</Empty>
      ) : (
        <CoverageTable rows={fitting} columns={columns} list={list} />
      )}
      <p className="quiet coverage-source">{t("coverage.groups")}</p>
    </>
  );
}

/** No hospital is called that. */
const EVERY = "*";
const LABEL = { all: "all", hole: "onlyHoles", stale: "onlyStale" } as const;

function fits({ state, cells }: CoverRow, shown: Shown, { entries }: Directory): boolean {
  if (shown === "all") return true;
  if (shown === "hole") return state === "hole" || cells.some((cell) => cell.state === "hole");
  const here = new Set(cells.flatMap((cell) => cell.entries));
  return entries.some((number) => number.state === "stale" && here.has(number.entry));
}
