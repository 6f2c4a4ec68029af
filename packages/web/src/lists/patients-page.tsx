import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { patientsQuery } from "../queries.ts";
import { PatientsTable } from "./patients-table.tsx";
import "./worklist.css";

/** One of the party's lists of patients. */
export const patientsPage = createLazyRoute("/frame/patients/$list")({ component: PatientsPage });

function PatientsPage() {
  const { t } = useTranslation();
  const { list } = patientsPage.useParams();
  const query = useQuery(patientsQuery(list));
  return (
    <>
      <PageHead
        title={t(`patients.${list}.name`)}
        beside={query.data === undefined ? undefined : t("patients.count", { count: query.data.total })}
      />
      <Answer query={query}>
        {({ lines, total }) =>
          lines.length === 0 ? (
            <Empty>{t(`patients.${list}.empty`)}</Empty>
          ) : (
            <>
              {total > lines.length && <p className="list-cut">{t("patients.cut", { shown: lines.length, total })}</p>}
              <PatientsTable lines={lines} list={list} />
            </>
          )
        }
      </Answer>
    </>
  );
}
