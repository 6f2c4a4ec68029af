import type { ProgrammeChoice } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../../parts/answer.tsx";
import { Empty } from "../../parts/empty.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { programmesQuery } from "../hospital-queries.ts";
import "../texts.ts";
import "./open.css";
import { OpenForm } from "./open-form.tsx";

/** "Nyt forløb": opens a course for one of the department's patients. */
export const openPage = createLazyRoute("/frame/courses/new")({ component: OpenPage });

function OpenPage() {
  const { t } = useTranslation("hospital");
  const query = useQuery(programmesQuery);
  return (
    <>
      <PageHead title={t("open.title")} below={t("open.intro")} />
      <Answer query={query}>
        {(programmes: ProgrammeChoice[]) =>
          programmes.length === 0 ? <Empty>{t("open.noProgrammes")}</Empty> : <OpenForm programmes={programmes} />
        }
      </Answer>
    </>
  );
}
