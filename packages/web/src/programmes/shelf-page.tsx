import type { ProgrammeShelf } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "../hospital/table.css";
import { Answer } from "../parts/answer.tsx";
import { Card } from "../parts/card.tsx";
import { fullDay } from "../parts/dates.ts";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { useLanguage, useSay } from "../texts/say.ts";
import { shelfQuery } from "./programme-queries.ts";
import "./texts.ts";
import { useHolds, VersionState } from "./version-state.tsx";

/** Every programme with its versions: which one holds, and how much of it a clinician has signed. */
export const shelfPage = createLazyRoute("/frame/programmes")({ component: ShelfPage });

function ShelfPage() {
  const { t } = useTranslation("programmes");
  const query = useQuery(shelfQuery);
  return (
    <>
      <PageHead title={t("title")} below={t("intro")} />
      <Answer query={query}>
        {({ programmes, mayEdit }) =>
          programmes.length === 0 ? (
            <Empty>{t("empty")}</Empty>
          ) : (
            <div className="party-lists">
              {programmes.map((programme) => (
                <OneProgramme key={programme.id} programme={programme} counted={mayEdit} />
              ))}
            </div>
          )
        }
      </Answer>
    </>
  );
}

type Shelved = ProgrammeShelf["programmes"][number];

function OneProgramme({ programme, counted }: { programme: Shelved; counted: boolean }) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  return (
    <Card title={say(programme.name)} note={programme.id}>
      <div className="table-card">
        <table className="list-table">
          <caption className="sr-only">{t("versions", { name: say(programme.name) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("column.version")}</th>
              <th scope="col">{t("column.state")}</th>
              <th scope="col">{t("column.holds")}</th>
              <th scope="col">{t("column.signed")}</th>
              {counted && <th scope="col">{t("column.courses")}</th>}
            </tr>
          </thead>
          <tbody>
            {programme.versions.map((line) => (
              <Row key={line.version} programme={programme.id} line={line} counted={counted} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Row({ programme, line, counted }: { programme: string; line: Shelved["versions"][number]; counted: boolean }) {
  const { t } = useTranslation("programmes");
  const language = useLanguage();
  const holds = useHolds();
  return (
    <tr>
      <td>
        <Link to="/programmes/$programme/$version" params={{ programme, version: line.version }}>
          {t("version", { version: line.version })}
          <span className="sr-only"> {programme}</span>
        </Link>{" "}
        <span className="quiet">{t(line.origin)}</span>
      </td>
      <td>
        <VersionState line={line} />
      </td>
      <td>{holds(line, (day) => fullDay(day, language))}</td>
      <td>
        {line.unsigned === line.numbers
          ? t("noneSigned", { numbers: line.numbers })
          : t("signed", { signed: line.numbers - line.unsigned, numbers: line.numbers })}
      </td>
      {counted && <td>{line.courses}</td>}
    </tr>
  );
}
