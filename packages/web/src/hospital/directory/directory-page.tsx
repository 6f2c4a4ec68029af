import type { Directory } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../../parts/answer.tsx";
import { Card } from "../../parts/card.tsx";
import { Day } from "../../parts/day.tsx";
import { Empty } from "../../parts/empty.tsx";
import { useMe } from "../../parts/me.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { StateShape } from "../../parts/shape.tsx";
import { useCancerName } from "../cancer-name.ts";
import { directoryQuery } from "../hospital-queries.ts";
import "../texts.ts";
import "../table.css";
import { byParty } from "./by-party.ts";
import { VerifyNumber } from "./verify-number.tsx";

/** "Telefonliste": the direct numbers that letters may show, and when somebody last rang them. */
export const directoryPage = createLazyRoute("/frame/directory")({ component: DirectoryPage });

type Entry = Directory["entries"][number];

function DirectoryPage() {
  const { t } = useTranslation("hospital");
  const query = useQuery(directoryQuery);
  const stale = query.data?.entries.filter((entry) => entry.stale).length ?? 0;
  return (
    <>
      <PageHead
        title={t("directory.title")}
        below={`${t("directory.intro")}${stale === 0 ? "" : ` ${t("directory.staleCount", { count: stale })}`}`}
      />
      <Answer query={query}>
        {({ entries }) =>
          entries.length === 0 ? <Empty>{t("directory.empty")}</Empty> : <Parties entries={entries} />
        }
      </Answer>
    </>
  );
}

function Parties({ entries }: { entries: Entry[] }) {
  const { party: own } = useMe();
  return (
    <div className="party-lists">
      {byParty(entries, own).map(({ party, name, organisation, entries }) => (
        <Card key={party} title={`${name}, ${organisation}`}>
          <Numbers entries={entries} name={`${name}, ${organisation}`} />
        </Card>
      ))}
    </div>
  );
}

function Numbers({ entries, name }: { entries: readonly Entry[]; name: string }) {
  const { t } = useTranslation("hospital");
  const cancerName = useCancerName();
  return (
    <div className="table-card">
      <table className="list-table">
        <caption className="sr-only">
          {t("directory.title")}: {name}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("directory.cancer")}</th>
            <th scope="col">{t("directory.label")}</th>
            <th scope="col">{t("directory.phone")}</th>
            <th scope="col">{t("directory.hours")}</th>
            <th scope="col">{t("directory.verified")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.entry}>
              <td>{cancerName(entry.cancer)}</td>
              <td>{entry.label}</td>
              <td className="nowrap">
                <strong>{entry.phone}</strong>
              </td>
              <td>{entry.hours}</td>
              <td className="verified">
                <Verified entry={entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Verified({ entry }: { entry: Entry }) {
  const { t } = useTranslation("hospital");
  return (
    <>
      <span className={entry.stale ? "state tone-ochre" : "state"}>
        <StateShape shape={entry.stale ? "missing" : "tick"} tone={entry.stale ? "ochre" : "ink"} />
        <span>
          {entry.stale ? t("directory.stale") : t("directory.current")} <Day on={entry.verifiedOn} as="full" />
        </span>
      </span>
      {entry.stale && <p>{t("directory.staleWhat")}</p>}
      <VerifyNumber entry={entry} />
    </>
  );
}
